import type { Body } from '../content/types.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { routes } from '../model/routes.ts';
import { paths } from '../model/urls.ts';
import { startOfAddresses } from '../permanent/addresses.ts';
import { said } from '../schema/said.ts';
import { anchorHint } from './anchor-hint.ts';
import { anchorsOf } from './anchors.ts';
import { atBody } from './item-place.ts';
import { linkHint } from './link-hint.ts';
import type { Rule } from './rules.ts';

/**
 * Links in bodies that lead to no page or file of the section, or to no place on its page. Other hosts are not looked at
 * here, and an address that a file with an error would make is not judged.
 */
export const linkRules: Rule = ({ disclosure, bodies, found, examined }) => {
  const known = routes(disclosure);
  const anchors = anchorsOf(disclosure, examined.documents);
  const broken = found.filter(({ severity }) => severity === 'error');
  const open = broken.flatMap(({ file }) => startOfAddresses(file) ?? []);
  const isOpen = (path: string) => open.some((start) => path.startsWith(start));
  return bodies.flatMap((body) => {
    const from = pathOf(body.page);
    return body.links.flatMap(({ href, offset }): Diagnostic[] => {
      const target = targetOf(href, from);
      if (!target || isOpen(target.path)) return [];
      const { path, anchor } = target;
      if (!known.has(path)) {
        const message = `ลิงก์ ${said(readable(href))} ไม่ตรงกับหน้าหรือไฟล์ใดในหมวดนี้`;
        return [
          diagnostic('link/dead', atBody(body, offset), message, linkHint(href, path, known, disclosure.site.base)),
        ];
      }
      const places = anchor ? anchors(path) : undefined;
      if (!anchor || !places || isAnywhere(anchor) || places.has(anchor)) return [];
      const message = `ลิงก์ ${said(readable(href))} ชี้ไปยังจุด ${said(anchor)} ซึ่งไม่มีใน${path === from ? 'หน้านี้' : 'หน้าปลายทาง'} ผู้อ่านจะไปไม่ถึงจุดนั้น`;
      return [diagnostic('link/anchor', atBody(body, offset), message, anchorHint(anchor, path, places, disclosure))];
    });
  });
};

/** Where a body is published under the base. */
function pathOf(page: Body['page']): string {
  return 'slug' in page ? paths.page(page.slug) : paths.item(page.year, page.id);
}

/** Anchors that name no place: the top of the page, a text to look for, how large to show a PDF. */
function isAnywhere(anchor: string): boolean {
  return anchor.toLowerCase() === 'top' || anchor.startsWith(':~:') || /^(?!page=)\w+=/.test(anchor);
}

/** The path a link leads to under the base, and the place on it; `undefined` for other hosts. */
function targetOf(href: string, from: string): { path: string; anchor: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  if (!URL.canParse(href, `http://x${from}`)) return { path: href, anchor: '' };
  const { pathname, hash } = new URL(href, `http://x${from}`);
  return { path: readable(pathname), anchor: readable(hash.slice(1)).replace(/^(page=\d+)&.*/, '$1') };
}

/** Percent-encoded text as people read it, where it is text. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
