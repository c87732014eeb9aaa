import { describe, expect, it } from 'vitest';
import { numberFault, readValue } from '../../src/tables/cell.ts';
import { format } from '../../src/tables/decimal.ts';

function read(text: string): string {
  const value = readValue(text);
  return value.kind === 'number' ? format(value.number) + (value.unit ? `|${value.unit}` : '') : value.kind;
}

describe('a cell', () => {
  it.each([
    ['๑,๒๓๔.๕๐', '1,234.50'],
    ['1234567', '1,234,567'],
    ['.5', '0.5'],
    ['(1,200.25)', '−1,200.25'],
    ['( 5 )', '−5'],
    ['-5', '−5'],
    ['−5', '−5'],
    ['– 5', '−5'],
    ['+5', '5'],
    ['฿1,000', '1,000'],
    ['95.40%', '95.40|%'],
    ['๙๕ %', '95|%'],
    ['12 ราย', '12|ราย'],
    ['12บาท', '12|บาท'],
    ['0', '0'],
    ['0.50', '0.50'],
  ])('with %s is the number %s', (text, number) => {
    expect(read(text)).toBe(number);
  });

  it.each(['', '-', '–', '—', '--', 'ไม่มีข้อมูล', 'N/A'])('with %j holds nothing, which is not 0', (text) => {
    expect(read(text)).toBe('none');
  });

  it.each([
    '12,34',
    '1,2345',
    '1.2.3',
    '(5',
    '5)',
    '(-5)',
    '0812345678',
    '12o',
    '1e5',
    '12 กว่าคน',
    '1234567890123456',
    'ตุลาคม 2566',
    '1.',
    '1 234',
  ])('with %j is text', (text) => {
    expect(read(text)).toBe('text');
  });

  it.each([
    ['#REF!', 'เป็นข้อผิดพลาดของ Excel'],
    ['#######', 'เป็นข้อผิดพลาดของ Excel'],
    ['1.2E+12', 'เป็นตัวเลขที่ Excel ย่อไว้'],
    ['๑๒,๓๔', 'มีจุลภาคผิดตำแหน่ง'],
    ['12o', 'อ่านเป็นตัวเลขไม่ได้'],
  ])('with %s among numbers is told why it is none', (text, why) => {
    expect(numberFault(text).why).toBe(why);
  });
});
