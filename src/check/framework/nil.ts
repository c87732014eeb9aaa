import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import type { Evidence } from '../../schema/item.ts';
import { said } from '../../schema/said.ts';
import { tablesOf } from '../../tables/tables-of.ts';
import { atBody, atEvidence, atField } from '../item-place.ts';
import type { RuleInput } from '../rules.ts';
import { amountsIn, tableOf } from './figures.ts';
import { type NilSubject, nilSubject, saysNone } from './nil-words.ts';

type Looked = Pick<RuleInput, 'tables' | 'examined'>;

/** Where the frame wants it said that there was none: that it is said, and not said beside figures that show some. */
export function nilRules(item: DisclosureItem, looked: Looked): Diagnostic[] {
  const subject = nilSubject(item);
  if (!subject || !item.entry) return [];
  const nil = item.frame.requirements.find(({ kind }) => kind === 'nil-report')?.id;
  const isClaimedBy = ({ meets }: { readonly meets?: readonly string[] | undefined }) =>
    nil !== undefined && (meets?.includes(nil) ?? false);
  const isSaid = saysNone(item.body, subject) || saysNone(item.progress ?? '', subject);
  const isByPage = isClaimedBy(item.entry);
  const isByDocument = item.evidence.some(isClaimedBy);
  return [
    ...(isUnsaid(item, subject, isSaid) ? [unsaid(item, subject, nil, 'status')] : []),
    ...(isByPage && !isSaid && item.evidence.length > 0 ? [unsaid(item, subject, nil, 'meets')] : []),
    ...(isByPage || isByDocument ? contradicted(item, subject, isClaimedBy, looked) : []),
    ...(isSaid || isByPage || isByDocument ? [] : zeroTables(item, subject, nil, looked)),
  ];
}

/** Done, with neither documents nor figures nor a word that there was none. */
function isUnsaid(item: DisclosureItem, { figure }: NilSubject, isSaid: boolean): boolean {
  if (item.status !== 'done' || item.evidence.length > 0 || isSaid) return false;
  return !figure.test(item.progress ?? '') && !figure.test(item.body) && !/^[ \t]*\|/m.test(item.body);
}

function unsaid(
  item: DisclosureItem,
  { name }: NilSubject,
  nil: string | undefined,
  field: 'status' | 'meets',
): Diagnostic {
  const claim = nil === undefined ? '' : ` แล้วเพิ่มช่อง meets: [${nil}]`;
  return diagnostic(
    'item/nil-unsaid',
    atField(item, field),
    field === 'status'
      ? `ข้อนี้แจ้งว่าดำเนินการแล้ว แต่ไม่มีทั้งเอกสาร ตัวเลข และข้อความที่บอกว่าไม่มี${name}`
      : `ช่อง meets บอกว่าหน้านี้แจ้งว่าไม่มี${name} แต่เนื้อความไม่ได้เขียนไว้`,
    `ถ้าไม่มีจริง เขียนในเนื้อความว่า ปีงบประมาณ พ.ศ. ${item.year} ไม่มี${name}${claim} ถ้ามี ให้แนบเอกสารในช่อง evidence`,
  );
}

/** The statement that there was none, beside what shows that there was some. */
function contradicted(
  item: DisclosureItem,
  subject: NilSubject,
  isClaimedBy: (one: Pick<Evidence, 'meets'>) => boolean,
  { tables, examined }: Looked,
): Diagnostic[] {
  const shows = item.evidence.find((evidence) => {
    const { file, meets } = evidence;
    const table = file === undefined ? undefined : tableOf(item.year, file, tables, examined.documents);
    if (table && amountsIn(table) === 'some') return true;
    return subject.isShownByDocument && !isClaimedBy(evidence) && (meets?.length ?? 0) > 0;
  });
  const told = subject.some.exec(item.progress ?? '')?.[0];
  if (!shows && !told) return [];
  const index = item.evidence.findIndex(isClaimedBy);
  return [
    diagnostic(
      'item/nil-contradicted',
      index === -1 ? atField(item, 'meets') : atEvidence(item, index, 'meets'),
      `ข้อนี้บอกว่าไม่มี${subject.name} แต่${shows ? `เอกสาร ${said(shows.title)} แสดงว่ามี` : `ช่อง progress เขียนว่า ${said(told)}`}`,
      'ถ้ามี ให้ลบรหัสของคำชี้แจงว่าไม่มีออกจากช่อง meets ถ้าไม่มี ให้แก้เอกสารหรือตัวเลขให้ตรง',
    ),
  ];
}

/** Tables whose amounts are all zero, with no sentence beside them: an assessor may take them for a form not filled in. */
function zeroTables(
  item: DisclosureItem,
  { name }: NilSubject,
  nil: string | undefined,
  { tables, examined }: Looked,
): Diagnostic[] {
  const { entry, evidence, body, year } = item;
  const index = evidence.findIndex(({ file }) => {
    const table = file === undefined ? undefined : tableOf(year, file, tables, examined.documents);
    return table && amountsIn(table) === 'zero';
  });
  if (!entry || index === -1) return [];
  const shown = tablesOf(body).find(({ attributes }) => attributes.file === evidence[index]?.file);
  return [
    diagnostic(
      'item/nil-zero-table',
      shown ? atBody(entry, shown.offset) : atEvidence(item, index, 'file'),
      `ตาราง ${said(evidence[index]?.file)} เป็นศูนย์ทั้งหมด แต่ไม่มีประโยคที่บอกว่าไม่มี${name}`,
      `ถ้าไม่มีจริง เขียนใต้ตารางว่า ไม่มี${name}ในช่วงนี้${nil === undefined ? '' : ` แล้วเพิ่มช่อง meets: [${nil}] ของข้อ`} ถ้ายังไม่ได้กรอก ให้กรอกตัวเลขจริง`,
    ),
  ];
}
