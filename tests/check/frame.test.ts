import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { type Changes, contentWith, FILLER, fillers } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const OWN = readFileSync(new URL('../fixtures/frames/oit-2570.yaml', import.meta.url), 'utf8');

/** What the family says of the town, with its place and its first words. */
async function told(changes: Changes) {
  const root = await contentWith(changes);
  const { diagnostics } = await checkFolder(root);
  await expectWellTold(diagnostics, root);
  return diagnostics.filter(({ code }) => code.startsWith('frame/'));
}

const addYear = (year: number, frame: string): Changes => ({
  'site.yaml': { replace: 'years:\n', by: `years:\n  ${year}:\n    framework: ${frame}\n` },
});

describe('the frame of another year', () => {
  test('is a note at the year that uses it, with what is known of that year', async () => {
    expect(await told({})).toMatchInlineSnapshot(`
      [
        {
          "code": "frame/other-year",
          "column": 16,
          "file": "content/site.yaml",
          "hint": "ขอคู่มือการประเมิน ITA ปี 2567 จากสำนักงาน ป.ป.ช. ถ้าไม่ตรงกับกรอบนี้ ให้เขียนกรอบไว้ที่ content/frameworks/oit-2567.yaml แล้วแก้ framework เป็น oit-2567",
          "line": 20,
          "message": "ปี 2567 ใช้กรอบ oit-2566 ซึ่งเป็นของปี 2566 มี 43 ข้อ ส่วนกรอบของปี 2567 มี 35 ข้อ (จำนวนข้อยืนยันแล้ว แต่ชื่อบางข้อยังไม่ยืนยัน) เลขข้อน่าจะเปลี่ยน 32 ข้อ เช่น o4 เป็น o7 และไม่มีข้อที่ตรงกับ o6, o9, o10, o17, o24, o25, o37, o41",
          "severity": "note",
        },
      ]
    `);
  });

  test.each([
    [2565, 'frame/other-year', 'ส่วนกรอบของปี 2565 มี 43 ข้อ (ยืนยันแล้ว) เลขข้อน่าจะเปลี่ยน 27 ข้อ เช่น o11 เป็น o10'],
    [2568, 'frame/other-year', 'ส่วนกรอบของปี 2568 น่าจะมี 28 ข้อ (จำนวนข้อและชื่อบางข้อยังไม่ยืนยัน)'],
    [2569, 'frame/other-year', 'น่าจะมี 26 ข้อ (มาจากเว็บไซต์ของหน่วยงานเดียว'],
    [2564, 'frame/other-year', 'น่าจะมี 43 ข้อ (จำนวนข้อและชื่อข้อยังไม่ยืนยัน)'],
    [2570, 'frame/unknown-year', 'และยังไม่รู้ว่ากรอบของปี 2570 มีกี่ข้อ'],
  ])('in %i is told by what is known of it', async (year, code, words) => {
    const [first] = await told({ ...addYear(year, 'oit-2566'), ...fillers(year) });
    expect(first).toMatchObject({ severity: 'note', code, file: 'content/site.yaml', line: 20, column: 16 });
    expect(first?.message).toContain(words);
    expect(first?.hint).toContain(`content/frameworks/oit-${year}.yaml`);
  });

  test('is nothing where it is of the year itself', async () => {
    expect(await told({ ...addYear(2566, 'oit-2566'), ...fillers(2566) })).toMatchObject([{ line: 22 }]);
  });
});

describe('a frame of the organisation’s own', () => {
  const items = Object.fromEntries([1, 2, 3, 4].map((number) => [`oit/2568/o${number}.mdx`, FILLER]));
  const own = (year: number) => OWN.replaceAll('2570', String(year));

  test('is a note where it has another number of items than its year is known for', async () => {
    const [first] = await told({ ...addYear(2568, 'oit-2568'), ...items, 'frameworks/oit-2568.yaml': own(2568) });
    expect(first).toMatchObject({
      severity: 'note',
      code: 'frame/count',
      line: 20,
      message: 'กรอบ oit-2568 มี 4 ข้อ แต่กรอบของปี 2568 น่าจะมี 28 ข้อ (จำนวนข้อและชื่อบางข้อยังไม่ยืนยัน)',
    });
  });
});
