const THAI_END = /[ก-ฮะ-ฺเ-ๅ็-๎]$/;
const THAI_START = /^[ก-ฮเ-ไ]/;
/** A row of a table: two cells, of which the first is more than the number of an entry. */
const ROW = /\S{5}[^\t]*\t/;
/** Begins an entry of a list. */
const ENTRY = /^(?:[0-9๐-๙]{1,3}[.)]|[-•–●▪*]|\([0-9๐-๙]{1,3}\))\s/;
/** A line this long, measured by the longest one near it, ends where the next word had no room. */
const WRAPPED = 0.7;
const NEAR = 8;
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

/**
 * Puts the lines of a page together for search and excerpts: Thai that was broken at the end of a full line is joined
 * without a space, all else with one, and so is a line that ends in a space. A short line ends its paragraph, as does a
 * blank line, and entries of a list and rows of a table begin lines of their own.
 */
export function joinLines(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => joinBlock(block.split('\n')))
    .filter((block) => block !== '')
    .join('\n')
    .replaceAll('\t', ' ');
}

function joinBlock(lines: readonly string[]): string {
  const widths = lines.map((line) => line.replace(MARKS, '').length);
  let joined = '';
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    joined += (joined === '' ? '' : between(lines[at - 1] ?? '', line, widths, at - 1)) + line.trim();
  }
  return joined;
}

function between(before: string, after: string, widths: readonly number[], at: number): string {
  if (ROW.test(before) || ROW.test(after) || ENTRY.test(after)) return '\n';
  const longest = Math.max(...widths.slice(Math.max(0, at - NEAR), at + NEAR));
  if ((widths[at] ?? 0) < longest * WRAPPED) return '\n';
  if (before.endsWith(' ') || after.startsWith(' ')) return ' ';
  return THAI_END.test(before) && THAI_START.test(after) ? '' : ' ';
}
