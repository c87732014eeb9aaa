import { join } from 'node:path';
import { OCR_ENDING } from '../content/check-files.ts';
import type { Document, EvidenceFile } from './documents.ts';
import { readTextFile } from './ocr/beside.ts';

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
  const beside = await readTextFile(join(folder, String(year), file));
  if (!beside) return { document, problems: [] };
  const { sha256, pages, faults } = beside;
  const told = { year, item, file: file + OCR_ENDING };
  const problems = faults.map((fault): OcrProblem => ({ ...told, reason: 'fault', ...fault }));
  if (sha256 !== undefined && sha256 !== facts.sha256) {
    return { document, problems: [...problems, { ...told, reason: 'stale', line: 2, ...STALE }] };
  }
  const read = facts.pages.map((page, i) => {
    const own = page.source === 'none' ? pages.get(i + 1)?.trim() : undefined;
    return own ? { ...page, text: own, source: 'ocr' as const } : page;
  });
  return { document: { ...document, pages: read }, problems };
}

const STALE = {
  message: 'ข้อความนี้อ่านจากเอกสารฉบับก่อน ไม่ใช่ฉบับที่วางอยู่ จึงไม่ถูกใช้',
  hint: 'สั่ง npm run ocr เพื่ออ่านเอกสารฉบับใหม่',
};
