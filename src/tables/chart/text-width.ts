import { clusters, MARK } from '../../thai/clusters.ts';
import { segment } from '../../thai/segment.ts';

const MARKS = new RegExp(`[${MARK}]`, 'gu');

/** Widths in em of Sarabun's letters, of the bold where it is wider, and of the widest in each row. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'!|ij]/, 0.29],
  [/[()[\]\-lIfrtเโๅ]/, 0.41],
  [/[/szใไง]/, 0.48],
  [/[acJkvxyราำว–]/, 0.54],
  [/[0-9bdeghnopquSะจฐ]/, 0.58],
  [/[GHKNOQUVX&ษฑพฟฬ…]/, 0.77],
  [/[mwMW@%ฌญณฒ]/, 0.92],
];
const OTHER = 0.64;

/** About how wide a text is, in em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.replace(MARKS, '')) width += WIDTHS.find(([which]) => which.test(letter))?.[1] ?? OTHER;
  return width;
}

/**
 * A text on as many lines as it may have, broken between words, or between clusters where a word is wider than a line;
 * what doesn't fit ends in …
 *
 * @param width of a line, in em
 */
export function wrap(text: string, width: number, most: number): string[] {
  const pieces = segment(text).flatMap(({ text: word }) => (widthOf(word) > width ? clusters(word) : [word]));
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = (lines.at(-1) ?? '') + piece;
    if (widthOf(line.trimEnd()) <= width || lines.at(-1) === '') lines[lines.length - 1] = line.trimStart();
    else lines.push(piece.trimStart());
  }
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (trimmed.length <= most) return trimmed;
  return [...trimmed.slice(0, most - 1), shorten(trimmed[most - 1] ?? '', width)];
}

/** With … at its end, cut between clusters so that both fit. */
function shorten(line: string, width: number): string {
  const kept = clusters(line);
  while (kept.length > 0 && widthOf(`${kept.join('')}…`) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
