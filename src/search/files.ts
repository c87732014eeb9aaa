import type { LateScript, Seal } from './seal.ts';

/** Milliseconds after which a file is given up: a line that has gone silent does not end by itself. */
const LONGEST = 60_000;

/** The files of the search: each is had whole and of the page's own publication, or not at all. */
export class SearchFiles {
  /** Address of the section, with a slash at its end. */
  readonly base: string;
  readonly #seal: Partial<Seal>;
  readonly #links = new Map<string, Promise<void>>();
  /** Files that were not as they should be, which a cache may keep so. */
  readonly #distrusted = new Set<string>();

  /** @param seal as the page has it; empty in the dev server, where nothing is sealed */
  constructor(base: string, seal: string) {
    this.base = base;
    this.#seal = JSON.parse(seal) as Partial<Seal>;
  }

  /** A file of data, by its path under the base. */
  open(path: string): Promise<Response> {
    const sum = this.#seal.data?.[path];
    // A new publication has other addresses, which no cache on the way can answer with what it kept.
    return this.#fetch(path, sum ? `${path}?${encodeURIComponent(sum.slice(-9, -1))}` : path, sum);
  }

  /** Makes the next request for a file go past all caches. */
  distrust(path: string): void {
    this.#distrusted.add(path);
  }

  /** Loads a script with all it imports, so that it can be imported at once; throws where one of them can't be had. */
  async ready(script: LateScript): Promise<void> {
    const sums = Object.entries(this.#seal.scripts?.[script] ?? {});
    await Promise.all(sums.map(([path, sum]) => this.#loaded(path, sum)));
  }

  async #fetch(path: string, address: string, integrity = ''): Promise<Response> {
    const cache = this.#distrusted.has(path) ? 'reload' : 'default';
    try {
      const response = await fetch(this.base + address, { cache, integrity, signal: AbortSignal.timeout(LONGEST) });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      this.#distrusted.delete(path);
      return response;
    } catch (error) {
      this.distrust(path);
      throw error;
    }
  }

  /** An import can't say what it expects, but takes what a link has loaded. */
  #loaded(path: string, sum: string): Promise<void> {
    const known = this.#links.get(path);
    if (known) return known;
    const loading = this.#load(path, sum);
    this.#links.set(path, loading);
    loading.catch(() => {
      this.#links.delete(path);
      this.distrust(path);
    });
    return loading;
  }

  async #load(path: string, sum: string): Promise<void> {
    if (this.#distrusted.has(path)) await this.#fetch(path, path, sum);
    const link = document.createElement('link');
    if (!link.relList.supports('modulepreload')) return;
    let timer = 0;
    const loaded = new Promise((done, fail) => {
      link.onload = done;
      link.onerror = fail;
      timer = window.setTimeout(fail, LONGEST);
    });
    link.rel = 'modulepreload';
    link.href = this.base + path;
    link.integrity = sum;
    document.head.append(link);
    await loaded
      .catch(() => {
        link.remove();
        throw new Error(`not loaded: ${path}`);
      })
      .finally(() => clearTimeout(timer));
  }
}
