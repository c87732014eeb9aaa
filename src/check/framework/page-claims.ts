import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RequirementKind } from '../../framework/types.ts';
import type { DisclosureItem, RequirementState } from '../../model/types.ts';
import type { Site } from '../../schema/site.ts';
import { toArabicDigits } from '../../thai/numerals.ts';
import { saysSomething } from '../content/says-nothing.ts';
import { atField, atWord } from '../item-place.ts';
import { lacksWordsIn } from './element-words.ts';

const READ: readonly RequirementKind[] = ['content', 'field'];

/** What a page claims to show by itself, against what can be read on it. */
export function pageClaimRules(item: DisclosureItem, site: Site): Diagnostic[] {
  const { entry, requirements, body } = item;
  if (!entry?.meets?.length) return [];
  const claimed = requirements.filter(({ requirement }) => entry.meets?.includes(requirement.id));
  if (!saysSomething(body, site)) {
    // A body of a few words, of an item that is done, is told by itself.
    const isTold = item.status === 'done' && body.trim() !== '';
    return isTold || !claimed.some(({ requirement }) => READ.includes(requirement.kind)) ? [] : [empty(item, claimed)];
  }
  const lacksWords = lacksWordsIn(body, item.frame);
  const isUnseen = ({ requirement }: RequirementState) => READ.includes(requirement.kind) && lacksWords(requirement);
  return claimed
    .filter(({ metBy }) => metBy.length === 0)
    .flatMap((state) => [
      ...(lacksPeriod(item, state) ? [noPeriod(item, state)] : []),
      ...(isUnseen(state) ? [unseen(item, state)] : []),
    ]);
}

function empty(item: DisclosureItem, claimed: readonly RequirementState[]): Diagnostic {
  return diagnostic(
    'item/meets-empty',
    atField(item, 'meets'),
    `ช่อง meets บอกว่าหน้านี้ตอบ ${claimed.map(({ requirement }) => requirement.id).join(', ')} แต่เนื้อความยังไม่มีอะไรให้อ่าน`,
    'เขียนข้อมูลนั้นในเนื้อความ หรือลบรหัสออกจากช่อง meets แล้วแนบเอกสารที่มีข้อมูลในช่อง evidence',
  );
}

/** Whether a page that claims a period names neither its year nor a day of it. */
function lacksPeriod({ frame, year, body, progress }: DisclosureItem, { requirement }: RequirementState): boolean {
  if (requirement.kind !== 'period') return false;
  const text = toArabicDigits(`${progress ?? ''}\n${body}`);
  if (frame.yearRule === 'current') return !/ปัจจุบัน|25\d\d|ยังใช้/.test(text);
  const wanted = frame.yearRule === 'previous-fy' ? year - 1 : year;
  const short = String(wanted % 100);
  return !new RegExp(`(?<!\\d)(?:${wanted}|${wanted - 543}|(?:ปี|\\.)\\s*${short})(?!\\d)|ปีนี้`).test(text);
}

function noPeriod(item: DisclosureItem, { requirement, text }: RequirementState): Diagnostic {
  return diagnostic(
    'item/period-unsaid',
    atClaim(item, requirement.id),
    `หน้านี้ตอบ ${requirement.id} เอง แต่เนื้อความไม่ได้บอกปีหรือวันที่ ผู้ประเมินจึงไม่รู้ว่าเป็นของช่วงใด กรอบขอ “${text}”`,
    'เขียนปีงบประมาณหรือวันที่ของข้อมูลในเนื้อความ หรือให้เอกสารที่มี date และ covers ตอบองค์ประกอบนี้แทน',
  );
}

/** An element that none of the page's words is about: a hint, as the page may say it in words of its own. */
function unseen(item: DisclosureItem, { requirement, text }: RequirementState): Diagnostic {
  return diagnostic(
    'item/meets-unseen',
    atClaim(item, requirement.id),
    `หน้านี้ตอบ ${requirement.id} เอง แต่ในเนื้อความไม่พบคำใดของ “${text}”`,
    'อ่านเนื้อความอีกครั้งว่ามีข้อมูลนี้จริง ถ้ายังไม่มี ให้เขียนเพิ่มหรือลบรหัสออกจากช่อง meets',
  );
}

/** The element's id in the list of what the page claims. */
function atClaim(item: DisclosureItem, id: string) {
  const at = atField(item, 'meets');
  return item.entry ? atWord(at, item.entry.origin, id) : at;
}
