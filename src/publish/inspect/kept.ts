import type { Sum } from '../../permanent/files.ts';
import type { Permanence } from '../../permanent/permanence.ts';
import { folderOf } from '../../permanent/redirects.ts';
import { said } from '../../schema/said.ts';
import { NOT_FOUND_PAGE } from '../../servers/answers.ts';
import { type Fault, OF_PROGRAM } from './fault.ts';
import { fileOf, type Ground, whereTo } from './where.ts';

/** What a section must go on answering. */
export type Kept = Pick<Permanence, 'record' | 'current' | 'redirects'>;

/** Of a section that was never published. */
export const NOTHING_KEPT: Kept = {
  record: { pages: new Map(), documents: new Map() },
  current: { pages: new Set(), documents: new Map() },
  redirects: [],
};

/**
 * Addresses that were ever published, or are now, and the page for lost visitors, that have no file: neither their own, nor a page in their place that
 * leads on to one. Documents that are not what the record of addresses will say they are.
 *
 * @param files what lies in the section
 * @param leadsTo where each page leads that leads on, by its path
 */
export function keptFaults(
  { record, current, redirects }: Kept,
  files: ReadonlyMap<string, Sum>,
  leadsTo: ReadonlyMap<string, string>,
  ground: Ground,
): Fault[] {
  const addresses = new Set([
    ...record.pages.keys(),
    ...record.documents.keys(),
    ...current.pages,
    ...current.documents.keys(),
    ...redirects.map(({ from }) => from),
    `/${NOT_FOUND_PAGE}`,
  ]);
  const arrives = (page: string) => {
    const text = leadsTo.get(page);
    if (text === undefined) return files.has(page);
    const where = whereTo(text, page, ground);
    // One step: a visitor is not sent from page to page.
    return where.kind === 'file' && !leadsTo.has(where.path);
  };
  const isAnswered = (path: string) => arrives(fileOf(path)) || arrives(fileOf(folderOf(path)));
  return [
    ...[...addresses]
      .filter((path) => !isAnswered(path))
      .map(
        (path): Fault => ({
          code: 'build/address-lost',
          path,
          message: `ที่อยู่ ${said(path)} ที่ต้องเปิดได้ตลอดไปไม่มีหน้าหรือไฟล์ในชุดที่สร้าง`,
          hint: OF_PROGRAM,
        }),
      ),
    ...[...current.documents]
      .filter(([path, sha256]) => files.has(path) && files.get(path)?.sha256 !== sha256)
      .map(
        ([path]): Fault => ({
          code: 'build/document-changed',
          path,
          message: `เอกสาร ${said(path)} ในชุดที่สร้างไม่ตรงกับฉบับที่ตรวจไว้`,
          hint: 'ตรวจว่าไม่มีใครแก้ไฟล์นี้ระหว่างสร้างหน้าเว็บ แล้วสั่งคำสั่งเดิมอีกครั้ง',
        }),
      ),
  ];
}
