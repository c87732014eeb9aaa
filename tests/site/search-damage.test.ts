import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addressesOn } from '../support/search-queries.ts';
import { serve } from '../support/serve.ts';

const { real, evidence } = inject('sites');
const { open } = useBrowser([real]);

/** Stands in a text alone, so that all parts of the search are needed for it. */
const IN_A_TEXT = 'คุกกี้';

/** Found by none but the ladder. */
const A_SLIP = 'งปประมาณ';

interface File {
  readonly name: string;
  readonly path: RegExp;
  readonly query?: string;
  /** It is the first that is noticed in its way; for the others the damage that is hardest to see will do. */
  readonly isFirst?: true;
}

/** Every file of the search; those that are named by their content all at once. */
const FILES: readonly File[] = [
  { name: 'the list of items', path: /^search\/items\.json$/, isFirst: true },
  { name: 'the script of the search', path: /^assets\/app\..*\.js$/, isFirst: true },
  { name: 'a script that others share', path: /^assets\/year\..*\.js$/ },
  { name: 'the ladder', path: /^assets\/ladder\..*\.js$/, query: A_SLIP },
  { name: 'the script of the full text', path: /^assets\/full-search\..*\.js$/ },
  { name: "Pagefind's script", path: /^pagefind\/pagefind\.js$/ },
  { name: 'the directory', path: /^pagefind\/pages\.json$/ },
  { name: 'the entry of the index', path: /^pagefind\/pagefind-entry\.json$/ },
  { name: 'the list of pieces', path: /\.pf_meta$/ },
  { name: 'every piece of the index', path: /\.pf_index$/, isFirst: true },
  { name: "Pagefind's program", path: /^pagefind\/wasm\..*\.pagefind$/ },
];
const TEXTS: File = { name: 'the texts', path: /\.pf_fragment$/ };

const PORTAL = Buffer.from(
  '<!doctype html><html lang="th"><title>ลงชื่อเข้าใช้</title><form><input name="user"></form></html>',
);

interface Damage {
  readonly damage: string;
  readonly of: (file: string, bytes: Buffer) => Buffer;
}

const BIT: Damage = {
  damage: 'with a bit turned',
  of: (_, bytes) => withBitTurned(bytes, Math.floor(bytes.length / 3)),
};
const DAMAGES: readonly Damage[] = [
  { damage: 'cut off at once', of: (_, bytes) => bytes.subarray(0, 0) },
  { damage: 'cut off in the middle', of: (_, bytes) => bytes.subarray(0, bytes.length >> 1) },
  { damage: 'without its last byte', of: (_, bytes) => bytes.subarray(0, -1) },
  BIT,
  { damage: 'with a page in its place', of: () => PORTAL },
  { damage: 'that of another publication', of: (file, bytes) => fromElsewhere(file, bytes) },
];

function withBitTurned(bytes: Buffer, at: number): Buffer {
  const turned = Buffer.from(bytes);
  turned[at] = (turned[at] ?? 0) ^ 1;
  return turned;
}

/** The file of this name in another section; where none is named so, one that is named otherwise. */
function fromElsewhere(file: string, bytes: Buffer): Buffer {
  const parts = file.split('/');
  const folder = join(evidence.folder, ...parts.slice(0, -1));
  const ending = file.slice(file.lastIndexOf('.'));
  const names = readdirSync(folder);
  const [own = ''] = names.includes(parts.at(-1) ?? '')
    ? [parts.at(-1)]
    : names.filter((name) => name.endsWith(ending));
  const other = readFileSync(join(folder, own));
  // The program is the same in every publication of one version: here it is made another.
  return other.equals(bytes) ? Buffer.concat([bytes, Buffer.from('\n')]) : other;
}

interface Answered {
  readonly addresses: readonly string[];
  readonly line: string;
  /** Whether what is damaged was asked for. */
  readonly isMet: boolean;
}

/** Asks a section whose files of one kind are damaged. */
async function answers(page: Page, { path, query = IN_A_TEXT }: File, of: Damage['of'] | undefined): Promise<Answered> {
  let isMet = false;
  const served = await serve(real.folder, real.base, (file, bytes) => {
    if (!of || !path.test(file)) return bytes;
    isMet = true;
    return of(file, bytes);
  });
  try {
    await page.goto(`${served.url}search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('#search-status[data-state="done"]', { timeout: 15_000 });
    return { addresses: await addressesOn(page), line: (await page.textContent('#search-status')) ?? '', isMet };
  } finally {
    await served.close();
  }
}

const right = new Map<string, readonly string[]>();
beforeAll(async () => {
  const { page } = await open(real, '');
  for (const query of [IN_A_TEXT, A_SLIP]) {
    right.set(query, (await answers(page, { ...TEXTS, query }, undefined)).addresses);
    expect(right.get(query)?.length).toBeGreaterThan(0);
  }
  await page.context().close();
});

describe('a search of which a file is damaged on the server or on the way', () => {
  test.concurrent.for(FILES)('tells it: $name', async (file, { expect }) => {
    const { page } = await open(real, '');
    for (const { damage, of } of file.isFirst ? DAMAGES : [BIT]) {
      const { line, isMet } = await answers(page, file, of);
      expect(isMet, damage).toBe(true);
      expect(line, damage).toContain('เสียหายหรือส่งมาไม่ครบ');
      expect(line, damage).not.toContain('ไม่พบ');
    }
    await page.context().close();
  });

  test('has the right results without a word of damaged texts', async () => {
    const { page } = await open(real, '');
    for (const { damage, of } of DAMAGES) {
      const { addresses, line } = await answers(page, TEXTS, of);
      expect(addresses, damage).toEqual(right.get(IN_A_TEXT));
      expect(line, damage).toMatch(/^พบ/);
      await page.waitForLoadState('networkidle');
      const said = (await page.locator('#search-results').textContent()) ?? '';
      expect(said, damage).not.toMatch(/ลงชื่อเข้าใช้|\ufffd/);
    }
    await page.context().close();
  });

  test('says in the page itself that its first script did not come', async () => {
    for (const { damage, of } of [BIT, ...DAMAGES.slice(-1)]) {
      const { page } = await open(real, '');
      const served = await serve(real.folder, real.base, (file, bytes) =>
        /^assets\/index\.astro.*\.js$/.test(file) ? of(file, bytes) : bytes,
      );
      await page.goto(`${served.url}search/?q=${IN_A_TEXT}`);
      // Five seconds, for whose script is only late.
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      expect(await page.locator('#search-dead').isVisible(), damage).toBe(true);
      expect(await page.locator('#all-items a').first().isVisible(), damage).toBe(true);
      await page.context().close();
      await served.close();
    }
  });
});
