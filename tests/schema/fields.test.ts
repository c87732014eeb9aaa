import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { childOf, helpAt, isRecord, knownFields } from '../../src/schema/field.ts';
import { itemSchema } from '../../src/schema/item.ts';
import { complaints } from '../../src/schema/messages.ts';
import { nearest } from '../../src/schema/nearest.ts';
import { pageSchema } from '../../src/schema/page.ts';
import { indicatorsSchema, measuresSchema, memoSchema } from '../../src/schema/report.ts';
import { said } from '../../src/schema/said.ts';
import { siteSchema } from '../../src/schema/site.ts';

const SCHEMAS: readonly (readonly [string, z.ZodType])[] = [
  ['site.yaml', siteSchema],
  ['an item', itemSchema],
  ['a page', pageSchema],
  ['measures', measuresSchema],
  ['indicators', indicatorsSchema],
  ['a memo', memoSchema],
];

/** Every path of fields into a schema, lists by their first element and records by one key. */
function paths(schema: z.ZodType, at: readonly PropertyKey[] = []): PropertyKey[][] {
  const keys: PropertyKey[] = [...knownFields(schema, []).keys()];
  if (keys.length === 0 && childOf(schema, 0)) keys.push(isRecord(schema) ? 'key' : 0);
  return keys.flatMap((key) => {
    const child = childOf(schema, key);
    return child ? [[...at, key], ...paths(child, [...at, key])] : [];
  });
}

describe.each(SCHEMAS)('the fields of %s', (_, schema) => {
  test('have a Thai name of their own and a sentence on how to write them', () => {
    const all = paths(schema);
    expect(all.length).toBeGreaterThan(1);
    for (const path of all) {
      const help = helpAt(schema, path);
      const above = helpAt(schema, path.slice(0, -1));
      expect(help?.name, path.join(' › ')).toMatch(/[ก-๙]/);
      expect(help?.help, path.join(' › ')).toMatch(/[ก-๙]/);
      if (typeof path.at(-1) === 'string') expect(help, path.join(' › ')).not.toBe(above);
    }
  });

  test('are refused with a Thai message for a value of every wrong kind', () => {
    const values = ['', 'ก', [], ['ก'], {}, { ก: 'ข' }, [[]], [{}]];
    for (const path of paths(schema)) {
      for (const value of values) {
        const data = path.reduceRight<unknown>(
          (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
          value,
        );
        const { error } = schema.safeParse(data, { reportInput: true });
        for (const { message, hint } of complaints(schema, error?.issues ?? [], data)) {
          expect(message).toMatch(/[ก-๙]/);
          expect(hint).toMatch(/[ก-๙]/);
          expect(message.replaceAll(/“[^”]*”/g, '')).not.toMatch(
            /expected|invalid|received|required|object|undefined/i,
          );
        }
      }
    }
  });
});

describe('the nearest word', () => {
  test.each([
    ['stauts', 'status'],
    ['Status', 'status'],
    ['evidance', 'evidence'],
    ['progres', 'progress'],
    ['xyz', undefined],
    ['', undefined],
  ])('to %s is %s', (word, near) => {
    expect(nearest(word, ['status', 'responsible', 'updated', 'progress', 'evidence'])).toBe(near);
  });
});

describe('what an author wrote', () => {
  test('is quoted on one line', () => {
    expect(said(' หนึ่ง\n\n  สอง\t')).toBe('“หนึ่ง สอง”');
  });

  test('is cut where it is long, never inside a Thai syllable', () => {
    const quoted = said('เกี๊ยวน้ำ'.repeat(100));
    expect(quoted.length).toBeLessThan(400);
    expect(quoted).toMatch(/…”$/);
    expect('เกี๊ยวน้ำ'.repeat(100).startsWith(quoted.slice(1, -2))).toBe(true);
    expect(quoted.slice(-3, -2)).not.toMatch(/[เ-ไ]/);
  });
});
