import type { Disclosure } from '../model/types.ts';
import { paths } from '../model/urls.ts';

/** What a page or document is called where a link leads to it from an address that has moved; else its address. */
export function targetName({ years, pages }: Disclosure, path: string): string {
  if (path === paths.home()) return 'หน้าแรก';
  const page = pages.find(({ slug }) => paths.page(slug) === path);
  if (page) return page.title;
  for (const { year, items } of years) {
    if (path === paths.year(year)) return `ปีงบประมาณ พ.ศ. ${year}`;
    if (!path.startsWith(paths.year(year))) continue;
    for (const { id, frame, evidence } of items) {
      if (path === paths.item(year, id)) return `${id} ${frame.title} ปี ${year}`;
      const document = evidence.find(({ file }) => file && paths.evidence(year, file) === path);
      if (document) return document.title;
      const read = evidence.find(({ file }) => file && paths.documentText(year, file) === path);
      if (read) return `ข้อความใน${read.title}`;
    }
  }
  return path;
}
