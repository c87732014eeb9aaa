import { findCommit, isInPast } from '../permanent/checkout.ts';
import { shortCommit } from '../permanent/commit-name.ts';
import { headOf } from '../permanent/git.ts';
import { commitLine, commitNotes } from '../permanent/verify/commit.ts';
import { verdictJson, verdictText } from '../permanent/verify/report.ts';
import { buildCommit } from './build-commit.ts';
import { contentFolder, fromCaller } from './paths.ts';
import { Refusal } from './refusal.ts';
import { compare, ownManifest, type Target } from './verify-target.ts';

/** How a copy is compared with a commit. */
export interface CommitOptions {
  /** As git has it; empty for the one that the copy's own list names. */
  readonly revision: string;
  /** Folder in which what was built is kept. */
  readonly keep: string | undefined;
  readonly isJson: boolean;
}

/**
 * Tells whether a copy is exactly a commit: builds that aside, and compares.
 *
 * @throws Refusal where there is no such commit, or it can't be built
 */
export async function verifyCommit(target: Target, { revision, keep, isJson }: CommitOptions): Promise<boolean> {
  const own = await ownManifest(target);
  const commit = await commitNamed(revision || own?.commit);
  if (revision === '' && !(await isInPast(contentFolder(), commit))) {
    // What a server says decides which program runs here.
    throw new Refusal(
      `รายการไฟล์ของชุดที่ตรวจบอกว่ามาจาก commit ${shortCommit(commit)} ซึ่งไม่อยู่ในประวัติของ commit ที่ใช้อยู่`,
      `ถ้าเชื่อถือ commit นั้น ให้บอกเอง --commit ${shortCommit(commit)}`,
    );
  }
  process.stderr.write(`กำลังสร้างหน้าเว็บของ commit ${shortCommit(commit)} ไว้ต่างหากเพื่อเทียบ …\n`);
  const built = await buildCommit(commit, own?.base, keep === undefined ? undefined : fromCaller(keep));
  const verdict = await compare(target, { wanted: built });
  const isWhole = (await headOf(contentFolder()))?.isWhole ?? true;
  const why = commitNotes({ own, built: built.manifest, commit, isWhole }, verdict.ok);
  const told = { ...verdict, notes: [...why, ...verdict.notes] };
  process.stdout.write(isJson ? verdictJson(told) : verdictText(told) + commitLine(verdict, commit));
  return verdict.ok;
}

/** @throws Refusal where there is no such commit here */
async function commitNamed(revision: string | undefined): Promise<string> {
  if (revision === undefined) {
    throw new Refusal(
      'ชุดที่ตรวจไม่ได้บอกว่าสร้างจาก commit ใด อาจสร้างจากเนื้อหาที่ยังไม่ commit',
      'บอก commit ที่จะเทียบเอง เช่น --commit HEAD',
    );
  }
  const found = await findCommit(contentFolder(), revision);
  if (found.ok) return found.commit;
  switch (found.why) {
    case 'absent':
      throw new Refusal('ไม่พบโปรแกรม git ในเครื่องนี้ จึงอ่าน commit ไม่ได้', 'ติดตั้ง git จาก https://git-scm.com แล้วสั่งอีกครั้ง');
    case 'no-repository':
      throw new Refusal(
        `โฟลเดอร์ ${contentFolder()} ไม่ได้เก็บด้วย git จึงไม่มี commit ให้เทียบ`,
        'สั่งในโฟลเดอร์ที่ได้มาด้วย git clone',
      );
    case 'shallow':
      throw new Refusal(
        `ไม่มี commit ${revision} ในเครื่องนี้ คลังนี้ (repository) มีประวัติไม่ครบ (shallow clone)`,
        'สั่ง git fetch --unshallow แล้วตรวจอีกครั้ง',
      );
    case 'unknown':
      throw new Refusal(`ไม่มี commit ${revision} ในเครื่องนี้`, 'สั่ง git fetch ก่อน หรือตรวจตัวสะกดของ commit');
  }
}
