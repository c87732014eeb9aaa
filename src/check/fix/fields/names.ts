import { knownFields } from '../../../schema/field.ts';
import { said } from '../../../schema/said.ts';
import { typoDistance } from '../../../thai/distance.ts';
import { repair } from '../../../thai/repair.ts';
import type { Edit } from '../types.ts';
import type { Reading } from './reading.ts';
import type { Role } from './role.ts';

/** Shorter names differ from each other in a letter. */
const SHORTEST_MISSPELT = 4;

/**
 * Fields under a name in Thai, in large letters or with one letter wrong, where no other field is like it and the
 * right one is not there. Whether what stands in it fits is for the caller to see.
 */
export function fieldNames({ schema }: Role, { scalars }: Reading): Edit[][] {
  return scalars.flatMap(({ path, isKey, isPlain, value, source, from, siblings }): Edit[][] => {
    if (!isKey || !isPlain) return [];
    const name = meant(value, knownFields(schema, path.slice(0, -1)));
    if (name === undefined || siblings.includes(name)) return [];
    return [[{ from, was: source, text: name, why: `ช่อง ${said(value)} ต้องเขียนว่า ${name}` }]];
  });
}

function meant(written: string, fields: ReadonlyMap<string, string | undefined>): string | undefined {
  const known = [...fields.keys()];
  const plain = repair(written).trim();
  if (known.includes(written) || plain === '') return undefined;
  const same = known.filter((name) => fields.get(name) === plain || name.toLowerCase() === plain.toLowerCase());
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  if (plain.length < SHORTEST_MISSPELT) return undefined;
  const near = known.filter((name) => typoDistance(plain.toLowerCase(), name.toLowerCase(), 1) <= 1);
  return near.length === 1 ? near[0] : undefined;
}
