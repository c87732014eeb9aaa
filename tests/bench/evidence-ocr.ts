import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName } from '../../src/evidence/kinds.ts';
import { languageData } from '../../src/evidence/ocr/language-data.ts';
import { atLeast, LIMITS, type Part, rate, times } from './evidence-limits.ts';
import { program } from './evidence-program.ts';
import { median } from './statistics.ts';
import { table } from './table.ts';

/** What evidence-ocr-once.ts prints. */
export interface OcrOnce {
  readonly documents: number;
  /** Pages read now, and those an earlier run had read. */
  readonly read: number;
  readonly kept: number;
  readonly ms: number;
}

const WORKERS = [1, 2];
const CACHED = 5;

/**
 * How quickly scans are read, by one reader and by two, and from the pages that are kept.
 *
 * @param scans folder of the scans
 * @param temporary an empty folder
 */
export async function ocrPart(scans: string, temporary: string): Promise<Part> {
  const root = join(temporary, 'content');
  const folder = join(root, 'oit/2567/o1');
  const languages = await languageData(join(temporary, 'languages'));
  const names = (await readdir(scans)).filter((name) => kindOfName(name));
  // The text files beside the documents go each time, so that nothing is left undone but the reading of pages.
  const once = async (store: string, workers: number) => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const name of names) await cp(join(scans, name), join(folder, name));
    return program<OcrOnce>('evidence-ocr-once.ts', [root, join(temporary, store), languages, String(workers)]);
  };

  const runs = [];
  for (const workers of WORKERS) {
    const store = `store-${workers}`;
    const cold = await once(store, workers);
    const cached: OcrOnce[] = [];
    for (let again = 0; again < CACHED; again++) cached.push(await once(store, workers));
    if (cached.some(({ kept }) => kept !== cold.read)) throw new Error('บางหน้าถูกอ่านซ้ำ ทั้งที่เก็บไว้แล้ว');
    const quick = median(cached.map(({ ms }) => ms));
    runs.push({ workers, cold, quick, speedUp: atLeast(cold.ms / quick, LIMITS.speedUp, times) });
  }
  const [alone] = runs;
  if (!alone) throw new Error('no run');
  const { documents, read } = alone.cold;
  const head = ['หน้าต่อวินาที', 'ครั้งแรก', 'เทียบกับตัวเดียว', 'เก็บไว้แล้ว', 'เร็วขึ้น'];
  const rows = runs.map(({ workers, cold, quick, speedUp }) => [
    `ตัวอ่าน ${workers} ตัว`,
    rate((read / cold.ms) * 1000),
    `${(alone.cold.ms / cold.ms).toFixed(2)} เท่า`,
    rate((read / quick) * 1000),
    speedUp.text,
  ]);
  return {
    report: [
      `อ่านภาพสแกน: ${documents} ฉบับ ${read} หน้า · เกณฑ์เร็วขึ้น ≥ ${times(LIMITS.speedUp)}`,
      table([head, ...rows]),
    ].join('\n'),
    isWithin: runs.every(({ speedUp }) => speedUp.isWithin),
  };
}
