import { describe, expect, test } from 'vitest';
import { fullTextOf } from './fake-index.ts';

const text = fullTextOf([
  { code: 'o1', text: 'ซ่อมถนนลูกรังหมู่ 3 ปีงบประมาณ พ.ศ. 2567' },
  { code: 'o2', text: 'ถนนคอนกรีต ถนนลูกรัง และถนนหินคลุก ใช้งบประมาณ 500,000 บาท' },
  { code: 'o3', text: 'ผู้นำหมู่บ้านและครุภัณฑ์สำนักงาน' },
]);
const find = async (query: string) => (await text.search(query)).map(({ page }) => page.code);

describe('the full text finds pages', () => {
  test('that have every word of the query that carries meaning', async () => {
    expect(await find('ถนนลูกรัง')).toEqual(['o1', 'o2']);
    expect(await find('ถนนของหมู่บ้าน')).toEqual([]);
    expect(await find('ถนนเป็นอย่างไรบ้าง')).toEqual(['o1', 'o2']);
  });

  test('by whole words: a mark more is another word, and a fiscal year is no budget', async () => {
    expect(await find('หมู')).toEqual([]);
    expect(await find('ผู้นำ')).toEqual(['o3']);
    expect(await find('ผูนำ')).toEqual([]);
    expect(await find('งบประมาณ')).toEqual(['o2']);
  });

  test('by what means the same', async () => {
    expect(await find('งบ')).toEqual(['o2']);
  });

  test('by the beginning of a word that is still being typed', async () => {
    const goingOn = async (query: string) => (await text.search(query, { mayGoOn: true })).map(({ page }) => page.code);
    expect(await goingOn('ครุภ')).toEqual(['o3']);
    expect(await goingOn('คร')).toEqual([]);
    expect(await goingOn('หมู')).toEqual([]);
    expect(await goingOn('ครุภ สำนักงาน')).toEqual([]); // only the last word is still being typed
    expect(await find('ครุภ')).toEqual([]);
  });

  test('by numbers', async () => {
    expect(await find('500,000 บาท')).toEqual(['o2']);
  });

  test('with the one that says a word more often higher', async () => {
    const hits = await text.search('ถนน');
    expect(hits.toSorted((a, b) => b.score - a.score).map(({ page }) => page.code)).toEqual(['o2', 'o1']);
  });
});

describe('a phrase', () => {
  test('stands word beside word in a text', async () => {
    expect(await text.hasPhrase('ถนนหินคลุก')).toBe(true);
    expect(await text.hasPhrase('คลุกหินถนน')).toBe(false);
    expect(await text.hasPhrase('ถนนดำ')).toBe(false);
    expect(await text.hasPhrase('')).toBe(false);
  });
});

describe('the text of a page', () => {
  test('comes in tokens, as it was published, once a search has met it', async () => {
    const [hit] = await text.search('ครุภัณฑ์');
    expect((await text.tokens(hit?.page.id ?? ''))?.join('')).toBe('ผู้นำหมู่บ้านและครุภัณฑ์สำนักงาน');
    expect(await text.tokens('unmet')).toBeUndefined();
  });
});

test('a word that the index must have and has not is told: a piece of it is missing', async () => {
  const broken = fullTextOf([{ code: 'o1', text: 'ถนนลูกรัง' }], ['ลูกรัง']);
  await expect(broken.search('ลูกรัง')).rejects.toThrow('ลูกรัง');
  await expect(broken.search('ถนน')).resolves.toHaveLength(1);
});

describe('of the pages of one document', () => {
  const plan = (page: number, text: string) => ({ kind: 'document' as const, path: '/2567/o4/plan.pdf', page, text });
  const pages = fullTextOf([
    plan(3, 'บ้านเรือนและสวนสาธารณะ บ้านและสวนผลไม้ บ้านพักและสวนหย่อม'),
    plan(100, 'โครงการที่บ้านสวนลองดู'),
  ]);

  test('the one that has the words side by side counts most', async () => {
    const found = await pages.search('บ้านสวนลองดู');
    expect(found.sort((a, b) => b.score - a.score)[0]?.page.page).toBe(100);
  });

  test('all count as they did where no page has them so', async () => {
    const scores = (await pages.search('สวน บ้าน')).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  });
});
