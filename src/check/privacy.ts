import type { ItemEntry } from '../content/types.ts';
import { diagnostic, type Where } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../evidence/documents.ts';
import { unanswered } from '../evidence/privacy/answers.ts';
import type { PrivacyFinding } from '../evidence/privacy/finding.ts';
import { scanMetadata } from '../evidence/privacy/metadata.ts';
import { scanText } from '../evidence/privacy/scan.ts';
import { privacyWords } from '../evidence/privacy/words.ts';
import type { DisclosureItem } from '../model/types.ts';
import type { PrivacyAnswer } from '../schema/privacy.ts';
import { said } from '../schema/said.ts';
import { atBody, atEvidence, atField, atFile } from './item-place.ts';
import type { Rule } from './rules.ts';
import { textsIn } from './texts-in.ts';

/** A finding, where it is told, and where in the document it is. */
interface Located {
  readonly finding: PrivacyFinding;
  readonly at: Where;
  readonly where: string;
}

/** Personal data in what the item itself says. */
export function itemPrivacy(item: DisclosureItem): Diagnostic[] {
  const { entry } = item;
  if (!entry) return [];
  const inFields = [
    ...locate(entry.progress, () => atField(item, 'progress'), 'ความก้าวหน้า'),
    ...item.evidence.flatMap(({ title, alt, file }, i) => [
      ...locate(title, () => atEvidence(item, i, 'title'), 'ชื่อเอกสาร'),
      ...locate(alt, () => atEvidence(item, i, 'alt'), 'คำบรรยายภาพ'),
      ...locate(file, () => atEvidence(item, i, 'file'), 'ชื่อไฟล์'),
    ]),
  ];
  return told([...bodyFindings(entry), ...inFields], entry.privacy ?? [], atField(item, 'privacy'));
}

/** Personal data in what the organisation publishes beside its items: its own pages, its memo and its reports. */
export const contentPrivacy: Rule = ({ content: { pages, measures, indicators, memos } }) => [
  ...pages.flatMap((page) => {
    const { title, description, privacy = [] } = page;
    const at = (name: string) => atField({ entry: page }, name);
    const inFields = Object.entries({ title, description }).flatMap(([name, text]) =>
      locate(text, () => at(name), name),
    );
    return told([...bodyFindings(page), ...inFields], privacy, at('privacy'));
  }),
  ...[...measures, ...indicators, ...memos].flatMap(({ value, file, placeOf }) => {
    const { privacy = [], ...rest } = value;
    const at = (path: readonly PropertyKey[]) => ({ file, ...placeOf(path) });
    const inFields = [...textsIn(rest)].flatMap(([path, text]) => locate(text, () => at(path), 'ไฟล์นี้'));
    return told(inFields, privacy, at(['privacy']));
  }),
];

/** The findings in a text that stands at one place, which is looked up only where there are any. */
function locate(text: string | undefined, at: () => Where, where: string): Located[] {
  return scanText(text ?? '').map((finding) => ({ finding, at: at(), where }));
}

function bodyFindings(entry: Pick<ItemEntry, 'body' | 'origin'>): Located[] {
  return scanText(entry.body).map((finding) => ({ finding, at: atBody(entry, finding.offset), where: 'เนื้อความ' }));
}

/**
 * Personal data in a document: in the text of its pages, and in what the file tells of who made it. The published copy
 * goes without the latter, but the file itself lies in the content folder, which others may have too.
 *
 * @param own names of the organisation, which as an author are no person's
 */
export function documentPrivacy(document: Document, item: DisclosureItem, own: readonly string[]): Diagnostic[] {
  const { file, facts, pages } = document;
  const at = atFile(item, file);
  const name = said(file);
  const inText = pages.flatMap(({ text }, i) =>
    locate(text, () => at, pages.length > 1 ? `${name} หน้า ${i + 1}` : name),
  );
  const unseen = locate(facts.hidden, () => at, `ส่วนที่ซ่อนไว้ใน ${name}`);
  const inFile = scanMetadata(facts.metadata, own).map((finding) => ({ finding, at, where: name }));
  const answers = item.evidence.flatMap((evidence) => (evidence.file === file ? (evidence.privacy ?? []) : []));
  return told([...inText, ...unseen, ...inFile], answers, at);
}

function told(located: readonly Located[], answers: readonly PrivacyAnswer[], atAnswers: Where): Diagnostic[] {
  const { open, unused } = unanswered(
    located.map(({ finding }) => finding),
    answers,
  );
  const isOpen = new Set(open);
  return [
    ...located
      .filter(({ finding }) => isOpen.has(finding))
      .map(({ finding, at, where }) => {
        const { title, why, hint } = privacyWords(finding);
        const message = `พบ${title} ใน ${where} ตรง ${said(finding.context)} ${why}`;
        return diagnostic(`privacy/${finding.kind}`, at, message, hint);
      }),
    ...unused.map(({ allow, ends }) =>
      diagnostic(
        'privacy/unused',
        atAnswers,
        `ช่อง privacy ตอบเรื่อง ${allow}${ends ? ` ที่ลงท้ายด้วย ${ends}` : ''} ไว้ แต่ไม่พบข้อมูลนั้น`,
        ends ? 'ตรวจเลขสี่ตัวท้ายอีกครั้ง หรือลบคำตอบนี้ออก' : 'ลบคำตอบนี้ออก เพื่อให้ข้อมูลที่มาใหม่ถูกตรวจพบ',
      ),
    ),
  ];
}
