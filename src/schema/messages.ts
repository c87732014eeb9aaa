import type { z } from 'astro/zod';
import { helpAt, knownKeys } from './field.ts';
import { nearest } from './nearest.ts';

/** One thing wrong with a value, worded for its author. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Keys from the document's root to the value. */
  readonly path: readonly PropertyKey[];
  /** True where the fault is the key itself, not what stands under it. */
  readonly atKey: boolean;
}

/**
 * Zod's issues about a document, in Thai. Zod's own Thai locale speaks of types; an officer needs the
 * name of the field, what was found, and what to write.
 */
export function complaints(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): Complaint[] {
  return issues.flatMap((issue): Complaint[] => {
    const help = helpAt(schema, issue.path);
    const name = help ? `“${pathText(issue.path)}” (${help.name})` : `“${pathText(issue.path)}”`;
    const base = { path: issue.path, hint: help?.help ?? '', atKey: false };
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownField(schema, issue.path, key));
      case 'invalid_type':
        return [
          issue.input === undefined
            ? { ...base, code: 'content/missing-field', message: `ขาด ${name}` }
            : {
                ...base,
                code: 'content/wrong-type',
                message: `${name} ต้องเป็น${SHAPES[issue.expected] ?? 'ค่าชนิดอื่น'}`,
              },
        ];
      case 'custom': {
        const hint = issue.params?.['hint'];
        return [{ ...base, code: 'content/bad-value', message: issue.message, hint: typeof hint === 'string' ? hint : base.hint }];
      }
      case 'invalid_value':
        return [
          issue.input === undefined
            ? { ...base, code: 'content/missing-field', message: `ขาด ${name}` }
            : { ...base, code: 'content/bad-value', message: issue.message },
        ];
      case 'too_small':
        return [{ ...base, code: 'content/missing-field', message: `${name} ว่างอยู่` }];
      case 'invalid_key':
        return [{ ...base, code: 'content/bad-value', message: issue.issues[0]?.message ?? issue.message, atKey: true }];
      default:
        return [{ ...base, code: 'content/bad-value', message: issue.message }];
    }
  });
}

const SHAPES: Record<string, string> = {
  string: 'ข้อความบรรทัดเดียว',
  array: 'รายการ เช่น [ก, ข] หรือบรรทัดที่ขึ้นต้นด้วย -',
  object: 'กลุ่มของช่องย่อย เขียนเป็น ชื่อ: ค่า และย่อหน้าเข้าไป',
  record: 'กลุ่มของช่องย่อย เขียนเป็น ชื่อ: ค่า และย่อหน้าเข้าไป',
};

function unknownField(schema: z.ZodType, path: readonly PropertyKey[], key: string): Complaint {
  const known = knownKeys(schema, path);
  const near = nearest(key, known);
  return {
    code: 'content/unknown-field',
    path: [...path, key],
    atKey: true,
    message: `ไม่รู้จักช่อง “${key}”${near ? ` น่าจะหมายถึง “${near}”` : ''}`,
    hint: near ? `แก้ชื่อช่องเป็น ${near}: หรือลบบรรทัดนี้` : `ลบบรรทัดนี้ ช่องที่ใช้ได้คือ ${known.join(', ')}`,
  };
}

/** `evidence › 2 › title`, lists counted from one. */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' › ') || 'ไฟล์นี้';
}
