import { CUE_WORDS, type Cue } from './cue-words.ts';
import type { Run } from './numbers.ts';
import type { Skeleton } from './skeleton.ts';
import { countWhile } from './spans.ts';

const COMPILED = Object.entries(CUE_WORDS).map(([cue, pattern]) => [cue as Cue, new RegExp(pattern, 'g')] as const);

/** Where the words of each sort stand in the folded text. */
export class Cues {
  readonly #found: ReadonlyMap<Cue, readonly Run[]>;

  constructor({ text, at }: Skeleton) {
    this.#found = new Map(
      COMPILED.map(([cue, pattern]) => [
        cue,
        Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
          from: at[index] ?? 0,
          to: (at[index + word.length - 1] ?? 0) + 1,
        })),
      ]),
    );
  }

  /** The nearest that ends at a place or before it, by no more than so many characters. */
  before(cue: Cue, place: number, within: number): Run | undefined {
    const found = this.#found.get(cue) ?? [];
    const last = found[countWhile(found, ({ to }) => to <= place) - 1];
    return last && place - last.to <= within ? last : undefined;
  }

  /** The nearest that begins at a place or behind it, by no more than so many characters. */
  after(cue: Cue, place: number, within: number): Run | undefined {
    const found = this.#found.get(cue) ?? [];
    const next = found[countWhile(found, ({ from }) => from < place)];
    return next && next.from - place <= within ? next : undefined;
  }
}
