import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFormula } from '../../src/evidence/office/csv-cells.ts';
import { csvOf } from '../../src/export/csv.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

describe('a CSV file', () => {
  test('begins with the bytes that tell Excel its letters, and keeps Thai as it is', () => {
    const bytes = Buffer.from(csvOf([['ข้อ', 'น้ำ'], ['o1']]));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString('hex', 3)).toBe(Buffer.from('ข้อ,น้ำ\r\no1\r\n').toString('hex'));
  });

  test('quotes what would end a cell', () => {
    expect(csvOf([['ก,ข', 'เรียก "ตำบล"', 'หนึ่ง\nสอง', ' เว้น', '']])).toBe(
      '\u{feff}"ก,ข","เรียก ""ตำบล""","หนึ่ง\nสอง"," เว้น",\r\n',
    );
  });

  test.each([
    '=HYPERLINK("https://evil.example";"o1")',
    "+1+cmd|' /c calc'!A0",
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '＝1+1',
    '- ไม่มี',
  ])('keeps %j from being a formula', (text) => {
    expect(read(csvOf([[text]]))).toEqual([[`'${text}`]]);
  });

  test.each(['https://www.example.go.th/?a=1', 'o12', '3-4', 'ก = ข', "'"])('leaves %j as it is', (text) => {
    expect(read(csvOf([[text]]))).toEqual([[text]]);
  });

  test('is read back as it was, whatever it holds, and no cell is a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', '\t', ' ', '\0', 'ก', '้', '＝', "'"),
    });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const back = read(csvOf(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [r, row] of rows.entries()) {
          for (const [c, one] of row.entries()) {
            const got = back[r]?.[c] ?? '';
            expect([one, `'${one}`]).toContain(got);
            expect(isFormula(got)).toBe(false);
          }
        }
      }),
    );
  });
});
