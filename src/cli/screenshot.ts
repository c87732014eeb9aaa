import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { preview } from 'astro';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { settings } from '../integrations/settings.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { contentFolder, outFolder, PROJECT } from './paths.ts';
import { publish } from './publish.ts';

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** A part of the page; else what a window of that size shows. */
  readonly part?: string;
}

/** The section of the content folder, as a desk shows it. */
const SECTION: readonly Shot[] = [{ name: 'home', path: '', width: 1280, height: 900 }];

/** The made-up town with documents of every kind, which the real one has no files for. */
const TOWN = join(PROJECT, 'tests/fixtures/evidence-town');
const TOWN_SHOTS: readonly Shot[] = [
  { name: 'item-phone', path: '2567/o12/', width: 360, height: 720 },
  { name: 'documents', path: '2567/o12/', width: 900, height: 900, part: 'section:has(> .documents)' },
  { name: 'table', path: '2567/o16/', width: 900, height: 900, part: 'figure.data-table' },
];

const folder = resolve(process.argv[2] ?? join(PROJECT, 'docs'));
const executablePath = findChromium();
if (!executablePath) process.exit(1);
await mkdir(folder, { recursive: true });
const room = await mkdtemp(join(tmpdir(), 'oit-screenshot-'));
const browser = await launchChromium(executablePath);
try {
  await shoot(browser, contentFolder(), outFolder(), SECTION);
  await shoot(browser, TOWN, join(room, 'dist'), TOWN_SHOTS);
} finally {
  await browser.close();
  await rm(room, { recursive: true, force: true });
}

/** Builds a section and takes its pictures; a section with errors has told them, and gives none. */
async function shoot(from: Browser, content: string, out: string, shots: readonly Shot[]): Promise<void> {
  process.env['OIT_CONTENT'] = content;
  process.env['OIT_OUT'] = out;
  if (!(await publish())) {
    process.exitCode = 1;
    return;
  }
  const { base } = await settings();
  const server = await preview({ root: PROJECT, outDir: out, logLevel: 'error' });
  for (const { name, path, width, height, part } of shots) {
    const page = await from.newPage({ viewport: { width, height } });
    await page.goto(`http://localhost:${server.port}${base}${path}`, { waitUntil: 'networkidle' });
    await sharp(await (part ? page.locator(part).first().screenshot() : page.screenshot()))
      .png({ palette: true, compressionLevel: 9 })
      .toFile(join(folder, `${name}.png`));
    await page.close();
  }
  await server.stop();
}
