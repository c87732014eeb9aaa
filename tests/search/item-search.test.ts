import { describe, expect, test } from 'vitest';
import { idsOf, item, realCatalogue, searchOf } from './real-items.ts';

const filler = Array.from({ length: 20 }, (_, i) =>
  item(`o${i + 20}`, { title: 'รายงานผลการตรวจสอบ', plain: 'เรื่องอื่นของหน่วยงาน', elements: ['แสดงรายงาน'] }),
);

function find(query: string, ...items: ReturnType<typeof item>[]): string[] {
  return idsOf(searchOf(...items, ...filler).search(query));
}

describe('the order of items', () => {
  test('is title, alias, further meaning of an alias, question, plain text, element', () => {
    const found = find(
      'ประปา',
      item('o6', { elements: ['ประปา'] }),
      item('o5', { plain: 'ประปา' }),
      item('o4', { question: 'ประปา' }),
      item('o3', { also: ['ประปา'] }),
      item('o2', { aliases: ['ประปา'] }),
      item('o1', { title: 'ประปา' }),
    );
    expect(found).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'o6']);
  });

  test('puts the title that says little more than the query before the one that says much more', () => {
    expect(find('ประปา', item('o1', { title: 'ประปา ถนน สะพาน และตลาด' }), item('o2', { title: 'การประปา' }))).toEqual([
      'o2',
      'o1',
    ]);
  });

  test('puts a title that begins as the query does before one that has the same words further on', () => {
    expect(find('แผนประปา', item('o1', { title: 'ตลาดตามแผนประปา' }), item('o2', { title: 'แผนตลาดประปา' }))).toEqual([
      'o2',
      'o1',
    ]);
  });

  test('heeds common words only between items that are otherwise equal', () => {
    const two = [item('o1', { aliases: ['ผู้มาติดต่อ'] }), item('o2', { aliases: ['ติดต่อ'] })];
    expect(find('ติดต่อ', ...two)).toEqual(['o2', 'o1']);
    expect(find('ผู้มาติดต่อ', ...two)).toEqual(['o1', 'o2']);
  });

  test('is that of the numbers where nothing else tells the items apart', () => {
    expect(find('ประปา', item('o10', { title: 'ประปา' }), item('o9', { title: 'ประปา' }))).toEqual(['o9', 'o10']);
  });
});

describe('an item is found', () => {
  test('by all words of the query wherever they stand', () => {
    expect(find('ประปาตลาด', item('o1', { title: 'ประปา', elements: ['ตลาด'] }), item('o2', { title: 'ถนน' }))).toEqual(
      ['o1'],
    );
  });

  test('by an alias that is most of the query, and not by one that is little of it', () => {
    const one = item('o1', { aliases: ['ประปา'], plain: 'ถนน' });
    expect(find('ประปา ภูเขา', one)).toEqual(['o1']);
    expect(find('ประปา ภูเขา ทะเล', one)).toEqual([]);
  });

  test('by the beginning of a name while it is being typed, from its third letter', () => {
    const one = item('o1', { title: 'แผนการจัดซื้อจัดจ้าง' });
    expect(find('จัดซื', one)).toEqual(['o1']);
    expect(find('จัดซื้อจัดจ', one)).toEqual(['o1']);
    expect(find('จั', one)).toEqual([]);
  });

  test('not by letters in the middle of a word: อบต is not in รอบต่อไป, นำ not in น้ำ', () => {
    expect(find('อบต', item('o1', { title: 'รอบต่อไป' }))).toEqual([]);
    expect(find('นำ', item('o1', { title: 'น้ำ' }))).toEqual([]);
    expect(find('เรียน', item('o1', { title: 'ร้องเรียน' }))).toEqual([]);
  });

  test('without spaces where the name has them, and with them where it has none', () => {
    const one = item('o1', { title: 'No Gift Policy', aliases: ['ถังขยะ'] });
    expect(find('nogiftpolicy', item('o1', { aliases: ['nogift'] }))).toEqual([]);
    expect(find('no  gift', one)).toEqual(['o1']);
    expect(find('ถัง ขยะ', one)).toEqual(['o1']);
  });

  test('by no word at all where the query has none', () => {
    expect(find(' ่ “” ', item('o1', { title: 'ประปา' }))).toEqual([]);
  });
});

describe('the last resort', () => {
  const items = searchOf(item('o1', { title: 'ประปา' }), item('o2', { title: 'ตลาด ถนน' }), ...filler);

  test('takes items that have the share of the meaning that is asked for', () => {
    expect(idsOf(items.searchAny('ตลาด ถนน ภูเขา', 0.5))).toEqual(['o2']);
    expect(idsOf(items.searchAny('ประปา ภูเขา ทะเล', 0.5))).toEqual([]);
  });

  test('does not take an item for words that nearly all have', () => {
    expect(idsOf(items.searchAny('รายงาน ภูเขา', 0.5))).toEqual([]);
  });
});

describe('the real items', async () => {
  const items = searchOf(...(await realCatalogue()));

  test('come first for their own title', () => {
    const wrong = items.items.filter(({ id, title }) => idsOf(items.search(title))[0] !== id).map(({ id }) => id);
    expect(wrong).toEqual([]);
  });

  test('come first, or with the others of that word, for each of their aliases', () => {
    const wrong = items.items.flatMap(({ aliases }) =>
      aliases.filter((alias) => {
        const [first] = items.search(alias);
        return !first || ![...first.item.aliases, ...first.item.also, first.item.title].includes(alias);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('are all found for จัดซื้อจัดจ้าง, and nothing else before them', () => {
    expect(idsOf(items.search('จัดซื้อจัดจ้าง')).slice(0, 4).sort()).toEqual(['o19', 'o20', 'o21', 'o22']);
  });
});
