import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

const KNOWN: Record<string, [what: string, how: string]> = {
  ENOSPC: ['ดิสก์เต็ม จึงเขียนหน้าเว็บใหม่ไม่ได้', 'ลบไฟล์ที่ไม่ใช้แล้วสั่งคำสั่งเดิมอีกครั้ง'],
  EACCES: ['ไม่ได้รับสิทธิ์เขียนในโฟลเดอร์ที่จะสร้างหน้าเว็บ', 'ขอสิทธิ์เขียนโฟลเดอร์จากผู้ดูแลเครื่อง หรือตั้ง OIT_OUT ให้เป็นโฟลเดอร์ที่เขียนได้'],
  EROFS: ['โฟลเดอร์ที่จะสร้างหน้าเว็บเป็นแบบอ่านอย่างเดียว', 'ตั้ง OIT_OUT ให้เป็นโฟลเดอร์ที่เขียนได้'],
  EADDRINUSE: ['มีโปรแกรมอื่นใช้พอร์ตนี้อยู่', 'ปิดหน้าต่างที่สั่ง npm start ไว้ก่อน แล้วลองอีกครั้ง'],
};

/** What a failure of the machine or of a tool means for an officer. The technical part goes to a file, not to the screen. */
export function explain(error: unknown): string {
  if (error instanceof Refusal) return `\n✗ ${error.message}\n  วิธีแก้: ${error.how}\n`;
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const known = KNOWN[code] ?? KNOWN[['ENOSPC', 'EACCES', 'EROFS'].find((one) => String(error).includes(one)) ?? ''];
  const [what, how] = known ?? ['โปรแกรมขัดข้อง จึงทำไม่สำเร็จ', 'สั่งคำสั่งเดิมอีกครั้ง ถ้ายังไม่ได้ให้ส่งไฟล์บันทึกนี้ให้ผู้พัฒนา'];
  const log = record(error);
  return `\n✗ ${what} หน้าเว็บชุดเดิม (ถ้ามี) ยังอยู่ครบ\n  วิธีแก้: ${how}\n${log ? `  ไฟล์บันทึก: ${log}\n` : ''}`;
}

/** Keeps the technical part for whoever mends it; a full disk must not hide the message itself. */
function record(error: unknown): string | undefined {
  const file = join(PROJECT, '.oit', 'last-error.log');
  try {
    mkdirSync(join(PROJECT, '.oit'), { recursive: true });
    writeFileSync(file, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return file;
  } catch {
    return undefined;
  }
}
