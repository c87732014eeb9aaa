import { basename, join, posix } from 'node:path';
import { writeWhole } from '../content/write-whole.ts';
import { type Comparison, compareRecord } from './compare.ts';
import { withLock } from './lock.ts';
import type { Permanence } from './permanence.ts';
import { readRecord } from './read-record.ts';
import { RECORD_FILE, recordText } from './record.ts';

/** What was written down, or why it could not be. */
export type Recorded =
  | { readonly state: 'same' }
  | { readonly state: 'written'; readonly added: number; readonly changed: number }
  /** the folder is read-only, or the file was damaged while the build ran */
  | {
      readonly state: 'unwritten';
      readonly added: number;
      readonly changed: number;
      readonly reason: 'folder' | 'file';
    };

/**
 * Writes what was published into the content folder's record, where anything is new. Takes the record as it is by then:
 * what another build has added meanwhile stays. Never throws for a folder that can't be written.
 *
 * @param root the content folder
 */
export async function recordPublished(
  root: string,
  { current, today }: Pick<Permanence, 'current' | 'today'>,
): Promise<Recorded> {
  const fresh = async (): Promise<Comparison | undefined> => {
    const { record } = await readRecord(root);
    return record && compareRecord(record, current, {}, today);
  };
  const before = await fresh();
  if (before && isSame(before)) return { state: 'same' };
  const unwritten = (reason: 'folder' | 'file'): Recorded => ({ state: 'unwritten', ...counts(before), reason });
  try {
    return await withLock(join(root, `.${RECORD_FILE}.lock`), async () => {
      const comparison = await fresh();
      if (!comparison) return unwritten('file');
      if (isSame(comparison)) return { state: 'same' };
      await writeWhole(join(root, RECORD_FILE), recordText(comparison.next));
      return { state: 'written', ...counts(comparison) };
    });
  } catch {
    return unwritten('folder');
  }
}

function isSame({ added, changed }: Comparison): boolean {
  return added.length === 0 && changed.length === 0;
}

function counts(comparison: Comparison | undefined): { added: number; changed: number } {
  return { added: comparison?.added.length ?? 0, changed: comparison?.changed.length ?? 0 };
}

/** What the build says of it to the officer; empty where there is nothing to say. */
export function recordedText(root: string, recorded: Recorded): string {
  if (recorded.state === 'same') return '';
  const file = posix.join(basename(root), RECORD_FILE);
  const { added, changed } = recorded;
  const what = [added > 0 && `ที่อยู่ใหม่ ${added} แห่ง`, changed > 0 && `เอกสารที่เปลี่ยน ${changed} ไฟล์`]
    .filter(Boolean)
    .join(' และ');
  if (recorded.state === 'written') return `✓ บันทึก${what}ลงใน ${file} แล้ว ให้ commit ไฟล์นี้ไปพร้อมกับเนื้อหา\n`;
  return recorded.reason === 'folder'
    ? `! หน้าเว็บใหม่ใช้ได้ แต่บันทึก${what}ลงใน ${file} ไม่ได้ เพราะไม่ได้รับสิทธิ์เขียนหรือดิสก์เต็ม\n  วิธีแก้: สั่ง npm run build บนเครื่องที่เขียนโฟลเดอร์เนื้อหาได้ แล้ว commit ไฟล์นี้\n`
    : `! หน้าเว็บใหม่ใช้ได้ แต่ยังไม่ได้บันทึกที่อยู่ที่เผยแพร่ เพราะ ${file} เสียหายระหว่างที่สร้างหน้าเว็บ\n  วิธีแก้: สั่ง npm run check แล้วแก้ไฟล์ตามที่บอก จากนั้นสั่ง npm run build อีกครั้ง\n`;
}
