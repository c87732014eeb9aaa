import type { Row } from './rows.ts';
import type { Spot } from './spots.ts';

/** How far a mark may be from what it stands on, in heights of a letter. */
const ABOVE = 0.6;
const BELOW = 0.3;
/** How far it may stand to the side of it. */
const BESIDE = 0.3;
/** How far a full stop, a hyphen or the next dot of a dotted line may be from what it follows. */
const AFTER = 1.2;
/** What counts against joining two small spots before each has found its letter, and two that are not over each other. */
const BOTH_SMALL = 0.1;
const ASLANT = 0.3;
/** Small spots that make up more than this are print of their own, not marks. */
const MOST_MARK = 3;

interface Link {
  readonly from: number;
  readonly to: number;
  /** In pixels, and more where it is less likely. */
  readonly gap: number;
  readonly isBeside: boolean;
}

/** Small spots that hang together: those of a row, or those that have found none yet. */
interface Group {
  row: number | undefined;
  x0: number;
  x1: number;
  readonly members: number[];
}

/**
 * Gives each small spot to the row it is nearest to, over other small ones where need be: a tone mark stands on a vowel that
 * stands on a letter. The nearest are joined first, so that a vowel below a line does not go to the line below it. What is
 * near no row is left out.
 *
 * @param usual height of a usual letter
 */
export function withMarks(rows: readonly Row[], small: readonly Spot[], usual: number): Row[] {
  const letters = rows.flatMap(({ spots }, row) => spots.map((spot) => ({ spot, row })));
  const all = [...letters.map(({ spot }) => spot), ...small];
  const groups = all.map(
    ({ x0, x1 }, i): Group => ({ row: letters[i]?.row, x0, x1, members: i < letters.length ? [] : [i] }),
  );
  /** Whether one spot hangs below the letters of its row, and the other below it: Thai has one storey there. */
  const isUnderTail = ({ from, to }: Pick<Link, 'from' | 'to'>, { row }: Group) => {
    const [tail, other, band] = [all[from], all[to], row === undefined ? undefined : rows[row]?.band];
    return tail && other && band ? tail.y0 >= band.foot - 1 && other.y0 >= tail.y1 : false;
  };
  for (const link of linksOf(all, letters.length, usual)) {
    const [from, to] = [groups[link.from], groups[link.to]];
    if (!from || !to || from === to || (from.row !== undefined && to.row !== undefined)) continue;
    const isText = (group: Group) => group.row === undefined && group.x1 - group.x0 > usual * MOST_MARK;
    if (!link.isBeside && (isText(from) || isText(to))) continue;
    if (isUnderTail(link, from) || isUnderTail({ from: link.to, to: link.from }, to)) continue;
    const [kept, gone] = from.row === undefined ? [to, from] : [from, to];
    kept.x0 = Math.min(kept.x0, gone.x0);
    kept.x1 = Math.max(kept.x1, gone.x1);
    for (const member of gone.members) {
      kept.members.push(member);
      groups[member] = kept;
    }
  }
  const found = rows.map(({ spots }) => [...spots]);
  for (let i = letters.length; i < all.length; i++) {
    const [spot, row] = [all[i], groups[i]?.row];
    if (spot && row !== undefined) found[row]?.push(spot);
  }
  return rows.map(({ band }, i) => ({ band, spots: found[i] ?? [] }));
}

/** Pairs that stand near, of which one at least is small; the nearest first. */
function linksOf(all: readonly Spot[], letters: number, usual: number): Link[] {
  const order = all.map((_, i) => i).sort((a, b) => (all[a]?.x0 ?? 0) - (all[b]?.x0 ?? 0));
  const widest = Math.max(0, ...all.map(({ x0, x1 }) => x1 - x0));
  const links: Link[] = [];
  for (const [place, from] of order.entries()) {
    const a = all[from];
    if (!a || from < letters) continue;
    const tryPair = (to: number | undefined) => {
      const b = to === undefined ? undefined : all[to];
      if (!b || to === undefined) return;
      const dx = Math.max(0, a.x0 - b.x1, b.x0 - a.x1);
      const dy = Math.max(0, a.y0 - b.y1, b.y0 - a.y1);
      const isBeside = dy === 0 && dx <= usual * AFTER;
      const reach = (to < letters && a.y0 >= b.y1 ? BELOW : ABOVE) * Math.max(usual, b.y1 - b.y0);
      if (!isBeside && (dx > usual * BESIDE || dy > reach)) return;
      const unlikely = (to < letters ? 0 : BOTH_SMALL) + (dx > 0 && dy > 0 ? ASLANT : 0);
      links.push({ from, to, gap: dx + dy + usual * unlikely, isBeside });
    };
    for (let i = place + 1; i < order.length; i++) {
      if ((all[order[i] ?? 0]?.x0 ?? 0) - a.x1 > usual * AFTER) break;
      tryPair(order[i]);
    }
    for (let i = place - 1; i >= 0; i--) {
      if (a.x0 - (all[order[i] ?? 0]?.x0 ?? 0) > widest + usual * AFTER) break;
      // Of two small spots, one look is enough.
      if ((order[i] ?? 0) < letters) tryPair(order[i]);
    }
  }
  return links.sort((a, b) => a.gap - b.gap);
}
