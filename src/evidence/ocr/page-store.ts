import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../content/write-whole.ts';
import type { PageReading } from './read-page.ts';

/** Raised when reading gets better, so that pages kept by an older program are read anew. */
const EDITION = 2;

interface Kept extends PageReading {
  readonly edition: number;
}

/** Pages that have been read, kept one by one by their document's SHA-256, so that work that was stopped goes on. */
export class PageStore {
  readonly #folder: string;

  /** @param folder outside of what is published; `.oit/cache/ocr` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `undefined` where the page has not been read, or only half of it was kept. */
  async read(sha256: string, page: number): Promise<PageReading | undefined> {
    try {
      const kept = JSON.parse(await readFile(this.#path(sha256, page), 'utf8')) as Partial<Kept>;
      const { edition, text, confidence } = kept;
      return edition === EDITION && typeof text === 'string' && typeof confidence === 'number'
        ? { text, confidence }
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** @throws what the file system tells, where it can't be kept */
  async write(sha256: string, page: number, reading: PageReading): Promise<void> {
    const path = this.#path(sha256, page);
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, `${JSON.stringify({ edition: EDITION, ...reading } satisfies Kept)}\n`);
  }

  #path(sha256: string, page: number): string {
    return join(this.#folder, sha256, `${page}.json`);
  }
}
