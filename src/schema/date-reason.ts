import { type DateProblem, formatThaiDate } from '../thai/date.ts';
import { said } from './said.ts';

/** Why a text is no date, in Thai. */
export function dateReason(value: string, problem: DateProblem): string {
  switch (problem.code) {
    case 'unknown-month':
      return `วันที่ ${said(value)} มีชื่อเดือนที่ไม่รู้จัก คือ ${said(problem.month)}`;
    case 'month-out-of-range':
      return `วันที่ ${said(value)} มีเดือนที่ ${problem.month} ซึ่งไม่มีจริง`;
    case 'no-such-day': {
      const { year, month, lastDay } = problem;
      const last = formatThaiDate({ year, month, day: lastDay }, 'long');
      return `วันที่ ${said(value)} ไม่มีจริง วันสุดท้ายของเดือนนั้นคือ ${last}`;
    }
    case 'year-out-of-range':
      return `วันที่ ${said(value)} มีปี ${problem.year} ซึ่งไม่น่าใช่ทั้ง พ.ศ. และ ค.ศ.`;
    case 'era-mismatch': {
      const meant = problem.era === 'ค.ศ.' ? 'พ.ศ.' : 'ค.ศ.';
      return `วันที่ ${said(value)} เขียนว่า ${problem.era} แต่ปี ${problem.year} น่าจะเป็นปี ${meant}`;
    }
    case 'unreadable':
      return `อ่าน ${said(value)} เป็นวันที่ไม่ได้`;
  }
}
