import { z } from 'astro/zod';
import { compareDates, formatThaiDate } from '../thai/date.ts';
import { field } from './field.ts';
import { date } from './values.ts';

/** A span of days, both ends included. */
export const period = () =>
  z
    .strictObject({
      from: field(date(), 'วันเริ่มต้น', 'เขียนเป็นวันที่ เช่น 2566-10-01'),
      to: field(date(), 'วันสิ้นสุด', 'เขียนเป็นวันที่ เช่น 2567-03-31'),
    })
    .superRefine(({ from, to }, ctx) => {
      if (compareDates(from, to) <= 0) return;
      const [start, end] = [formatThaiDate(from, 'short'), formatThaiDate(to, 'short')];
      ctx.addIssue({
        code: 'custom',
        path: ['to'],
        message: `วันสิ้นสุด ${end} อยู่ก่อนวันเริ่มต้น ${start}`,
        params: { hint: 'ตรวจปีของ from และ to หรือสลับสองวันนี้' },
      });
    });
