import { access, constants, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../../content/write-whole.ts';
import type { Fix, FixPlan } from './types.ts';
import { exactText } from './workspace.ts';

/** What became of one fix: done, or why not, in Thai; then everything is as it was. */
export interface Outcome {
  readonly fix: Fix;
  readonly fault?: string;
}

/** Does what a plan says, one fix after another. One that fails leaves the others, but those that build on it. */
export async function applyFixes({ root, fixes }: Pick<FixPlan, 'root' | 'fixes'>): Promise<readonly Outcome[]> {
  const failed = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const fix of fixes) {
    const paths = [...fix.moves.flatMap(({ from, to }) => [from, to]), ...fix.rewrites.map(({ path }) => path)];
    const fault = paths.some((path) => failed.has(path)) ? FOLLOWS : await applyFix(root, fix);
    if (fault !== undefined) for (const path of paths) failed.add(path);
    outcomes.push(fault === undefined ? { fix } : { fix, fault });
  }
  return outcomes;
}

const FOLLOWS = 'ต้องแก้จุดก่อนหน้าในไฟล์เดียวกันให้สำเร็จก่อน แล้วสั่งแก้อีกครั้ง';

class Changed extends Error {}

async function applyFix(root: string, { moves, rewrites }: Fix): Promise<string | undefined> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const files: { path: string; bytes: Uint8Array; after: string }[] = [];
    for (const { path, before, after } of rewrites) {
      const bytes = await readFile(join(root, path));
      if (exactText(bytes) !== before) throw new Changed();
      // A file that must not be written would be replaced all the same.
      await access(join(root, path), constants.W_OK);
      files.push({ path, bytes, after });
    }
    for (const { from, to } of moves) {
      if ((await readdir(join(root, dirname(to)))).includes(basename(to))) throw new Changed();
      await rename(join(root, from), join(root, to));
      undo.push(() => rename(join(root, to), join(root, from)));
    }
    for (const { path, bytes, after } of files) {
      undo.push(() => replace(join(root, path), bytes));
      await replace(join(root, path), after);
    }
    return undefined;
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    return faultOf(error);
  }
}

/** Whoever may read and write the file may do so after. */
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  await writeWhole(path, content, (await stat(path)).mode);
}

function faultOf(error: unknown): string {
  const code = error instanceof Changed ? 'ENOENT' : (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return 'ไฟล์เปลี่ยนไประหว่างที่แก้ จึงคืนทุกอย่างไว้ตามเดิม สั่งแก้อีกครั้ง';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'ไม่ได้รับสิทธิ์เขียนไฟล์หรือโฟลเดอร์นี้ จึงคืนทุกอย่างไว้ตามเดิม ขอให้ผู้ดูแลเครื่องให้สิทธิ์ แล้วสั่งแก้อีกครั้ง';
    case 'EBUSY':
      return 'ไฟล์เปิดอยู่ในโปรแกรมอื่น จึงคืนทุกอย่างไว้ตามเดิม ปิดโปรแกรมนั้น แล้วสั่งแก้อีกครั้ง';
    default:
      return 'เปลี่ยนชื่อหรือเขียนไฟล์ไม่สำเร็จ จึงคืนทุกอย่างไว้ตามเดิม ตรวจว่าไฟล์ไม่ได้เปิดอยู่ แล้วสั่งแก้อีกครั้ง';
  }
}
