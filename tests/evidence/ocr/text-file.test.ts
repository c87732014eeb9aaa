import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOcrText, parseOcrText } from '../../../src/evidence/ocr/text-file.ts';

const SHA = 'ab'.repeat(32);

const file = (...lines: string[]) => ['ข้อความในไฟล์นี้ …', `===== เอกสาร sha256 ${SHA}`, ...lines].join('\n');

const pagesOf = (text: string) => [...parseOcrText(text).pages];
const faultsOf = (text: string) => parseOcrText(text).faults.map(({ line, message }) => `${line} ${message}`);

describe('the text file beside a document', () => {
  test('begins with what it is, and has each page under its number', () => {
    const pages = new Map([
      [10, 'หน้าสิบ'],
      [3, 'บรรทัดหนึ่ง\nบรรทัดสอง'],
    ]);
    expect(formatOcrText('scan.pdf', { sha256: SHA, pages })).toMatchInlineSnapshot(`
      "ข้อความในไฟล์นี้คอมพิวเตอร์อ่านจากภาพของ scan.pdf แก้คำที่อ่านผิดได้เลย แล้วบันทึกเป็น UTF-8 ขอให้คงบรรทัดที่ขึ้นต้นด้วย ===== ไว้ตามเดิม
      ===== เอกสาร sha256 abababababababababababababababababababababababababababababababab
      ===== หน้า 3
      บรรทัดหนึ่ง
      บรรทัดสอง
      ===== หน้า 10
      หน้าสิบ
      "
    `);
  });

  test('is read as Notepad leaves it: with a mark at its start, CRLF, spaces at line ends and empty lines', () => {
    const text = `\ufeff${file('', '=====   หน้า ๓ =====  ', '', 'หนึ่ง  ', '', 'สอง', '', '')}`.replaceAll('\n', '\r\n');
    expect(parseOcrText(text)).toEqual({ sha256: SHA, pages: new Map([[3, 'หนึ่ง\n\nสอง']]), faults: [] });
  });

  test('keeps a page whose text was taken out, so that it is not read again', () => {
    expect(pagesOf(file('===== หน้า 1', '', '===== หน้า 2', 'สอง'))).toEqual([
      [1, ''],
      [2, 'สอง'],
    ]);
  });

  test('takes a line of equals signs alone for what stands on the page', () => {
    expect(pagesOf(file('===== หน้า 1', 'รวม', '==========', '12'))).toEqual([[1, 'รวม\n==========\n12']]);
    expect(faultsOf(file('===== หน้า 1', '=========='))).toEqual([]);
  });

  test('tells what it can not understand, with the line, and reads the rest', () => {
    const text = file(
      'ลอย',
      '===== หนา 1',
      '===== หน้า 2',
      'สอง',
      '===== หน้า 2',
      'ซ้ำ',
      '===== หน้า 0',
      '===== หน้า 3',
      'สาม',
    );
    expect(faultsOf(text)).toEqual([
      '3 ข้อความนี้ไม่ได้อยู่ในหน้าใด จึงไม่ถูกใช้',
      '4 บรรทัดนี้ขึ้นต้นด้วย ===== แต่ไม่ใช่หัวของหน้าหรือของเอกสาร',
      '7 มีหน้า 2 ซ้ำ จึงใช้ข้อความของหน้าที่อยู่ก่อน',
      '9 บรรทัดนี้ขึ้นต้นด้วย ===== แต่ไม่ใช่หัวของหน้าหรือของเอกสาร',
    ]);
    expect(pagesOf(text)).toEqual([
      [2, 'สอง'],
      [3, 'สาม'],
    ]);
  });

  test('tells where the line of the document is gone, broken or there twice', () => {
    const gone = '1 ไม่พบบรรทัดที่บอกว่าข้อความนี้เป็นของเอกสารใด';
    expect(faultsOf('===== หน้า 1\nหนึ่ง')).toEqual([gone]);
    expect(faultsOf('')).toEqual([gone]);
    expect(faultsOf('===== เอกสาร sha256 12ab\n===== หน้า 1\nหนึ่ง')).toContain(gone);
    expect(faultsOf(file(`===== เอกสาร sha256 ${SHA}`))).toEqual(['3 มีบรรทัดบอกเอกสารซ้ำ']);
  });

  test('gives back every text that was written into it, whatever it looks like', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '===== หน้า 1',
        '  ==== x',
        '\\===== หน้า 2',
        '=====',
        '',
        `===== เอกสาร sha256 ${SHA}`,
        'ก\u2028=== ข',
      ),
    );
    const page = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.dictionary(fc.integer({ min: 1, max: 9999 }).map(String), page), (record) => {
        const pages = new Map(Object.entries(record).map(([number, text]) => [Number(number), tidied(text)]));
        const { sha256, pages: read, faults } = parseOcrText(formatOcrText('a.pdf', { sha256: SHA, pages }));
        expect({ sha256, faults }).toEqual({ sha256: SHA, faults: [] });
        expect(new Map([...read].sort(([a], [b]) => a - b))).toEqual(new Map([...pages].sort(([a], [b]) => a - b)));
      }),
    );
  });

  test('reads anything without falling over, and the same after it was written again', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('===== หน้า 1', '===== หน้า', `===== เอกสาร sha256 ${SHA}`, '\\=== ก'),
    );
    fc.assert(
      fc.property(
        fc.array(line).map((lines) => lines.join('\n')),
        (text) => {
          const { pages } = parseOcrText(text);
          expect(parseOcrText(formatOcrText('a.pdf', { sha256: SHA, pages })).pages).toEqual(
            new Map([...pages].sort(([a], [b]) => a - b)),
          );
        },
      ),
    );
  });
});

/** What the file keeps of a text: no spaces at line ends, no empty lines first and last, LF. */
function tidied(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}
