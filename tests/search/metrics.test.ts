import { describe, expect, test } from 'vitest';
import { itemOf } from '../bench/plain-pagefind.ts';
import { clusterFaults } from '../bench/search-clusters.ts';
import { middleTyping } from '../bench/search-keystrokes.ts';
import { failures, figures, precision, wrongShare } from '../bench/search-metrics.ts';
import { readSearchOptions } from '../bench/search-options.ts';
import { CLASSES, classOf } from '../bench/search-sets.ts';
import { judge } from '../support/search-queries.ts';

const answer = (expected: string, got: string) =>
  judge({ q: 'คำ', kind: 'keyword', expect: words(expected) }, words(got));

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

/** A text with its pieces parted by | and the marked ones in brackets. */
function block(written: string, excerpt = true) {
  const pieces = written.split('|').map((piece) => ({
    text: piece.replace(/^\[(.*)\]$/, '$1'),
    marked: piece.startsWith('['),
  }));
  return { excerpt, pieces };
}

describe('the class of a query', () => {
  test('is its kind, by its present or its old name', () => {
    const nameOf = (kind: string) => classOf({ q: 'คำ', kind, expect: kind === 'nothing' ? [] : ['o1'] });
    expect(CLASSES.map(nameOf)).toEqual([...CLASSES]);
    expect(['topic', 'other-words', 'latin', 'keyboard'].map(nameOf)).toEqual([
      'keyword',
      'keyword',
      'english',
      'layout',
    ]);
  });

  test('is refused where nobody knows the kind', () => {
    expect(() => classOf({ q: 'คำ', kind: 'topics', expect: ['o1'] })).toThrow('kind “topics” ที่ไม่รู้จัก');
    expect(() => classOf({ q: 'คำ', kind: 'toString', expect: ['o1'] })).toThrow(RangeError);
  });

  test('is refused where a query of nothing expects an item, or another none', () => {
    expect(() => classOf({ q: 'คำ', kind: 'nothing', expect: ['o1'] })).toThrow('เฉพาะ nothing');
    expect(() => classOf({ q: 'คำ', kind: 'typo', expect: [] })).toThrow('เฉพาะ nothing');
  });
});

describe('the figures of a query set', () => {
  test('are shares of the queries, and the mean of 1 ÷ the place', () => {
    const answers = [answer('o1', 'o1'), answer('o1 o2', 'o3 o1'), answer('o1', 'a b c o1'), answer('o1', '')];
    expect(figures(answers)).toEqual({
      queries: 4,
      first: 0.25,
      three: 0.5,
      recall: (1 + 0.5 + 1 + 0) / 4,
      mrr: (1 + 1 / 2 + 1 / 4 + 0) / 4,
      empty: 1,
    });
  });

  test('look for the true items among the first ten only', () => {
    expect(figures([answer('o1', '2 3 4 5 6 7 8 9 10 11 o1')]).recall).toBe(0);
  });

  test('name as failed what has a wrong first result or lacks a true item', () => {
    const wrongFirst = answer('o1', 'o2 o1');
    const lacking = answer('o1 o2', 'o1');
    const foundNonsense = answer('', 'o1');
    const right = [answer('o1 o2', 'o1 o3 o2'), answer('', '')];
    expect(failures([...right, wrongFirst, lacking, foundNonsense])).toEqual([wrongFirst, lacking, foundNonsense]);
  });
});

describe('the precision of a word', () => {
  test('counts wrong items as often as they are shown, no pages, and what is missing', () => {
    const query = { q: 'คำ', kind: 'keyword', expect: ['o1', 'o2'] };
    expect(precision(query, ['o1', '', 'o3', 'o3', 'o1'])).toEqual({
      q: 'คำ',
      shown: 4,
      wrong: ['o3', 'o3'],
      missing: ['o2'],
    });
  });

  test('looks at the first twenty results', () => {
    const query = { q: 'คำ', kind: 'keyword', expect: ['o1'] };
    expect(precision(query, [...Array(20).fill('o1'), 'o2'])).toMatchObject({ shown: 20, wrong: [] });
  });

  test('is over all items shown, and whole where nothing is shown', () => {
    const word = { q: 'คำ', missing: [] };
    expect(
      wrongShare([
        { ...word, shown: 1, wrong: ['o1'] },
        { ...word, shown: 9, wrong: [] },
      ]),
    ).toBe(0.1);
    expect(wrongShare([])).toBe(0);
  });
});

describe('the cluster check', () => {
  test.each(['การ|[จัดซื้อจัดจ้าง]|หรือ', '… |[น้ำ]|ประปา …', '[งบ]', '', 'ราคา|[กลาง]', '[No]| |[Gift]'])(
    'finds nothing in “%s”',
    (written) => expect(clusterFaults(block(written))).toEqual([]),
  );

  test.each([
    ['ผลกา|[รจั]|ดซื้อ', ['cluster']],
    ['[น]|้ำ', ['cluster']],
    ['เ|[งิน]', ['cluster']],
    ['[ราช]|[การ]', ['word']],
    ['่าง |[งบ]', ['begin']],
    ['… าร |[งบ]', ['begin']],
    ['[งบ]| แ …', ['end']],
  ])('finds the fault of “%s”', (written, faults) => expect(clusterFaults(block(written))).toEqual(faults));

  test('lets only an excerpt be cut out of something', () => {
    expect(clusterFaults(block('่าง |[งบ]| แ', false))).toEqual([]);
  });
});

test('the item of an address is that of an item page alone', () => {
  expect(['/2567/o12/', '/o12/', '/2567/', '/2567/o12/a.pdf', '/'].map(itemOf)).toEqual(['o12', '', '', '', '']);
});

test('typing is judged by the median of each letter', () => {
  const run = (ms: number, longestTask: number) => ({
    keystrokes: [{ typed: 'ก', ms, settledMs: ms * 2 }],
    longestTask,
  });
  expect(middleTyping([run(10, 0), run(90, 80), run(20, 60)])).toEqual(run(20, 60));
});

describe('the options of the search bench', () => {
  test('leave out only the scale where nothing is named', () => {
    expect(readSearchOptions([])).toEqual({ queries: true, phone: true, scale: false });
    expect(readSearchOptions(['--scale'])).toEqual({ queries: false, phone: false, scale: true });
    expect(readSearchOptions(['--all'])).toEqual({ queries: true, phone: true, scale: true });
    expect(readSearchOptions(['--set', 'queries-dev'])).toEqual({
      queries: true,
      phone: false,
      scale: false,
      set: 'queries-dev',
    });
  });

  test('are refused in Thai', () => {
    expect(() => readSearchOptions(['--fast'])).toThrow('ตัวเลือกที่ใช้ได้คือ');
  });
});
