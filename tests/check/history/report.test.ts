import { describe, expect, test } from 'vitest';
import type { NoPast, Past } from '../../../src/check/history/read-past.ts';
import { historyReport, historySchema, historyText } from '../../../src/check/history/report.ts';
import type { Figures, Snapshot } from '../../../src/model/timeline.ts';
import { cellsOf } from '../../../src/thai/cells.ts';

const figures = (done: number, proven: number): Figures => ({
  total: 43,
  done,
  proven,
  points: { declared: { oit: done * 2, ita: done * 0.8 }, proven: { oit: proven * 2, ita: proven * 0.8 } },
});

const snapshot = (year: number, month: number, of?: Figures): Snapshot => ({
  month: { year, month },
  years: of && new Map([[2567, of]]),
});

const past = (snapshots: Snapshot[], more: Partial<Past> = {}): Past => ({
  ok: true,
  snapshots,
  current: 2567,
  faults: [],
  isWhole: true,
  ...more,
});

const THREE = past(
  [
    snapshot(2023, 11, figures(9, 4)),
    snapshot(2023, 12),
    snapshot(2024, 2, figures(12, 3)),
    snapshot(2024, 3, figures(12, 5)),
  ],
  {
    isWhole: false,
    faults: [
      {
        month: { year: 2023, month: 12 },
        fault: { place: 'oit/2567/o3.mdx:2', message: 'สถานะ “doen\u001b[31m” ไม่ใช่คำที่ใช้ได้' },
      },
    ],
  },
);

describe('progress by month for an officer', () => {
  test('is a table with what has changed, and tells what it leaves out', () => {
    expect(historyText(THREE, 'content')).toMatchInlineSnapshot(`
      "ความคืบหน้ารายเดือน ปีงบประมาณ พ.ศ. 2567 (เมื่อสิ้นแต่ละเดือน นับจากเนื้อหาที่บันทึกไว้ใน git)
        คะแนนคาดการณ์เป็นคะแนนที่ OIT มีในคะแนน ITA เต็ม 40 คะแนน คิดจากน้ำหนักของแต่ละข้อ
        เดือน       ทำแล้ว (ตามที่แจ้ง)  พิสูจน์ได้  คะแนนคาดการณ์ (ตามที่แจ้ง)  คะแนนคาดการณ์ (พิสูจน์ได้)
        พ.ย. 2566  9                4       7.20                    3.20
        ธ.ค. 2566  –                –       –                       –
        ม.ค. 2567  –                –       –                       –
        ก.พ. 2567  12 (+3)          3 (−1)  9.60 (+2.40)            2.40 (−0.80)
        มี.ค. 2567  12               5 (+2)  9.60                    4.00 (+1.60)
        ธ.ค. 2566 ไม่นับ เพราะเนื้อหาของเดือนนั้นอ่านไม่ได้ด้วยโปรแกรมรุ่นนี้
          content/oit/2567/o3.mdx:2  สถานะ “doen [31m” ไม่ใช่คำที่ใช้ได้
        git ในเครื่องนี้มีประวัติไม่ครบ จึงเห็นตั้งแต่ พ.ย. 2566 เท่านั้น
        ดึงประวัติทั้งหมดมาด้วย git fetch --unshallow
      "
    `);
  });

  test('has its columns under each other, whatever stands above and below the letters', () => {
    const rows = historyText(THREE, 'content')
      .split('\n')
      .filter((line) => /^ {2}(?:\S+ 256\d|เดือน) {2}/.test(line));
    expect(rows).toHaveLength(6);
    const starts = rows.map((row) =>
      [...row.matchAll(/(?<= {2})\S/g)].map(({ index }) => cellsOf(row.slice(0, index))),
    );
    expect(new Set(starts.map((each) => each.join()))).toHaveLength(1);
    expect(starts[0]).toHaveLength(5);
  });

  test('says so where there is one month to be compared with nothing, or none that can be read', () => {
    expect(historyText(past([snapshot(2024, 2, figures(1, 1))]), 'content')).toContain('มีเพียงเดือนเดียว');
    expect(historyText(past([snapshot(2024, 2)], { current: undefined }), 'content')).toContain('ยังไม่มีเดือนใดที่อ่านได้');
  });

  test.each<[string, NoPast]>([
    ['ไม่พบโปรแกรม git', { ok: false, why: 'absent' }],
    ['git ไม่ตอบ', { ok: false, why: 'too-slow' }],
    ['เก่าเกินไป', { ok: false, why: 'old' }],
    ['ยังไม่เคยบันทึก', { ok: false, why: 'not-committed' }],
    ['ไม่ได้อยู่ใน git', { ok: false, why: 'refused', told: 'fatal: not a git repository (or any of the parent …)' }],
    ['ผู้ใช้อื่น', { ok: false, why: 'refused', told: 'fatal: detected dubious ownership in repository' }],
    ['ไม่มีไฟล์ของเดือนก่อน', { ok: false, why: 'refused', told: 'fatal: could not fetch 12 from promisor remote' }],
    ['อ่านประวัติของโฟลเดอร์นี้ไม่ได้', { ok: false, why: 'refused', told: 'fatal: \u001b[31m bad object HEAD' }],
  ])('says that %s, what to do, and nothing of git’s own words', (words, none) => {
    const text = historyText(none, 'content');
    expect(text).toMatch(new RegExp(`^ไม่มีความคืบหน้ารายเดือน เพราะ.*${words}.*\n  .*[ก-ฮ].*\n$`));
    for (const own of ['fatal', '\u001b']) expect(text).not.toContain(own);
    expect(historyReport(none, 2567)).toEqual([]);
  });
});

describe('progress by month for programs', () => {
  test('is an array of months, as its schema describes', () => {
    const report = historyReport(THREE);
    expect(historySchema.parse(report)).toEqual(report);
    expect(report.map(({ month, figures: of }) => [month, of?.done, of?.points.proven.ita])).toEqual([
      ['2023-11', 9, 3.2],
      ['2023-12', undefined, undefined],
      ['2024-01', undefined, undefined],
      ['2024-02', 12, 2.4000000000000004],
      ['2024-03', 12, 4],
    ]);
  });

  test('is of the year that is asked for', () => {
    expect(historyReport(THREE, 2566)).toEqual([]);
    expect(historyReport(THREE, 2567)).toHaveLength(5);
  });
});
