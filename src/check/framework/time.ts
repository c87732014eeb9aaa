import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import { yearFaultWords } from '../../model/year-fault-words.ts';
import { partsOf, type YearFault, yearFault } from '../../model/year-rule.ts';
import type { Evidence } from '../../schema/item.ts';
import { said } from '../../schema/said.ts';
import { type CalendarDate, compareDates, formatThaiDate } from '../../thai/date.ts';
import { type DateRange, fiscalYearRange, formatRange } from '../../thai/fiscal-year.ts';
import { formatGap } from '../../thai/gaps.ts';
import { atEvidence } from '../item-place.ts';

/** How to mend each fault but a gap, which is told with what it leaves out. */
const MEND: Readonly<Record<Exclude<YearFault['reason'], 'misses'>, string>> = {
  'too-old': 'แนบเอกสารของปีที่ถูกต้อง หรือแก้ date และ covers ให้ตรงกับเอกสาร',
  'too-late': 'แนบเอกสารของปีที่ถูกต้อง หรือแก้ date และ covers ให้ตรงกับเอกสาร',
  'no-period': 'เพิ่มช่อง covers: { from: วันเริ่มต้น, to: วันสิ้นสุด } ตามที่เอกสารระบุ',
  'no-date': 'เพิ่มช่อง date: วันที่ของเอกสาร หรือ covers: ช่วงเวลาที่ครอบคลุม',
};

/** The time of an item's documents against what the item asks, and against the day of the check. */
export function timeRules(item: DisclosureItem, today: CalendarDate): Diagnostic[] {
  if (item.evidence.length === 0) return [];
  return [...yearRules(item), ...missingMonths(item), ...item.evidence.flatMap((_, i) => dateRules(item, i, today))];
}

/** Documents whose time does not fit what their item asks; only those that claim an element, as others prove nothing. */
function yearRules(item: DisclosureItem): Diagnostic[] {
  return item.evidence.flatMap((evidence, i): Diagnostic[] => {
    const fault = evidence.meets?.length ? yearFault(item.frame.yearRule, item.year, evidence) : undefined;
    if (!fault || fault.reason === 'misses') return [];
    return [
      diagnostic(
        `evidence/${fault.reason}`,
        atEvidence(item, i, evidence.covers ? 'covers' : 'date'),
        `เอกสาร ${said(evidence.title)} ${yearFaultWords(fault)}`,
        MEND[fault.reason],
      ),
    ];
  });
}

/** Days that the documents of an element leave out between them, each set of documents told once. */
function missingMonths(item: DisclosureItem): Diagnostic[] {
  const { evidence, frame, year } = item;
  const told = new Set<string>();
  return frame.requirements.flatMap(({ id }): Diagnostic[] => {
    const { parts, gaps } = partsOf(
      frame.yearRule,
      year,
      evidence.filter(({ meets }) => meets?.includes(id)),
    );
    const [first] = parts;
    const wanted = first && yearFault(frame.yearRule, year, first)?.wanted;
    const key = parts.map((part) => evidence.indexOf(part)).join();
    if (!wanted || gaps.length === 0 || told.has(key)) return [];
    told.add(key);
    return [missing(item, parts, gaps, wanted)];
  });
}

function missing(
  item: DisclosureItem,
  parts: readonly Evidence[],
  gaps: readonly DateRange[],
  wanted: DateRange,
): Diagnostic {
  const [first] = parts as [Evidence];
  const lacks = gaps.map(formatGap).join(', ');
  const at = atEvidence(item, item.evidence.indexOf(first), 'covers');
  return parts.length === 1
    ? diagnostic(
        'evidence/misses',
        at,
        `เอกสาร ${said(first.title)} ${yearFaultWords({ reason: 'misses', wanted })} ขาด ${lacks}`,
        'แนบเอกสารที่ครบทั้งช่วง หรือแก้ covers ให้ตรงกับเอกสาร',
      )
    : diagnostic(
        'evidence/misses-month',
        at,
        `เอกสาร ${parts.length} ฉบับของข้อนี้รวมกันแล้วยังไม่ครบ ${formatRange(wanted)} ขาด ${lacks}`,
        'แนบเอกสารของช่วงที่ขาด หรือแก้ covers ของแต่ละฉบับให้ตรงกับเอกสาร',
      );
}

function dateRules(item: DisclosureItem, index: number, today: CalendarDate): Diagnostic[] {
  const { title, date, covers, meets } = item.evidence[index] as Evidence;
  const at = (field: string) => atEvidence(item, index, field);
  const all: Diagnostic[] = [];
  if (date && compareDates(date, today) > 0)
    all.push(
      diagnostic(
        'evidence/future-date',
        at('date'),
        `เอกสาร ${said(title)} ลงวันที่ ${formatThaiDate(date, 'short')} ซึ่งยังมาไม่ถึง`,
        'ตรวจวันที่ในเอกสาร มักพิมพ์ปีผิดไปหนึ่งปี หรือสลับวันกับเดือน',
      ),
    );
  if (date && covers && isReport(item) && compareDates(date, covers.to) < 0)
    all.push(
      diagnostic(
        'evidence/before-its-end',
        at('date'),
        `รายงาน ${said(title)} ลงวันที่ ${formatThaiDate(date, 'short')} ก่อนช่วงที่รายงานจะจบในวันที่ ${formatThaiDate(covers.to, 'short')}`,
        'ตรวจวันที่ในเอกสาร ถ้ารายงานทำก่อนจบช่วงจริง ให้แก้ covers.to เป็นวันสุดท้ายที่มีข้อมูล แล้วแนบรายงานที่ครบช่วงเพิ่ม',
      ),
    );
  if (covers && meets?.length) all.push(...forceRules(item, index, covers));
  return all;
}

/** Whether an item asks for what was done in a time that is over. */
function isReport({ frame }: DisclosureItem): boolean {
  return frame.yearRule === 'first-half' || frame.yearRule === 'previous-fy';
}

/** Rules, policies and manuals that have run out before the year, or run out in it with none to follow. */
function forceRules(item: DisclosureItem, index: number, covers: DateRange): Diagnostic[] {
  const { frame, year, evidence } = item;
  if (frame.yearRule !== 'current' && frame.yearRule !== 'in-force') return [];
  const { title } = evidence[index] as Evidence;
  const { from, to } = fiscalYearRange(year);
  const end = formatThaiDate(covers.to, 'short');
  // An item whose rule asks for a year has told one that is over already.
  if (compareDates(covers.to, from) < 0)
    return frame.yearRule === 'in-force'
      ? []
      : [
          diagnostic(
            'evidence/not-in-force',
            atEvidence(item, index, 'covers'),
            `เอกสาร ${said(title)} ใช้ถึง ${end} เท่านั้น จึงไม่ได้ใช้อยู่ในปีงบประมาณ พ.ศ. ${year}`,
            'แนบฉบับที่ใช้อยู่ ถ้าฉบับนี้ยังใช้อยู่ ให้แก้ covers หรือลบออก',
          ),
        ];
  const isFollowed = evidence.some((other) => other.covers && compareDates(other.covers.to, covers.to) > 0);
  if (compareDates(covers.to, to) >= 0 || isFollowed) return [];
  return [
    diagnostic(
      'evidence/expires',
      atEvidence(item, index, 'covers'),
      `เอกสาร ${said(title)} หมดอายุ ${end} ก่อนสิ้นปีงบประมาณ พ.ศ. ${year} และยังไม่มีฉบับใหม่`,
      'แนบฉบับที่ใช้ต่อจากฉบับนี้ด้วย ถ้าฉบับนี้ใช้ต่อ ให้แก้ covers.to ให้ตรงกับเอกสาร',
    ),
  ];
}
