/** Hashes of a sample of a text's passages; nearly equal texts have nearly the same. */
export type Sketch = ReadonlySet<number>;

/** Letters of a passage: long enough that two texts about one subject have few in common. */
const WINDOW = 16;

/** One passage of so many is kept; which, its hash decides, so that two texts keep the same. */
const SAMPLE = 32;

const BASE = 257;
const OLDEST = power(BASE, WINDOW - 1);

/**
 * Samples the passages of a text by rolling hashes (Manber 1994, "Finding similar files in a large file system"), in one
 * walk over it.
 */
export function sketchOf(text: string): Sketch {
  const sketch = new Set<number>();
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= WINDOW) hash = (hash - Math.imul(text.charCodeAt(at - WINDOW), OLDEST)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    // The low bits of such a hash know little of the passage's beginning.
    if (at >= WINDOW - 1 && (Math.imul(hash, 0x9e3779b1) >>> 16) % SAMPLE === 0) sketch.add(hash);
  }
  return sketch;
}

/** With fewer passages, of some 200 letters, chance decides. */
const LEAST = 6;

/** Texts that were looked at, by the passages they have: a new one meets only those that it has some in common with. */
export class SketchIndex<T> {
  readonly #texts: { readonly name: T; readonly size: number }[] = [];
  readonly #having = new Map<number, number[]>();

  /**
   * The first text that shares at least so much of its passages with this one (Jaccard, 0 to 1); this one is kept for the
   * next. Texts too short to have passages enough are like none.
   */
  firstAlike(name: T, sketch: Sketch, share: number): T | undefined {
    if (sketch.size < LEAST) return undefined;
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      const texts = this.#having.get(hash) ?? [];
      for (const text of texts) shared.set(text, (shared.get(text) ?? 0) + 1);
      texts.push(this.#texts.length);
      this.#having.set(hash, texts);
    }
    this.#texts.push({ name, size: sketch.size });
    let first: number | undefined;
    for (const [text, common] of shared) {
      const size = this.#texts[text]?.size ?? 0;
      if (common / (size + sketch.size - common) >= share && text < (first ?? Infinity)) first = text;
    }
    return first === undefined ? undefined : this.#texts[first]?.name;
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}
