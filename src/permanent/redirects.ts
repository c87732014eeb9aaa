import { type Current, isPublished } from './addresses.ts';
import { automaticTarget } from './automatic.ts';
import type { PublishedRecord } from './record.ts';

/** An address that is no more, and the page or file it leads to, both as paths under the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Redirects as site.yaml has them: old address → new address. */
export type Written = Readonly<Record<string, string>>;

/** Where following an address ends. `via` are the old addresses on the way that lead on in their turn. */
export type Way =
  | { readonly ends: 'there'; readonly at: string; readonly via: readonly string[] }
  | { readonly ends: 'nowhere'; readonly at: string }
  | { readonly ends: 'circle'; readonly via: readonly string[] };

/** Follows addresses through what site.yaml has written, and through what follows from the addresses themselves. */
export class Ways {
  /** By the folder of the old address. */
  readonly #written: ReadonlyMap<string, string>;
  readonly #current: Current;
  /** Documents whose end is being looked for: one may lead to its own text, which leads where the document leads. */
  readonly #asked = new Set<string>();

  constructor(written: Written, current: Current) {
    const entries = Object.keys(written).toSorted().reverse();
    // `/a` and `/a/` are one folder on the server; where both are written, the first of them counts.
    this.#written = new Map(entries.map((from) => [folderOf(from), written[from] ?? '']));
    this.#current = current;
  }

  /** Where an address leads that is not published now. */
  follow(from: string): Way {
    const via: string[] = [];
    for (let at = from; ; ) {
      const next = this.#written.get(folderOf(at)) ?? this.#automatic(at);
      if (next === undefined) return { ends: 'nowhere', at };
      if (isPublished(this.#current, next)) return { ends: 'there', at: next, via };
      via.push(next);
      if (next === from || via.indexOf(next) < via.length - 1) return { ends: 'circle', via };
      at = next;
    }
  }

  #automatic(path: string): string | undefined {
    return automaticTarget(path, this.#current, (document) => {
      if (!this.#written.has(folderOf(document)) || this.#asked.has(document)) return undefined;
      this.#asked.add(document);
      const way = this.follow(document);
      this.#asked.delete(document);
      return way.ends === 'there' ? way.at : undefined;
    });
  }
}

/**
 * Every address that must go on leading somewhere, with the page or file it leads to in the end; sorted. Redirects
 * that can't be kept are left out: the check has told of them.
 */
export function redirectsOf(record: PublishedRecord, current: Current, written: Written): Redirect[] {
  const ways = new Ways(written, current);
  const sources = new Set([...Object.keys(written), ...record.pages.keys(), ...record.documents.keys()]);
  const found = new Map<string, Redirect>();
  for (const from of [...sources].sort()) {
    if (obstacle(from, current)) continue;
    const way = ways.follow(from);
    const folder = folderOf(from);
    if (way.ends === 'there' && !found.has(folder)) found.set(folder, { from, to: way.at });
  }
  return [...found.values()];
}

/** Folder a redirect's page is put into, for a file too: `/2567/o12/old.pdf` → `/2567/o12/old.pdf/`. */
export function folderOf(path: string): string {
  return path.replace(/(?:\/index\.html|\/)?$/, '/');
}

/** Files and folders that every section has, and that are no address of its own. */
const BUILT_IN =
  /^\/(?:(?:assets|pagefind|_astro)\/.*|\d{4}\/o\d+\/pictures\/.*|404\/|404\.html\/.*|(?:favicon\.svg|manifest\.json|robots\.txt|feed\.xml|search\/items\.json|sitemap[a-z0-9-]*\.xml)\/.*)$/;

/**
 * What stands in the way of a redirect's page: a page in its place, or a file where its folder would be.
 * `undefined` where the place is free.
 */
export function obstacle(from: string, current: Current): string | undefined {
  const folder = folderOf(from);
  if (BUILT_IN.test(folder)) return from;
  if (current.pages.has(folder)) return folder;
  for (let end = folder.length - 1; end > 0; end = folder.lastIndexOf('/', end - 1)) {
    const file = folder.slice(0, end);
    if (isPublished(current, file)) return file;
  }
  return undefined;
}
