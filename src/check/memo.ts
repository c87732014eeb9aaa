import type { Yearly } from '../content/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Memo } from '../schema/report.ts';
import { said } from '../schema/said.ts';
import { compareDates, formatThaiDate } from '../thai/date.ts';
import { firstHalfRange, fiscalYearRange, fiscalYearsIn } from '../thai/fiscal-year.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { namesPerson } from './person.ts';
import type { Rule } from './rules.ts';
import { tellOf } from './tell-yearly.ts';

/** The memo that asks for approval to publish: that its numbers and dates agree, and that it names posts, not people. */
export const memoRules: Rule = ({ content: { memos } }) =>
  memos.flatMap((memo) => [...numberRules(memo), ...dateRules(memo), ...subjectRule(memo), ...personRules(memo)]);

type OneMemo = Yearly<Memo>;

const FOOTNOTE_NUMBER = ['footnote', 'number'];
const FOOTNOTE_DATE = ['footnote', 'date'];

/** Reference numbers: complete, and the same at the head and in the footnote. */
function numberRules(memo: OneMemo): Diagnostic[] {
  const tell = tellOf(memo);
  const { number, footnote } = memo.value;
  const incomplete = [
    { text: number, path: ['number'] },
    { text: footnote?.number, path: FOOTNOTE_NUMBER },
  ].flatMap(({ text, path }) =>
    text === undefined || hasRunningNumber(text)
      ? []
      : [
          tell(
            'memo/no-running-number',
            path,
            `เลขที่หนังสือ ${said(text)} ยังไม่มีเลขลำดับหลังเครื่องหมาย /`,
            'ใส่เลขที่ออกจากทะเบียนหนังสือส่ง หรือเว้นช่องนี้ว่างไว้จนกว่าจะออกเลข',
          ),
        ],
  );
  if (number === undefined || footnote?.number === undefined || sameNumber(number, footnote.number)) return incomplete;
  const { line } = memo.placeOf(['number']);
  return [
    ...incomplete,
    tell(
      'memo/number-differs',
      FOOTNOTE_NUMBER,
      `เลขที่ในหมายเหตุท้ายบันทึก ${said(footnote.number)} ไม่ตรงกับเลขที่ของบันทึก ${said(number)} ที่บรรทัด ${line}`,
      'ตรวจกับต้นฉบับว่าเลขใดถูก แล้วแก้ให้ตรงกันทั้งสองแห่ง',
    ),
  ];
}

/** `7601/` and `7401/-` wait for the number that the register gives. */
function hasRunningNumber(text: string): boolean {
  return !text.includes('/') || /\d/.test(toArabicDigits(text).slice(text.lastIndexOf('/')));
}

/** Compared as far as both are written. */
function sameNumber(a: string, b: string): boolean {
  const plain = (text: string) => toArabicDigits(text).replaceAll(/[\s.]/g, '');
  const [left, right] = [plain(a), plain(b)];
  if (hasRunningNumber(a) && hasRunningNumber(b)) return left === right;
  const office = (text: string) => text.replace(/\/[^/]*$/, '');
  return office(left) === office(right);
}

/** Its date: the same in the footnote, and after the year, or the half of it, that it reports on. */
function dateRules(memo: OneMemo): Diagnostic[] {
  const tell = tellOf(memo);
  const { value, year } = memo;
  const { date, footnote } = value;
  if (!date) return [];
  const shown = formatThaiDate(date, 'short');
  const differs =
    footnote?.date && compareDates(date, footnote.date) !== 0
      ? [
          tell(
            'memo/date-differs',
            FOOTNOTE_DATE,
            `วันที่ในหมายเหตุท้ายบันทึก ${formatThaiDate(footnote.date, 'short')} ไม่ตรงกับวันที่ของบันทึก ${shown} ที่บรรทัด ${memo.placeOf(['date']).line}`,
            'ตรวจกับต้นฉบับว่าวันใดถูก แล้วแก้ให้ตรงกันทั้งสองแห่ง',
          ),
        ]
      : [];
  const isOfHalf = HALF.test(value.subject) || !value.subject.includes('รายงาน');
  const { to } = isOfHalf ? firstHalfRange(year) : fiscalYearRange(year);
  const isEarly = compareDates(date, to) <= 0;
  if (!isEarly && compareDates(date, fiscalYearRange(year + 1).to) <= 0) return differs;
  return [
    ...differs,
    tell(
      'memo/date',
      ['date'],
      isEarly
        ? `บันทึกลงวันที่ ${shown} ก่อนสิ้น${isOfHalf ? 'ครึ่งปีแรกของ' : ''}ปีงบประมาณ ${year} (${formatThaiDate(to, 'short')}) ที่รายงาน`
        : `บันทึกลงวันที่ ${shown} หลังสิ้นปีงบประมาณ ${year} ที่รายงานไปแล้วกว่าหนึ่งปี`,
      'ตรวจปีของวันที่ และตรวจว่าไฟล์นี้ตั้งชื่อตามปีที่รายงาน ถ้าถูกต้องแล้วปล่อยไว้ได้',
    ),
  ];
}

/** A report on the first half of a year, as the assessment asks for in the middle of it. */
const HALF = /(?:6|๖|หก)\s*เดือน|ครึ่งปี/;

function subjectRule(memo: OneMemo): Diagnostic[] {
  const { year, value } = memo;
  const named = fiscalYearsIn(value.subject);
  if (named.length === 0 || named.includes(year)) return [];
  return [
    tellOf(memo)(
      'memo/other-year',
      ['subject'],
      `เรื่องของบันทึกเป็นของปี ${named.join(', ')} แต่ไฟล์นี้เป็นของปี ${year}`,
      `แก้ปีในเรื่อง หรือย้ายไฟล์ไปเป็น memo/${named[0]}.yaml`,
    ),
  ];
}

/** Fields of posts, which a name would outlive and personal data should not enter. */
function personRules(memo: OneMemo): Diagnostic[] {
  const { to, signatures } = memo.value;
  const posts = [
    { path: ['to'], text: to },
    ...signatures.flatMap(({ position, heading = '' }, i) => [
      { path: ['signatures', i, 'position'], text: position },
      { path: ['signatures', i, 'heading'], text: heading },
    ]),
  ];
  return posts
    .filter(({ text }) => namesPerson(text))
    .map(({ path }) =>
      tellOf(memo)(
        'memo/person',
        path,
        'ช่องนี้มีชื่อบุคคล แต่ควรเป็นชื่อตำแหน่งเท่านั้น',
        'เขียนเฉพาะตำแหน่ง เช่น ปลัดองค์การบริหารส่วนตำบล',
      ),
    );
}
