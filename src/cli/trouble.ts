import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { contentFolder, outFolder, PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

/** What failed: which part of the machine, as officers know it, and what they may do about rights to it. */
interface Place {
  readonly name: string;
  readonly rights: string;
}

const CONTENT: Place = { name: 'โฟลเดอร์เนื้อหา', rights: 'ขอสิทธิ์อ่านและเขียนโฟลเดอร์เนื้อหาจากผู้ดูแลเครื่อง' };
const OUT: Place = {
  name: 'โฟลเดอร์ที่จะสร้างหน้าเว็บ',
  rights: 'ขอสิทธิ์เขียนโฟลเดอร์นั้นและโฟลเดอร์ที่ครอบอยู่จากผู้ดูแลเครื่อง หรือตั้ง OIT_OUT ให้เป็นโฟลเดอร์ที่เขียนได้',
};
const PROGRAM: Place = { name: 'โฟลเดอร์ของโปรแกรม', rights: 'ขอสิทธิ์เขียนโฟลเดอร์ของโปรแกรมนี้จากผู้ดูแลเครื่อง' };
const OTHER: Place = { name: 'ไฟล์ที่ต้องใช้', rights: 'ขอสิทธิ์จากผู้ดูแลเครื่อง โดยให้ดูไฟล์บันทึกข้างล่าง' };

type Told = readonly [what: string, how: string];

const MENDED_BY_INSTALLING: Told = [
  'ส่วนประกอบของโปรแกรมไม่ครบหรือเปิดไม่ได้',
  'ลบโฟลเดอร์ node_modules แล้วสั่งคำสั่งเดิมอีกครั้ง โปรแกรมจะติดตั้งให้ใหม่',
];

const WITHOUT_RIGHTS = ({ name, rights }: Place): Told => [`ไม่ได้รับสิทธิ์อ่านหรือเขียน${name}`, rights];
const TOO_MANY_OPEN: Told = [
  'โปรแกรมต่าง ๆ ในเครื่องเปิดไฟล์พร้อมกันครบจำนวนที่เครื่องอนุญาตแล้ว',
  'ปิดโปรแกรมอื่นแล้วสั่งคำสั่งเดิมอีกครั้ง หรือขอให้ผู้ดูแลเครื่องเพิ่มจำนวนไฟล์ที่เปิดพร้อมกันได้ (ulimit -n)',
];

/** By the system's code of a failure. */
const KNOWN: Readonly<Record<string, (place: Place) => Told>> = {
  ENOSPC: ({ name }) => [`ดิสก์เต็ม จึงเขียน${name}ไม่ได้`, 'ลบไฟล์ที่ไม่ใช้ออกจากดิสก์ แล้วสั่งคำสั่งเดิมอีกครั้ง'],
  EDQUOT: ({ name }) => [
    `ใช้พื้นที่ดิสก์ครบโควตาแล้ว จึงเขียน${name}ไม่ได้`,
    'ลบไฟล์ที่ไม่ใช้ หรือขอพื้นที่เพิ่มจากผู้ดูแลเครื่อง แล้วสั่งคำสั่งเดิมอีกครั้ง',
  ],
  EACCES: WITHOUT_RIGHTS,
  EPERM: WITHOUT_RIGHTS,
  EROFS: (place) => [`${place.name}อยู่บนดิสก์ที่อ่านได้อย่างเดียว`, place.rights],
  EBUSY: ({ name }) => [
    `${name}กำลังถูกใช้อยู่ หรือเป็นจุดเชื่อมต่อของดิสก์`,
    'ปิดโปรแกรมที่เปิดไฟล์ในโฟลเดอร์นั้นแล้วสั่งคำสั่งเดิมอีกครั้ง ถ้าเป็นจุดเชื่อมต่อ ตั้ง OIT_OUT ให้เป็นโฟลเดอร์ข้างใน',
  ],
  ENOTDIR: ({ name }) => [`เส้นทางของ${name}ผ่านสิ่งที่เป็นไฟล์`, 'ตรวจเส้นทางที่ตั้งไว้ เช่น OIT_OUT หรือ OIT_CONTENT แล้วลองอีกครั้ง'],
  EIO: ({ name }) => [`อ่านหรือเขียน${name}ไม่ได้ ดิสก์หรือสายเชื่อมต่ออาจเสีย`, 'สำรองข้อมูลแล้วแจ้งผู้ดูแลเครื่อง'],
  EMFILE: () => TOO_MANY_OPEN,
  ENFILE: () => TOO_MANY_OPEN,
  ENOMEM: () => ['หน่วยความจำของเครื่องไม่พอ', 'ปิดโปรแกรมอื่นแล้วสั่งคำสั่งเดิมอีกครั้ง'],
  EADDRINUSE: () => ['มีโปรแกรมอื่นใช้พอร์ตนี้อยู่', 'ปิดหน้าต่างที่สั่ง npm start ไว้ก่อน แล้วลองอีกครั้ง'],
  ERR_MODULE_NOT_FOUND: () => MENDED_BY_INSTALLING,
  MODULE_NOT_FOUND: () => MENDED_BY_INSTALLING,
  ERR_DLOPEN_FAILED: () => MENDED_BY_INSTALLING,
};

const UNKNOWN: Told = ['โปรแกรมขัดข้อง จึงทำไม่สำเร็จ', 'สั่งคำสั่งเดิมอีกครั้ง ถ้ายังไม่ได้ให้ส่งไฟล์บันทึกนี้ให้ผู้พัฒนา'];

/** What a failure of the machine or of a tool means for an officer. The technical part goes to a file, not to the screen. */
export function explain(error: unknown): string {
  if (error instanceof Refusal) return `\n✗ ${error.message}\n  วิธีแก้: ${error.how}\n`;
  const [what, how] = told(error);
  const log = record(error);
  return `\n✗ ${what} หน้าเว็บชุดเดิม (ถ้ามี) ยังอยู่ครบ\n  วิธีแก้: ${how}\n${log ? `  ไฟล์บันทึก: ${log}\n` : ''}`;
}

function told(error: unknown): Told {
  const { code = '', path, dest, syscall = '', cause } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  // A program that came with the installation could not be started.
  if (syscall.startsWith('spawn')) return MENDED_BY_INSTALLING;
  const known = KNOWN[code];
  if (known) return known(placeOf([path, dest]));
  if (cause instanceof Error) return told(cause);
  // A tool has put the system's answer into words of its own.
  const text = String(error);
  const named = Object.keys(KNOWN).find((one) => new RegExp(`\\b${one}\\b`).test(text));
  const paths = [...text.matchAll(/'([^']+)'/g)].map(([, quoted]) => quoted);
  return (named && KNOWN[named]?.(placeOf(paths))) || UNKNOWN;
}

/** Where the paths of a failure lie. */
function placeOf(all: readonly unknown[]): Place {
  const paths = all.filter((path) => typeof path === 'string');
  const lies = (folder: string) => paths.some((path) => isIn(path, folder));
  const out = outFolder();
  // The new section waits beside the old one, in a folder that is named after it.
  const beside = `${sep}.${basename(out)}-`;
  if (paths.some((path) => isIn(path, out) || isIn(out, path) || path.includes(beside))) return OUT;
  if (lies(contentFolder())) return CONTENT;
  return lies(join(PROJECT, '.oit')) || lies(join(PROJECT, 'node_modules')) ? PROGRAM : OTHER;
}

function isIn(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`);
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
