import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { preview } from 'astro';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { settings } from '../integrations/settings.ts';
import { findChromium } from './chromium.ts';
import { outFolder, PROJECT } from './paths.ts';
import { publish } from './publish.ts';

/** Pictures of the README: a desk and a phone. */
const SHOTS = [
  { name: 'home', path: '', width: 1280, height: 900 },
  { name: 'item-phone', path: '2567/o12/', width: 360, height: 720 },
];

const folder = resolve(process.argv[2] ?? join(PROJECT, 'docs'));
const executablePath = findChromium();
if (!executablePath || !(await publish())) process.exit(1);
const { base } = await settings();
const server = await preview({ root: PROJECT, outDir: outFolder(), logLevel: 'error' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
await mkdir(folder, { recursive: true });
for (const { name, path, width, height } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`http://localhost:${server.port}${base}${path}`, { waitUntil: 'networkidle' });
  await sharp(await page.screenshot())
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(folder, `${name}.png`));
}
await browser.close();
await server.stop();
