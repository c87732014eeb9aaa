import { isPackable, type Packed, pack, qualityOf } from './compress.ts';

/** Files packed at once. More fill the memory with the tables of Brotli, fewer leave threads idle. */
const AT_ONCE = 4;

/** Files that wait to be packed ahead: where the threads don't keep up, the rest is packed when it is asked for. */
const MOST_WAITING = 512;

/**
 * Packs files in the threads beside the program, a few at once. What is handed over while the program still draws
 * pages is packed by the time it is asked for.
 */
export class Packer {
  /**
   * By the SHA-256 of what was packed and the quality, so that no copy can come to lie beside a file with other bytes,
   * and which one lies there never hangs on who was first.
   */
  readonly #made = new Map<string, Promise<Packed>>();
  readonly #lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  #next = 0;
  #waiting = 0;

  /** Begins to pack what will be asked for. */
  ahead(path: string, bytes: Uint8Array, sha256: string): void {
    const key = keyOf(path, sha256);
    if (this.#waiting >= MOST_WAITING || this.#made.has(key) || !isPackable(path, bytes.length)) return;
    const made = this.#queued(path, bytes);
    // A failure is told to whoever asks; until then it is nobody's.
    made.catch(() => {});
    this.#made.set(key, made);
  }

  /**
   * The packed copies of a file; none where they would not pay.
   *
   * @param path under the base, `/2567/index.html`
   */
  of(path: string, bytes: Uint8Array, sha256: string): Promise<Packed> {
    if (!isPackable(path, bytes.length)) return Promise.resolve(new Map());
    const key = keyOf(path, sha256);
    const made = this.#made.get(key);
    // Written now, and not needed again.
    this.#made.delete(key);
    return made ?? this.#queued(path, bytes);
  }

  #queued(path: string, bytes: Uint8Array): Promise<Packed> {
    const lane = this.#next++ % AT_ONCE;
    this.#waiting++;
    const made = (this.#lanes[lane] as Promise<unknown>).then(() => pack(path, bytes)).finally(() => this.#waiting--);
    this.#lanes[lane] = made.catch(() => {});
    return made;
  }
}

function keyOf(path: string, sha256: string): string {
  return `${qualityOf(path)} ${sha256}`;
}
