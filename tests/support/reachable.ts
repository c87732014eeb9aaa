/** Links of a page or style, by its text; pages are looked at again and again, and stay what they are. */
const links = new Map<string, readonly string[]>();

function linksOf(text: string): readonly string[] {
  const known = links.get(text);
  if (known) return known;
  const found = [...text.matchAll(/(?:\s(?:href|src)="|;\s*url=|url\()([^"#?>)\s]+)/g)].flatMap(
    ([, link]) => link ?? [],
  );
  links.set(text, [...new Set(found)]);
  return links.get(text) as readonly string[];
}

/**
 * What a reader would miss who begins at these files and follows every link: `page → file` for each that is not there.
 *
 * @param files by their paths under the base, `/2567/index.html`; `undefined` for none
 * @param base `/ita/`; links to elsewhere are not followed
 */
export function missing(files: (path: string) => string | undefined, base: string, from: readonly string[]): string[] {
  const open = [...from];
  const seen = new Set(open);
  const missed: string[] = [];
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    if (!/\.(?:html|css)$/.test(page)) continue;
    const here = new URL(page, `https://reader${base}`);
    here.pathname = base.slice(0, -1) + page;
    for (const link of linksOf(files(page) ?? '')) {
      const url = new URL(link, here);
      if (url.host !== 'reader' || !url.pathname.startsWith(base)) continue;
      const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`.replace(/\/$/, '/index.html');
      if (seen.has(path)) continue;
      seen.add(path);
      if (files(path) === undefined) missed.push(`${page} → ${path}`);
      else open.push(path);
    }
  }
  return missed;
}
