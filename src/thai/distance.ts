/** What people leave out or mix up first: the tone marks, the shortener of vowels and the silencer. */
const WEAK_MARKS = '่้๊๋็์';

/**
 * Letters that are typed for each other, because they sound alike (the consonants of one sound in the Royal
 * Institute's transcription) or look alike on a small screen.
 */
const ALIKE = [
  'ซช',
  'ชฌฉ',
  'ขฃ',
  'คฅฆ',
  'ดตฎ',
  'ตฏ',
  'ฎฏ',
  'ศษสซ',
  'ณน',
  'ญย',
  'ภถ',
  'ถฐ',
  'ทธฑฒ',
  'ใไ',
  'รล',
  'ลฬ',
  'บป',
  'พผภ',
  'ฟฝ',
  WEAK_MARKS,
];

/** No edit costs less, so that lengths alone can rule a pair out. */
const CHEAPEST = 0.5;

/**
 * How far apart two Thai spellings are: a weighted Damerau–Levenshtein distance (optimal string alignment).
 *
 * A weak mark left out or added, and a letter for one that sounds or looks alike, cost 0.5; any other edit, and two
 * neighbours swapped, cost 1. Returns `Infinity` as soon as the distance is known to be above `max`.
 */
export function typoDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) * CHEAPEST > max) return Infinity;
  let beforeLast: number[] = [];
  let last: number[] = [0];
  for (let j = 0; j < b.length; j++) last.push(at(last, j) + presence(b[j]));
  for (let i = 0; i < a.length; i++) {
    let least = at(last, 0) + presence(a[i]);
    const row = [least];
    for (let j = 0; j < b.length; j++) {
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      const cost = Math.min(
        at(last, j + 1) + presence(a[i]),
        at(row, j) + presence(b[j]),
        at(last, j) + exchange(a[i], b[j]),
        swapped ? at(beforeLast, j - 1) + 1 : Infinity,
      );
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > max) return Infinity; // no way around this row: a swap costs no less than the exchanges it steps over
    [beforeLast, last] = [last, row];
  }
  const distance = at(last, b.length);
  return distance > max ? Infinity : distance;
}

function at(row: number[], index: number): number {
  return row[index] ?? Infinity;
}

function presence(letter = ''): number {
  return WEAK_MARKS.includes(letter) ? CHEAPEST : 1;
}

function exchange(a = '', b = ''): number {
  if (a === b) return 0;
  return ALIKE.some((group) => group.includes(a) && group.includes(b)) ? CHEAPEST : 1;
}
