import { readdir, readFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { decode } from './decode.ts';
import type { Diagnostic } from './diagnostic.ts';
import { START } from './place.ts';

/** A text file of the content folder, decoded. */
export interface Source {
  /** As diagnostics name it: `content/oit/2567/o1.mdx`. */
  readonly file: string;
  readonly text: string;
}

/** A content folder on disk. Paths are relative to it, with `/`. */
export class Folder {
  readonly root: string;
  readonly #diagnostics: Diagnostic[];

  constructor(root: string, diagnostics: Diagnostic[]) {
    this.root = root;
    this.#diagnostics = diagnostics;
  }

  /** How diagnostics name a path of this folder. */
  name(path: string): string {
    return posix.join(basename(this.root), path);
  }

  /** Names in a folder, sorted; `undefined` where the folder is missing or can't be read. Hidden files are left out. */
  async list(path: string): Promise<{ name: string; isFolder: boolean }[] | undefined> {
    try {
      const entries = await readdir(join(this.root, path), { withFileTypes: true });
      return entries
        .filter(({ name }) => !name.startsWith('.'))
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return undefined;
    }
  }

  /** A text file, or `undefined` with the reason reported. */
  async read(path: string): Promise<Source | undefined> {
    const file = this.name(path);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(join(this.root, path));
    } catch (error) {
      this.report(path, 'content/unreadable', ...unreadable(error));
      return undefined;
    }
    const decoded = decode(bytes);
    if (decoded.ok) return { file, text: decoded.text };
    const { code, message, hint, at } = decoded;
    this.#diagnostics.push({ severity: 'error', code, file, ...at, message, hint });
    return undefined;
  }

  /** An error about a file or folder as a whole. */
  report(path: string, code: string, message: string, hint: string, severity: Diagnostic['severity'] = 'error'): void {
    this.#diagnostics.push({ severity, code, file: this.name(path), ...START, message, hint });
  }
}

function unreadable(error: unknown): [message: string, hint: string] {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return ['ไม่พบไฟล์นี้', 'ตรวจชื่อไฟล์และที่อยู่ของไฟล์ หรือนำไฟล์จากรุ่นก่อนหน้ากลับมา'];
  if (code === 'EACCES' || code === 'EPERM') return ['เปิดอ่านไฟล์นี้ไม่ได้ เพราะไม่ได้รับสิทธิ์', 'ขอให้ผู้ดูแลเครื่องให้สิทธิ์อ่านไฟล์นี้'];
  if (code === 'EISDIR') return ['ตรงนี้เป็นโฟลเดอร์ ไม่ใช่ไฟล์', 'เปลี่ยนชื่อโฟลเดอร์ แล้ววางไฟล์ที่ถูกต้องแทน'];
  return ['เปิดอ่านไฟล์นี้ไม่ได้', `ลองเปิดไฟล์ด้วยโปรแกรมอื่น ถ้าเปิดไม่ได้ให้นำไฟล์จากรุ่นก่อนหน้ากลับมา (${code ?? 'ไม่ทราบสาเหตุ'})`];
}
