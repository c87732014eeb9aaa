import type { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { LANGUAGES } from './language-data.ts';
import { toPgm } from './pgm.ts';
import type { Grey } from './picture.ts';
import { READING_DPI } from './prepare.ts';

/** A piece of a line as Tesseract cuts it: a word of Latin letters, a letter or a few of Thai. */
export interface Piece {
  readonly text: string;
  /** Left and right edge, in pixels. */
  readonly x0: number;
  readonly x1: number;
  /** 0 to 100 */
  readonly confidence: number;
  /** White that was seen before it, in pixels. */
  readonly gap?: number;
}

/** A line as Tesseract reads it. */
export interface RawLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** From the top of tall letters to the foot of low ones, in pixels. */
  readonly height: number;
  readonly confidence: number;
}

export interface RawPage {
  readonly lines: readonly RawLine[];
  /** Mean of the page's words, 0 to 100; 0 where there are none. */
  readonly confidence: number;
}

/** What Tesseract gives of a line beyond what its types tell. */
interface Row {
  readonly rowAttributes?: { readonly rowHeight?: number };
}

/** The thread of a worker, which its types keep to themselves. */
interface Threaded {
  readonly worker: EventEmitter;
}

/** One Tesseract in a thread of its own, which reads one page after another. */
export class Engine {
  readonly #worker: Worker;
  /** Never fulfilled; rejected once the thread is gone. */
  readonly #gone: Promise<never>;
  #isGone = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.#gone = new Promise((_, reject) => {
      const end = (reason: unknown) => {
        this.#isGone = true;
        reject(new Error(`the thread of Tesseract has ended: ${reason}`));
      };
      const { worker: thread } = worker as unknown as Threaded;
      // Without a listener, a thread that runs out of memory would take the program with it.
      thread.on('error', end).on('exit', end);
    });
    // Nobody may be waiting when it ends.
    this.#gone.catch(() => {});
  }

  /**
   * Starts one; nothing is fetched from anywhere.
   *
   * @param data folder of `languageData`
   */
  static async open(data: string): Promise<Engine> {
    const worker = await new Promise<Worker>((resolve, reject) => {
      // Without a handler of errors a failed start would end the whole program, and the promise would never settle.
      createWorker([...LANGUAGES], OEM.LSTM_ONLY, {
        langPath: data,
        cacheMethod: 'none',
        gzip: true,
        errorHandler: (reason: unknown) => reject(new Error(String(reason))),
      }).then(resolve, reject);
    });
    const engine = new Engine(worker);
    try {
      await Promise.race([worker.setParameters(parameters(PSM.SINGLE_BLOCK)), engine.#gone]);
    } catch (error) {
      // Its thread would keep the program from ending.
      await engine.close();
      throw error;
    }
    return engine;
  }

  /** @throws where the thread has ended, before or meanwhile */
  async read(page: Grey): Promise<RawPage> {
    return Promise.race([recognise(await this.#live(), page), this.#gone]);
  }

  /**
   * Reads pictures that hold one line each. Places are within the picture.
   *
   * @returns a line for each picture, `undefined` where nothing is seen
   * @throws where the thread has ended, before or meanwhile
   */
  async readLines(pictures: readonly Grey[]): Promise<(RawLine | undefined)[]> {
    return Promise.race([this.#lineByLine(pictures), this.#gone]);
  }

  /** As `readLines`, as Thai and nothing else. */
  async readThaiLines(pictures: readonly Grey[]): Promise<(RawLine | undefined)[]> {
    return Promise.race([this.#inThai(pictures), this.#gone]);
  }

  async #inThai(pictures: readonly Grey[]): Promise<(RawLine | undefined)[]> {
    await (await this.#live()).reinitialize(LANGUAGES[0]);
    const read = await this.#lineByLine(pictures);
    await (await this.#live()).reinitialize([...LANGUAGES].join('+'));
    await (await this.#live()).setParameters(parameters(PSM.SINGLE_BLOCK));
    return read;
  }

  async #lineByLine(pictures: readonly Grey[]): Promise<(RawLine | undefined)[]> {
    const read: (RawLine | undefined)[] = [];
    await (await this.#live()).setParameters(parameters(PSM.SINGLE_LINE));
    for (const picture of pictures) read.push((await recognise(await this.#live(), picture)).lines[0]);
    await (await this.#live()).setParameters(parameters(PSM.SINGLE_BLOCK));
    return read;
  }

  /** The worker as long as it lives: to send one that has ended anything would end the program. */
  async #live(): Promise<Worker> {
    return this.#isGone ? this.#gone : this.#worker;
  }

  /** Ends the thread at once, also in the middle of a page. */
  async close(): Promise<void> {
    this.#isGone = true;
    // What was just asked is on its way first; Tesseract.js has no answer for a message to nobody.
    await setImmediate();
    await this.#worker.terminate();
  }
}

/**
 * A page is read as one block: with Tesseract's own layout, tone marks come as lines of their own (measured: 5 to 10 % of
 * letters wrong where one block gives 2).
 */
function parameters(layout: PSM) {
  return { tessedit_pageseg_mode: layout, user_defined_dpi: String(READING_DPI), debug_file: '/dev/null' };
}

async function recognise(worker: Worker, page: Grey): Promise<RawPage> {
  const { data } = await worker.recognize(Buffer.from(toPgm(page)), {}, { text: false, blocks: true });
  const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.lines.map(
      (line): RawLine => ({
        text: line.text.trimEnd(),
        pieces: line.words.map(({ text, bbox, confidence }) => ({ text, x0: bbox.x0, x1: bbox.x1, confidence })),
        height: (line as Row).rowAttributes?.rowHeight ?? line.bbox.y1 - line.bbox.y0,
        confidence: line.confidence,
      }),
    ),
  );
  return { lines, confidence: data.confidence };
}
