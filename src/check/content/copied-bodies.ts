import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { YearRule } from '../../framework/types.ts';
import type { DisclosureItem, DisclosureYear } from '../../model/types.ts';
import { toThaiDigits } from '../../thai/numerals.ts';
import { atBody } from '../item-place.ts';
import { SketchIndex, sketchOf } from './sketch.ts';

/** Shorter bodies say what any item can say in the same words. */
const LEAST = 40;

/** From this share of common passages on, two bodies are one text with a few words changed. */
const NEARLY = 0.7;

/** Bodies that are a copy of another item's of the year, or were left as they were in the year before. */
export function copiedBodyRules(years: readonly DisclosureYear[]): Diagnostic[] {
  const texts = new Map(years.flatMap(({ items }) => items.map((item) => [item, bare(item.body)] as const)));
  const textOf = (item: DisclosureItem) => texts.get(item) ?? '';
  return years.flatMap((year) => {
    const before = years.find((one) => one.year === year.year - 1);
    return [...copies(year.items, textOf), ...(before ? leftAsTheyWere(year, before, textOf) : [])];
  });
}

/** A body without the space and the signs that give it its form. */
function bare(body: string): string {
  return body.replace(/[\s#*_|>-]+/g, '');
}

/** Copies among the items of one year, each told once, of the first item with that text. */
function copies(items: readonly DisclosureItem[], textOf: (item: DisclosureItem) => string): Diagnostic[] {
  const firsts = new Map<string, DisclosureItem>();
  const sketches = new SketchIndex<DisclosureItem>();
  return items.flatMap((item): Diagnostic[] => {
    const text = textOf(item);
    if (!item.entry || text.length < LEAST) return [];
    const same = firsts.get(text);
    if (same) return isPending(item, same) ? [] : [told(item, same, 'เหมือนกับเนื้อความของข้อ', 'ทุกคำ')];
    firsts.set(text, item);
    const near = sketches.firstAlike(item, sketchOf(text), NEARLY);
    return near && !isPending(item, near) ? [told(item, near, 'เกือบเหมือนกับเนื้อความของข้อ', 'ต่างกันเพียงไม่กี่คำ')] : [];
  });
}

/** Items that nobody has begun may wait with one sentence. */
function isPending(...items: readonly DisclosureItem[]): boolean {
  return items.every(({ status }) => status === 'not-started');
}

function told(item: DisclosureItem, other: DisclosureItem, how: string, much: string): Diagnostic {
  return diagnostic(
    'content/copied-body',
    atText(item, 0),
    `เนื้อความของข้อ ${item.id} ${how} ${other.id} ${much} (${other.entry?.origin.file})`,
    `ข้อ ${item.id} คือ${item.frame.title} เขียนเนื้อความของข้อนี้เอง ถ้าวางผิดไฟล์ ให้ย้ายไปไฟล์ที่ถูกต้อง`,
  );
}

/** Bodies that are word for word those of the year before and speak of that year. */
function leftAsTheyWere(
  { year, items }: DisclosureYear,
  before: DisclosureYear,
  textOf: (item: DisclosureItem) => string,
): Diagnostic[] {
  const byTopic = new Map(before.items.map((item) => [item.frame.topic, item]));
  return items.flatMap((item): Diagnostic[] => {
    const old = byTopic.get(item.frame.topic);
    const text = textOf(item);
    if (!old || text.length < LEAST || textOf(old) !== text) return [];
    const due = item.frame.yearRule === REPORTS_THE_PAST ? year - 1 : year;
    const at = mention(item.body, due - 1);
    if (at === undefined || mention(item.body, due) !== undefined) return [];
    return [
      diagnostic(
        'content/last-years-body',
        atText(item, at),
        `เนื้อความเหมือนกับของปี ${year - 1} ทุกคำ และยังพูดถึงปี ${due - 1} โดยไม่มีปี ${due}`,
        `ปรับเนื้อความเป็นของปี ${year} แล้วเปลี่ยนปีและวันที่ให้ตรง`,
      ),
    ];
  });
}

/** Reports of a whole year are of the one before the assessed. */
const REPORTS_THE_PAST: YearRule = 'previous-fy';

/** Names that a year belongs to for good: it is the year of a law, not of a report. */
const LAW = /(?:พระราชบัญญัติ|พ\.ร\.บ\.|พระราชกฤษฎีกา|ระเบียบ|กฎกระทรวง|ข้อบัญญัติ|เทศบัญญัติ|รัฐธรรมนูญ)[^\n]{0,120}$/;

/** Where a text names a year of พ.ศ. that is not a law's. */
function mention(text: string, year: number): number | undefined {
  const written = [String(year), toThaiDigits(String(year))].filter((digits) => text.includes(digits));
  if (written.length === 0) return undefined;
  for (const { index } of text.matchAll(new RegExp(`(?<![\\d๐-๙])(?:${written.join('|')})(?![\\d๐-๙])`, 'g')))
    if (!LAW.test(text.slice(Math.max(0, index - 160), index))) return index;
  return undefined;
}

/** Where the text of a body begins, or an offset into it. */
function atText(item: DisclosureItem, offset: number) {
  const { body = '', origin } = item.entry ?? {};
  if (!origin) throw new Error(`${item.id} has text without a file`);
  return atBody({ body, origin }, offset || body.search(/\S/));
}
