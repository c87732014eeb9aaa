import { expect, test } from 'vitest';
import { cellsOf, padCells } from '../../src/thai/cells.ts';

test.each([
  ['', 0],
  ['o12', 3],
  ['เดือน', 4],
  ['พิสูจน์ได้', 6],
  ['น้ำ', 2],
  ['มี.ค. 2567', 9],
  ['ก\u200bข', 2],
])('“%s” takes %i cells of a terminal', (text, cells) => {
  expect(cellsOf(text)).toBe(cells);
});

test('texts are filled up to the same cells, and a longer one is not cut', () => {
  expect(['มี.ค.', 'ต.ค.', 'o1'].map((text) => `${padCells(text, 5)}|`)).toEqual(['มี.ค. |', 'ต.ค. |', 'o1   |']);
  expect(padCells('เดือนนี้', 2)).toBe('เดือนนี้');
});
