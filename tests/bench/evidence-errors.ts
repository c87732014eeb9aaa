import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName } from '../../src/evidence/kinds.ts';
import { Engine } from '../../src/evidence/ocr/engine.ts';
import { languageData } from '../../src/evidence/ocr/language-data.ts';
import { pictureOfPage } from '../../src/evidence/ocr/pages.ts';
import { readPage } from '../../src/evidence/ocr/read-page.ts';
import { joinLines } from '../../src/evidence/pdf/join-lines.ts';
import { pdfReader } from '../../src/evidence/pdf/reader.ts';
import { documentBytes, documentsIn } from '../evidence/pdf/documents.ts';
import { characterErrorRate } from '../evidence/text-error.ts';
import { type Block, knownText, REPORT, RULES } from '../fixtures/documents/known-text.ts';
import { SCANS, TEXTS } from '../fixtures/scans/texts.ts';
import { atMost, type Judged, LIMITS, type Part, percent } from './evidence-limits.ts';
import { table } from './table.ts';

const PRODUCERS = ['chromium', 'libreoffice'];

/** Resolution that the limit of scans holds for. */
const SCAN_DPI = 200;

/** Readers of scans at one time. */
const READERS = 2;

/**
 * Share of letters read wrong, of every document whose text is known.
 *
 * @param scans folder of the scans
 * @param temporary an empty folder
 */
export async function errorsPart(scans: string, temporary: string): Promise<Part> {
  const report = await fonts('report', REPORT);
  const rules = await fonts('rules', RULES);
  const read = await scanned(scans, temporary);
  const head = ['แบบอักษร', 'Chromium', 'LibreOffice'];
  const all = [...report, ...rules, ...read];
  const cells = (rows: readonly Row[]) => rows.map(({ name, figures }) => [name, ...figures.map(({ text }) => text)]);
  return {
    report: [
      `ตัวอักษรผิดใน PDF ที่พิมพ์จากโปรแกรม · เกณฑ์ ≤ ${percent(LIMITS.textErrors)}`,
      table([head, ...cells(report)]),
      '',
      'เอกสารที่ไม่เคยใช้ปรับโปรแกรม',
      table([head, ...cells(rules)]),
      '',
      `ตัวอักษรผิดในภาพสแกน · เกณฑ์ของ ${SCAN_DPI} dpi ≤ ${percent(LIMITS.scanErrors)}`,
      table([['ภาพ', 'ตัวอักษรผิด'], ...cells(read)]),
    ].join('\n'),
    isWithin: all.every(({ figures }) => figures.every(({ isWithin }) => isWithin)),
  };
}

interface Row {
  readonly name: string;
  readonly figures: readonly Judged[];
}

async function fonts(folder: string, known: readonly Block[]): Promise<Row[]> {
  const named = documentsIn(folder).map((path) => ({ path, name: path.replace(/^\w+\/|\.\w+\.pdf$/g, '') }));
  const names = [...new Set(named.map(({ name }) => name))];
  return Promise.all(
    names.map(async (name) => {
      const paths = PRODUCERS.map((producer) => `${folder}/${name}.${producer}.pdf`);
      return { name, figures: await Promise.all(paths.map((path) => textErrors(path, knownText(known)))) };
    }),
  );
}

async function textErrors(path: string, known: string): Promise<Judged> {
  const { pages } = await pdfReader.open(documentBytes(path), 'pdf');
  const read = joinLines(pages.map(({ text }) => text).join('\n\n'));
  return atMost(characterErrorRate(known, read), LIMITS.textErrors, percent);
}

async function scanned(folder: string, temporary: string): Promise<Row[]> {
  const data = await languageData(join(temporary, 'languages'));
  const rows: Row[] = [];
  const rest = SCANS.entries();
  const reader = async () => {
    const engine = await Engine.open(data);
    try {
      for (const [i, { file, text, dpi }] of rest) {
        const picture = await pictureOfPage(await readFile(join(folder, file)), kindOfName(file) ?? 'pdf', 1);
        const wrong = characterErrorRate(TEXTS[text], (await readPage(engine, picture)).text);
        const figure = { text: percent(wrong), isWithin: true };
        rows[i] = { name: file, figures: [dpi === SCAN_DPI ? atMost(wrong, LIMITS.scanErrors, percent) : figure] };
      }
    } finally {
      await engine.close();
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return rows;
}
