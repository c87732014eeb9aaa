import { toArabicDigits } from '../../thai/numerals.ts';

/*
 * The text file beside a scanned document (`scan.pdf.ocr.txt`), made for people who correct it in Notepad:
 *
 *   ข้อความในไฟล์นี้ …
 *   ===== เอกสาร sha256 0123…
 *   ===== หน้า 3
 *   text of page 3
 *
 * A line of a page that would be taken for such a heading has a `\` before its `=`.
 */

/** What the text file beside a document holds. */
export interface OcrText {
  /** Of the document's bytes, in hex. */
  readonly sha256: string;
  /** Texts by page, counted from 1: lines ended by LF, none with spaces at its end, no empty ones first or last. */
  readonly pages: ReadonlyMap<number, string>;
}

/** What is wrong in the file, for the officer. */
export interface OcrTextFault {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

export interface ParsedOcrText {
  /** `undefined` where the file does not tell. */
  readonly sha256: string | undefined;
  readonly pages: Map<number, string>;
  readonly faults: OcrTextFault[];
}

const RULE = '=====';
const LINE_END = /\r\n|\r|\n/;
const HEADING = /^\s*={3,}(?=.*[^=\s])/;
const ESCAPED = /^(\s*\\*)\\(={3,})/;
const MUST_ESCAPE = /^(\s*\\*)(={3,})/;
const DOCUMENT = /^\s*=+\s*เอกสาร\s+sha-?256\s*:?\s*([0-9a-f]{64})\s*=*\s*$/i;
const PAGE = /^\s*=+\s*หน้า(?:ที่)?\s*([0-9๐-๙]{1,5})\s*=*\s*$/;

/** Writes the file of a document, pages in their order; the same texts give the same bytes. */
export function formatOcrText(name: string, { sha256, pages }: OcrText): string {
  const parts = [
    `ข้อความในไฟล์นี้คอมพิวเตอร์อ่านจากภาพของ ${name} แก้คำที่อ่านผิดได้เลย แล้วบันทึกเป็น UTF-8 ขอให้คงบรรทัดที่ขึ้นต้นด้วย ${RULE} ไว้ตามเดิม`,
    `${RULE} เอกสาร sha256 ${sha256}`,
  ];
  for (const [page, text] of [...pages].sort(([a], [b]) => a - b)) {
    parts.push(`${RULE} หน้า ${page}`, tidy(text.split(LINE_END).map(withEscape)));
  }
  return `${parts.join('\n')}\n`;
}

/** Reads the file as an officer left it. Never throws: what can't be understood is a fault, and the rest is read. */
export function parseOcrText(text: string): ParsedOcrText {
  const pages = new Map<number, string>();
  const faults: OcrTextFault[] = [];
  let sha256: string | undefined;
  let page: number | undefined;
  let lines: string[] = [];
  let lost = 0;
  const keep = () => {
    if (page !== undefined) pages.set(page, tidy(lines.map(withoutEscape)));
    lines = [];
  };

  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(LINE_END)
    .entries()) {
    const fault = (message: string, hint: string) => faults.push({ line: i + 1, message, hint });
    if (!HEADING.test(line)) {
      if (page === undefined && sha256 !== undefined && line.trim() !== '' && lost++ === 0) {
        fault('ข้อความนี้ไม่ได้อยู่ในหน้าใด จึงไม่ถูกใช้', `พิมพ์บรรทัด ${RULE} หน้า 1 ไว้เหนือข้อความ โดยใช้เลขหน้าของเอกสาร`);
      }
      lines.push(line);
      continue;
    }
    const document = DOCUMENT.exec(line)?.[1];
    const number = Number(toArabicDigits(PAGE.exec(line)?.[1] ?? ''));
    if (document !== undefined) {
      if (sha256 !== undefined) fault('มีบรรทัดบอกเอกสารซ้ำ', 'ลบบรรทัดนี้ ให้เหลือบรรทัดแรกเพียงบรรทัดเดียว');
      else sha256 = document.toLowerCase();
    } else if (number > 0) {
      keep();
      if (pages.has(number)) {
        fault(`มีหน้า ${number} ซ้ำ จึงใช้ข้อความของหน้าที่อยู่ก่อน`, 'แก้เลขหน้าให้ถูก หรือรวมข้อความไว้ใต้หน้าเดียวกัน แล้วลบบรรทัดนี้');
        page = undefined;
        lost++;
      } else page = number;
    } else {
      fault(
        `บรรทัดนี้ขึ้นต้นด้วย ${RULE} แต่ไม่ใช่หัวของหน้าหรือของเอกสาร`,
        `ถ้าเป็นหัวของหน้า ให้เขียนเช่น ${RULE} หน้า 3 ถ้าเป็นข้อความในหน้า ให้ใส่ \\ ไว้หน้าเครื่องหมาย =`,
      );
      lines.push(line);
    }
  }
  keep();
  if (sha256 === undefined) {
    faults.unshift({
      line: 1,
      message: 'ไม่พบบรรทัดที่บอกว่าข้อความนี้เป็นของเอกสารใด',
      hint: `นำบรรทัดที่ขึ้นต้นด้วย ${RULE} เอกสาร sha256 กลับมาไว้ใต้บรรทัดแรก หรือย้ายไฟล์นี้ออกแล้วสั่ง npm run ocr ใหม่`,
    });
  }
  return { sha256, pages, faults };
}

const withEscape = (line: string) => line.replace(MUST_ESCAPE, '$1\\$2');
const withoutEscape = (line: string) => line.replace(ESCAPED, '$1$2');

/** Joins lines with LF, without spaces at their ends, without the empty ones first and last. */
function tidy(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trimEnd());
  const first = trimmed.findIndex((line) => line !== '');
  return first < 0 ? '' : trimmed.slice(first, trimmed.findLastIndex((line) => line !== '') + 1).join('\n');
}
