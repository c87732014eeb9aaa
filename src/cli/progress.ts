/** What progress is written to: `process.stderr`, or what stands for it. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR = 24;
const CLEAR = '\r\u001b[2K';
const MINUTE = 60;

/** How far a long work is: one line that is written over on a screen, a line a step where there is none. */
export class Progress {
  readonly #screen: Screen;
  readonly #total: number;
  readonly #now: () => number;
  readonly #unit: string;
  readonly #start: number;
  #done = 0;
  #worked = 0;

  /**
   * @param now milliseconds of a clock
   * @param unit what is counted
   */
  constructor(
    screen: Screen,
    total: number,
    { now = () => performance.now(), unit = 'หน้า' }: { now?: () => number; unit?: string } = {},
  ) {
    this.#screen = screen;
    this.#total = total;
    this.#now = now;
    this.#unit = unit;
    this.#start = now();
    if (screen.isTTY) this.#draw();
  }

  /**
   * One step is done.
   *
   * @param what it was, for where there is no screen
   * @param isWork false where it was done before, and so tells nothing of the time that others take
   */
  step(what: string, isWork: boolean): void {
    this.#done++;
    if (isWork) this.#worked++;
    if (this.#screen.isTTY) this.#draw();
    else this.#screen.write(`${this.#unit} ${this.#done} จาก ${this.#total}  ${what}${this.#left()}\n`);
  }

  /** Says something that stays, above the line. */
  tell(text: string): void {
    if (!this.#screen.isTTY) this.#screen.write(`${text}\n`);
    else {
      this.#screen.write(`${CLEAR}${text}\n`);
      this.#draw();
    }
  }

  /** Takes the line away. */
  end(): void {
    if (this.#screen.isTTY) this.#screen.write(CLEAR);
  }

  #draw(): void {
    const full = this.#total === 0 ? BAR : Math.floor((this.#done / this.#total) * BAR);
    const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
    this.#screen.write(`${CLEAR}${bar} ${this.#unit} ${this.#done} จาก ${this.#total}${this.#left()}`);
  }

  #left(): string {
    if (this.#worked === 0 || this.#done >= this.#total) return '';
    const seconds = ((this.#now() - this.#start) / 1000 / this.#worked) * (this.#total - this.#done);
    return ` · เหลือประมาณ ${spoken(seconds)}`;
  }
}

/** A length of time as it is told to someone who waits. */
function spoken(seconds: number): string {
  if (seconds < MINUTE) return `${Math.max(1, Math.round(seconds))} วินาที`;
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < MINUTE) return `${minutes} นาที`;
  return `${Math.floor(minutes / MINUTE)} ชั่วโมง ${minutes % MINUTE} นาที`;
}
