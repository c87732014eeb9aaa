import type { Element, Root, RootContent } from 'hast';
import { placeAt } from '../content/place.ts';
import { proseTree } from '../content/prose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { routes } from '../model/routes.ts';
import { paths } from '../model/urls.ts';
import { startOfAddresses } from '../permanent/addresses.ts';
import { said } from '../schema/said.ts';
import { linkHint } from './link-hint.ts';
import type { Rule } from './rules.ts';

/**
 * Links in bodies that lead to no page or file of the section. Other hosts are not looked at here, and an address that a
 * file with an error would make is not judged.
 */
export const linkRules: Rule = ({ disclosure, bodies, found }) => {
  const known = routes(disclosure);
  const open = found.filter(({ severity }) => severity === 'error').flatMap(({ file }) => startOfAddresses(file) ?? []);
  const isDead = (path: string) => !known.has(path) && !open.some((start) => path.startsWith(start));
  return bodies.flatMap(({ page, body, origin }) => {
    const at = 'slug' in page ? paths.page(page.slug) : paths.item(page.year, page.id);
    return links(proseTree(body)).flatMap((link): Diagnostic[] => {
      const href = String(link.properties['href'] ?? '');
      const path = pathOf(href, at);
      if (path === undefined || !isDead(path)) return [];
      const { line, column } = placeAt(body, link.position?.start.offset ?? 0);
      return [
        {
          severity: 'error',
          code: 'link/dead',
          file: origin.file,
          line: origin.line + line - 1,
          column,
          message: `ลิงก์ ${said(readable(href))} ไม่ตรงกับหน้าหรือไฟล์ใดในหมวดนี้`,
          hint: linkHint(href, path, known, disclosure.site.base),
        },
      ];
    });
  });
};

/** The path a link leads to under the base; `undefined` for other hosts and places on the same page. */
function pathOf(href: string, at: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('#')) return undefined;
  return URL.canParse(href, `http://x${at}`) ? readable(new URL(href, `http://x${at}`).pathname) : href;
}

/** Percent-encoded text as people read it, where it is text. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function links(node: Root | RootContent): Element[] {
  const own = node.type === 'element' && node.tagName === 'a' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(links)] : own;
}
