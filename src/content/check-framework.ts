import { type Weighed, weightsOf } from '../framework/weights.ts';
import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import { parseNumber } from '../thai/numerals.ts';
import { type Entry, entries, textAt, under } from './frame/entries.ts';
import { checkChildren, checkDoubled, type MeantId, mistypedIds } from './frame/ids.ts';
import type { FrameFields, Refuse } from './frame/refuse.ts';

/** Rounded to two places by hand. */
const TOLERANCE = 0.006;

/**
 * Whether the parts of a frame fit together: ids stand once, items name groups and sub-indicators that there are, elements
 * belong to their items, no part is empty, and weights that are written are the mean of means.
 */
export function checkFramework({ typed, placeOf }: FrameFields, refuse: Refuse): void {
  const indicators = entries(typed['indicators'], ['indicators']);
  const subIndicators = indicators.flatMap((one) => under(one, 'subIndicators'));
  const groups = entries(typed['groups'], ['groups']);
  const items = entries(typed['items'], ['items']);
  const meantIndicator = mistypedIds(indicators, 'subIndicators');
  const meantItem = mistypedIds(items, 'requirements');
  const doubled = (name: string, all: readonly Entry[], how: { key?: string; meantId?: MeantId } = {}) =>
    checkDoubled(name, all, how, placeOf, refuse);

  doubled('ตัวชี้วัด', indicators, { meantId: meantIndicator });
  doubled('กลุ่ม', groups);
  doubled('ข้อ', items, { meantId: meantItem });
  doubled('เรื่อง (topic)', items, { key: 'topic' });
  doubled('ตัวชี้วัดย่อย', subIndicators);
  for (const item of items) doubled('องค์ประกอบ', under(item, 'requirements'));

  // One that stands under two indicators has been told of as doubled.
  const once = (id: string) => subIndicators.filter((one) => one.id === id).length === 1;
  // What stands under a mistyped id is in its place.
  for (const one of indicators.filter((indicator) => !meantIndicator(indicator))) {
    const own = under(one, 'subIndicators').filter(({ id }) => once(id));
    checkChildren(one.id, own, 'ตัวชี้วัดย่อย', 'ตัวชี้วัด', refuse);
  }
  for (const item of items.filter((one) => !meantItem(one))) {
    checkChildren(item.id, under(item, 'requirements'), 'องค์ประกอบ', 'ข้อ', refuse);
  }

  checkParts(items, 'subIndicator', 'ตัวชี้วัดย่อย', subIndicators, refuse);
  checkParts(items, 'group', 'กลุ่ม', groups, refuse);
  checkGap(items, refuse);
  checkWeights(indicators, items, refuse);
}

/** Items against the parts they name, both ways. */
function checkParts(
  items: readonly Entry[],
  key: 'subIndicator' | 'group',
  name: string,
  parts: readonly Entry[],
  refuse: Refuse,
): void {
  const known = [...new Set(parts.map(({ id }) => id))].filter((id) => id !== '');
  if (known.length === 0) return;
  const named = items.map(({ typed }) => textAt(typed, key));
  for (const [i, item] of items.entries()) {
    const value = named[i] ?? '';
    if (value === '' || known.includes(value)) continue;
    const near = nearest(value, known);
    refuse(
      [...item.path, key],
      'frame/no-such-part',
      `กรอบนี้ไม่มี${name} ${said(value)}${near ? ` น่าจะหมายถึง ${said(near)}` : ''}`,
      `${name}ที่มีคือ ${known.join(', ')}`,
    );
  }
  // An item that names none, or one that there is not, may be the one that is missed here.
  if (items.length === 0 || named.some((value) => !known.includes(value))) return;
  for (const { id, path } of parts) {
    if (id === '' || named.includes(id)) continue;
    refuse(
      [...path, 'id'],
      'frame/empty-part',
      `${name} ${said(id)} ไม่มีข้อใดอยู่เลย`,
      `เพิ่มข้อที่มี ${key}: ${key === 'group' ? id : `"${id}"`} หรือลบ${name}นี้ออก`,
    );
  }
}

/** Frames number their items from o1 on: one that is missing was most likely forgotten. */
function checkGap(items: readonly Entry[], refuse: Refuse): void {
  const numbers = new Set(items.flatMap(({ id }) => (/^o[1-9]\d?$/.test(id) ? [Number(id.slice(1))] : [])));
  if (numbers.size === 0 || numbers.size < items.length) return;
  const last = Math.max(...numbers);
  const missing = Array.from({ length: last }, (_, i) => i + 1).filter((number) => !numbers.has(number));
  if (missing.length === 0) return;
  const after = items.findIndex(({ id }) => Number(id.slice(1)) > (missing[0] ?? 0));
  refuse(
    ['items', after, 'id'],
    'frame/gap',
    `เลขข้อไม่ต่อกัน ขาด ${missing.map((number) => `o${number}`).join(', ')}`,
    'เพิ่มข้อที่ขาด หรือแก้เลขข้อให้ต่อกันตั้งแต่ o1',
  );
}

/** Weights that are written, where the structure they follow from is whole. */
function checkWeights(indicators: readonly Entry[], items: readonly Entry[], refuse: Refuse): void {
  const weighed: Weighed = {
    indicators: indicators.map((one) => ({ subIndicators: under(one, 'subIndicators') })),
    items: items.map(({ id, typed }) => ({ id, subIndicator: textAt(typed, 'subIndicator') })),
  };
  const weights = weightsOf(weighed);
  if (weights.size < items.length) return;
  for (const { id, typed, path } of items) {
    const written = typed['weight'];
    if (written === null || typeof written !== 'object') continue;
    for (const key of ['oit', 'ita'] as const) {
      const value = parseNumber(textAt(written as Record<string, unknown>, key));
      const right = weights.get(id)?.[key] ?? 0;
      if (value === undefined || Math.abs(value - right) <= TOLERANCE) continue;
      refuse(
        [...path, 'weight', key],
        'frame/weight',
        `ข้อ ${id} เขียนน้ำหนักใน ${key.toUpperCase()} เป็น ${value} แต่คำนวณจากค่าเฉลี่ยของตัวชี้วัดย่อยได้ ${rounded(right)}`,
        `แก้เป็น ${rounded(right)} หรือลบ weight ออก แล้วโปรแกรมจะคำนวณให้`,
      );
    }
  }
}

/** At most three places, no zeros behind them: 3.125, 0.4. */
function rounded(points: number): string {
  return String(Number(points.toFixed(3)));
}
