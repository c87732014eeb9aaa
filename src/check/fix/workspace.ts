import { readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { decode, MAX_TEXT_BYTES } from '../../content/decode.ts';
import { fewAtOnce } from '../../content/few-at-once.ts';
import { readPlain } from '../../content/plain-file.ts';
import { roleOf } from './fields/role.ts';
import type { Fix, FixPlan, Left } from './types.ts';

/** What stands under a name: a link is a file that lies elsewhere. */
type Entry = 'file' | 'folder' | 'link' | 'other';

/** How deep evidence lies: `oit/2567/o12/`. */
const DEEPEST = 3;
const AT_ONCE = 8;

/**
 * A content folder as it will be after the mends that are planned so far: read once, then changed in memory. So a mend
 * can build on another, and what is only shown is the same as what would be done.
 */
export class Workspace {
  readonly root: string;
  readonly #folders = new Map<string, Map<string, Entry>>();
  readonly #texts = new Map<string, string>();
  readonly #unread = new Set<string>();
  readonly #fixes: Fix[] = [];
  readonly #left: Left[] = [];

  private constructor(root: string) {
    this.root = root;
  }

  /** Reads a content folder. What can't be opened is left out, since the check tells of it. */
  static async read(root: string): Promise<Workspace> {
    const workspace = new Workspace(root);
    await workspace.#list('', 0);
    const files = [...workspace.#folders].flatMap(([folder, names]) =>
      [...names].flatMap(([name, entry]) => (entry === 'file' || entry === 'link' ? [posix.join(folder, name)] : [])),
    );
    await fewAtOnce(files.filter(mayHoldFields).sort(), AT_ONCE, (path) => workspace.#read(path));
    return workspace;
  }

  /** Names in a folder, sorted, or those of one sort; none where it could not be opened. Hidden ones are left out. */
  names(folder: string, sort?: Entry): string[] {
    return [...(this.#folders.get(folder) ?? [])]
      .flatMap(([name, entry]) => (sort === undefined || entry === sort ? [name] : []))
      .sort();
  }

  /** Every file whose text can be mended, sorted. */
  paths(): string[] {
    return [...this.#texts.keys()].sort();
  }

  /** Letter for letter, a mark at its start included; `undefined` where there is none, or it can't be read as text. */
  text(path: string): string | undefined {
    return this.#texts.get(path);
  }

  /** Text files that are there and can't be read. */
  unread(): readonly string[] {
    return [...this.#unread].sort();
  }

  /** Plans a mend; all that is read from here on is as it will be. A link is never written through. */
  add(fix: Fix): void {
    const link = [...fix.moves.map(({ from }) => from), ...fix.rewrites.map(({ path }) => path)].find(
      (path) => this.#entry(path) === 'link',
    );
    if (link !== undefined) {
      this.leave({ path: link, reason: 'เป็นทางลัดไปยังไฟล์ที่อื่น จึงไม่แก้ไฟล์นั้น วางไฟล์จริงแทนทางลัดก่อน' });
      return;
    }
    for (const { from, to } of fix.moves) this.#move(from, to);
    for (const { path, after } of fix.rewrites) this.#texts.set(path, after);
    this.#fixes.push(fix);
  }

  leave(left: Left): void {
    if (!this.#left.some(({ path, reason }) => path === left.path && reason === left.reason)) this.#left.push(left);
  }

  plan(): FixPlan {
    const byPlace = (a: Left, b: Left) => (a.path < b.path ? -1 : a.path > b.path ? 1 : (a.line ?? 0) - (b.line ?? 0));
    return { root: this.root, fixes: this.#fixes, left: this.#left.toSorted(byPlace) };
  }

  #entry(path: string): Entry | undefined {
    return this.#folders.get(folderOf(path))?.get(posix.basename(path));
  }

  #move(from: string, to: string): void {
    this.#folders.get(folderOf(from))?.delete(posix.basename(from));
    this.#folders.get(folderOf(to))?.set(posix.basename(to), 'file');
    const text = this.#texts.get(from);
    this.#texts.delete(from);
    if (text !== undefined) this.#texts.set(to, text);
    if (this.#unread.delete(from)) this.#unread.add(to);
  }

  async #list(folder: string, depth: number): Promise<void> {
    const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(() => []);
    const names = new Map<string, Entry>();
    this.#folders.set(folder, names);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = posix.join(folder, entry.name);
      const target = entry.isSymbolicLink() ? await stat(join(this.root, path)).catch(() => undefined) : entry;
      const isLink = entry.isSymbolicLink();
      names.set(entry.name, target?.isFile() ? (isLink ? 'link' : 'file') : target?.isDirectory() ? 'folder' : 'other');
      if (!target?.isDirectory()) continue;
      if (isLink) this.leave({ path, reason: 'เป็นทางลัดไปยังโฟลเดอร์ที่อื่น จึงไม่แก้ไฟล์ในนั้น วางโฟลเดอร์จริงแทนทางลัดก่อน' });
      else if (depth < DEEPEST) await this.#list(path, depth + 1);
    }
  }

  async #read(path: string): Promise<void> {
    const bytes = await bytesOf(join(this.root, path));
    if (bytes && decode(bytes).ok) {
      this.#texts.set(path, exactText(bytes) ?? '');
      return;
    }
    this.#unread.add(path);
    this.leave({ path, reason: 'อ่านเป็นข้อความไม่ได้ จึงไม่แก้ไฟล์นี้ สั่ง npm run check เพื่อดูว่าเพราะอะไร' });
  }
}

/** The text of UTF-8 bytes with its mark, so that the same bytes are written back; `undefined` where it is other. */
export function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.size <= MAX_TEXT_BYTES ? readPlain(path).catch(() => undefined) : undefined;
}

const mayHoldFields = (path: string) => roleOf(path) !== undefined;

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
