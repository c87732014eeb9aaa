import { normalize } from './terms.ts';

/** The item a query names, and what else it says. */
export interface Coded {
  readonly id: string;
  readonly rest: string;
}

/** `o12`, `ข้อ 12`, `ข้อที่ 12`, `oit 12` and, where the query is nothing else, `012` or `12`. */
const ALONE = /^(?:ข้อ(?:ที่)? ?|oit ?|item ?)?(?:o ?[-.]? ?)?0?(\d{1,2})$/;
const AMONG_WORDS = /(?<![^\sก-๛])(?:ข้อ(?:ที่)? ?o?|o[-.]?)0?(\d{1,2})(?![^\sก-๛])/;

/** The item a query names by its code, in any spelling: `o12`, `O 12`, `๐๑๒`, `o๑๒`, `012`, `ข้อ ๑๒`, `o12 งบประมาณ`. */
export function codeOf(query: string): Coded | undefined {
  const text = normalize(query).trim().replace(/\s+/g, ' ');
  const alone = ALONE.exec(text);
  const found = alone ?? AMONG_WORDS.exec(text);
  const number = Number(found?.[1] ?? 0);
  return found && number > 0 ? { id: `o${number}`, rest: alone ? '' : text.replace(found[0], ' ').trim() } : undefined;
}
