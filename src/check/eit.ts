import type { AtSite } from '../content/types.ts';
import { type Code, diagnostic, type Where } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Disclosure, DisclosureItem, DisclosureYear } from '../model/types.ts';
import { eitCode } from '../schema/eit-address.ts';
import { said } from '../schema/said.ts';
import type { EitWindow } from '../schema/site.ts';
import { type CalendarDate, compareDates, formatThaiDate } from '../thai/date.ts';
import { daysBetween } from '../thai/day-number.ts';
import { type DateRange, fiscalYearRange, formatRange } from '../thai/fiscal-year.ts';
import { atBody, atEvidence, atField } from './item-place.ts';
import type { Rule, RuleInput } from './rules.ts';

/** The EIT questionnaire: that each year leads to its own, that the current one is there in time, and that its days make sense. */
export const eitRules: Rule = (input) => {
  const { disclosure, atSite } = input;
  return [
    ...linkRules(input),
    ...disclosure.years.flatMap((year) => [
      ...itemRule(year),
      ...dateRules(year, year === disclosure.current, (path) => atSite(['years', String(year.year), ...path])),
    ]),
    ...currentRules(input),
  ];
};

/** Told this many days before the questionnaire opens that there is no link to it yet. */
const DAYS_AHEAD = 30;

/** Links to a questionnaire of another year, or to one that site.yaml does not know, which may be another agency's. */
function linkRules({ disclosure, bodies }: RuleInput): Diagnostic[] {
  const inBodies = bodies.flatMap((body) => {
    const year = 'year' in body.page ? body.page.year : disclosure.current.year;
    return body.links.flatMap(({ href, offset }) => linkRule(disclosure, year, href, () => atBody(body, offset)));
  });
  const inEvidence = disclosure.years.flatMap(({ year, items }) =>
    items.flatMap((item) =>
      item.evidence.flatMap(({ link }, i) => linkRule(disclosure, year, link ?? '', () => atEvidence(item, i, 'link'))),
    ),
  );
  return [...inBodies, ...inEvidence];
}

function linkRule({ years, current }: Disclosure, year: number, href: string, at: () => Where): Diagnostic[] {
  const code = eitCode(href);
  if (!code) return [];
  const owners = years.filter(({ eit }) => eit?.url && eitCode(eit.url) === code).map((one) => one.year);
  if (owners.includes(year)) return [];
  const right = years.find((one) => one.year === year)?.eit?.url;
  const hint =
    year === current.year
      ? 'ใช้ [แบบวัด EIT](/eit/) ในเนื้อความ ซึ่งพาไปยังแบบวัดของปีปัจจุบันเสมอ'
      : right
        ? `แก้เป็นลิงก์ของปี ${year} คือ ${right}`
        : `ใส่ลิงก์ของปี ${year} ใน eit › url ของปีนั้นใน site.yaml แล้วแก้ลิงก์ตรงนี้ให้ตรงกัน`;
  return owners[0] === undefined
    ? [diagnostic('eit/unknown-code', at(), `รหัสแบบวัด EIT ${said(code)} ไม่ตรงกับรหัสของปีใดใน site.yaml`, hint)]
    : [
        diagnostic(
          'eit/other-year',
          at(),
          `ลิงก์แบบวัด EIT ${said(code)} เป็นของปี ${owners[0]} แต่หน้านี้เป็นของปี ${year}`,
          hint,
        ),
      ];
}

/** The item that asks for the QR code (o43 of the frame of 2566) says it is done while there is no code to show. */
function itemRule({ year, items, eit }: DisclosureYear): Diagnostic[] {
  if (eit?.url) return [];
  return items.flatMap((item) => {
    const element = qrElement(item);
    if (!element || item.status !== 'done' || !item.entry) return [];
    return [
      diagnostic(
        'eit/no-qr',
        atField(item, 'status'),
        `แจ้งว่าดำเนินการแล้ว แต่ยังไม่มีลิงก์แบบวัด EIT ของปี ${year} จึงไม่มี QR code ตามองค์ประกอบ ${element.id}`,
        `ใส่ลิงก์จากระบบ ITAS ใน years › ${year} › eit › url ของ site.yaml หรือเปลี่ยนสถานะเป็น in-progress`,
      ),
    ];
  });
}

function qrElement({ frame }: DisclosureItem) {
  return frame.requirements.find(({ kind, text }) => kind === 'channel' && /\bEIT\b/.test(text));
}

/** Days that can't be meant: each finding at the day that is most likely wrong. */
function dateRules({ year, eit }: DisclosureYear, isCurrent: boolean, at: AtSite): Diagnostic[] {
  const { url, opens, closes } = eit ?? {};
  const tell = (code: Code, field: string, message: string, hint: string) => [
    diagnostic(code, at(['eit', field]), message, hint),
  ];
  if (!opens || !closes) {
    if (!url || !isCurrent) return [];
    const missing = opens ? 'วันปิด' : closes ? 'วันเปิด' : 'วันเปิดและวันปิด';
    return tell(
      'eit/no-dates',
      'url',
      `ยังไม่ได้ใส่${missing}รับคำตอบของแบบวัด EIT ปี ${year} หน้าเว็บจึงบอกประชาชนไม่ได้ว่าตอบได้ถึงเมื่อใด`,
      'ใส่วันที่ตามประกาศของสำนักงาน ป.ป.ช. ในช่อง opens และ closes',
    );
  }
  const odd = oddDay(year, opens, closes);
  if (odd) {
    return tell(
      'eit/odd-dates',
      odd.field,
      `วัน${odd.field === 'opens' ? 'เปิด' : 'ปิด'}รับคำตอบ ${formatThaiDate(odd.day, 'short')} ไม่น่าเป็นของแบบวัด EIT ปี ${year} ซึ่งควรอยู่ระหว่าง ${formatRange(sensible(year))}`,
      `ตรวจปีของ ${odd.field} กับประกาศของสำนักงาน ป.ป.ช.`,
    );
  }
  if (compareDates({ ...opens, year: opens.year + 1 }, closes) > 0) return [];
  return tell(
    'eit/long',
    'closes',
    `แบบวัด EIT ปี ${year} เปิดรับคำตอบตั้งแต่ ${formatRange({ from: opens, to: closes })} ซึ่งนานเกินหนึ่งปี`,
    'ตรวจปีของ opens และ closes กับประกาศของสำนักงาน ป.ป.ช.',
  );
}

/** From the start of the fiscal year to the end of the next: an assessment looks at a year while it runs, or after it. */
function sensible(year: number): DateRange {
  return { from: fiscalYearRange(year).from, to: fiscalYearRange(year + 1).to };
}

function oddDay(year: number, opens: CalendarDate, closes: CalendarDate) {
  const { from, to } = sensible(year);
  const isOdd = (day: CalendarDate) => compareDates(day, from) < 0 || compareDates(day, to) > 0;
  if (isOdd(opens)) return { field: 'opens', day: opens } as const;
  return isOdd(closes) ? ({ field: 'closes', day: closes } as const) : undefined;
}

/** The questionnaire that the public is led to today. */
function currentRules({ disclosure: { current }, atSite, today }: RuleInput): Diagnostic[] {
  const { year, eit } = current;
  const { url, opens, closes } = eit ?? {};
  const tell = (code: Code, field: keyof EitWindow, message: string, hint: string) => [
    diagnostic(code, atSite(['years', String(year), 'eit', field]), message, hint),
  ];
  if (!opens || !closes || oddDay(year, opens, closes)) return [];
  const toOpen = daysBetween(today, opens);
  const isOver = daysBetween(today, closes) < 0;
  if (!url) {
    if (toOpen > DAYS_AHEAD || isOver) return [];
    const when = toOpen > 0 ? `จะเปิดรับคำตอบในอีก ${toOpen} วัน` : `เปิดรับคำตอบอยู่ ถึง ${formatThaiDate(closes, 'short')}`;
    return tell(
      'eit/no-code',
      'url',
      `แบบวัด EIT ปี ${year} ${when} แต่ยังไม่มีลิงก์ ประชาชนจึงตอบไม่ได้`,
      'คัดลอกลิงก์ของหน่วยงานจากระบบ ITAS มาใส่ในช่อง url',
    );
  }
  if (toOpen > 0) {
    return tell(
      'eit/not-open',
      'opens',
      `แบบวัด EIT ปี ${year} ยังไม่เปิดรับคำตอบ จะเปิดในอีก ${toOpen} วัน (${formatThaiDate(opens, 'short')})`,
      'ยังไม่ต้องแก้อะไร หน้าเว็บบอกวันเปิดไว้แล้ว ถ้าวันเปิดเปลี่ยน ให้แก้ opens',
    );
  }
  if (!isOver) return [];
  return tell(
    'eit/closed',
    'closes',
    `แบบวัด EIT ปี ${year} ปิดรับคำตอบไปแล้วตั้งแต่ ${formatThaiDate(closes, 'short')}`,
    'ถ้ามีการขยายเวลา ให้แก้ closes ถ้าเริ่มปีใหม่แล้ว ให้เพิ่มปีใหม่ใน years แล้วตั้ง current เป็นปีนั้น',
  );
}
