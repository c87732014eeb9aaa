import { readValue } from './cell.ts';
import { columnLetters } from './place.ts';
import { isTime } from './time-text.ts';
import type { Column, ColumnKind } from './types.ts';

/** Headers of numbers that name a row or count the rows. */
const LABEL =
  /^(?:ลำดับ(?: ?ที่)?|ที่|ข้อ(?:ที่)?|เลขที่|รหัส.*|หมู่(?:ที่)?|หมู่บ้านที่|ปี|ปี ?งบประมาณ|(?:ปี ?)?พ\.? ?ศ\.?|ไตรมาส(?:ที่)?|เดือน|วันที่|no\.?)$/i;
/** Headers of numbers that can't be added up. */
const RATE = /ร้อยละ|เปอร์เซ็นต์|%|เฉลี่ย|อัตรา|สัดส่วน|ส่วนเบี่ยงเบน|มัธยฐาน|S\.?D\.?$/i;

/** Half of what is filled in has to be numbers; the other half is then told to be faults. */
const MOSTLY = 0.5;

/**
 * What a column holds, from its header and its cells.
 *
 * @param texts its cells below the header, `''` where empty
 */
export function readColumn(index: number, name: string, group: string | undefined, texts: readonly string[]): Column {
  const values = texts.map(readValue);
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
  const written = values.filter(({ kind }) => kind !== 'none').length;
  const place = columnLetters(index);
  const shown = name || `คอลัมน์ ${place}`;
  const title = group ? `${group} ${shown}` : shown;
  const units = new Set(numbers.map(({ unit }) => unit));
  const [unit] = units.size === 1 ? units : [];
  return {
    place,
    name: shown,
    title,
    ...(group ? { group } : {}),
    ...(unit ? { unit } : {}),
    kind: kindOf(name, title, texts, numbers.length > 0 && numbers.length / written >= MOSTLY, units.has('%')),
    places: Math.max(0, ...numbers.map(({ number }) => number.places)),
  };
}

function kindOf(
  name: string,
  title: string,
  texts: readonly string[],
  isNumeric: boolean,
  hasPercent: boolean,
): ColumnKind {
  const filled = texts.filter((text) => text !== '' && !/^(?:ผล|ยอด)?รวม/.test(text));
  if (filled.length > 0 && filled.every(isTime) && (!isNumeric || LABEL.test(name))) return 'date';
  if (!isNumeric) return 'text';
  if (LABEL.test(name)) return 'label';
  return hasPercent || RATE.test(title) ? 'rate' : 'amount';
}

/**
 * Place of the column that names the rows: the first, or where the first only counts them, the next one with words.
 */
export function labelColumn(columns: readonly Column[]): number {
  if (columns[0]?.kind !== 'label') return 0;
  const next = columns.findIndex(({ kind }) => kind === 'text' || kind === 'date');
  // A text behind the numbers is a remark.
  const amount = columns.findIndex(({ kind }) => kind === 'amount' || kind === 'rate');
  return next === -1 || (amount !== -1 && next > amount) ? 0 : next;
}

/** The column that names the rows holds no amounts, even where its names are numbers. */
export function asLabel(column: Column): Column {
  return column.kind === 'amount' || column.kind === 'rate' ? { ...column, kind: 'label' } : column;
}

/** Whether a column holds numbers that are shown and compared. */
export function isNumeric({ kind }: Column): boolean {
  return kind === 'amount' || kind === 'rate';
}
