import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFormula, rawCells } from '../../../src/evidence/office/csv-cells.ts';
import { csvReader } from '../../../src/evidence/office/csv-reader.ts';
import { Unreadable } from '../../../src/evidence/types.ts';
import { windows874 } from '../../tables/windows-874.ts';

const TABLE =
  'รายการ,จำนวน\r\n"น้ำ, ดื่ม",12\r\n=cmd|\' /C calc\'!A0,-5\r\n"=HYPERLINK(""http://evil.example.com"")",@ไลน์ไอดี\r\n';
const COPY =
  'รายการ,จำนวน\r\n"น้ำ, ดื่ม",12\r\n\'=cmd|\' /C calc\'!A0,-5\r\n"\'=HYPERLINK(""http://evil.example.com"")",@ไลน์ไอดี\r\n';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

const ENCODED = [
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['windows-874', windows874],
  ['UTF-16', utf16],
  ['UTF-16 of big machines', (text: string) => utf16(text).swap16()],
] as const;

describe.each(ENCODED)('a CSV in %s', (_, encode) => {
  test('is read as lines with tabs, and its formulas are told with their place', async () => {
    const { pages, active } = await csvReader.open(encode(TABLE), 'csv');
    expect(pages).toEqual([
      {
        source: 'text',
        text: 'รายการ\tจำนวน\nน้ำ, ดื่ม\t12\n=cmd|\' /C calc\'!A0\t-5\n=HYPERLINK("http://evil.example.com")\t@ไลน์ไอดี',
      },
    ]);
    expect(active).toEqual([
      "สูตร =cmd|' /C calc'!A0 (แถว 3 ช่องที่ 1)",
      'สูตร =HYPERLINK("http://evil.example.com") (แถว 4 ช่องที่ 1)',
    ]);
  });

  test('is copied in its encoding, with an apostrophe before each formula and nothing else changed', async () => {
    const copy = await csvReader.clean(encode(TABLE), 'csv');
    expect(Buffer.compare(copy, encode(COPY))).toBe(0);
    expect(await csvReader.clean(copy, 'csv')).toBe(copy);
    expect((await csvReader.open(copy, 'csv')).active).toEqual([]);
  });
});

test.each([
  '-5',
  '+5',
  '-1,234.50',
  '- 12 %',
  '-',
  '-๕',
  '+66 7528 0000',
  '- ไม่มี',
  '- ไม่มี (ยังไม่เริ่ม)',
  '@thungtor',
  '=',
  "'=1",
  'a=b',
  '',
  ' ',
  '+ เพิ่ม!',
])('%j is no formula', (value) => expect(isFormula(value)).toBe(false));

test.each([
  '=1+1',
  ' =1',
  '\t=1',
  '＝1+1',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '-HYPERLINK("a")',
  "+'http://evil/[x.xls]a'!A1",
])('%j is a formula', (value) => expect(isFormula(value)).toBe(true));

test('cells are found where a parser of others finds them', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,"\n=ก '), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      const found: string[][] = [];
      for (const { value, row } of rawCells(text, ',')) found[row - 1] = [...(found[row - 1] ?? []), value];
      expect(found).toEqual(parse(text, { relax_column_count: true, skip_empty_lines: false }));
    }),
    { seed: 2567 },
  );
});

test('any bytes are read or refused, and twice copied is once', async () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'ab,;"\r\n=+-@(!|กำ1 '), maxLength: 60 })
    .map((all) => Buffer.from(all));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        text,
        text.map((all) => windows874(all.toString())),
        fc.uint8Array(),
      ),
      async (bytes) => {
        try {
          const copy = await csvReader.clean(bytes, 'csv');
          expect(Buffer.compare(await csvReader.clean(copy, 'csv'), copy)).toBe(0);
          await csvReader.open(bytes, 'csv');
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      },
    ),
    { seed: 2567, numRuns: 500 },
  );
});

test('what is no text, or breaks off in a quote, is refused', async () => {
  await expect(csvReader.open(new Uint8Array(), 'csv')).rejects.toMatchObject({ reason: 'empty' });
  await expect(csvReader.open(Uint8Array.of(1, 2, 0, 0xff), 'csv')).rejects.toMatchObject({ reason: 'damaged' });
  await expect(csvReader.open(Buffer.from('a,b\n"c'), 'csv')).rejects.toMatchObject({ reason: 'damaged', row: 2 });
});
