import { said } from '../../../../schema/said.ts';
import { typoDistance } from '../../../../thai/distance.ts';
import { toArabicDigits } from '../../../../thai/numerals.ts';
import { repair } from '../../../../thai/repair.ts';
import type { ValueMend } from './types.ts';

/** An element of the item in another spelling: `O12.1`, `o12-1`, `o12 .1`, `๑๒.๑`, `12.1`, with a zero for the o. */
export const mendElement: ValueMend = ({ value, siblings }, kind, { item, elements }) => {
  if (kind?.is !== 'element' || elements.includes(value)) return undefined;
  const plain = repair(toArabicDigits(value)).replaceAll(/\s/g, '').toLowerCase();
  const [, of, number] = /^o?0*(\d{1,2})[._-]+0*(\d{1,2})$/.exec(plain) ?? [];
  const element = `o${of}.${number}`;
  // An id that stands there already would be there twice.
  if (!elements.includes(element) || siblings.includes(element)) return undefined;
  return { text: element, why: `รหัสองค์ประกอบของข้อนี้เขียนแบบ ${item}.1` };
};

/** Shorter ids differ from each other in a letter. */
const SHORTEST_MISSPELT = 4;

/** The id of a unit that was written by its name, in large letters, or with one letter wrong where only one is like it. */
export const mendUnit: ValueMend = ({ value, siblings }, kind, { units }) => {
  if (kind?.is !== 'unit' || units.has(value)) return undefined;
  const plain = repair(value).trim();
  const ids = [...units.keys()];
  const unit =
    only(ids.filter((id) => repair(units.get(id) ?? '').trim() === plain)) ??
    only(ids.filter((id) => id === plain.toLowerCase())) ??
    (plain.length >= SHORTEST_MISSPELT
      ? only(ids.filter((id) => typoDistance(plain.toLowerCase(), id, 1) <= 1))
      : undefined);
  if (unit === undefined || siblings.includes(unit)) return undefined;
  return { text: unit, why: `${said(units.get(unit))} มีรหัส ${unit} ใน units ของ site.yaml` };
};

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
