import { describe, expect, test } from 'vitest';
import { isFormula } from '../../src/evidence/office/csv-cells.ts';
import { editXml } from '../../src/evidence/office/xml-edit.ts';
import { isPath } from '../../src/evidence/paths.ts';
import { metadataOf } from '../../src/evidence/pictures/notes/metadata.ts';
import { xmpMetadata } from '../../src/evidence/pictures/notes/xmp.ts';
import { hideLongNumbers } from '../../src/evidence/privacy/mask.ts';

const MANY = 200_000;

describe('text that was made to hold a reader up', () => {
  const quickly = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  test('takes time in proportion to its length', () => {
    expect(quickly(() => isPath(`${'a\\'.repeat(MANY)} \\`))).toBeLessThan(2000);
    expect(quickly(() => isFormula(`+${'|'.repeat(MANY)}`))).toBeLessThan(2000);
    const tag = Buffer.from(`<a${' '.repeat(MANY)}/>`);
    expect(quickly(() => editXml(tag, () => ({ set: { b: '1' } })))).toBeLessThan(2000);
    const lists = Buffer.from(`<dc:title>${'<rdf:li>x'.repeat(MANY / 10)}`);
    expect(quickly(() => xmpMetadata(lists))).toBeLessThan(4000);
  });
});

test('names that every object answers to are names like any other', () => {
  expect(xmpMetadata(Buffer.from('<a><constructor>x</constructor><toString>y</toString></a>'))).toEqual([]);
  expect(metadataOf([{ form: 'text', name: 'constructor', text: 'x' }])).toEqual([]);
});

test.each([
  ['งาน\\2567\\แผน ฉบับร่าง.doc', true],
  ['a\\b', true],
  ['แผน 2567\\a', false],
  ['แผน', false],
  ['\\', false],
])('%s is a path: %s', (text, expected) => {
  expect(isPath(text)).toBe(expected);
});

test('a number that may be a citizen’s is not told whole of a formula or the name of a file', () => {
  const number = '1101700230708';
  for (const text of [`สูตร =HYPERLINK("https://x.example/${number}")`, `โปรแกรม: ${number}.exe`]) {
    expect(hideLongNumbers(text)).not.toContain(number);
  }
  expect(hideLongNumbers('สูตร =SUM(A1:A12) (แถว 3)')).toBe('สูตร =SUM(A1:A12) (แถว 3)');
});
