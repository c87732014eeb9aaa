import type { Disclosure, DisclosureItem, DisclosureYear } from '../model/types.ts';
import { fullAddress, paths, withBase } from '../model/urls.ts';
import { waysOf } from '../model/way.ts';
import type { Evidence } from '../schema/item.ts';
import { type CalendarDate, compareDates, formatThaiDate } from '../thai/date.ts';
import { elementLines } from './itas-elements.ts';
import { noteLines } from './itas-notes.ts';

/** What the columns of the sheet hold, in their order. */
export const ITAS_COLUMNS = ['id', 'title', 'url', 'evidence', 'way', 'date', 'elements', 'note'] as const;

export type ItasColumn = (typeof ITAS_COLUMNS)[number];

/** One line of a cell. */
export interface ItasLine {
  /** What is copied into ITAS. */
  readonly text: string;
  /** Where a page links to: own pages from the root of their host, so that a copy on another host leads to itself. */
  readonly href?: string;
  /** The document that the address leads to. */
  readonly label?: string;
}

/** What ITAS, the web form of the NACC, asks of one item. A cell without lines is empty. */
export interface ItasRow {
  readonly id: string;
  readonly cells: Readonly<Record<ItasColumn, readonly ItasLine[]>>;
}

export interface ItasSheet {
  readonly year: number;
  readonly titles: Readonly<Record<ItasColumn, string>>;
  /** Of all items of the year, in the order of its frame. */
  readonly rows: readonly ItasRow[];
  /** Whether addresses begin with a host: not while `url` in site.yaml is unknown. */
  readonly isPublished: boolean;
}

/** The sheet from which an officer fills in ITAS for a year, and which an assessor can follow. */
export function itasSheet(disclosure: Disclosure, year: DisclosureYear, base: string): ItasSheet {
  const { url } = disclosure.site;
  const wayTo = waysOf(disclosure, year);
  const own = (path: string): ItasLine => {
    const href = withBase(base, path);
    return { text: url ? fullAddress(url, base, path) : href, href };
  };
  const row = (item: DisclosureItem): ItasRow => ({
    id: item.id,
    cells: {
      id: [{ text: item.id }],
      title: [{ text: item.frame.title }],
      url: [own(paths.item(year.year, item.id))],
      evidence: item.evidence.map(({ title, file, link = '' }) => ({
        ...(file ? own(paths.evidence(year.year, file)) : { text: link, href: link }),
        label: title,
      })),
      way: [
        {
          text: wayTo(item)
            .map(({ text }) => text)
            .join(' › '),
        },
      ],
      date: dateOf(item).map((date) => ({ text: formatThaiDate(date, 'short') })),
      elements: elementLines(item).map((text) => ({ text })),
      note: noteLines(item).map((text) => ({ text })),
    },
  });
  return {
    year: year.year,
    titles: titlesOf(url !== undefined),
    rows: year.items.map(row),
    isPublished: url !== undefined,
  };
}

/** The sheet as rows of text, its titles first: what a file holds. */
export function itasTable({ titles, rows }: ItasSheet): string[][] {
  return [
    ITAS_COLUMNS.map((column) => titles[column]),
    ...rows.map(({ cells }) => ITAS_COLUMNS.map((column) => cellText(cells[column]))),
  ];
}

/** What a cell holds in a file, and what is copied of it. */
function cellText(lines: readonly ItasLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function titlesOf(isPublished: boolean): Record<ItasColumn, string> {
  return {
    id: 'ข้อ',
    title: 'ข้อมูล',
    url: isPublished ? 'ลิงก์ถาวรของข้อ' : 'ที่อยู่ของข้อ (ยังไม่รู้ชื่อเว็บไซต์)',
    evidence: isPublished ? 'ลิงก์หลักฐาน' : 'ที่อยู่ของหลักฐาน',
    way: 'ตำแหน่งบนเว็บไซต์',
    date: 'วันที่',
    elements: 'องค์ประกอบที่มีแล้ว',
    note: 'หมายเหตุ',
  };
}

/** The day an item was updated, else of its newest document. */
function dateOf({ updated, evidence }: DisclosureItem): CalendarDate[] {
  const newest = evidence.flatMap(({ date }: Evidence) => date ?? []).sort(compareDates);
  return [updated ?? newest.at(-1)].filter((date) => date !== undefined);
}
