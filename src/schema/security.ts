import { z } from 'astro/zod';
import { field } from './field.ts';
import { ofKind } from './kind.ts';
import { said } from './said.ts';
import { refuse, text, wholeNumber } from './values.ts';

const HELP = 'เขียนชื่อเว็บเต็มโดยไม่มีอะไรต่อท้าย เช่น https://www.example.go.th';

/** Letters, digits and hyphens alone: a host may also have `;` and `$` to the URL standard, which end or change what servers are told. */
const HOST = /^(?:[a-z0-9-]+\.)*[a-z0-9-]+$/;

/** The origin of a web site, `https://www.example.go.th`: nothing that could end a header and begin another. A Thai host is told by its ASCII form. */
const origin = () =>
  ofKind(
    text().transform((value, ctx): string => {
      const url = /^https?:\/\/[^\s/\\?#@]+\/?$/.test(value) && URL.canParse(value) ? new URL(value) : undefined;
      return url && HOST.test(url.hostname)
        ? url.origin
        : refuse(ctx, `${said(value)} ไม่ใช่ชื่อเว็บที่นำหมวดนี้ไปแสดงได้`, HELP);
    }),
    { is: 'address' },
  );

/** `security` of site.yaml: what the web server is told beyond what holds for every section. */
export const securitySchema = z.strictObject({
  frameAncestors: field(
    z.array(field(origin(), 'เว็บที่แสดงหมวดนี้ในกรอบได้', HELP)),
    'เว็บอื่นที่แสดงหมวดนี้ในกรอบ (iframe) ได้',
    'เขียนบรรทัดละหนึ่งเว็บ ขึ้นต้นด้วย - เช่น - https://www.example.go.th เว็บเดียวกันกับหมวดนี้แสดงได้เสมอ',
  ).optional(),
  hstsDays: field(
    wholeNumber(0, 730),
    'จำนวนวันที่เบราว์เซอร์จะเปิดเว็บนี้ด้วย HTTPS เท่านั้น',
    'เขียนเป็นจำนวนเต็ม เช่น 365 หรือ 0 ถ้าเว็บไซต์หลักยังมีหน้าที่เปิดด้วย http://',
  ).optional(),
});
