import { said } from '../../schema/said.ts';
import { type Fault, OF_PROGRAM } from './fault.ts';
import type { Address } from './page.ts';
import { type Ground, type Where, whereTo } from './where.ts';

/** A place on another page that a page leads to: whether it is there is known once that page is looked through. */
export interface WantedPlace {
  readonly page: string;
  readonly anchor: string;
  readonly by: { readonly path: string; readonly at: number };
}

/**
 * Judges the addresses of a page or drawing: each leads to a file of the section, or is one that a reader may follow to
 * elsewhere; the browser is told to ask for nothing of another host.
 *
 * @param path the page, as a file under the base
 * @param ids names of its places
 * @param want told of places on other pages
 */
export function linkFaults(
  path: string,
  addresses: readonly Address[],
  ids: ReadonlySet<string>,
  ground: Ground,
  want: (place: WantedPlace) => void,
): Fault[] {
  return addresses.flatMap(({ use, text, at }) => {
    // Most links on a page lead to a place on itself.
    const where: Where = /^#[\w.-]*$/.test(text)
      ? { kind: 'file', path, anchor: text.slice(1) }
      : whereTo(text, path, ground);
    if (where.kind === 'file') {
      if (!isPlace(where)) return [];
      if (where.path !== path) want({ page: where.path, anchor: where.anchor, by: { path, at } });
      return where.path !== path || ids.has(where.anchor) ? [] : [placeFault(where, { path, at })];
    }
    if (use === 'follow' && (where.kind === 'other-host' || where.kind === 'contact')) return [];
    const [code, what] = WORDS[where.kind];
    return [{ code, path, at, message: `${what} ${said(text)}`, hint: OF_PROGRAM }];
  });
}

const WORDS = {
  missing: ['build/link-dead', 'ลิงก์นี้ไม่มีหน้าหรือไฟล์ปลายทางในหมวดนี้'],
  outside: ['build/link-outside', 'ลิงก์นี้ออกไปนอกเส้นทางของหมวดนี้โดยไม่ได้ตั้งใจ'],
  'other-host': ['build/other-host', 'หน้าเว็บสั่งให้เครื่องของผู้อ่านเรียกเว็บอื่น'],
  contact: ['build/other-host', 'หน้าเว็บสั่งให้เครื่องของผู้อ่านเรียกที่อยู่ซึ่งไม่ใช่ไฟล์ของหมวดนี้'],
  scheme: ['build/link-scheme', 'ที่อยู่นี้เป็นคำสั่งหรือข้อมูล ไม่ใช่ที่อยู่เว็บ'],
} as const;

/** Whether an address names a place that must be there: of a document the reader's own program knows the pages. */
function isPlace({ path, anchor }: { readonly path: string; readonly anchor: string }): boolean {
  return anchor !== '' && anchor !== 'top' && path.endsWith('.html') && !anchor.startsWith(':~:');
}

/** A place that is not on its page. */
export function placeFault({ anchor }: { readonly anchor: string }, by: WantedPlace['by']): Fault {
  return {
    code: 'build/anchor-dead',
    ...by,
    message: `ลิงก์นี้ไม่มีตำแหน่ง ${said(`#${anchor}`)} ในหน้าปลายทาง`,
    hint: OF_PROGRAM,
  };
}
