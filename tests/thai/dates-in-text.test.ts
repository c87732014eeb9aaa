import { describe, expect, test } from 'vitest';
import { toIso } from '../../src/thai/date.ts';
import { datesIn } from '../../src/thai/dates-in-text.ts';

const found = (text: string) =>
  datesIn(text).map(({ date, hasDay }) => (hasDay ? toIso(date) : toIso(date).slice(0, 7)));

describe('the dates in a text', () => {
  test.each([
    ['อบรมวันที่ 12 มิ.ย. 2567 (รอยืนยัน)', ['2024-06-12']],
    ['๑๒ มิถุนายน พ.ศ. ๒๕๖๗ และ ๓ กรกฎาคม ๒๕๖๗', ['2024-06-12', '2024-07-03']],
    ['1 ต.ค. 2566 – 31 มี.ค. 2567', ['2023-10-01', '2024-03-31']],
    ['ระหว่าง 1-5 เม.ย. 2567', ['2024-04-05']],
    ['ต.ค. 2565 ถึง มี.ค. 2566', ['2022-10', '2023-03']],
    ['ตั้งแต่เดือนมกราคม 2566', ['2023-01']],
    ['ครบกำหนด 30/9/2567 หรือ 2567-10-01', ['2024-09-30', '2024-10-01']],
    ['วันที่ 12 เดือน มิถุนายน 2024', ['2024-06-12']],
    ['19 เมย 2568', ['2025-04-19']],
  ])('of %s are %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540',
    'ปีงบประมาณ พ.ศ. 2567',
    'โทร 0 7550 0000 ต่อ 12',
    '31 ก.พ. 2567',
    'งบ 2567 บาท',
    '12 มิ.ย. 25671',
    'ว 1/2/25678',
  ])('of %s are none', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('stand where they are said to', () => {
    const text = 'ก่อน 12 มิ.ย. 2567 หลัง';
    const [one] = datesIn(text);
    expect(text.slice(one?.offset, (one?.offset ?? 0) + (one?.written.length ?? 0))).toBe('12 มิ.ย. 2567');
  });
});
