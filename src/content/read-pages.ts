import { pageSchema } from '../schema/page.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Folder } from './folder.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { placeAt } from './place.ts';
import { readProse } from './prose.ts';
import { reportTo } from './report.ts';
import { readStructured } from './structured.ts';
import type { PageEntry } from './types.ts';

/** Reads `pages/*.mdx`. */
export async function readPages(folder: Folder, diagnostics: Diagnostic[]): Promise<PageEntry[]> {
  const pages: PageEntry[] = [];
  for (const { name } of (await folder.list('pages')) ?? []) {
    const slug = /^([a-z][a-z0-9-]*)\.mdx$/.exec(name)?.[1];
    if (!slug) {
      folder.report(
        `pages/${name}`,
        'content/file-name',
        `ชื่อไฟล์ “${name}” ใช้เป็นที่อยู่เว็บไม่ได้`,
        'ตั้งชื่อด้วย a-z 0-9 และ - ลงท้ายด้วย .mdx เช่น privacy.mdx',
      );
      continue;
    }
    const source = await folder.read(`pages/${name}`);
    if (!source) continue;
    const report = reportTo(diagnostics, source.file, source.text);
    const split = splitFrontmatter(source.text, report);
    if (!split) continue;
    const front = readStructured(pageSchema, split.yaml, split.yamlStart, report);
    const tree = readProse(split.body, split.bodyStart, report);
    if (!front || !tree) continue;
    const { line } = placeAt(source.text, split.bodyStart);
    pages.push({ ...front.value, slug, body: split.body, origin: { file: source.file, line } });
  }
  return pages;
}
