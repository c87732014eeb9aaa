import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from '../../content/write-whole.ts';
import type { Outcome } from './outcome.ts';

/** A link that was sound is not asked for again so soon. One that was not is asked each time: it may be mended by now. */
const GOOD_FOR = 7 * 24 * 60 * 60 * 1000;

const VERSION = 1;

/** What is kept of a link that was open. */
interface Kept extends Pick<Outcome, 'to' | 'isMoved'> {
  /** When it was asked, as an ISO instant. */
  readonly asked: string;
}

/** Links that were found open, with the day of each, in a file. A file that can't be read is as good as none. */
export class LinkCache {
  readonly #file: string | undefined;
  readonly #now: number;
  readonly #kept: Map<string, Kept>;

  private constructor(file: string | undefined, now: number, kept: Map<string, Kept>) {
    this.#file = file;
    this.#now = now;
    this.#kept = kept;
  }

  /**
   * @param file `undefined` for a cache that is forgotten
   * @param now milliseconds since 1970
   * @param isFresh what was kept is not believed, and written anew
   */
  static async open(file: string | undefined, now: number, isFresh = false): Promise<LinkCache> {
    const text = file && !isFresh ? await readFile(file, 'utf8').catch(() => '') : '';
    const kept = [...entriesOf(text)].filter(([, { asked }]) => {
      const age = now - Date.parse(asked);
      // One from a day to come was written by a clock that was wrong.
      return age >= 0 && age < GOOD_FOR;
    });
    return new LinkCache(file, now, new Map(kept));
  }

  get(url: string): Outcome | undefined {
    const kept = this.#kept.get(url);
    return kept && { kind: 'open', detail: '', to: kept.to, isMoved: kept.isMoved };
  }

  /** Keeps a link that is open, and forgets one that is not. */
  set(url: string, { kind, to, isMoved }: Outcome): void {
    if (kind !== 'open') this.#kept.delete(url);
    else
      this.#kept.set(url, { asked: new Date(this.#now).toISOString(), ...(to && { to }), ...(isMoved && { isMoved }) });
  }

  /** Writes it; where nothing can be written, the links are asked again next time. */
  async save(): Promise<void> {
    if (!this.#file) return;
    const links = Object.fromEntries([...this.#kept].sort(([a], [b]) => (a < b ? -1 : 1)));
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeWhole(this.#file, `${JSON.stringify({ version: VERSION, links }, null, 1)}\n`);
    } catch {
      // A read-only disk is no fault of the content.
    }
  }
}

function entriesOf(text: string): Map<string, Kept> {
  try {
    const { version, links } = JSON.parse(text) as { version?: unknown; links?: Record<string, Partial<Kept>> };
    if (version !== VERSION || !links) return new Map();
    return new Map(
      Object.entries(links).flatMap(([url, kept]) => {
        const { asked, to, isMoved } = kept ?? {};
        const isSound = typeof asked === 'string' && (to === undefined || typeof to === 'string');
        return isSound ? [[url, { asked, to, isMoved: isMoved === true }] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}
