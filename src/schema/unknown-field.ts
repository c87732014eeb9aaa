import type { z } from 'astro/zod';
import { knownFields } from './field.ts';
import type { Complaint } from './messages.ts';
import { nearest } from './nearest.ts';
import { said, shorten } from './said.ts';

/** What to tell about a field that the schema does not know. */
export function unknownField(schema: z.ZodType, path: readonly PropertyKey[], key: string): Complaint {
  const fields = knownFields(schema, path);
  const known = [...fields.keys()];
  const base = { code: 'content/unknown-field', path: [...path, key], atKey: true } as const;

  const glued = /^(-?)([^:：]+)[:：](.*)$/.exec(key) ?? /^(-)(.+)()$/.exec(key);
  const name = glued?.[2]?.trim();
  if (glued && name && fields.has(name)) {
    const sign = glued[1] || (key.includes('：') ? '：' : ':');
    const right = sign === '-' ? `- ${name}:` : `${name}: ${shorten(glued[3] ?? '', 60) || '…'}`;
    return {
      ...base,
      message: sign === '：' ? `${said(key)} ใช้เครื่องหมาย ： ตัวกว้าง ซึ่งไม่ใช่ :` : `${said(key)} ไม่ได้เว้นวรรคหลัง ${sign}`,
      hint: `เขียนเป็น ${right}`,
      meant: [...path, name],
    };
  }

  const thai = known.find((field) => fields.get(field) === key.trim());
  const near = thai ?? nearest(key, known);
  return {
    ...base,
    message: `ไม่รู้จักช่อง ${said(key)}${near ? ` น่าจะหมายถึง ${said(near)}` : ''}`,
    hint: near ? `แก้ชื่อช่องเป็น ${near}: หรือลบช่องนี้` : `ลบช่องนี้ ช่องที่ใช้ได้คือ ${known.join(', ')}`,
    meant: near === undefined ? undefined : [...path, near],
  };
}
