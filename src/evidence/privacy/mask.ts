import type { PrivacyKind } from '../../schema/privacy.ts';
import { clusters } from '../../thai/clusters.ts';
import type { Run } from './numbers.ts';
import { type Reading, readingOf } from './reading.ts';

export interface Found extends Run {
  readonly kind: PrivacyKind;
}

/** Numbers of so many digits are hidden in a context whatever they are. */
const LONG = 9;
const AROUND = 25;
/** More than is shown, so that the first cluster, which the slice may have cut, is never needed. */
const LOOKED_AT = 60;

/** Shows parts of a text with the personal data in it hidden. */
export class Mask {
  readonly #reading: Reading;
  /** 1 where a character is hidden. */
  readonly #hidden: Uint8Array;

  constructor(reading: Reading, found: readonly Found[]) {
    this.#reading = reading;
    this.#hidden = new Uint8Array(reading.text.length);
    this.#hideLongNumbers();
    for (const one of found) {
      if (one.kind === 'email') this.#hideEmail(one);
      else this.#hideDigits(one);
    }
  }

  /** The value itself, `1-xxxx-xxxxx-x2-3`. */
  value({ from, to }: Run): string {
    return this.#show(from, to);
  }

  /** The value between some 25 characters on either side, cut between Thai clusters. */
  context({ from, to }: Run): string {
    const { text } = this.#reading;
    const before = clusters(text.slice(Math.max(0, from - LOOKED_AT), from)).reverse();
    const start = from - fitting(before);
    const end = to + fitting(clusters(text.slice(to, to + LOOKED_AT)));
    return `${start > 0 ? '…' : ''}${this.#show(start, end)}${end < text.length ? '…' : ''}`;
  }

  #show(from: number, to: number): string {
    const { text, folded } = this.#reading;
    let shown = '';
    for (let i = from; i < to; i++) {
      const character = text.charAt(i);
      if (!this.#hidden[i]) shown += /\d/.test(folded.charAt(i)) ? folded.charAt(i) : character;
      else shown += /\d/.test(folded.charAt(i)) ? 'x' : '•';
    }
    return shown.replace(/\s+/g, ' ').trim();
  }

  #hideLongNumbers(): void {
    const { runs, gaps } = this.#reading.numbers;
    let chain: Run[] = [];
    let digits = 0;
    for (const [i, run] of runs.entries()) {
      chain.push(run);
      digits += run.to - run.from;
      const gap = gaps[i + 1];
      if (gap && gap !== 'slash') continue; // 19/4/2567 is no long number
      if (digits >= LONG) for (const { from, to } of chain) this.#hidden.fill(1, from, to);
      chain = [];
      digits = 0;
    }
  }

  #hideDigits({ kind, from, to }: Found): void {
    const { folded } = this.#reading;
    const places: number[] = [];
    for (let i = from; i < to; i++) if (/\d/.test(folded.charAt(i))) places.push(i);
    // a house number is short: one digit of it left would often be all of it
    const shown = kind === 'address' ? [] : [places[0], places.at(-2), places.at(-1)];
    for (const place of places) this.#hidden[place] = shown.includes(place) ? 0 : 1;
  }

  /** All before the sign but its first letter, and that too where there are few. */
  #hideEmail({ from, to }: Run): void {
    const sign = this.#reading.folded.slice(from, to).indexOf('@');
    this.#hidden.fill(1, sign > 3 ? from + 1 : from, from + sign);
  }
}

/** A text on one line in which every number of nine digits or more is hidden. */
export function hideLongNumbers(text: string): string {
  return new Mask(readingOf(text), []).value({ from: 0, to: text.length });
}

/** Length of the clusters that fit. */
function fitting(pieces: readonly string[]): number {
  let length = 0;
  for (const piece of pieces) {
    if (length + piece.length > AROUND) break;
    length += piece.length;
  }
  return length;
}
