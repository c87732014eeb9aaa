import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../evidence/documents.ts';
import { PICTURE_KINDS } from '../evidence/kinds.ts';
import { hideLongNumbers } from '../evidence/privacy/mask.ts';
import type { DisclosureItem } from '../model/types.ts';
import { said } from '../schema/said.ts';
import { atEvidence, atFile } from './item-place.ts';

/** What is to be known of a document that is published all the same, and what its entry lacks. */
export function documentRules(document: Document, item: DisclosureItem): Diagnostic[] {
  return [...activeRule(document, item), ...textRule(document, item), ...altRule(document, item)];
}

/** Told one by one; a sheet may have thousands of formulas. */
const MOST_ACTIVE = 5;

function activeRule({ file, facts }: Document, item: DisclosureItem): Diagnostic[] {
  if (facts.active.length === 0) return [];
  const { active } = facts;
  const more = active.length > MOST_ACTIVE ? ` และอีก ${active.length - MOST_ACTIVE} แห่ง` : '';
  // A formula or a name may hold a citizen's number.
  const what = active.slice(0, MOST_ACTIVE).map(hideLongNumbers).join(' และ ') + more;
  return [
    diagnostic(
      'evidence/active',
      atFile(item, file),
      facts.isSigned
        ? `ไฟล์ ${said(file)} มี${what} และลงลายมือชื่อดิจิทัลไว้ โปรแกรมจึงเอาส่วนนี้ออกไม่ได้`
        : `ไฟล์ ${said(file)} มี${what} ฉบับที่เผยแพร่จะไม่มีส่วนนี้`,
      facts.isSigned ? 'ขอฉบับที่ไม่มีส่วนนี้จากผู้จัดทำ' : 'เปิดดูฉบับที่เผยแพร่ว่ายังใช้ได้ หรือบันทึกไฟล์ใหม่โดยไม่มีส่วนนี้',
    ),
  ];
}

/** Pages that nobody can search, and that a screen reader can't read. */
function textRule({ file, facts, pages }: Document, item: DisclosureItem): Diagnostic[] {
  const blind = pages.flatMap(({ source }, i) => (source === 'none' ? [i + 1] : []));
  // A photograph has no text to read: its words are in its description. Files in an archive can't be read one by one.
  if (blind.length === 0 || facts.kind !== 'pdf') return [];
  const which =
    blind.length === pages.length ? 'ทั้งไฟล์' : `หน้า ${blind.slice(0, 10).join(', ')}${blind.length > 10 ? ' …' : ''}`;
  return [
    diagnostic(
      'evidence/no-text',
      atFile(item, file),
      `เอกสาร ${said(file)} เป็นภาพสแกน${which} ค้นหาและอ่านออกเสียงไม่ได้`,
      'สั่ง npm run ocr ให้โปรแกรมอ่านข้อความจากภาพ แล้วตรวจแก้คำในไฟล์ที่ได้',
    ),
  ];
}

function altRule({ file, facts }: Document, item: DisclosureItem): Diagnostic[] {
  if (!PICTURE_KINDS.includes(facts.kind)) return [];
  return item.evidence.flatMap((evidence, i): Diagnostic[] =>
    evidence.file !== file || evidence.alt
      ? []
      : [
          diagnostic(
            'evidence/no-alt',
            atEvidence(item, i, 'file'),
            `ภาพ ${said(file)} ไม่มีคำบรรยาย ผู้ที่มองไม่เห็นภาพจะไม่รู้ว่าเป็นภาพอะไร`,
            'เพิ่มช่อง alt: ใต้ file: เขียนหนึ่งประโยคว่าในภาพมีอะไร',
          ),
        ],
  );
}
