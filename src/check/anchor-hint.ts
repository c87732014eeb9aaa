import type { Disclosure } from '../model/types.ts';
import { paths } from '../model/urls.ts';
import { nearest } from '../schema/nearest.ts';

/** How to mend a link whose page is there and whose place on it is not. */
export function anchorHint(
  anchor: string,
  path: string,
  places: ReadonlySet<string>,
  { current }: Pick<Disclosure, 'current'>,
): string {
  const moved = current.items.find(({ id }) => path === paths.currentItem(id));
  if (moved) return `ใส่ปีในลิงก์ด้วย เป็น ${paths.item(current.year, moved.id)}#${anchor} เพราะลิงก์ที่ไม่มีปีพาต่อไปยังต้นหน้าเสมอ`;
  if (path.endsWith('.pdf')) return `เอกสารนี้มี ${places.size} หน้า เขียนเลขหน้าเป็น #page=1 ถึง #page=${places.size}`;
  const meant = nearest(anchor, [...places]);
  if (meant) return `น่าจะหมายถึง #${meant}`;
  const ofItem = [...places].find((place) => /^o\d+\.\d+$/.test(place));
  return ofItem
    ? `ลบ # และคำที่ตามหลังออก หรือใช้จุดที่หน้านั้นมี เช่น #evidence หรือ #${ofItem} หัวข้อในเนื้อความเป็นจุดหมายของลิงก์ไม่ได้`
    : 'ลบ # และคำที่ตามหลังออก ลิงก์จะเปิดที่ต้นหน้า หัวข้อในเนื้อความเป็นจุดหมายของลิงก์ไม่ได้';
}
