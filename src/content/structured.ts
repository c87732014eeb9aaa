import type { z } from 'astro/zod';
import { withoutEmpty } from '../schema/empty.ts';
import { type Complaint, complaints } from '../schema/messages.ts';
import { spelledIn } from './hidden-signs.ts';
import type { Report } from './report.ts';
import { readYaml } from './yaml.ts';

/** Data of one YAML text, with the way back to its places. */
export interface Structured<T> {
  /** `undefined` where anything about the text was refused. */
  readonly value: T | undefined;
  /** The fields that are filled in, as they were typed: what can be judged of a text that has a fault elsewhere. */
  readonly typed: Typed;
  /** Whether all of it could be told apart, so that `typed` is all that was written. */
  readonly isWhole: boolean;
  /** What the schema refused. */
  readonly complaints: readonly Complaint[];
  offsetOf(path: readonly PropertyKey[], atKey?: boolean): number;
}

export type Typed = Readonly<Record<string, unknown>>;

/** Reads YAML against a schema and reports every fault; `undefined` where it could not be read as fields at all. */
export function readStructured<S extends z.ZodType>(
  schema: S,
  yaml: string,
  start: number,
  report: Report,
): Structured<z.output<S>> | undefined {
  const read = readYaml(yaml, start, report);
  if (!read) return undefined;
  const typed = withoutEmpty(read.data, schema) as Typed;
  const parsed = schema.safeParse(typed, { reportInput: true });
  const refused = complaints(schema, parsed.error?.issues ?? [], read.data);
  for (const { code, message, hint, path, atKey } of refused) {
    const offset = read.offsetOf(path, atKey);
    const follows = read.isTold(offset) || (code === 'content/missing-field' && read.isNamed(String(path.at(-1))));
    if (!follows) report({ code, offset, message, hint });
  }
  const spelled = spelledIn(yaml);
  for (const [path, text] of texts(typed)) {
    const hidden = spelled(text, 0);
    if (hidden) report({ ...hidden, offset: read.offsetOf(path, false) });
  }
  return {
    value: parsed.success && read.sound ? parsed.data : undefined,
    typed,
    isWhole: read.sound,
    complaints: refused,
    offsetOf: (path, atKey = false) => read.offsetOf(path, atKey),
  };
}

/** Every text of plain data with its path. */
function* texts(
  data: unknown,
  path: readonly PropertyKey[] = [],
): Generator<readonly [readonly PropertyKey[], string]> {
  if (typeof data === 'string') yield [path, data];
  else if (Array.isArray(data)) for (const [i, one] of data.entries()) yield* texts(one, [...path, i]);
  else if (typeof data === 'object' && data !== null)
    for (const [key, one] of Object.entries(data)) yield* texts(one, [...path, key]);
}
