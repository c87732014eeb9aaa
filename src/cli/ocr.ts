import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../content/reader.ts';
import { examineSection } from '../evidence/files.ts';
import { kindOfName } from '../evidence/kinds.ts';
import { chosenDocuments } from '../evidence/ocr/chosen.ts';
import { findScans } from '../evidence/ocr/find.ts';
import { LanguageDataMissing, languageData } from '../evidence/ocr/language-data.ts';
import { OCR_HELP, type OcrArguments, readOcrArguments } from '../evidence/ocr/options.ts';
import { PageStore } from '../evidence/ocr/page-store.ts';
import { pictureOfPage } from '../evidence/ocr/pages.ts';
import { planOcr, type ScannedDocument } from '../evidence/ocr/plan.ts';
import { type PageOutcome, runOcr } from '../evidence/ocr/run.ts';
import { planSummary, resultSummary } from '../evidence/ocr/summary.ts';
import { openTesseract } from '../evidence/ocr/tesseract-reader.ts';
import { buildDisclosure } from '../model/build.ts';
import { guard } from './guard.ts';
import { contentFolder, PROJECT } from './paths.ts';
import { Progress } from './progress.ts';
import { Refusal } from './refusal.ts';

/** A page takes one to ten seconds. */
const LIMIT = 3 * 60 * 1000;
const INTERRUPTED = 130;
const KEPT = join(PROJECT, '.oit/cache');

const STATES: Record<PageOutcome['state'], string> = {
  read: 'อ่านแล้ว',
  kept: 'อ่านไว้ก่อนแล้ว',
  failed: 'อ่านไม่สำเร็จ',
  'too-slow': 'ใช้เวลานานเกินไปจึงข้าม',
};

const stop = new AbortController();
process.on('SIGINT', () => {
  // The second time at once: somebody is in a hurry.
  if (stop.signal.aborted) process.exit(INTERRUPTED);
  stop.abort();
});

await guard(() => ocr(optionsOf(process.argv.slice(2))).catch(refuse));
if (stop.signal.aborted) process.exitCode = INTERRUPTED;

async function ocr(options: OcrArguments): Promise<boolean> {
  if (options.help) {
    process.stdout.write(OCR_HELP);
    return true;
  }
  const root = contentFolder();
  const { sound, diagnostics } = await readContent(root);
  if (!sound) {
    const [first] = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Refusal(`อ่านโฟลเดอร์เนื้อหาไม่ได้: ${first?.message ?? root}`, first?.hint ?? 'สั่ง npm run check เพื่อดูจุดที่ต้องแก้');
  }
  const { documents } = await examineSection(root, buildDisclosure(sound));
  const found = findScans(root, sound.items, documents);
  const plan = await planOcr(found.documents, chosen(found.documents, options.again));
  process.stdout.write(planSummary(plan, found));
  const isWell = plan.faulty.length === 0 && found.unreadable.length === 0;
  const pages = plan.jobs.reduce((sum, job) => sum + job.pages.length, 0);
  if (pages === 0) return isWell;

  const data = await languageData(join(KEPT, 'ocr-languages'));
  const progress = new Progress(process.stderr, pages);
  const result = await runOcr(
    plan.jobs,
    {
      openReader: () => openTesseract(data),
      pictureOf: async ({ path }, page) => pictureOfPage(await readFile(path), kindOfName(path) ?? 'pdf', page),
      store: new PageStore(join(KEPT, 'ocr')),
    },
    {
      workers: Math.min(pages, options.workers ?? availableParallelism()),
      limit: LIMIT,
      signal: stop.signal,
      onPage: ({ document, page, state, reading }) => {
        const what = `${document.name} หน้า ${page} ${STATES[state]}`;
        if (process.stderr.isTTY && !reading) progress.tell(`✗ ${what}`);
        progress.step(what, state !== 'kept');
      },
    },
  ).finally(() => progress.end());
  process.stdout.write(resultSummary(result));
  return isWell && !result.isCancelled && result.outcomes.every(({ reading }) => reading);
}

function optionsOf(typed: readonly string[]): OcrArguments {
  return orRefusal(() => readOcrArguments(typed), 'สั่ง npm run ocr -- --help เพื่อดูวิธีใช้');
}

function chosen(documents: readonly ScannedDocument[], typed: readonly string[]): Set<string> {
  return orRefusal(
    () => chosenDocuments(documents, typed),
    'เขียนที่อยู่ของเอกสารให้ครบ เช่น --again content/oit/2567/o12/scan.pdf',
  );
}

function orRefusal<T>(act: () => T, how: string): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(error.message, how);
    throw error;
  }
}

/** Failures of the machine in the words of this command; the rest is for whoever mends it. */
function refuse(error: unknown): never {
  const { code = '', path = 'โฟลเดอร์ของโครงการ' } = error as NodeJS.ErrnoException;
  if (error instanceof LanguageDataMissing) {
    throw new Refusal('ไม่พบข้อมูลภาษาที่ใช้อ่านภาพ', 'สั่ง npm ci เพื่อติดตั้งส่วนประกอบใหม่ แล้วสั่ง npm run ocr อีกครั้ง');
  }
  if (code === 'ENOSPC') {
    throw new Refusal('ดิสก์เต็ม จึงเก็บข้อความที่อ่านได้ไม่ได้', 'ลบไฟล์ที่ไม่ใช้ แล้วสั่ง npm run ocr อีกครั้ง จะทำต่อจากหน้าที่ค้าง');
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    throw new Refusal(`ไม่ได้รับสิทธิ์อ่านหรือเขียน ${path}`, 'ขอสิทธิ์จากผู้ดูแลเครื่อง แล้วสั่ง npm run ocr อีกครั้ง จะทำต่อจากหน้าที่ค้าง');
  }
  throw error;
}
