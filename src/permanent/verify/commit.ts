import { fromCommit, shortCommit } from '../commit-name.ts';
import type { Manifest, Program } from '../manifest.ts';
import type { Verdict } from './verify.ts';

/** What a deployed copy's own list says, beside the list of a commit that was built to compare it with. */
export interface Beside {
  readonly own: Manifest | undefined;
  readonly built: Manifest;
  /** Full hash. */
  readonly commit: string;
  /** Whether this repository has all its past, from which the progress by month is drawn. */
  readonly isWhole: boolean;
}

/** Why a copy may differ from the commit, as far as its list tells. In Thai. */
export function commitNotes({ own, built, commit, isWhole }: Beside, isExact: boolean): string[] {
  if (isExact) return [];
  return [
    ...(own && own.commit !== commit
      ? [`รายการไฟล์ของชุดที่ตรวจบอกว่าสร้าง${fromCommit(own.commit)} ไม่ใช่ commit ${shortCommit(commit)}`]
      : []),
    ...(own && !isSame(own.program, built.program)
      ? [
          `รายการไฟล์ของชุดที่ตรวจบอกว่าสร้างด้วย${programName(own.program)} แต่ชุดที่สร้างมาเทียบใช้${programName(built.program)} ไฟล์จึงต่างกันได้ แม้เนื้อหาเดียวกัน`,
        ]
      : []),
    ...(isWhole
      ? []
      : [
          'คลังเนื้อหา (repository) ในเครื่องนี้มีประวัติไม่ครบ (shallow clone) ความคืบหน้ารายเดือนจึงอาจต่างกัน สั่ง git fetch --unshallow แล้วตรวจอีกครั้ง',
        ]),
  ];
}

/** The last line of a comparison with a commit. */
export function commitLine({ ok, checked }: Verdict, commit: string): string {
  if (ok) return `✓ เป็นหน้าเว็บของ commit ${shortCommit(commit)} ทุกไบต์\n`;
  return checked === 0 ? '' : `✗ ไม่ใช่หน้าเว็บของ commit ${shortCommit(commit)}\n`;
}

function isSame(one: Program | undefined, other: Program | undefined): boolean {
  return one?.version === other?.version && one?.commit === other?.commit;
}

function programName(program: Program | undefined): string {
  if (!program) return 'โปรแกรมรุ่นที่ไม่ได้บอกไว้';
  return `โปรแกรมรุ่น ${program.version} (${program.commit ? `commit ${shortCommit(program.commit)}` : 'แก้ไขแล้วยังไม่ commit'})`;
}
