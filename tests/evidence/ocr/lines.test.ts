import { expect, test } from 'vitest';
import { pictureOf } from '../../../src/evidence/ocr/line-picture.ts';
import { linesOf } from '../../../src/evidence/ocr/lines.ts';
import type { Grey } from '../../../src/evidence/ocr/picture.ts';
import { spotsOf } from '../../../src/evidence/ocr/spots.ts';

type Mark = readonly [left: number, top: number, wide: number, high: number];

function page(...marks: readonly Mark[]): Grey {
  const sheet = { data: new Uint8Array(900 * 600).fill(255), width: 900, height: 600 };
  for (const [left, top, wide, high] of marks) {
    for (let y = top; y < top + high; y++) sheet.data.fill(0, y * 900 + left, y * 900 + left + wide);
  }
  return sheet;
}

/** Ten letters of a height, from the left edge on. */
const letters = (top: number, high: number, left = 50): Mark[] =>
  Array.from({ length: 10 }, (_, i): Mark => [left + i * high, top, Math.round(high * 0.7), high]);

const found = (sheet: Grey) => linesOf(spotsOf(sheet)?.spots ?? []).map(({ spots }) => spots.length);

test('marks of two storeys above and of one below belong to their letters', () => {
  const line: Mark[] = [...letters(200, 40), [50, 180, 28, 14], [56, 160, 10, 14], [90, 245, 14, 16]];
  expect(found(page(...line))).toEqual([13]);
});

test('marks of a heading are no line of their own, though as high as small letters', () => {
  const marks: Mark[] = [50, 190, 330].map((left): Mark => [left, 60, 40, 26]);
  expect(found(page(...marks, ...letters(100, 70), ...letters(300, 40), ...letters(400, 40)))).toEqual([13, 10, 10]);
});

test('a vowel below a line stays there where a tone mark of the next line stands close', () => {
  const upper: Mark[] = [...letters(100, 40), [130, 144, 20, 18]];
  const lower: Mark[] = [...letters(207, 40), [90, 187, 28, 16], [104, 165, 25, 18]];
  expect(found(page(...upper, ...lower))).toEqual([11, 12]);
});

test('large headings and small print have lines of their own', () => {
  expect(found(page(...letters(60, 80, 20), ...letters(250, 30), ...letters(320, 30), ...letters(400, 13)))).toEqual([
    10, 10, 10, 10,
  ]);
});

test('cells that stand far apart are one line, and dots go with the letters they follow', () => {
  const dots = Array.from({ length: 8 }, (_, i): Mark => [460 + i * 15, 134, 6, 6]);
  expect(found(page(...letters(100, 40), ...dots, ...letters(250, 30), ...letters(250, 30, 550)))).toEqual([18, 20]);
});

test('dirt, an emblem and dots alone are no line', () => {
  const dots = Array.from({ length: 8 }, (_, i): Mark => [460 + i * 15, 134, 6, 6]);
  expect(found(page([20, 20, 320, 320], [700, 500, 6, 6], ...dots))).toEqual([]);
  expect(found(page(...letters(400, 40), [800, 100, 8, 8]))).toEqual([10]);
});

test('the picture of a line has nothing of the lines around it', () => {
  const sheet = page(...letters(100, 40), ...letters(145, 40), [300, 60, 9, 300]);
  const seen = spotsOf(sheet);
  const lines = linesOf(seen?.spots ?? []);
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const { picture, band } = pictureOf(sheet, seen?.map ?? new Uint16Array(), line);
    expect(band.foot - band.top).toBe(40);
    const ink = (from: number, to: number) =>
      picture.data.subarray(from * picture.width, to * picture.width).filter((grey) => grey < 128).length;
    // What runs through both lines stays, cut off where the line ends.
    expect(ink(band.top, band.foot)).toBeGreaterThanOrEqual(10 * 28 * 40);
    expect(ink(0, band.top - 1)).toBeLessThanOrEqual(28 * band.top);
  }
});

test('a page of too many spots is no page of text', () => {
  const dots = Array.from({ length: 150 * 150 }, (_, i): Mark => [(i % 150) * 4, Math.floor(i / 150) * 4, 2, 2]);
  expect(spotsOf(page(...dots))).toBeUndefined();
});
