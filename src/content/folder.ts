import { basename, posix } from 'node:path';
import { type Code, diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decode, MAX_TEXT_BYTES, tooLarge } from './decode.ts';
import { type Disk, diskAt, type Listed } from './disk.ts';
import { hiddenFindings } from './hidden-signs.ts';
import { START } from './place.ts';
import { reportTo } from './report.ts';

/** A text file of the content folder, decoded. */
export interface Source {
  /** As diagnostics name it: `content/oit/2567/o1.mdx`. */
  readonly file: string;
  readonly text: string;
}

/** A content folder. Paths are relative to it, with `/`. */
export class Folder {
  readonly root: string;
  /** Where its files lie. */
  readonly disk: Disk;
  readonly #diagnostics: Diagnostic[];
  readonly #lists = new Map<string, Promise<readonly Listed[] | undefined>>();

  constructor(root: string, diagnostics: Diagnostic[], disk = diskAt(root)) {
    this.root = root;
    this.disk = disk;
    this.#diagnostics = diagnostics;
  }

  /** How diagnostics name a path of this folder. */
  name(path: string): string {
    return posix.join(basename(this.root), path);
  }

  /**
   * Names in a folder, sorted; `undefined` where there is none, or where it can't be opened, which is reported.
   * Hidden files are left out. A folder is looked into once.
   */
  list(path: string): Promise<readonly Listed[] | undefined> {
    const known = this.#lists.get(path) ?? this.#list(path);
    this.#lists.set(path, known);
    return known;
  }

  async #list(path: string): Promise<readonly Listed[] | undefined> {
    try {
      const entries = await this.disk.list(path);
      return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // Where the folder above is none either, that is told of it.
      if (code !== 'ENOENT' && (await this.#exists(path))) {
        await this.report(path, 'content/unreadable', ...unopenable(code));
      }
      return undefined;
    }
  }

  /** A text file, or `undefined` with the reason reported. */
  async read(path: string): Promise<Source | undefined> {
    const file = this.name(path);
    const decoded = await this.#decoded(path);
    if (!decoded) return undefined;
    if (decoded.ok) {
      const report = reportTo(this.#diagnostics, file, decoded.text);
      for (const finding of hiddenFindings(decoded.text, path)) report(finding);
      return { file, text: decoded.text };
    }
    const { code, message, hint, at } = decoded;
    this.#diagnostics.push(diagnostic(code, { file, ...at }, message, hint));
    return undefined;
  }

  async #decoded(path: string) {
    try {
      const size = await this.disk.size(path);
      return size > MAX_TEXT_BYTES ? tooLarge(size) : decode(await this.disk.read(path));
    } catch (error) {
      await this.report(path, 'content/unreadable', ...unreadable(error));
      return undefined;
    }
  }

  /**
   * A finding about a file or folder as a whole. Where there is none at the path, it is told of the folder that should
   * hold it, since a place that does not exist can't be opened.
   */
  async report(path: string, code: Code, message: string, hint: string): Promise<void> {
    let there = path;
    while (there !== '.' && !(await this.#exists(there))) there = posix.dirname(there);
    this.#diagnostics.push(diagnostic(code, { file: this.name(there), ...START }, message, hint));
  }

  async #exists(path: string): Promise<boolean> {
    // Whoever reads a folder has found it, though it may not let itself be opened.
    if (path === '.') return true;
    const folder = await this.disk.list(posix.dirname(path)).catch((): Listed[] => []);
    return folder.some(({ name }) => name === basename(path));
  }
}

type Words = [message: string, hint: string];

const OUTSIDE: Words = [
  'ตรงนี้เป็นทางลัด (link) ไปยังที่อื่นนอกโฟลเดอร์เนื้อหา จึงไม่ถูกอ่าน',
  'วางไฟล์หรือโฟลเดอร์จริงแทนทางลัด ถ้าไม่ได้วางทางลัดนี้เอง ให้แจ้งผู้ดูแลเครื่อง',
];

function unopenable(code: string | undefined): Words {
  if (code === 'ENOTDIR') return ['ตรงนี้ต้องเป็นโฟลเดอร์ แต่เป็นไฟล์', 'ย้ายหรือลบไฟล์นี้ แล้วสร้างโฟลเดอร์ชื่อเดียวกันแทน'];
  if (code === 'EOUTSIDE') return OUTSIDE;
  return ['เปิดโฟลเดอร์นี้ไม่ได้', 'ขอให้ผู้ดูแลเครื่องให้สิทธิ์อ่านโฟลเดอร์นี้ หรือนำโฟลเดอร์จากรุ่นก่อนหน้ากลับมา'];
}

function unreadable(error: unknown): Words {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return ['ไม่พบไฟล์นี้', 'ตรวจชื่อไฟล์และที่อยู่ของไฟล์ หรือนำไฟล์จากรุ่นก่อนหน้ากลับมา'];
    case 'EACCES':
    case 'EPERM':
      return ['เปิดอ่านไฟล์นี้ไม่ได้ เพราะไม่ได้รับสิทธิ์', 'ขอให้ผู้ดูแลเครื่องให้สิทธิ์อ่านไฟล์นี้'];
    case 'EOUTSIDE':
      return OUTSIDE;
    case 'ENOTFILE':
      return [
        'ตรงนี้ไม่ใช่ไฟล์ แต่เป็นช่องทางรับส่งข้อมูลของเครื่อง (pipe, socket หรือ device) จึงไม่ถูกอ่าน',
        'ลบออก แล้วนำไฟล์จากรุ่นก่อนหน้ากลับมา ถ้าไม่ได้วางไว้เอง ให้แจ้งผู้ดูแลเครื่อง',
      ];
    case 'EISDIR':
      return ['ตรงนี้ต้องเป็นไฟล์ แต่เป็นโฟลเดอร์', 'เปลี่ยนชื่อโฟลเดอร์นี้ แล้ววางไฟล์ที่ถูกต้องแทน'];
    default:
      return ['เปิดอ่านไฟล์นี้ไม่ได้', 'ลองเปิดไฟล์ด้วยโปรแกรมอื่น ถ้าเปิดไม่ได้ให้นำไฟล์จากรุ่นก่อนหน้ากลับมา'];
  }
}
