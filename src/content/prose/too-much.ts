import { lineEnd } from '../text-lines.ts';
import type { ProseFault } from './parse.ts';

/*
 * What makes a parser of Markdown slow grows with the square of the number of signs that may open something, or, in a
 * table, with its rows times its columns. Each bound is several times what the longest honest body has.
 */
const BOUNDS: readonly (readonly [signs: RegExp, most: number, what: string])[] = [
  [/\{/g, 200, '{'],
  [/</g, 5_000, '<'],
  [/[*_~`[\]!&]/g, 20_000, '* _ ~ [ ]'],
  [/(?<![\w@.])(?:www\.|https?:|[\w.-]+@)/gi, 5_000, 'ที่อยู่เว็บหรืออีเมล'],
];
const MOST_COLUMNS = 200;
/** Quotes and lists that one line opens: far beyond what is told as too deep, which is found by parsing. */
const MOST_OPENED = 1_000;
const OPENED = />|[-*+] /g;
/** Rows of all tables of a body; a longer table is a file. */
const MOST_ROWS = 10_000;

/** Why a body is not even parsed: it would hold the program up, and no reader would read it. */
export function tooMuch(body: string): ProseFault | undefined {
  for (const [signs, most, what] of BOUNDS) {
    let count = 0;
    for (const { index } of body.matchAll(signs)) if (++count > most) return refuse(index, what);
  }
  let rows = 0;
  for (let at = 0; at < body.length; at = nextLine(body, at)) {
    const line = body.slice(at, lineEnd(body, at));
    const opened = /^[ \t>*+-]*/.exec(line)?.[0] ?? '';
    if (opened.length > MOST_OPENED && (opened.match(OPENED)?.length ?? 0) > MOST_OPENED) return refuse(at, '> -');
    if (!line.includes('|')) continue;
    if (++rows > MOST_ROWS || line.split('|').length > MOST_COLUMNS) return refuse(at, '|');
  }
  return undefined;
}

function nextLine(body: string, at: number): number {
  const end = body.indexOf('\n', at);
  return end === -1 ? body.length : end + 1;
}

function refuse(offset: number, what: string): ProseFault {
  return {
    code: 'content/too-much',
    offset,
    message: `เนื้อความมี ${what} มากเกินกว่าที่หน้าหนึ่งควรมี โปรแกรมจึงไม่อ่านเนื้อความนี้`,
    hint: 'ย้ายตารางหรือข้อความยาวไปเป็นไฟล์หลักฐาน (PDF หรือ CSV) แล้วแนบในช่อง evidence',
  };
}
