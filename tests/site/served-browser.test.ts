import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';
import { useBrowser } from '../support/browser.ts';
import { openSearch } from '../support/search-queries.ts';
import { type Served, serve } from '../support/serve.ts';
import { startNginx } from '../support/servers/nginx.ts';
import { PLANTED, plantedSection } from '../support/servers/planted.ts';
import type { SectionServer } from '../support/servers/program.ts';

/** A section as nginx sends it, to a real browser: what its headers do there. */

const { openAt } = useBrowser([]);
let room = '';
let server: SectionServer;
/** The same files without any header of ours. */
let bare: Served;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-browser-'));
  const folder = join(room, 'section');
  await plantedSection(inject('sites').evidence.folder, folder, SETTINGS);
  server = await startNginx(folder, SETTINGS);
  bare = await serve(folder, '/ita/');
});
afterAll(async () => {
  await server?.close();
  await bare?.close();
  await rm(room, { recursive: true, force: true });
});

test.each(['', '2567/o1/', 'eit/', 'nothing'])(
  'the page /ita/%s does what it should under the headers, and the browser complains of nothing',
  async (path) => {
    const { page, complaints, foreign } = await openAt(`${server.url}/ita/${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    // That an address is unknown is what the page is about.
    expect(complaints.filter((text) => !(path === 'nothing' && text.includes('404')))).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  },
);

test('the search runs under the headers', async () => {
  const { page, complaints } = await openAt(`${server.url}/ita/search/`);
  await openSearch(page, `${server.url}/ita/search/`, 'งบประมาณ');
  expect(await page.locator('#search-results > li').count()).toBeGreaterThan(3);
  // Only the full text, which WebAssembly reads, finds this.
  await openSearch(page, `${server.url}/ita/search/`, 'คลองสมมติ');
  expect(await page.locator('#search-results > li').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a copy button copies under the headers, and the page can do nothing of what they forbid', async () => {
  const { page, complaints } = await openAt(`${server.url}/ita/2567/itas/`);
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write', 'geolocation'], { origin: server.url });
  await page.getByRole('button', { name: 'คัดลอกลิงก์ของ o12', exact: true }).click();
  await expect.poll(() => page.locator('[data-copied]').textContent()).toBe('คัดลอกลิงก์ของ o12 แล้ว');
  const allowed = (of: Page) =>
    of.evaluate(() =>
      (document as unknown as { featurePolicy: { allowedFeatures(): string[] } }).featurePolicy.allowedFeatures(),
    );
  const here = await allowed(page);
  expect(here).toEqual(expect.arrayContaining(['clipboard-write', 'fullscreen']));
  const own = await context.newPage();
  await own.goto(`${server.url}/`);
  expect(await own.evaluate(() => navigator.clipboard.readText())).toBe('https://www.example.go.th/ita/2567/o12/');
  const denied = ['camera', 'clipboard-read', 'geolocation', 'microphone', 'payment', 'usb'];
  expect(await allowed(own)).toEqual(expect.arrayContaining(denied));
  expect(here.filter((name) => denied.includes(name))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

describe('a file that nobody should have put there', () => {
  const scripts = Object.keys(PLANTED).filter((path) => !path.endsWith('.pdf'));
  const hasRun = async (address: string) => {
    const { page } = await openAt(address);
    await page.locator(':root').click({ position: { x: 9, y: 9 }, force: true });
    const ran = await page.evaluate(() => document.documentElement.hasAttribute('data-ran'));
    await page.context().close();
    return ran;
  };

  test.each(scripts)('runs no script in our origin: %s', async (path) => {
    expect(await hasRun(`${bare.url}${path}`), 'it would without our headers').toBe(true);
    expect(await hasRun(`${server.url}/ita/${path}`)).toBe(false);
  });

  test('stands in an origin of its own where it is a drawing', async () => {
    const { page } = await openAt(`${server.url}/ita/2567/o1/planted.svg`);
    expect(await page.evaluate(() => origin)).toBe('null');
    await page.context().close();
  });
});

test('the code of the questionnaire is drawn by itself as on its page', async () => {
  const { page, complaints } = await openAt(`${server.url}/ita/eit/qr.svg`);
  expect(await page.evaluate(() => document.querySelector('path')?.getBoundingClientRect().width ?? 0)).toBeGreaterThan(
    100,
  );
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('a frame on another site', () => {
  /** What a frame of the section holds on a page of the origin. */
  async function shownIn(origin: string, framed: string): Promise<string> {
    const { page } = await openAt(origin);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      return loaded;
    }, framed);
    const text = await page
      .frames()[1]
      ?.evaluate(() => document.body.textContent ?? '')
      .catch(() => '');
    await page.context().close();
    return text ?? '';
  }

  test('shows the section on its own site, and on no other', async () => {
    expect(await shownIn(`${server.url}/`, `${server.url}/ita/2567/o12/`)).toContain('การกำกับติดตาม');
    const other = server.url.replace('127.0.0.1', 'localhost');
    expect(await shownIn(`${other}/`, `${server.url}/ita/2567/o12/`)).not.toContain('การกำกับติดตาม');
  });

  test('shows it where site.yaml names that site', async () => {
    const other = server.url.replace('127.0.0.1', 'localhost');
    const open = await startNginx(join(room, 'section'), { ...SETTINGS, frameAncestors: [other] });
    try {
      expect(await shownIn(`${other}/`, `${open.url}/ita/2567/o12/`)).toContain('การกำกับติดตาม');
    } finally {
      await open.close();
    }
  });
});
