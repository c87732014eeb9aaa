import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atRisk, type ItemScore, type YearScore } from '../model/score.ts';
import type { RequirementState } from '../model/types.ts';
import { said } from '../schema/said.ts';
import { STATUS_TEXT } from '../schema/status.ts';

/** What an item still needs, in words for the officer who has it. All Thai. */
export interface Task {
  readonly score: ItemScore;
  /** Why it would not be ticked as things stand; empty where it would. */
  readonly why: readonly string[];
  /** The first thing to do. */
  readonly first: string;
}

/** The items that would bring more points, in the order they should be taken up: see `atRisk`. */
export function fixFirst(score: YearScore): Task[] {
  return atRisk(score).map(taskOf);
}

/** Why an item would not be ticked, and what to do first; `undefined` where nothing is left to do or to look at. */
export function anyTask(score: ItemScore): Task | undefined {
  return score.isProven && score.findings.length === 0 ? undefined : taskOf(score);
}

function taskOf(score: ItemScore): Task {
  return { score, why: reasonsOf(score), first: firstStep(score) };
}

const isError = ({ severity }: Diagnostic) => severity === 'error';
const ids = (elements: readonly RequirementState[]) => elements.map(({ requirement }) => requirement.id).join(', ');
const isDoubtful = ({ doubtful }: RequirementState) => doubtful.length > 0;

function reasonsOf({ item, isProven, open, costly }: ItemScore): string[] {
  if (isProven) return [];
  const errors = costly.filter(isError).length;
  const untimely = open.filter(isDoubtful);
  const bare = open.filter((element) => !isDoubtful(element));
  return [
    ...(errors > 0 ? [`มีจุดที่ผิดพลาด ${errors} จุด จึงยังเผยแพร่ไม่ได้`] : []),
    // What a file with an error says of its status is not known.
    ...(item.entry || errors === 0 ? statusReason(item) : []),
    ...(untimely.length > 0 ? [`เอกสารไม่ตรงช่วงเวลาที่ต้องแสดง: ${ids(untimely)}`] : []),
    ...(bare.length > 0 ? [`ยังไม่มีหลักฐาน: ${ids(bare)}`] : []),
    ...costly.filter((finding) => !isError(finding)).map(({ message }) => message),
  ];
}

function statusReason({ entry, status }: ItemScore['item']): string[] {
  if (!entry) return ['ยังไม่มีไฟล์ของข้อนี้'];
  return status === 'done' ? [] : [STATUS_TEXT[status]];
}

function firstStep({ item, open, costly, findings, isProven }: ItemScore): string {
  const error = costly.find(isError);
  if (error) return `${error.hint} (${error.file} บรรทัด ${error.line})`;
  const untimely = open.find(isDoubtful);
  const [element] = open;
  if (untimely) {
    return `แนบเอกสารของช่วงเวลาที่ถูกต้องแทน ${said(untimely.doubtful[0]?.title)} หรือเขียน date และ covers ให้ตรงกับเอกสาร`;
  }
  if (element) {
    const attach = `แนบเอกสารที่มีองค์ประกอบ ${element.requirement.id} ${said(element.text)} แล้วใส่รหัสนี้ในช่อง meets`;
    return item.entry ? attach : `สร้างไฟล์ ${item.id}.mdx ของปี ${item.year} แล้ว${attach}`;
  }
  const [finding] = isProven ? findings : costly;
  return finding ? finding.hint : 'ตรวจดูว่าครบแล้ว จึงเปลี่ยน status เป็น done';
}
