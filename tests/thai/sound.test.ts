import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundKey } from '../../src/thai/sound.ts';
import { thaiText } from './alphabet.ts';

describe('words that sound alike have one key', () => {
  it.each([
    ['a silent letter left out', 'โทรศัพท์', 'โทรศัพ'],
    ['a silent letter with its vowel', 'สิทธิ์', 'สิท'],
    ['two silent letters', 'จันทร์', 'จัน'],
    ['initials of one sound', 'ราษฎร', 'ราสดร'],
    ['finals of one sound', 'ประกาศ', 'ประกาด'],
    ['sara am as it sounds', 'สำพัน', 'สัมพัน'],
    ['sara ai maimuan as it sounds', 'พอใจ', 'พอจัย'],
    ['sara a written where it is heard', 'จริยธรรม', 'จริยะธรรม'],
    ['ro han', 'กรรมการ', 'กัมการ'],
    ['tone marks', 'ผู้บริหาร', 'ผูบริหาร'],
    ['rue', 'พฤติกรรม', 'พริติกรรม'],
  ])('%s: %s, %s', (_, a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });

  it.each([
    ['ระเบียบ', 'ระเบียน'],
    ['แผน', 'แผล่ม'],
    ['ซื้อ', 'สิ้น'],
    ['ทุจริต', 'สุจริต'],
  ])('and others have not: %s, %s', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });

  it('whatever the text, with no mark left in it', () => {
    fc.assert(fc.property(thaiText, (text) => !/[\u0e47-\u0e4e]/.test(soundKey(text))));
  });
});
