import { describe, expect, test } from 'vitest';
import { examplesOf, WAYS } from '../../src/search/ways.ts';
import { item, realCatalogue, searchOf } from './real-items.ts';

describe('the examples of how to search', () => {
  test('find what their words mean', async () => {
    const search = searchOf(...(await realCatalogue()));
    const found = WAYS.flatMap((way) => examplesOf(way, search)).map(({ typed, item: { id } }) => `${typed} → ${id}`);
    expect(found).toMatchInlineSnapshot(`
      [
        "แจ้งเจ้าหน้าที่โกง → o28",
        "ให้ของขวัญได้ไหม → o31",
        "ครึ่งปีแล้วงานถึงไหน → o12",
        "แต่ละเดือนซื้ออะไรจากใคร → o21",
        "ไปติดต่อต้องเตรียมอะไร → o15",
        "o12 → o12",
        "ข้อ 5 → o5",
        "021 → o21",
        "ข้อ ๑๘ → o18",
        "รอบ ๖ เดือน → o12",
        "แผน ๕ ปี → o4",
        "'[xit,kI → o11",
        "ihv'giupo → o27",
        "ยกยฟ → o10",
        "จัดซือจัดจาง → o19",
        "รองเรียน → o27",
        "งบประมาน → o11",
        "จริยะธรรม → o39",
        "PDPA → o10",
        "TOR → o20",
        "e-service → o18",
        "สขร.1 → o21",
      ]
    `);
  });

  test('are left out where they find nothing, or are understood in another way', () => {
    const [way] = WAYS;
    if (!way) throw new Error('no way');
    const search = searchOf(item('o31', { title: 'ของขวัญ' }), item('o12', { title: 'งบประมาณ' }));
    const queries = ['ของขวัญ', 'ตั๋วเครื่องบิน', 'งบประมาน'].map((typed) => ({ typed }));
    expect(examplesOf({ ...way, queries }, search).map(({ typed, item: { id } }) => [typed, id])).toEqual([
      ['ของขวัญ', 'o31'],
    ]);
  });
});
