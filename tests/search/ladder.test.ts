import { describe, expect, test } from 'vitest';
import { understand } from '../../src/search/ladder.ts';
import { idsOf, item, realCatalogue, searchOf } from './real-items.ts';

const items = searchOf(
  item('o12', { title: 'รายงานงบประมาณ', aliases: ['gift', 'ร้องเรียน'] }),
  item('o2', { title: 'ข้อมูลผู้บริหาร' }),
  item('o5', { plain: 'ประปา ถนน' }),
  ...Array.from({ length: 20 }, (_, i) => item(`o${i + 20}`, { title: 'เรื่องอื่น' })),
);

describe('the first reading with results is the answer', () => {
  test.each([
    ['o12', 'code', 'o12'],
    ['งบประมาณ', 'exact', 'งบประมาณ'],
    ['o2 งบประมาณ', 'exact', 'o2 งบประมาณ'],
    ['รองเรียน', 'marks', 'ร้องเรียน'],
    ["'[xit,kI", 'layout', 'งบประมาณ'],
    ['เรดะ', 'layout', 'gift'],
    ['นๅ/', 'layout', 'o12'],
    ['ดฟแำ', 'none', 'ดฟแำ'],
    ["'[xit,k", 'layout', 'งบประมา'],
    ["'[x0it,kI", 'layout', 'งบประมาณ'],
    ['งบปรมาณณ', 'typo', 'งบประมาณ'],
    ['ประปา ถนน', 'exact', 'ประปา ถนน'],
    ['ประปา ถนน ทะเล', 'any', 'ประปา ถนน ทะเล'],
    ['แกงเขียวหวาน', 'none', 'แกงเขียวหวาน'],
  ])('%s → %s: %s', (typed, rung, query) => {
    const understood = understand(typed, items);
    expect([understood.rung, understood.query]).toEqual([rung, query]);
    expect(understood.hits.length > 0).toBe(rung !== 'none');
  });

  test('a code alone gives its item alone, a code with words its item on top', () => {
    expect(idsOf(understand('ข้อ ๒', items).hits)).toEqual(['o2']);
    expect(idsOf(understand('o2 งบประมาณ', items).hits)).toEqual(['o2', 'o12']);
  });

  test('a slip that hits a name beats words met by the way', () => {
    const two = searchOf(
      item('o1', { elements: ['ประโยชน์ส่วนรวมที่มี'] }),
      item('o2', { title: 'การมีส่วนร่วม' }),
      ...Array.from({ length: 20 }, (_, i) => item(`o${i + 20}`, { title: 'เรื่องอื่น' })),
    );
    expect(idsOf(understand('มีส่วนรวม', two).hits)).toEqual(['o2']);
    expect(idsOf(understand('ประโยชน์ส่วนรวม', two).hits)).toEqual(['o1']);
  });

  test('a code that no item has is no code', () => {
    expect(understand('o44', items)).toEqual({ rung: 'none', query: 'o44', hits: [] });
  });
});

describe('hostile input', async () => {
  const real = searchOf(...(await realCatalogue()));
  test.each([
    ['200 letters of no word', 'กขคงจชดตทน'.repeat(20)],
    ['200 letters of misspelt words', 'การจดซื้อจัดจางของหนวยงาน'.repeat(8)],
    ['60 letters of misspelt words', 'จดซื้อจดจางหนวยงานรองเรยนทุจรตงบประมานผูบรหารจรยธรรม'],
    ['a regular expression', '(.*)+$[a-z]{1,999}\\'],
    ['markup', '<script>alert(1)</script>'],
    ['marks alone', '่้๊๋์'.repeat(40)],
    ['emoji and right-to-left text', '😀 שלום \u202e'.repeat(10)],
  ])('%s is answered at once', (_, query) => {
    understand('กก', real); // the vocabulary is made with the first query
    const start = performance.now();
    understand(query, real);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
