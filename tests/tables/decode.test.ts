import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTable } from '../../src/tables/decode.ts';
import { windows874 } from './windows-874.ts';

const TABLE = 'งาน,จำนวน\nขออนุญาตก่อสร้าง,๑๒\nชำระภาษีป้าย,30\n';

describe('the encoding of a table', () => {
  test.each([
    ['utf-8', Buffer.from(TABLE)],
    ['utf-8', Buffer.from(`\ufeff${TABLE}`)],
    ['windows-874', windows874(TABLE)],
    ['utf-16le', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(TABLE, 'utf16le')],
    ['utf-16be', Buffer.from(TABLE, 'utf16le').swap16()],
  ] as const)('is found to be %s, and its mark is left out', (encoding, bytes) => {
    expect(decodeTable(bytes)).toEqual({ text: TABLE, encoding, delimiter: ',', isText: true });
  });

  test('of ASCII alone is UTF-8', () => {
    expect(decodeTable(Buffer.from('a,b\n1,2')).encoding).toBe('utf-8');
  });

  test('of any Thai text is found in windows-874 and in UTF-8', () => {
    const thai = fc.string({ unit: fc.constantFrom(...'กขงนมรสอะาิีึืุูเแโใไ่้๊๋์ๆฯ๐๕ ,\n'), minLength: 1 });
    fc.assert(
      fc.property(thai, (text) => {
        expect(decodeTable(Buffer.from(text)).text).toBe(text);
        expect(decodeTable(windows874(text))).toMatchObject({ text, isText: true });
      }),
      { seed: 2567 },
    );
  });
});

describe('the delimiter of a table', () => {
  test.each([
    [',', 'a,b;c\n1,2\n3,4'],
    [';', 'a;b\n1,5;2\n3;4,5'],
    ['\t', 'a\tb, c\n1\t2'],
    ['|', 'a|b\n1|2'],
    [',', '"a;b;c",d\n1,2'],
    [',', 'a'],
  ] as const)('is %j', (delimiter, text) => {
    expect(decodeTable(Buffer.from(text)).delimiter).toBe(delimiter);
  });
});

test('bytes that are no text are told', () => {
  expect(decodeTable(Buffer.from('a,b\0\n')).isText).toBe(false);
  expect(decodeTable(Uint8Array.of(0x41, 0xff, 0xfe, 0x80)).isText).toBe(false);
  expect(decodeTable(Uint8Array.of(0xa1, 0xd2, 0xc3, 0xfc)).isText).toBe(false);
});

test('any bytes are decoded without a fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof decodeTable(bytes).text).toBe('string');
    }),
    { seed: 2567, numRuns: 500 },
  );
});
