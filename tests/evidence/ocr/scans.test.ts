import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindOfName } from '../../../src/evidence/kinds.ts';
import { Engine } from '../../../src/evidence/ocr/engine.ts';
import { languageData } from '../../../src/evidence/ocr/language-data.ts';
import { pictureOfPage } from '../../../src/evidence/ocr/pages.ts';
import type { PagePicture } from '../../../src/evidence/ocr/picture.ts';
import { readPage } from '../../../src/evidence/ocr/read-page.ts';
import { SCANS, TEXTS } from '../../fixtures/scans/texts.ts';
import { characterErrorRate } from '../text-error.ts';

const TARGET = 0.05;

/** Of all scans in turn, `OCR_ALL=1` measures the rest as well. */
const READ = process.env['OCR_ALL']
  ? SCANS.map(({ file }) => file)
  : ['held-out-200.pdf', 'turned-200.pdf', 'held-out-notice-200.pdf'];

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-ocr-'));
  engine = await Engine.open(await languageData(folder));
}, 60_000);

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

async function picture(file: string): Promise<PagePicture> {
  const bytes = await readFile(fileURLToPath(new URL(`../../fixtures/scans/${file}`, import.meta.url)));
  return pictureOfPage(bytes, kindOfName(file) ?? 'pdf', 1);
}

test.each(SCANS.filter(({ file }) => READ.includes(file)))(
  'reads $file with at most 5 % of letters wrong',
  async (scan) => {
    const { text, confidence } = await readPage(engine, await picture(scan.file));
    const rate = characterErrorRate(TEXTS[scan.text], text);
    if (process.env['OCR_ALL']) process.stdout.write(`${scan.file} ${(rate * 100).toFixed(2)} % (${confidence})\n`);
    expect(rate).toBeLessThanOrEqual(TARGET);
    expect(confidence).toBeGreaterThan(85);
  },
  60_000,
);

test('a reader that was ended says so, and takes nothing with it', async () => {
  const ended = await Engine.open(await languageData(folder));
  const page = { data: new Uint8Array(400 * 400).fill(255), width: 400, height: 400 };
  const busy = expect(ended.read(page)).rejects.toThrow('has ended');
  await ended.close();
  await busy;
  await expect(ended.read(page)).rejects.toThrow('has ended');
  await expect(ended.readThaiLines([page])).rejects.toThrow('has ended');
  await expect(ended.readLines([page])).rejects.toThrow('has ended');
}, 60_000);
