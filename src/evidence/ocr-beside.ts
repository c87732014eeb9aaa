import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { OCR_ENDING } from '../content/check-files.ts';
import { withoutHidden } from '../thai/hidden-signs.ts';
import { repair } from '../thai/repair.ts';
import type { Document, EvidenceFile } from './documents.ts';
import { readTextFile, textPath } from './ocr/beside.ts';
import type { ParsedOcrText } from './ocr/text-file.ts';

/** What is wrong with the text that is kept beside a document. */
export interface OcrProblem extends EvidenceFile {
  readonly reason: 'stale' | 'fault';
  /** In the text file, from 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** A document with the text that was read from its pictures, and corrected by an editor, where that is kept beside it. */
export async function withOcr(
  folder: string,
  document: Document,
): Promise<{ readonly document: Document; readonly problems: readonly OcrProblem[] }> {
  const { year, item, file, facts } = document;
  const beside = await readInside(folder, join(folder, String(year), file));
  if (!beside) return { document, problems: [] };
  const { sha256, pages, faults } = beside;
  const told = { year, item, file: file + OCR_ENDING };
  const problems = faults.map((fault): OcrProblem => ({ ...told, reason: 'fault', ...fault }));
  if (sha256 !== undefined && sha256 !== facts.sha256) {
    return { document, problems: [...problems, { ...told, reason: 'stale', line: 2, ...STALE }] };
  }
  const read = facts.pages.map((page, i) => {
    const own = page.source === 'none' ? readable(pages.get(i + 1) ?? '') : undefined;
    return own ? { ...page, text: own, source: 'ocr' as const } : page;
  });
  return { document: { ...document, pages: read }, problems };
}

/** Text as it may be shown: like that of a document, it loses what turns it round, and what else it hides is seen. */
function readable(text: string): string {
  return withoutHidden(repair(text)).trim();
}

/** The text file beside a document; one that leads out of the content folder, or can't be opened, has a fault alone. */
async function readInside(folder: string, document: string): Promise<ParsedOcrText | undefined> {
  const only = (fault: { readonly message: string; readonly hint: string }): ParsedOcrText => ({
    sha256: undefined,
    pages: new Map(),
    faults: [{ line: 1, ...fault }],
  });
  try {
    const isInside = (await realpath(textPath(document))).startsWith(folder + sep);
    return isInside ? await readTextFile(document) : only(OUTSIDE);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (['EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENOTFILE'].includes(code)) return only(UNREADABLE);
    throw error;
  }
}

const OUTSIDE = {
  message: 'ไฟล์ข้อความนี้เป็นทางลัดไปยังไฟล์นอกโฟลเดอร์ content จึงไม่ถูกใช้',
  hint: 'คัดลอกไฟล์จริงมาวางแทนทางลัด',
};

const UNREADABLE = {
  message: 'เปิดอ่านไฟล์ข้อความนี้ไม่ได้ จึงไม่ถูกใช้',
  hint: 'ขอให้ผู้ดูแลเครื่องให้สิทธิ์อ่านไฟล์นี้ ถ้าตรงนี้เป็นโฟลเดอร์ ให้ย้ายออก',
};

const STALE = {
  message: 'ข้อความนี้อ่านจากเอกสารฉบับก่อน ไม่ใช่ฉบับที่วางอยู่ จึงไม่ถูกใช้',
  hint: 'สั่ง npm run ocr เพื่ออ่านเอกสารฉบับใหม่',
};
