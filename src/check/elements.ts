import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../model/types.ts';
import { yearFaultWords } from '../model/year-fault-words.ts';
import { type YearFault, yearFault } from '../model/year-rule.ts';
import { said } from '../schema/said.ts';
import { atEvidence, atField } from './item-place.ts';

const RIGHT_YEAR = 'แนบเอกสารของปีที่ถูกต้อง หรือแก้ date และ covers ให้ตรงกับเอกสาร';

const HINTS: Record<YearFault['reason'], string> = {
  'too-old': RIGHT_YEAR,
  'too-late': RIGHT_YEAR,
  misses: 'แนบเอกสารที่ครบทั้งช่วง หรือแก้ covers ให้ตรงกับเอกสาร',
  'no-period': 'เพิ่มช่อง covers: { from: วันเริ่มต้น, to: วันสิ้นสุด } ตามที่เอกสารระบุ',
  'no-date': 'เพิ่มช่อง date: วันที่ของเอกสาร หรือ covers: ช่วงเวลาที่ครอบคลุม',
};

/** Documents whose time does not fit what their item asks; only those that claim an element, as others prove nothing. */
function yearRules(item: DisclosureItem): Diagnostic[] {
  return item.evidence.flatMap((evidence, i): Diagnostic[] => {
    const fault = evidence.meets?.length ? yearFault(item.frame.yearRule, item.year, evidence) : undefined;
    if (!fault) return [];
    return [
      diagnostic(
        `evidence/${fault.reason}`,
        atEvidence(item, i, evidence.covers ? 'covers' : 'date'),
        `เอกสาร ${said(evidence.title)} ${yearFaultWords(fault)}`,
        HINTS[fault.reason],
      ),
    ];
  });
}

/** An item that says it is done while elements that it must show are shown by nothing that fits. */
function unprovenRule(item: DisclosureItem): Diagnostic[] {
  const { status, evidence, requirements } = item;
  const open = requirements.filter(({ state, isNeeded }) => isNeeded && state !== 'met');
  const isToldAlready = evidence.length === 0 && !item.entry?.meets?.length;
  if (status !== 'done' || open.length === 0 || isToldAlready) return [];
  const [first] = open;
  return [
    diagnostic(
      'item/unproven',
      atField(item, 'status'),
      `แจ้งว่าดำเนินการแล้ว แต่องค์ประกอบ ${open.length} จาก ${requirements.length} อย่างยังไม่มีหลักฐาน คือ ${open.map(({ requirement }) => requirement.id).join(', ')}`,
      `แนบเอกสารที่มีองค์ประกอบนี้แล้วเพิ่มรหัสในช่อง meets เช่น ${first?.requirement.id} ${said(first?.text)} ถ้าอ่านได้ในเนื้อความของหน้านี้ ให้เพิ่มช่อง meets ของข้อ`,
    ),
  ];
}

/** The required elements of an item against what claims to show them. */
export function elementRules(item: DisclosureItem): Diagnostic[] {
  return [...yearRules(item), ...unprovenRule(item)];
}
