import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { contentWith } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const DAY = { year: 2025, month: 3, day: 1 };

/** What is told of a table in the body of an item; its header stands on line 5. */
async function told(...rows: string[]): Promise<string[]> {
  const [header = '', ...body] = rows;
  const line = `|${' --- |'.repeat(header.split('|').length - 2)}`;
  const root = await contentWith({
    'oit/2567/o16.mdx': `---\nstatus: not-started\n---\n\n${[header, line, ...body].join('\n')}\n`,
  });
  const { diagnostics } = await checkFolder(root, { today: DAY });
  await expectWellTold(diagnostics, root);
  return diagnostics.flatMap(({ code, line, column, message }) =>
    code === 'report/total' ? [`${line}:${column} ${message}`] : [],
  );
}

describe('the last row of a table in a body', () => {
  test('is told where it calls itself a total and is none', async () => {
    expect(await told('| งาน | บาท |', '| ก | 1,200.50 |', '| ข | ๘๐๐ |', '| **รวมทั้งสิ้น** | **2,100.50** |')).toEqual([
      '9:23 ตารางบอกผลรวม “2,100.50” แต่คอลัมน์ “บาท” บวกได้ 2,000.50 มากไป 100.00',
    ]);
  });

  test('is told for each column that does not add up', async () => {
    expect(await told('| งาน | ครั้ง | ราย |', '| ก | 1 | 20 |', '| ข | 2 | 30 |', '| รวม | 4 | 40 |')).toEqual([
      '9:9 ตารางบอกผลรวม “4” แต่คอลัมน์ “ครั้ง” บวกได้ 3 มากไป 1',
      '9:13 ตารางบอกผลรวม “40” แต่คอลัมน์ “ราย” บวกได้ 50 น้อยไป 10',
    ]);
  });

  test.each([
    ['adds up', ['| งาน | ราย |', '| ก | 1 |', '| ข | 2 |', '| รวม | 3 |']],
    ['counts nothing as nothing', ['| งาน | ราย |', '| ก | 1 |', '| ข | - |', '| รวม | 1 |']],
    ['is no total', ['| งาน | ราย |', '| ก | 1 |', '| ข | 2 |', '| รวมพลคนทำดี | 7 |']],
    ['stands over words', ['| งาน | ราย |', '| ก | 1 |', '| ข | ไม่ทราบ |', '| รวม | 9 |']],
    ['is under subtotals', ['| งาน | ราย |', '| ก | 1 |', '| รวม | 1 |', '| ข | 2 |', '| รวมทั้งหมด | 3 |']],
    ['is under subtotals in words', ['| งาน | ราย |', '| ก | 1 |', '| รวมงานซื้อ | 1 |', '| ข | 2 |', '| รวมทั้งสิ้น | 3 |']],
    ['is a percentage', ['| งาน | ร้อยละ |', '| ก | 80 |', '| ข | 90 |', '| รวม | 85 |']],
    ['is an average of scores', ['| ด้าน | คะแนน |', '| ก | 4.20 |', '| ข | 4.60 |', '| รวม | 4.45 |']],
    ['has no number', ['| งาน | ราย |', '| ก | 1 |', '| ข | 2 |', '| รวม | |']],
    ['counts the rows', ['| ที่ | งาน | ราย |', '| 1 | ก | 1 |', '| 2 | ข | 2 |', '| | รวม | 3 |']],
  ])('says nothing where it %s', async (_, rows) => {
    expect(await told(...rows)).toEqual([]);
  });
});

describe('the last column of a table in a body', () => {
  test('is told in the row where it is not the sum of the row', async () => {
    expect(
      await told('| หมู่ | ชาย | หญิง | รวม |', '| ก | 1 | 2 | 3 |', '| ข | 4 | 5 | 8 |', '| รวม | 5 | 7 | 11 |'),
    ).toEqual(['8:15 ตารางบอกผลรวม “8” แต่แถว “ข” บวกได้ 9 น้อยไป 1']);
  });

  test('says nothing where it adds up, or has one part alone', async () => {
    expect(await told('| หมู่ | ชาย | หญิง | รวม |', '| ก | 1 | 2 | 3 |', '| ข | 4 | 5 | 9 |')).toEqual([]);
    expect(await told('| หมู่ | ชาย | รวม |', '| ก | 1 | 3 |', '| ข | 4 | 9 |')).toEqual([]);
  });
});

test('a table in a page is told as well', async () => {
  const root = await contentWith({
    'pages/help.mdx': '---\ntitle: ตัวเลข\n---\n\n| งาน | ราย |\n| --- | --- |\n| ก | 1 |\n| ข | 2 |\n| รวม | 4 |\n',
  });
  const { diagnostics } = await checkFolder(root, { today: DAY });
  expect(diagnostics.find(({ code }) => code === 'report/total')).toMatchObject({
    severity: 'warning',
    file: 'content/pages/help.mdx',
    line: 9,
    column: 9,
  });
});
