import type { z } from 'astro/zod';
import { childOf, isRecord } from './field.ts';

/**
 * Data without the fields that were left empty: a field with nothing behind its colon is one not filled in, which is
 * how unknown facts are kept. Under keys of the author's own (units, years) and unknown ones it stays, since there it is a fault.
 */
export function withoutEmpty(data: unknown, schema: z.ZodType | undefined): unknown {
  if (Array.isArray(data)) return data.map((value) => withoutEmpty(value, schema && childOf(schema, 0)));
  if (data === null || typeof data !== 'object') return data;
  const keepsEmpty = schema ? isRecord(schema) : false;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key, value]) => value !== '' || keepsEmpty || !schema || !childOf(schema, key))
      .map(([key, value]) => [key, withoutEmpty(value, schema && childOf(schema, key))]),
  );
}
