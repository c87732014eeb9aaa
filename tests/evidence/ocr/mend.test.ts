import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawLine } from '../../../src/evidence/ocr/engine.ts';
import { betterOf } from '../../../src/evidence/ocr/look-again.ts';
import { mendPage, mendText } from '../../../src/evidence/ocr/mend.ts';

/** A line of pieces 20 pixels wide: a number is the gap before the next one, in pixels. */
function line(text: string, parts: readonly (string | number)[], confidence = 95): RawLine {
  let x = 100;
  const pieces = parts.flatMap((part) => {
    if (typeof part === 'number') {
      x += part;
      return [];
    }
    const piece = { text: part, x0: x, x1: x + 20, confidence };
    x += 20;
    return [piece];
  });
  return { text, pieces, height: 80, confidence };
}

const pageOf = (...lines: RawLine[]) => mendPage(lines);

describe('text read by OCR', () => {
  test('keeps a space between Thai words where the page has one', () => {
    expect(pageOf(line('ติดตาม และ', ['ติดตาม', 20, 'และ']))).toBe('ติดตาม และ');
  });

  test('loses a space between Thai letters that stand close together', () => {
    expect(pageOf(line('นํา ผล', ['นํา', 2, 'ผล']))).toBe('นำผล');
  });

  test('measures a gap from the widest letter before it, not from a mark that ends sooner', () => {
    const raw = line('ท่ ดิน', ['ท', -22, '่', 4, 'ดิน']);
    expect(pageOf(raw)).toBe('ท่ดิน');
  });

  test('keeps a space that is seen on the page, whatever Tesseract says of edges', () => {
    const raw = line('ก่อน ขณะ', ['ก่อน', 2, 'ขณะ']);
    const [first, second] = raw.pieces;
    if (!first || !second) throw new Error('two pieces');
    expect(pageOf({ ...raw, pieces: [first, { ...second, gap: 19 }] })).toBe('ก่อน ขณะ');
    expect(pageOf({ ...raw, pieces: [first, { ...second, gap: 9 }] })).toBe('ก่อนขณะ');
  });

  test('keeps spaces beside Latin letters and digits however narrow', () => {
    expect(pageOf(line('ชั้น 1', ['ชั้น', 1, '1']))).toBe('ชั้น 1');
  });

  test('leaves out dirt, and keeps short lines that are sure', () => {
    expect(pageOf(line('|', ['|'], 20), line('3', ['3'], 90), line('ก ข', ['ก', 9, 'ข'], 39))).toBe('3');
  });

  test('has no space that Thai spelling has no room for', () => {
    expect(mendText('ท ี่ แ ก้ ไข')).toBe('ที่ แก้ ไข');
  });

  test('has the one vowel อำ, and signs with their spaces', () => {
    expect(mendText('กํากับต่างๆ')).toBe('กำกับต่าง ๆ');
  });

  test('has numbers of one sort of digits', () => {
    expect(mendText('พ.ศ. ๒๕6๑ และ 25๖7')).toBe('พ.ศ. ๒๕๖๑ และ 2567');
    expect(mendText('๑2')).toBe('๑2');
  });

  test('is not changed by a second mending', () => {
    const text = fc.string({ unit: fc.constantFrom(...'กนทแเไำําิี่้๊ๆฯ ๑๒12Aa.,') });
    fc.assert(
      fc.property(text, (raw) => {
        expect(mendText(mendText(raw))).toBe(mendText(raw));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a line read a second time as Thai', () => {
  const first = line('15 und', ['15', 10, 'und'], 73);

  test('gives Thai for what was taken for Latin letters', () => {
    const second = line('15 นาที', ['15', 10, 'นาที'], 91);
    expect(betterOf(first, second).text).toBe('15 นาที');
  });

  test('changes nothing where the second reading is not sure, sees nothing, or sees Latin letters too', () => {
    const place = { x0: 130, x1: 150 };
    const second = (text: string, confidence: number) => ({ ...first, pieces: [{ text, ...place, confidence }] });
    expect(betterOf(first, second('นาที', 79)).text).toBe('15 und');
    expect(betterOf(first, second('นาทีx', 95)).text).toBe('15 und');
    expect(betterOf(first, { ...first, pieces: [] }).text).toBe('15 und');
    expect(betterOf(first, undefined)).toBe(first);
  });

  test('changes no Latin word that was read clearly', () => {
    const clear = line('15 und', ['15', 10, 'und'], 95);
    expect(betterOf(clear, { ...clear, pieces: [{ text: 'นาที', x0: 130, x1: 150, confidence: 96 }] }).text).toBe(
      '15 und',
    );
  });
});
