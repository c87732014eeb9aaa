import { type Cluster, clustersOf } from './clusters.ts';
import type { Glyph } from './glyphs.ts';

/** A gap this wide, in sizes of the letters, is a space: Thai fonts have spaces of a fifth to a third of their size. */
const SPACE = 0.15;
/** Letters are spread by at most this; further apart they are numbers or letters of a table. */
const SPREAD = 0.5;
const SPREAD_LETTERS = 5;
/** A gap this wide may part two cells of a table; it does where it is out of proportion to the line's other gaps. */
const CELL = 1.2;
/** Letters may stand this far above or below their line. */
const SAME_LINE = 0.4;
const SAME_ANGLE = 0.02;
/** Lines further apart than the page's usual distance times this have a blank one between them. */
const BLANK = 1.45;

interface Line {
  readonly glyphs: Glyph[];
  readonly y: number;
  readonly angle: number;
  em: number;
  endsWithSpace: boolean;
}

/**
 * The text of a page, line by line. A tab parts the cells of a table; a line keeps a space at its end where the page has
 * one there; a blank line stands where the page leaves more room than between other lines.
 */
export function textOfGlyphs(glyphs: readonly Glyph[], endsWithSpace: boolean): string {
  const lines = splitLines(glyphs);
  const last = lines.at(-1);
  if (last) last.endsWithSpace = endsWithSpace;
  const usual = usualDistance(lines);
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before) text += isFar(before, line, usual) ? '\n\n' : '\n';
    text += textOfLine(line);
  }
  return text;
}

function splitLines(glyphs: readonly Glyph[]): Line[] {
  const lines: Line[] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    if (line && standsOn(glyph, line)) {
      line.glyphs.push(glyph);
      line.em = Math.max(line.em, glyph.em);
      continue;
    }
    if (line) line.endsWithSpace = glyph.isAfterSpace;
    lines.push({ glyphs: [glyph], y: glyph.y, angle: glyph.angle, em: glyph.em, endsWithSpace: false });
  }
  return lines;
}

function standsOn(glyph: Glyph, line: Line): boolean {
  return (
    Math.abs(glyph.angle - line.angle) < SAME_ANGLE &&
    Math.abs(glyph.y - line.y) < SAME_LINE * Math.max(glyph.em, line.em)
  );
}

/** The middle one of the distances between lines that follow each other downwards, in sizes of their letters. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .map((line, at) => distance(lines[at - 1], line))
    .filter((found) => found > 0)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function isFar(before: Line, line: Line, usual: number): boolean {
  const found = distance(before, line);
  return usual > 0 && (found > usual * BLANK || found < 0);
}

function distance(before: Line | undefined, line: Line): number {
  return before && before.angle === line.angle ? (before.y - line.y) / Math.max(before.em, line.em) : 0;
}

function textOfLine(line: Line): string {
  const clusters = clustersOf(line.glyphs);
  const slack = usualGap(clusters);
  const gaps = clusters.map((cluster, at) => gapBetween(clusters[at - 1], cluster));
  const isSpace = clusters.map(({ base }, at) => at > 0 && isSpaced(gaps[at] ?? 0, base.isAfterSpace, slack));
  const smallest = Math.min(...gaps.filter((_, at) => isSpace[at]));
  let text = '';
  for (const [at, cluster] of clusters.entries()) {
    if (isSpace[at]) text += isCellGap(gaps[at] ?? 0, smallest) ? '\t' : ' ';
    text += cluster.text;
  }
  return line.endsWithSpace ? `${text} ` : text;
}

/** What the letters of a spread line have between them, by the closer ones of enough of them; none where they touch. */
function usualGap(clusters: readonly Cluster[]): number {
  const gaps = clusters.slice(1).map((cluster, at) => gapBetween(clusters[at], cluster));
  gaps.sort((a, b) => a - b);
  const close = gaps[Math.floor(gaps.length / 4)] ?? 0;
  return gaps.length < SPREAD_LETTERS || close > SPREAD ? 0 : Math.max(0, close);
}

/** In sizes of the letters. */
function gapBetween(before: Cluster | undefined, { base }: Cluster): number {
  return before ? (base.x - before.right) / Math.max(base.em, before.base.em) : 0;
}

function isSpaced(gap: number, isAfterSpace: boolean, slack: number): boolean {
  return isAfterSpace ? gap > -0.1 : gap > SPACE + slack;
}

/** Spaces of a line with even edges are all alike, so that one is far wider than another only between cells. */
function isCellGap(gap: number, smallest: number): boolean {
  return gap > CELL && (gap > 2 * smallest || gap > 2 * CELL);
}
