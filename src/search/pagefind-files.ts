import type { SearchFiles } from './files.ts';
import { namedBytes } from './named-bytes.ts';

/** Files that are named by their content. */
const NAMED = /\.pf_(?:meta|index|fragment)$/;

/** What Pagefind asks for its files: it would take them as they come, and keeps to itself what it could not have. */
export class PagefindFiles {
  readonly #files: SearchFiles;
  /** Pieces of the index that could not be had. */
  readonly #lost = new Set<string>();

  constructor(files: SearchFiles) {
    this.#files = files;
  }

  /** In place of `fetch`. */
  readonly fetch = async (address: string): Promise<Response> => {
    const { pathname } = new URL(address, location.href);
    const path = pathname.slice(this.#files.base.length);
    try {
      const response = await this.#files.open(path);
      if (!NAMED.test(path)) return response;
      const bytes = await namedBytes(path, new Uint8Array(await response.arrayBuffer()));
      this.#lost.delete(path);
      return new Response(bytes);
    } catch (error) {
      this.#files.distrust(path);
      if (path.endsWith('.pf_index')) this.#lost.add(path);
      throw error;
    }
  };

  /** Throws where a search may have found too little, because pieces of the index are missing. */
  assertWhole(): void {
    if (this.#lost.size > 0) throw new Error(`pieces of the index are missing: ${[...this.#lost].join(' ')}`);
  }
}
