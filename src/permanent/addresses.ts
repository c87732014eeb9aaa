/** What the section publishes now, as paths under the base. */
export interface Current {
  /** Pages, and files that are drawn anew by each build. */
  readonly pages: ReadonlySet<string>;
  /** Evidence files with the SHA-256 of the bytes that are published. */
  readonly documents: ReadonlyMap<string, string>;
}

/** `/2567/o12/six-months.pdf` */
const DOCUMENT = /^\/\d{4}\/o\d+\/[^/]+\.[^/]+$/;
/** Names that change with what they hold, pictures that are drawn for one width, and what is made for programs. */
const PASSING = /^\/(?:assets|pagefind|_astro)\/|^\/\d{4}\/o\d+\/pictures\/|^\/(?:manifest\.json|404\.html|404\/)$/;

/**
 * Sorts what is published into pages and documents.
 *
 * @param all every address, as `routes` gives it
 * @param documents SHA-256 of each evidence file; one that is named but has none is left out, since it can't be published
 */
export function currentAddresses(all: Iterable<string>, documents: ReadonlyMap<string, string>): Current {
  const pages = new Set([...all].filter((path) => !documents.has(path) && !DOCUMENT.test(path) && !PASSING.test(path)));
  return { pages, documents };
}

export function isPublished({ pages, documents }: Current, path: string): boolean {
  return pages.has(path) || documents.has(path);
}

/** The file of the content folder that makes an address: `/privacy/` → `pages/privacy.mdx`; the site's years make a year. */
export function sourceOf(path: string): string | undefined {
  if (DOCUMENT.test(path)) return `oit${path}`;
  const [, year, kind] = /^\/(\d{4})\/(?:(o\d+|measures|indicators)\/)?$/.exec(path) ?? [];
  if (year) return kind?.startsWith('o') || !kind ? undefined : `${kind}/${year}.yaml`;
  const [, page] = /^\/(?!o\d+\/)([a-z][a-z0-9-]*)\/$/.exec(path) ?? [];
  return page && `pages/${page}.mdx`;
}

/**
 * Start of the addresses that a file of the content folder makes: what can't be read for now is not gone for good.
 * `content/oit/2567/o12.mdx` → `/2567/o12/`, and of a file beside it its own alone
 */
export function startOfAddresses(file: string): string | undefined {
  const [, page] = /\/pages\/([^/]+)\.mdx$/.exec(file) ?? [];
  if (page) return `/${page}/`;
  const [, item, document = ''] = /\/oit\/(\d{4}\/o\d+)(?:\.mdx|\/([^/]+))$/.exec(file) ?? [];
  if (item) return `/${item}/${document}`;
  const [, kind, year] = /\/(measures|indicators)\/(\d{4})\.yaml$/.exec(file) ?? [];
  return kind && `/${year}/${kind}/`;
}
