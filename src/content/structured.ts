import type { z } from 'astro/zod';
import { complaints } from '../schema/messages.ts';
import type { Report } from './report.ts';
import { readYaml } from './yaml.ts';

/** Data of one YAML text that fits its schema, with the way back to its places. */
export interface Structured<T> {
  readonly value: T;
  offsetOf(path: readonly PropertyKey[], atKey?: boolean): number;
}

/** Reads YAML against a schema and reports every fault; `undefined` where there was one. */
export function readStructured<S extends z.ZodType>(
  schema: S,
  yaml: string,
  start: number,
  report: Report,
): Structured<z.output<S>> | undefined {
  const read = readYaml(yaml, start, report);
  if (!read) return undefined;
  const parsed = schema.safeParse(read.data ?? {}, { reportInput: true });
  if (parsed.success) {
    return { value: parsed.data, offsetOf: (path, atKey = false) => read.offsetOf(path, atKey) };
  }
  for (const { code, message, hint, path, atKey } of complaints(schema, parsed.error.issues)) {
    report({ severity: 'error', code, offset: read.offsetOf(path, atKey), message, hint });
  }
  return undefined;
}
