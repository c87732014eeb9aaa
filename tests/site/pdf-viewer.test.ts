import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { useBrowser } from '../support/browser.ts';
import { startNginx } from '../support/servers/nginx.ts';
import { plantedSection } from '../support/servers/planted.ts';
import type { SectionServer } from '../support/servers/program.ts';

/** The viewer of the browser that most visitors have, under the headers that nginx sends. */

const { openAt } = useBrowser([], { isWhole: true });
let room = '';
let server: SectionServer;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-viewer-'));
  await plantedSection(inject('sites').evidence.folder, join(room, 'section'), SETTINGS);
  server = await startNginx(join(room, 'section'), SETTINGS);
});
afterAll(async () => {
  await server?.close();
  await rm(room, { recursive: true, force: true });
});

/** Whether the lower right of a window, where the middle of a page of paper is, is white with letters on it: not the dark of a viewer that still loads. */
async function isPaper(page: Page): Promise<boolean> {
  const picture = await page.screenshot({ clip: { x: 640, y: 300, width: 400, height: 480 } });
  const data = await sharp(picture).greyscale().raw().toBuffer();
  const share = (isOf: (value: number) => boolean) => data.filter(isOf).length / data.length;
  return share((value) => value > 240) > 0.7 && share((value) => value < 80) > 0.005;
}

test('a PDF opens in the viewer of Chromium, as tall as the window, and the browser complains of nothing', async () => {
  const { page, complaints } = await openAt(`${server.url}/ita/2567/o12/six-months.pdf`);
  await expect.poll(() => isPaper(page), { timeout: 30_000, interval: 250 }).toBe(true);
  expect(page.frames().some((frame) => frame.url().startsWith('chrome-extension:'))).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a page of HTML that is called a PDF runs nothing', async () => {
  const { page } = await openAt(`${server.url}/ita/2567/o1/planted.pdf`);
  for (const frame of page.frames())
    expect(await frame.evaluate(() => document.documentElement.hasAttribute('data-ran'))).toBe(false);
  await page.context().close();
});
