import type { Glyph } from './glyphs.ts';

/** Vowels and signs above and below, which stand on the letter before them; and ำ, which begins above it. */
const MARK = /^(?:[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\uf701-\uf70e\uf710-\uf71a]|\p{Mn})/u;

/** A letter with the marks on it. */
export interface Cluster {
  readonly base: Glyph;
  text: string;
  right: number;
}

/** The letters of one line with their marks, from left to right, each once. */
export function clustersOf(glyphs: readonly Glyph[]): Cluster[] {
  return leftToRight(withMarks(glyphs)).filter((cluster, at, all) => !isDoubled(cluster, all[at - 1]));
}

/** Marks join the letter before them, or, drawn apart from it, the letter they stand over. */
function withMarks(glyphs: readonly Glyph[]): Cluster[] {
  const clusters: Cluster[] = [];
  const strays: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = clusters.at(-1);
    if (!MARK.test(glyph.text)) clusters.push({ base: glyph, text: glyph.text, right: glyph.right });
    else if (last && isOver(glyph, last)) join(last, glyph);
    else strays.push(glyph);
  }
  for (const glyph of strays) {
    const over = nearest(glyph, clusters);
    if (over) join(over, glyph);
    else clusters.push({ base: glyph, text: glyph.text, right: glyph.right });
  }
  return clusters;
}

function join(cluster: Cluster, mark: Glyph): void {
  cluster.text += mark.text;
  cluster.right = Math.max(cluster.right, mark.right);
}

function isOver(mark: Glyph, { base, right }: Cluster): boolean {
  return mark.middle > base.x - base.em * 0.4 && mark.middle < right + base.em * 0.8;
}

function nearest(mark: Glyph, clusters: readonly Cluster[]): Cluster | undefined {
  const away = ({ base, right }: Cluster) => Math.max(base.x - mark.middle, mark.middle - right, 0);
  const over = clusters.filter((cluster) => isOver(mark, cluster));
  return over.sort((a, b) => away(a) - away(b))[0];
}

/** As they stand where a line is drawn in another order; as they are drawn where a letter only leans back a little. */
function leftToRight(clusters: Cluster[]): Cluster[] {
  const isOrdered = clusters.every(({ base }, at) => base.x >= (clusters[at - 1]?.base.x ?? -Infinity) - base.em * 0.3);
  return isOrdered ? clusters : clusters.sort((a, b) => a.base.x - b.base.x);
}

/** A bold letter that is drawn twice, a hair apart. */
function isDoubled(cluster: Cluster, before: Cluster | undefined): boolean {
  return (
    before !== undefined &&
    before.text === cluster.text &&
    Math.abs(before.base.x - cluster.base.x) < cluster.base.em * 0.1
  );
}
