import type { z } from 'astro/zod';
import { helpAt } from './field.ts';
import { said, shorten } from './said.ts';
import { unknownField } from './unknown-field.ts';

/** What can be wrong with a value: kinds of finding of the catalogue, which lies above this room. */
export type ComplaintCode =
  | 'content/bad-key'
  | 'content/bad-value'
  | 'content/missing-field'
  | 'content/unknown-field'
  | 'content/wrong-type';

/** One thing wrong with a value, worded for its author. */
export interface Complaint {
  readonly code: ComplaintCode;
  readonly message: string;
  readonly hint: string;
  /** Keys from the document's root to the value. */
  readonly path: readonly PropertyKey[];
  /** True where the fault is the key itself, not what stands under it. */
  readonly atKey: boolean;
  /** Fields the complaint is about, beside its own: it is left out where one of them was only misspelt. */
  readonly about?: readonly (readonly PropertyKey[])[];
  /** The field an unknown one was most likely meant to be. */
  readonly meant?: readonly PropertyKey[] | undefined;
}

/**
 * Zod's issues about a document, in Thai. Zod's own Thai locale speaks of types; an officer needs the
 * name of the field, what was found, and what to write.
 *
 * @param typed the data as it was typed, its empty fields included
 */
export function complaints(schema: z.ZodType, issues: readonly z.core.$ZodIssue[], typed: unknown): Complaint[] {
  const all = issues.flatMap((issue) => complain(schema, issue, typed));
  const misspelt = new Set(all.flatMap(({ meant }) => (meant ? [pathKey(meant)] : [])));
  return all.filter(({ about = [] }) => !about.some((path) => misspelt.has(pathKey(path))));
}

function complain(schema: z.ZodType, issue: z.core.$ZodIssue, typed: unknown): Complaint[] {
  const { path } = issue;
  const help = helpAt(schema, path);
  const name = `${said(pathText(path))}${help ? ` (${help.name})` : ''}`;
  const base = { path, hint: help?.help ?? '', atKey: false };
  const badValue = (message: string): Complaint[] => [{ ...base, code: 'content/bad-value', message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(schema, path, key));
    case 'invalid_type':
      return issue.input === undefined || issue.input === ''
        ? [missing(base, name, typed)]
        : [{ ...base, code: 'content/wrong-type', ...wrongType(name, base.hint, issue.expected, issue.input) }];
    case 'too_small':
      return [{ ...base, code: 'content/missing-field', message: `${name} ว่างอยู่` }];
    case 'custom': {
      const { hint = base.hint, about = [] } = (issue.params ?? {}) as { hint?: string; about?: string[] };
      return [
        { ...base, code: 'content/bad-value', message: issue.message, hint, about: about.map((key) => [...path, key]) },
      ];
    }
    case 'invalid_key': {
      const hint = helpAt(schema, path.slice(0, -1))?.help ?? base.hint;
      const message = issue.issues[0]?.message ?? `ชื่อ ${name} ใช้ไม่ได้`;
      return [{ ...base, code: 'content/bad-key', message, hint, atKey: true }];
    }
    case 'invalid_value':
    case 'invalid_format':
      return badValue(issue.message);
    default:
      return badValue(`${name} ใช้ไม่ได้`);
  }
}

function missing(base: Pick<Complaint, 'path' | 'hint' | 'atKey'>, name: string, typed: unknown): Complaint {
  const isThere =
    base.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], typed) === '';
  return {
    ...base,
    code: 'content/missing-field',
    message: isThere ? `${name} ว่างอยู่` : `ขาดช่อง ${name}`,
    about: [base.path],
  };
}

function wrongType(name: string, help: string, expected: string, input: unknown): Pick<Complaint, 'message' | 'hint'> {
  const [, dashed] = (expected === 'array' && typeof input === 'string' && /^-(\S.*)/.exec(input)) || [];
  return dashed
    ? { message: `${name} ไม่ได้เว้นวรรคหลัง -`, hint: `เขียนเป็น - ${shorten(dashed, 60)}` }
    : { message: `${name} ต้องเป็น${shape(expected)} แต่เขียนเป็น${found(input)}`, hint: help };
}

const LIST = 'รายการ';
const FIELDS = 'กลุ่มของช่องย่อย';

function shape(expected: string): string {
  if (expected === 'array') return LIST;
  return expected === 'string' ? 'ข้อความ' : FIELDS;
}

function found(value: unknown): string {
  if (typeof value === 'string') return `ข้อความ ${said(value)}`;
  return Array.isArray(value) ? LIST : FIELDS;
}

/** `evidence รายการที่ 2 › title`, lists counted from one. */
function pathText(path: readonly PropertyKey[]): string {
  const parts = path.map((key, i) =>
    typeof key === 'number' ? ` รายการที่ ${key + 1}` : `${i > 0 ? ' › ' : ''}${String(key)}`,
  );
  return parts.join('').trim();
}

const pathKey = (path: readonly PropertyKey[]) => JSON.stringify(path);
