import { normalize } from './terms.ts';

/** The item a query names, and what else it says. */
export interface Coded {
  readonly id: string;
  readonly rest: string;
}

/** `o12`, `โอ 12`, `ข้อ 12`, `ข้อที่ 12`, `oit 12` and, where the query is nothing else, `012` or `12`. */
const ALONE = /^(?:ข้อ(?:ที่)? ?|oit ?|item ?)?(?:(?:o|โอ) ?[-.]? ?)?0?(\d{1,2})$/;
/** Between other words; no look-behind, which older iPhones can't read. */
const AMONG_WORDS = /(?:^|([\sก-๛]))(?:(?:ข้อ(?:ที่)? ?o?|o[-.]?)0?(\d{1,2}))(?![^\sก-๛])/;

/** The item a query names by its code, in any spelling: `o12`, `O 12`, `๐๑๒`, `o๑๒`, `012`, `ข้อ ๑๒`, `o12 งบประมาณ`. */
export function codeOf(query: string): Coded | undefined {
  const text = normalize(query).trim().replace(/\s+/g, ' ');
  const [, alone] = ALONE.exec(text) ?? [];
  if (Number(alone) > 0) return { id: `o${Number(alone)}`, rest: '' };
  const [found = '', before = '', among] = AMONG_WORDS.exec(text) ?? [];
  if (!(Number(among) > 0)) return undefined;
  return { id: `o${Number(among)}`, rest: text.replace(found, `${before} `).replace(/\s+/g, ' ').trim() };
}
