import { said } from '../../schema/said.ts';
import { type Entry, textAt, under } from './entries.ts';
import type { FrameFields, Refuse } from './refuse.ts';

/** The id that an entry was most likely meant to have, where its own was mistyped. */
export type MeantId = (entry: Entry) => string | undefined;

/**
 * Finds entries with the id of another of their list whose parts all carry one that is free: it is their own id that was
 * mistyped, and not those of all their parts.
 *
 * @param parts the list in which an entry's parts stand
 */
export function mistypedIds(all: readonly Entry[], parts: string): MeantId {
  const ids = all.map(({ id }) => id);
  const meant = new Map<Entry, string>();
  for (const one of all) {
    const [owner = '', ...others] = new Set(under(one, parts).map(({ id }) => ownerOf(id)));
    const isDoubled = ids.indexOf(one.id) !== ids.lastIndexOf(one.id);
    if (isDoubled && owner !== '' && others.length === 0 && !ids.includes(owner)) meant.set(one, owner);
  }
  return (entry) => meant.get(entry);
}

/** Values that stand twice in a list, told of the one that should have another where that is known, else of the later. */
export function checkDoubled(
  name: string,
  all: readonly Entry[],
  { key = 'id', meantId = () => undefined }: { readonly key?: string; readonly meantId?: MeantId },
  placeOf: FrameFields['placeOf'],
  refuse: Refuse,
): void {
  for (const [value, alike] of Map.groupBy(all, ({ typed }) => textAt(typed, key))) {
    if (value === '') continue;
    const right = alike.find((one) => meantId(one) === undefined);
    for (const one of alike) {
      const other = right ?? alike.find((any) => any !== one);
      if (!other || one === right) continue;
      const meant = meantId(one);
      refuse(
        [...one.path, key],
        'frame/doubled',
        `${name} ${said(value)} มีอยู่แล้วที่บรรทัด ${placeOf([...other.path, key]).line}`,
        meant ? `แก้รหัสเป็น ${meant} ตามรหัสของส่วนย่อยข้างใน` : 'แก้รหัสให้ไม่ซ้ำ หรือลบส่วนที่ซ้ำออก',
      );
    }
  }
}

/** A part carries the id of what it stands in: 9.1 in 9, o12.1 in o12. */
export function checkChildren(
  parent: string,
  children: readonly Entry[],
  child: string,
  name: string,
  refuse: Refuse,
): void {
  if (parent === '') return;
  for (const { id, path } of children) {
    const own = ownerOf(id);
    if (id === '' || own === parent) continue;
    refuse(
      [...path, 'id'],
      'frame/misplaced',
      `${child} ${said(id)} อยู่ใต้${name} ${parent} แต่รหัสบอกว่าเป็นของ ${own}`,
      `แก้รหัสเป็น ${parent}.${Number(path.at(-1)) + 1} หรือย้ายไปไว้ใต้${name}ที่ถูกต้อง`,
    );
  }
}

/** By the id of a part, that of what it belongs to: `o12` of `o12.1`. */
function ownerOf(id: string): string {
  return id.split('.')[0] ?? '';
}
