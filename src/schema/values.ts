import { z } from 'astro/zod';
import { type CalendarDate, parseThaiDate } from '../thai/date.ts';
import { parseNumber } from '../thai/numerals.ts';
import { dateReason } from './date-reason.ts';
import { field } from './field.ts';
import { ofKind } from './kind.ts';
import { nearest } from './nearest.ts';
import { said } from './said.ts';

/*
 * Every scalar arrives as the text the author typed: the reader keeps YAML from guessing
 * (`2567-04-19` would become a day 543 years off, `01` would become 1).
 */

/** Prose of one line or more, trimmed and not empty. */
export const text = () => z.string().trim().min(1);

/** A refusal that carries its own message, for rules zod has no words for. */
export function refuse(ctx: z.RefinementCtx, message: string, hint?: string): never {
  ctx.addIssue({ code: 'custom', message, ...(hint ? { params: { hint } } : {}) });
  return z.NEVER;
}

/** One of a few words; the message names them, and the one that was most likely meant. */
export function oneOf<const T extends string>(words: readonly T[]) {
  const error = ({ input }: { readonly input: unknown }) => {
    const meant = nearest(String(input), words);
    return `${said(input)} ใช้ไม่ได้${meant ? ` น่าจะหมายถึง ${said(meant)}` : ''} คำที่ใช้ได้คือ ${words.join(', ')}`;
  };
  return ofKind(text().pipe(z.enum(words, { error })), { is: 'word', words });
}

/** A day, from พ.ศ. or ค.ศ., ISO or Thai text, Thai or Arabic digits. */
export const date = () =>
  ofKind(
    text().transform((value, ctx): CalendarDate => {
      const parsed = parseThaiDate(value);
      return parsed.ok ? parsed.date : refuse(ctx, dateReason(value, parsed.reason));
    }),
    { is: 'date' },
  );

/** A whole number within bounds, in Thai or Arabic digits. */
export const wholeNumber = (from: number, to: number) =>
  ofKind(
    text().transform((value, ctx): number => {
      const number = parseNumber(value);
      return number !== undefined && Number.isInteger(number) && number >= from && number <= to
        ? number
        : refuse(ctx, `${said(value)} ไม่ใช่จำนวนเต็ม ${from} ถึง ${to}`);
    }),
    { is: 'number' },
  );

/** A fiscal year in พ.ศ.; a ค.ศ. year is taken for what it means. */
export const fiscalYear = () =>
  ofKind(
    text().transform((value, ctx): number => {
      const year = parseNumber(value) ?? Number.NaN;
      if (year >= 2540 && year <= 2700 && Number.isInteger(year)) return year;
      if (year >= 1997 && year <= 2157 && Number.isInteger(year)) return year + 543;
      return refuse(ctx, `${said(value)} ไม่ใช่ปีงบประมาณ`, 'เขียนเป็นปี พ.ศ. สี่หลัก เช่น 2567');
    }),
    { is: 'number' },
  );

/**
 * Spelled out: to a browser `https:a.go.th` is a page beside the one that has it, and line ends and tabs in an address
 * are not there.
 */
const WEB_ADDRESS = /^https?:\/\/[^/\\\t\n\r][^\t\n\r]*$/i;

/** An absolute web address. */
export const webAddress = () =>
  ofKind(
    text().transform((value, ctx): string => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      return url && WEB_ADDRESS.test(value)
        ? value
        : refuse(ctx, `${said(value)} ไม่ใช่ที่อยู่เว็บที่เปิดได้`, 'เขียนที่อยู่เต็ม ขึ้นต้นด้วย https:// เช่น https://www.example.go.th');
    }),
    { is: 'address' },
  );

/** A list of ids of units of site.yaml. */
export const unitIds = () =>
  z.array(field(ofKind(text(), { is: 'unit' }), 'รหัสส่วนราชการ', 'ใช้รหัสที่ตั้งไว้ใน units ของ site.yaml'));
