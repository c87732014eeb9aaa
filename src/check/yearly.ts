import type { Yearly } from '../content/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicators, Measures } from '../schema/report.ts';
import { said } from '../schema/said.ts';
import { type CalendarDate, compareDates, formatThaiDate } from '../thai/date.ts';
import { datesIn } from '../thai/dates-in-text.ts';
import { type DateRange, fiscalYearRange, fiscalYearsIn, formatRange, isWithin } from '../thai/fiscal-year.ts';
import { partFault } from './part-of-whole.ts';
import type { Rule } from './rules.ts';
import { type TellAt, tellOf } from './tell-yearly.ts';

/** The measures and the indicators of each year: that what they say is of that year, and that their numbers agree. */
export const yearlyRules: Rule = ({ content: { measures, indicators } }) => [
  ...measures.flatMap((file) => [...titleRule(file), ...measureRules(file)]),
  ...indicators.flatMap((file) => [...titleRule(file), ...indicatorRules(file)]),
];

function titleRule(file: Yearly<Measures> | Yearly<Indicators>): Diagnostic[] {
  const named = fiscalYearsIn(file.value.title);
  if (named.length === 0 || named.includes(file.year)) return [];
  return [
    tellOf(file)(
      'report/other-year',
      ['title'],
      `ชื่อเรื่องเป็นของปี ${named.join(', ')} แต่ไฟล์นี้เป็นของปี ${file.year}`,
      'แก้ปีในชื่อเรื่อง แล้วตรวจว่าเนื้อหาข้างในเป็นของปีนี้ด้วย',
    ),
  ];
}

function measureRules(file: Yearly<Measures>): Diagnostic[] {
  const tell = tellOf(file);
  return file.value.measures.flatMap(({ period, how, summary, outcome }, i) => {
    const at = ['measures', i];
    return [
      ...periodTextRule(period, file.year, [...at, 'period'], tell),
      ...Object.entries({ how, summary, outcome }).flatMap(([name, lines]) =>
        lineRules(lines, file.year, [...at, name], tell),
      ),
    ];
  });
}

const PERIOD_HINT = 'แก้ปีให้ตรงกับปีของไฟล์ หรือย้ายมาตรการไปไฟล์ของปีที่ดำเนินการ';

/** A period in words: `ตลอดปีงบประมาณ พ.ศ. 2567`, `ต.ค. 2566 ถึง มี.ค. 2567`. */
function periodTextRule(period: string | undefined, year: number, path: PropertyKey[], tell: TellAt): Diagnostic[] {
  if (!period) return [];
  const named = fiscalYearsIn(period);
  if (named.length > 0 && !named.includes(year)) {
    return [
      tell(
        'report/period',
        path,
        `ระยะเวลา ${said(period)} เป็นของปี ${named.join(', ')} แต่ไฟล์นี้เป็นของปี ${year}`,
        PERIOD_HINT,
      ),
    ];
  }
  const range = fiscalYearRange(year);
  const outside = datesIn(period).find(({ date }) => !isWithin(range, date));
  if (!outside) return [];
  return [
    tell(
      'report/period',
      path,
      `ระยะเวลา ${said(period)} มี ${outside.written} ซึ่งอยู่นอกปีงบประมาณ ${year} (${formatRange(range)})`,
      PERIOD_HINT,
    ),
  ];
}

/** What stands before the date of a paper that is only referred to. */
const REFERENCE = /(?:ลงวันที่|ประกาศ|คำสั่ง|หนังสือ|ระเบียบ|พ\.ร\.บ\.|มติ)[^\d๐-๙]{0,20}$/;

/** What stands before a day on which a law began, or of which a line says that it is to come. */
const IN_FORCE = /(?:มีผล|ใช้บังคับ|บังคับใช้)[^\d๐-๙]{0,40}$/;
const TO_COME = /จะ|กำหนดการ|วางแผน|คาดว่า/;

/** Lines that tell what was done: their days belong to the year, their numbers agree. */
function lineRules(lines: readonly string[], year: number, path: PropertyKey[], tell: TellAt): Diagnostic[] {
  const range = fiscalYearRange(year);
  return lines.flatMap((line, i) => {
    const at = [...path, i];
    const outside = datesIn(line).find(
      ({ date, hasDay, offset }) => hasDay && !isWithin(range, date) && !isMeant(line.slice(0, offset), date, range),
    );
    const fault = partFault(line);
    return [
      ...(outside ? [tell('report/date', at, dateMessage(outside.written, range, year), DATE_HINT)] : []),
      ...(fault ? [tell('report/part-of-whole', at, fault, 'ตรวจตัวเลขกับเอกสารต้นเรื่อง แล้วแก้ให้ตรงกัน')] : []),
    ];
  });
}

/** Whether the words before a day outside the year say why it stands there. */
function isMeant(before: string, date: CalendarDate, { to }: DateRange): boolean {
  return REFERENCE.test(before) || IN_FORCE.test(before) || (compareDates(date, to) > 0 && TO_COME.test(before));
}

const DATE_HINT = 'ตรวจปีของวันที่ ถ้าเป็นงานของปีอื่นจริง ให้ย้ายไปไฟล์ของปีนั้น';

function dateMessage(written: string, range: DateRange, year: number): string {
  return `วันที่ ${said(written)} อยู่นอกปีงบประมาณ ${year} (${formatRange(range)}) ที่ไฟล์นี้รายงาน`;
}

/** By the national frame, 1 to 5 are asked of staff (IIT) and 6 to 8 of visitors (EIT). */
const instrumentOf = (no: number) => (no <= 5 ? 'IIT' : 'EIT');

function indicatorRules(file: Yearly<Indicators>): Diagnostic[] {
  const tell = tellOf(file);
  const range = fiscalYearRange(file.year);
  const first = new Map<number, number>();
  return file.value.indicators.flatMap(({ no, instrument, period, progress, guidelines }, i) => {
    const at = ['indicators', i];
    const before = first.get(no);
    if (before === undefined) first.set(no, i);
    const right = instrumentOf(no);
    const end = period && (['from', 'to'] as const).find((key) => !isWithin(range, period[key]));
    return [
      ...(before === undefined
        ? []
        : [
            tell(
              'report/doubled-indicator',
              [...at, 'no'],
              `ตัวชี้วัด ${no} มีอยู่แล้วที่บรรทัด ${file.placeOf(['indicators', before, 'no']).line}`,
              'แก้เลขตัวชี้วัด หรือรวมสองแถวเป็นแถวเดียว',
            ),
          ]),
      ...(instrument === right
        ? []
        : [
            tell(
              'report/instrument',
              [...at, 'instrument'],
              `ตัวชี้วัด ${no} เป็นของ ${right} แต่เขียนว่า ${instrument}`,
              `แก้เป็น instrument: ${right} หรือแก้เลขตัวชี้วัด`,
            ),
          ]),
      ...(end
        ? [
            tell(
              'report/period',
              [...at, 'period', end],
              `${end === 'from' ? 'วันเริ่มต้น' : 'วันสิ้นสุด'} ${formatThaiDate(period[end], 'short')} อยู่นอกปีงบประมาณ ${file.year} (${formatRange(range)})`,
              'แก้ปีของ from และ to ให้ตรงกับปีของไฟล์',
            ),
          ]
        : []),
      ...lineRules(progress, file.year, [...at, 'progress'], tell),
      ...lineRules(guidelines, file.year, [...at, 'guidelines'], tell),
    ];
  });
}
