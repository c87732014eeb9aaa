import type { Element, Root, RootContent } from 'hast';
import type { Diagnostic } from '../content/diagnostic.ts';
import { placeAt } from '../content/place.ts';
import { proseTree } from '../content/prose.ts';
import type { Origin } from '../content/types.ts';
import { routes } from '../model/routes.ts';
import { paths } from '../model/urls.ts';
import type { Disclosure } from '../model/types.ts';

/** Links in bodies that lead to no page or file of the section. Other hosts are not looked at here. */
export function linkRules(disclosure: Disclosure): Diagnostic[] {
  const known = routes(disclosure);
  const bodies = [
    ...disclosure.years.flatMap(({ year, items }) =>
      items.flatMap(({ id, body, entry }) => (entry ? [{ at: paths.item(year, id), body, origin: entry.origin }] : [])),
    ),
    ...disclosure.pages.map(({ slug, body, origin }) => ({ at: paths.page(slug), body, origin })),
  ];
  return bodies.flatMap(({ at, body, origin }) => deadLinks(at, body, origin, known));
}

function deadLinks(at: string, body: string, origin: Origin, known: ReadonlySet<string>): Diagnostic[] {
  return links(proseTree(body)).flatMap((link): Diagnostic[] => {
    const href = String(link.properties['href'] ?? '');
    if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('#')) return [];
    const path = decodeURI(new URL(href, `http://x${at}`).pathname);
    if (known.has(path)) return [];
    const slashed = known.has(`${path}/`);
    const { line, column } = placeAt(body, link.position?.start.offset ?? 0);
    return [
      {
        severity: 'error',
        code: 'link/dead',
        file: origin.file,
        line: origin.line + line - 1,
        column,
        message: `ลิงก์ “${href}” ไม่ตรงกับหน้าหรือไฟล์ใดในหมวดนี้`,
        hint: slashed ? `เติม / ท้ายลิงก์ เป็น ${href}/` : 'ลิงก์ไปข้ออื่นในปีเดียวกันเขียนเช่น ../o11/ ลิงก์ไปหน้าอื่นเขียนเช่น /eit/',
      },
    ];
  });
}

function links(node: Root | RootContent): Element[] {
  const own = node.type === 'element' && node.tagName === 'a' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(links)] : own;
}
