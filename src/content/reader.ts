import { resolve } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { indicatorsSchema, measuresSchema, memoSchema } from '../schema/report.ts';
import type { Disk } from './disk.ts';
import { Folder } from './folder.ts';
import { readItems } from './read-items.ts';
import { readPages } from './read-pages.ts';
import { readSite } from './read-site.ts';
import { readYearly } from './read-yearly.ts';
import { reportStray } from './stray.ts';
import type { Content, Reading } from './types.ts';

/**
 * Reads a whole content folder: the one way in for the check, the dev server and the build.
 * Never throws for what an author wrote; every problem of every file is in `diagnostics`.
 *
 * @param disk where its files lie, where that is not the disk
 */
export async function readContent(root: string, disk?: Disk): Promise<Reading> {
  const diagnostics: Diagnostic[] = [];
  const folder = new Folder(resolve(root), diagnostics, disk);
  if (!(await isThere(folder)) || !(await folder.list('.'))) {
    return { content: undefined, sound: undefined, atSite: undefined, bodies: [], itemFiles: 0, diagnostics };
  }
  await reportStray(folder);
  const { site, atSite, isSound, frameworks } = await readSite(folder, diagnostics);
  const items = await readItems(folder, diagnostics, site, frameworks);
  const measures = await readYearly('measures', measuresSchema, folder, diagnostics, site, 'measures');
  const indicators = await readYearly('indicators', indicatorsSchema, folder, diagnostics, site, 'indicators');
  const memos = await readYearly('memo', memoSchema, folder, diagnostics, site);
  const pages = await readPages(folder, diagnostics);
  diagnostics.sort(compareDiagnostics);
  const sound: Content | undefined =
    site && isSound
      ? {
          site,
          frameworks: [...new Set(frameworks.values())].flatMap((frame) => frame ?? []),
          items: items.flatMap(({ item }) => item ?? []),
          unread: items.flatMap(({ unread }) => unread ?? []),
          measures,
          indicators,
          memos,
          pages: pages.flatMap(({ page }) => page ?? []),
        }
      : undefined;
  return {
    content: diagnostics.some(({ severity }) => severity === 'error') ? undefined : sound,
    sound,
    atSite: sound && atSite,
    bodies: [...items, ...pages].flatMap(({ body }) => body ?? []),
    itemFiles: items.length,
    diagnostics,
  };
}

/** Whether there is a folder to read; says where it was looked for, since the name may come from OIT_CONTENT. */
async function isThere(folder: Folder): Promise<boolean> {
  const isFolder = await folder.disk.isFolder('.');
  if (isFolder) return true;
  await folder.report(
    '.',
    'content/no-folder',
    isFolder === false ? `${folder.root} ต้องเป็นโฟลเดอร์เนื้อหา แต่เป็นไฟล์` : `ไม่พบโฟลเดอร์เนื้อหา ${folder.root}`,
    'ตรวจว่ามีโฟลเดอร์ content อยู่ หรือแก้ค่า OIT_CONTENT ให้ชี้ไปยังโฟลเดอร์ที่มี site.yaml',
  );
  return false;
}
