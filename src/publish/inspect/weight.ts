import type { Sum } from '../../permanent/files.ts';
import { LIMITS, SEARCH_PAGE } from '../limits.ts';
import { type Fault, OF_PROGRAM } from './fault.ts';

/**
 * Files and pages that are heavier than a visitor's line should carry. What only the program can make heavy is an error; a
 * page with a long text is the editor's to judge.
 *
 * @param files what lies in the section, packed copies too
 * @param assets the files each page loads as styles and scripts, by the page's path
 * @param written the file of the content folder that each page is written in, of those with an editor's text
 */
export function weightFaults(
  files: ReadonlyMap<string, Sum>,
  assets: ReadonlyMap<string, readonly string[]>,
  written: ReadonlyMap<string, string>,
): Fault[] {
  const weight = (path: string) => (files.get(`${path}.gz`) ?? files.get(path))?.bytes ?? 0;
  const total = (paths: readonly string[]) => paths.reduce((sum, path) => sum + weight(path), 0);
  const ending = (end: string) => [...files.keys()].filter((path) => path.startsWith('/assets/') && path.endsWith(end));
  const searchScripts = (assets.get(SEARCH_PAGE) ?? []).filter((path) => path.endsWith('.js'));
  const sums = [
    ['แบบตัวอักษรทั้งหมด', '/assets/', total(ending('.woff2')), LIMITS.fonts],
    ['รูปแบบหน้า (CSS) ทั้งหมด', '/assets/', total(ending('.css')), LIMITS.styles],
    ['สคริปต์ทั้งหมด', '/assets/', total(ending('.js')), LIMITS.scripts],
    ['สคริปต์ของหน้าค้นหา', SEARCH_PAGE, total(searchScripts), LIMITS.searchPageScripts],
  ] as const;
  return [
    ...sums
      .filter(([, , bytes, limit]) => bytes > limit)
      .map(
        ([what, path, bytes, limit]): Fault => ({
          code: 'build/too-heavy',
          path,
          message: `${what}หนัก ${kilobytes(bytes)} เกินงบ ${kilobytes(limit)}`,
          hint: OF_PROGRAM,
        }),
      ),
    ...[...written]
      .map(([page, source]) => [source, weight(page) + total(assets.get(page) ?? [])] as const)
      .filter(([, bytes]) => bytes > LIMITS.page)
      .map(
        ([source, bytes]): Fault => ({
          code: 'build/page-long',
          path: source,
          message: `หน้านี้หนัก ${kilobytes(bytes)} เกิน ${kilobytes(LIMITS.page)} ที่โทรศัพท์บนเน็ตช้าได้ในรอบแรก`,
          hint: 'ย่อเนื้อความ หรือย้ายส่วนที่ยาวไปเป็นเอกสารแนบ หน้าเว็บยังเผยแพร่ได้ตามปกติ',
        }),
      ),
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
