import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FrameItem } from '../../framework/types.ts';
import type { DisclosureItem, DisclosureYear } from '../../model/types.ts';
import { said } from '../../schema/said.ts';
import { typoDistance } from '../../thai/distance.ts';
import { atEvidence, atField } from '../item-place.ts';
import { foldTitle } from './fold-title.ts';
import { type FrameTitles, titlesOf } from './frame-titles.ts';

/**
 * Titles that are those of another item: the frame is renumbered year by year, and what was o10 last year may be o11 now
 * (กรอบ OIT ของแต่ละปี: จำนวนข้อ 43, 35, 28, 26 ในปี 2566–2569).
 */
export function titleRules({ framework, items }: DisclosureYear): Diagnostic[] {
  return items.flatMap((item) => {
    const title = item.entry?.title;
    return [
      ...(title === undefined ? [] : itemTitle(item, title, titlesOf(framework))),
      ...(item.evidence.length === 0 ? [] : evidenceTitles(item, titlesOf(framework))),
    ];
  });
}

function itemTitle(item: DisclosureItem, title: string, titles: FrameTitles): Diagnostic[] {
  const known = formsOf(title).map((form) => titles.get(form));
  if (known.includes(item.frame)) return [];
  const meant = known.find((one) => one !== undefined);
  const { id, frame } = item;
  return [
    diagnostic(
      'content/title-not-of-frame',
      atField(item, 'title'),
      meant
        ? `ชื่อ ${said(title)} เป็นของ ${meant.id} ในกรอบนี้ ส่วน ${id} คือ ${said(frame.title)}`
        : `ชื่อ ${said(title)} ไม่ตรงกับชื่อของ ${id} ในกรอบนี้ คือ ${said(frame.title)}`,
      meant
        ? `ถ้าเนื้อหาเป็นเรื่องนี้จริง ให้ย้ายไปไฟล์ ${meant.id}.mdx ถ้าเป็นของ ${id} ให้แก้หรือลบช่อง title`
        : 'แก้ชื่อให้ตรงกับกรอบ หรือลบช่อง title ออก เพราะหน้าเว็บใช้ชื่อจากกรอบอยู่แล้ว',
    ),
  ];
}

/** Shorter titles (โครงสร้าง, ข้อมูลการติดต่อ) are everyday words that any document may be called by. */
const LEAST = 20;

function evidenceTitles(item: DisclosureItem, titles: FrameTitles): Diagnostic[] {
  const hasClaims = item.evidence.some(({ meets }) => meets?.length);
  return item.evidence.flatMap(({ title, meets }, i): Diagnostic[] => {
    // A document that claims nothing beside those that do is there to compare with.
    if (hasClaims && !meets?.length) return [];
    const other = titleMeant(title, item.frame, titles);
    if (!other) return [];
    return [
      diagnostic(
        'content/title-of-other-item',
        atEvidence(item, i, 'title'),
        `เอกสาร ${said(title)} ใช้ชื่อของ ${other.id} แต่แนบไว้ที่ ${item.id} ซึ่งคือ ${said(item.frame.title)}`,
        `ถ้าเป็นเอกสารของ ${other.id} ให้ย้ายไปไฟล์ ${other.id}.mdx ถ้าเป็นของ ${item.id} ให้แก้ชื่อให้ตรงกับเอกสาร`,
      ),
    ];
  });
}

/** The other item whose title a document's is, with or without its year; `undefined` where it may be the item's own. */
function titleMeant(title: string, own: FrameItem, titles: FrameTitles): FrameItem | undefined {
  const forms = formsOf(title);
  const exact = forms.map((form) => titles.get(form));
  if (exact.includes(own)) return undefined;
  const other = exact.find((item) => item && foldTitle(item.title).length >= LEAST);
  if (other) return other;
  const near = [...titles].flatMap(([wanted, item]) => {
    const distance = Math.min(
      ...forms.map((form) => (isNearLength(form, wanted) ? typoDistance(form, wanted, MOST) : MOST + 1)),
    );
    return distance <= MOST ? [{ item, distance }] : [];
  });
  const best = near.sort((a, b) => a.distance - b.distance)[0];
  return best && best.item !== own ? best.item : undefined;
}

/** A title without its year, folded; with and without the ประจำปี before it. */
function formsOf(title: string): string[] {
  return [title.replace(YEAR, ''), title.replace(YEAR_ALONE, '')].map(foldTitle);
}

/** Letters in which a title of that length may differ and still be the one that was meant. */
const MOST = 2;

function isNearLength(form: string, wanted: string): boolean {
  return wanted.length >= LEAST && Math.abs(form.length - wanted.length) <= MOST;
}

/** What a title says of its year, and what stands in brackets behind it. */
const YEAR = /\s*(?:\([^()]*\)|(?:ประจำ)?ปี\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*[\d๐-๙]{4})/g;
/** The year alone, where the title itself ends with ประจำปี. */
const YEAR_ALONE = /\s*(?:\([^()]*\)|(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?)?\s*[\d๐-๙]{4})/g;
