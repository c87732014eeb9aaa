import type { Answer } from '../support/search-queries.ts';
import type { Asked } from './search-asking.ts';
import { clusterFaults, type Fault } from './search-clusters.ts';
import { FIRST_TEN, failures, figures, precision, wrongShare } from './search-metrics.ts';
import { CLASSES } from './search-sets.ts';
import { table } from './table.ts';

const HEAD = ['hit@1', 'hit@3', `recall@${FIRST_TEN}`, 'MRR', 'ไม่มีผล'];

/** Figures of one query set by class and in all, ours beside those of plain Pagefind, and every query that fails. */
export function searchReport(name: string, ours: readonly Answer[], plain: readonly Answer[]): string {
  const row = (title: string, isOne: (answer: Answer) => boolean) => {
    const [own, other] = [ours.filter(isOne), plain.filter(isOne)];
    return own.length === 0 ? [] : [[title, String(own.length), ...cells(own), '│', ...cells(other)]];
  };
  const failed = failures(ours);
  return [
    `ชุด ${name}`,
    table([
      ['', '', 'ของเรา', '', '', '', '', '│', 'Pagefind เดิม', '', '', '', ''],
      ['ชนิด', 'คำค้น', ...HEAD, '│', ...HEAD],
      ...CLASSES.filter((kind) => kind !== 'nothing').flatMap((kind) => row(kind, (answer) => answer.kind === kind)),
      ...row('รวมคำค้นที่มีคำตอบ', ({ expect }) => expect.length > 0),
      ...row('nothing (ยิ่งไม่มีผลยิ่งดี)', ({ expect }) => expect.length === 0),
    ]),
    `ไม่ผ่าน ${failed.length} คำค้น (ผลแรกไม่ถูก หรือข้อที่ถูกไม่ครบใน ${FIRST_TEN} ผลแรก)`,
    ...failed.map(
      ({ q, kind, expect, got }) =>
        `  ${q} (${kind}): ต้องการ ${expect.join(' ') || 'ไม่มีผล'} ได้ ${named(got.slice(0, FIRST_TEN))}`,
    ),
  ].join('\n');
}

/** A query that means nothing here has no right place: it is right where it finds nothing. */
function cells(answers: readonly Answer[]): string[] {
  const { queries, first, three, recall, mrr, empty } = figures(answers);
  if (answers.every(({ expect }) => expect.length === 0)) return ['–', '–', '–', '–', `${empty}/${queries}`];
  return [percent(first), percent(three), percent(recall), mrr.toFixed(3), String(empty)];
}

/** How much of what words show is wrong, over those that were taken as they are. */
export function precisionReport(asked: readonly Asked[]): string {
  const exact = asked.filter(({ shown }) => shown.rung === 'exact');
  const words = exact.map(({ answer }) => precision(answer, answer.got));
  const sum = (count: (word: (typeof words)[number]) => number) =>
    words.reduce((total, word) => total + count(word), 0);
  const faulty = words.filter(({ wrong, missing }) => wrong.length + missing.length > 0);
  return [
    `ความแม่นของคำเดี่ยว ${asked.length} คำ ตอบตามที่พิมพ์ (exact) ${words.length} คำ`,
    `ข้อที่แสดงแต่ไม่ถูก ${sum(({ wrong }) => wrong.length)} จาก ${sum(({ shown }) => shown)} (${percent(wrongShare(words))}) · ข้อที่ถูกแต่ไม่แสดง ${sum(({ missing }) => missing.length)}`,
    ...faulty.map(
      ({ q, shown, wrong, missing }) =>
        `  ${q}: แสดง ${shown} ไม่ถูก ${wrong.length} (${named(wrong)}) ขาด ${missing.length} (${named(missing)})`,
    ),
    ...asked
      .filter(({ shown }) => shown.rung !== 'exact')
      .map(({ answer, shown }) => `  ${answer.q}: ไม่นับ ตอบแบบ ${shown.rung}`),
  ].join('\n');
}

const FAULTS: Readonly<Record<Fault, string>> = {
  cluster: 'ตัดกลางพยางค์',
  word: 'แบ่งคำที่เน้นเป็นสองส่วน',
  begin: 'ขึ้นต้นด้วยสระหรือวรรณยุกต์',
  end: 'ลงท้ายด้วยสระหน้า',
};

/** Whether any text that was shown parts a Thai cluster. */
export function clusterReport(asked: readonly Asked[]): string {
  const results = asked.reduce((sum, { shown }) => sum + shown.items.length, 0);
  const faults = asked.flatMap(({ answer, shown }) =>
    shown.blocks.flatMap((block) => clusterFaults(block).map((fault) => ({ q: answer.q, block, fault }))),
  );
  return [
    `การตัดข้อความ: ดู ${results} ผล ผิด ${faults.length} แห่ง ${faults.length === 0 ? '✓' : '✗'}`,
    ...faults.map(
      ({ q, block, fault }) =>
        `  ${q}: ${FAULTS[fault]} ใน ${block.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('|')}`,
    ),
  ].join('\n');
}

/** Items as they are shown; a page is of no item. */
function named(items: readonly string[]): string {
  return items.map((item) => item || 'หน้า').join(' ') || '–';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
