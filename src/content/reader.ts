import { resolve } from 'node:path';
import { indicatorsSchema, measuresSchema, memoSchema } from '../schema/report.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { Folder } from './folder.ts';
import { readItems } from './read-items.ts';
import { readPages } from './read-pages.ts';
import { readSite } from './read-site.ts';
import { readYearly } from './read-yearly.ts';
import type { Reading } from './types.ts';

/**
 * Reads a whole content folder: the one way in for the check, the dev server and the build.
 * Never throws for what an author wrote; every problem of every file is in `diagnostics`.
 */
export async function readContent(root: string): Promise<Reading> {
  const diagnostics: Diagnostic[] = [];
  const folder = new Folder(resolve(root), diagnostics);
  if (!(await folder.list('.'))) {
    folder.report(
      '.',
      'content/no-folder',
      `ไม่พบโฟลเดอร์เนื้อหา ${resolve(root)} หรือเปิดอ่านไม่ได้`,
      'ตรวจว่ามีโฟลเดอร์ content อยู่ หรือแก้ค่า OIT_CONTENT ให้ชี้ไปยังโฟลเดอร์ที่มี site.yaml',
    );
    return { content: undefined, diagnostics };
  }
  const { site, frameworks } = await readSite(folder, diagnostics);
  const years = [...frameworks.keys()];
  const items = await readItems(folder, diagnostics, site, frameworks);
  const measures = await readYearly('measures', measuresSchema, folder, diagnostics, site, years, 'measures');
  const indicators = await readYearly('indicators', indicatorsSchema, folder, diagnostics, site, years, 'indicators');
  const memos = await readYearly('memo', memoSchema, folder, diagnostics, site, years);
  const pages = await readPages(folder, diagnostics);
  diagnostics.sort(compareDiagnostics);
  if (!site || diagnostics.some(({ severity }) => severity === 'error')) return { content: undefined, diagnostics };
  const content = { site, frameworks: [...new Set(frameworks.values())], items, measures, indicators, memos, pages };
  return { content, diagnostics };
}
