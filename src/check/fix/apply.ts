import { readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../../content/write-whole.ts';
import { exactText } from './text-file.ts';
import type { Edit, Fix, FixPlan } from './types.ts';

/** What became of one fix: done, or why not, in Thai; then everything is as it was. */
export interface Outcome {
  readonly fix: Fix;
  readonly fault?: string;
}

/** Does what a plan says, one fix after another. */
export async function applyFixes({ root, fixes }: FixPlan): Promise<readonly Outcome[]> {
  const done: Edit[] = [];
  const outcomes: Outcome[] = [];
  for (const fix of fixes) {
    const fault = await applyFix(root, fix, done);
    if (fault === undefined) done.push(...fix.edits);
    outcomes.push(fault === undefined ? { fix } : { fix, fault });
  }
  return outcomes;
}

class Changed extends Error {}

/** @param done edits of earlier fixes, which have moved what stands behind them */
async function applyFix(root: string, { moves, edits }: Fix, done: readonly Edit[]): Promise<string | undefined> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const texts: { path: string; before: Uint8Array; after: string }[] = [];
    for (const path of new Set(edits.map((edit) => edit.path))) {
      const before = await readFile(join(root, path));
      const ofPath = (edit: Edit) => edit.path === path;
      texts.push({ path, before, after: edited(exactText(before) ?? '', edits.filter(ofPath), done.filter(ofPath)) });
    }
    for (const { from, to } of moves) {
      if ((await readdir(join(root, dirname(to)))).includes(basename(to))) throw new Changed();
      await rename(join(root, from), join(root, to));
      undo.push(() => rename(join(root, to), join(root, from)));
    }
    for (const { path, before, after } of texts) {
      undo.push(() => replace(join(root, path), before));
      await replace(join(root, path), after);
    }
    return undefined;
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    return faultOf(error);
  }
}

/** The text with its edits. Throws where what should be replaced is not there. */
function edited(text: string, edits: readonly Edit[], done: readonly Edit[]): string {
  let result = text;
  // From the end, so that no edit moves another of the same fix.
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    const shift = done.reduce(
      (sum, { from, was, text: by }) => (from < edit.from ? sum + by.length - was.length : sum),
      0,
    );
    const from = edit.from + shift;
    if (!result.startsWith(edit.was, from)) throw new Changed();
    result = result.slice(0, from) + edit.text + result.slice(from + edit.was.length);
  }
  return result;
}

/** Whoever may read and write the file may do so after. */
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  await writeWhole(path, content, (await stat(path)).mode);
}

function faultOf(error: unknown): string {
  if (error instanceof Changed) return 'ไฟล์เปลี่ยนไประหว่างที่แก้ จึงคืนทุกอย่างไว้ตามเดิม สั่งแก้อีกครั้ง';
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'ไม่ได้รับสิทธิ์เขียนในโฟลเดอร์นี้ จึงคืนทุกอย่างไว้ตามเดิม ขอให้ผู้ดูแลเครื่องให้สิทธิ์ แล้วสั่งแก้อีกครั้ง';
  }
  if (code === 'EBUSY') return 'ไฟล์เปิดอยู่ในโปรแกรมอื่น จึงคืนทุกอย่างไว้ตามเดิม ปิดโปรแกรมนั้น แล้วสั่งแก้อีกครั้ง';
  return 'เปลี่ยนชื่อหรือเขียนไฟล์ไม่สำเร็จ จึงคืนทุกอย่างไว้ตามเดิม ตรวจว่าไฟล์ไม่ได้เปิดอยู่ แล้วสั่งแก้อีกครั้ง';
}
