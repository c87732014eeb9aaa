import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { stretch } from '../../../src/evidence/ocr/levels.ts';
import { type Grey, type PagePicture, pictureOfFile } from '../../../src/evidence/ocr/picture.ts';
import { lookAt, prepare } from '../../../src/evidence/ocr/prepare.ts';
import { readPage } from '../../../src/evidence/ocr/read-page.ts';
import { withoutRules } from '../../../src/evidence/ocr/rules.ts';
import { withoutSpecks } from '../../../src/evidence/ocr/specks.ts';

/** Bars where a page has lines of text, broken into letters. */
async function page(degrees: number, size = { width: 900, height: 1200 }): Promise<PagePicture> {
  const bars = Array.from({ length: 20 }, (_, line) =>
    Array.from(
      { length: 30 },
      (__, letter) =>
        `<rect x="${110 + ((line * 13) % 40) + letter * 22}" y="${150 + line * 45}" width="${10 + ((line + letter * 7) % 9)}" height="18"/>`,
    ),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1200" width="${size.width}" height="${size.height}">${bars.flat().join('')}</svg>`;
  const png = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .rotate(degrees, { background: '#fff' })
    .png()
    .toBuffer();
  return pictureOfFile(png);
}

function blank(width: number, height: number): Grey {
  return { data: new Uint8Array(width * height).fill(255), width, height };
}

function fill({ data, width }: Grey, left: number, top: number, wide: number, high: number): void {
  for (let y = top; y < top + high; y++) data.fill(0, y * width + left, y * width + left + wide);
}

const inkOf = ({ data }: Grey) => data.filter((grey) => grey < 128).length;

describe('how a page lies', () => {
  test.each([-4.2, -1.5, 0, 0.6, 2, 4.8])('is seen where it is askew by %d degrees', async (degrees) => {
    const { skew, across } = await lookAt(await page(degrees));
    expect(skew).toBeCloseTo(degrees, 0);
    expect(Math.abs(skew - degrees)).toBeLessThan(0.25);
    expect(across).toBeGreaterThan(1.5);
  });

  test('is seen where it lies on its side, askew as well', async () => {
    const { skew, across } = await lookAt(await page(92));
    expect(across).toBeLessThan(1 / 1.5);
    expect(Math.abs(skew - 2)).toBeLessThan(0.25);
  });

  test('is level where there is nothing on it', async () => {
    expect(await lookAt({ ...blank(300, 400), channels: 1 })).toEqual({ skew: 0, across: 1, ink: 0 });
  });
});

describe('a page made ready', () => {
  test('has 300 pixels an inch, whatever it had', async () => {
    expect(await prepare({ ...blank(150, 300), channels: 1, dpi: 150 }, 0, 0)).toMatchObject({
      width: 300,
      height: 600,
    });
    expect(await prepare({ ...blank(1200, 600), channels: 1, dpi: 600 }, 90, 0)).toMatchObject({
      width: 300,
      height: 600,
    });
  });

  test('is taken for A4 where nothing tells its resolution, and is not blown up', async () => {
    const { height } = await prepare({ ...blank(827, 1169), channels: 1 }, 0, 0);
    expect(Math.abs(height - 3507)).toBeLessThan(5);
    expect(await prepare({ ...blank(40, 50), channels: 1 }, 0, 0)).toMatchObject({ width: 120 });
  });

  test('lies level', async () => {
    const askew = { ...(await page(3)), dpi: 300 };
    const level = await prepare(askew, 0, (await lookAt(askew)).skew);
    expect(Math.abs((await lookAt({ ...level, channels: 1 })).skew)).toBeLessThan(0.2);
  });

  test('has black ink on white paper where the copy was faint', () => {
    const faint = blank(100, 100);
    faint.data.fill(210);
    for (let at = 0; at < 500; at++) faint.data[at] = 120;
    const { data } = stretch(faint);
    expect([data[0], data[5000]]).toEqual([0, 255]);
  });

  test('stays as it is where it is only paper', () => {
    const paper = blank(100, 100);
    paper.data.fill(230);
    paper.data.fill(215, 0, 300);
    expect(stretch(paper)).toBe(paper);
  });

  test('has no specks, and keeps full stops', () => {
    const dirty = blank(60, 60);
    fill(dirty, 5, 5, 2, 2);
    fill(dirty, 59, 59, 1, 1);
    expect(inkOf(withoutSpecks(dirty))).toBe(0);
    fill(dirty, 30, 30, 4, 4);
    expect(inkOf(withoutSpecks(dirty))).toBe(16);
  });

  test('has no lines of tables, and keeps what stands on them', () => {
    const table = blank(600, 400);
    fill(table, 20, 100, 500, 3);
    fill(table, 250, 20, 2, 350);
    expect(inkOf(withoutSpecks(withoutRules(table)))).toBe(0);
    fill(table, 100, 60, 12, 41);
    expect(inkOf(withoutRules(table))).toBeGreaterThan(12 * 38);
  });

  test('keeps thick bars and whole pictures', () => {
    const bar = blank(600, 100);
    fill(bar, 20, 20, 500, 40);
    expect(inkOf(withoutRules(bar))).toBe(inkOf(bar));
  });
});

describe('reading a page', () => {
  const nothing = { lines: [], confidence: 0 };

  test('asks nobody where it is empty', async () => {
    const engine = {
      read: () => Promise.reject(new Error('asked')),
      readLines: () => Promise.reject(new Error('asked')),
      readThaiLines: () => Promise.reject(new Error('asked')),
    };
    expect(await readPage(engine, { ...blank(300, 400), channels: 1 })).toEqual({ text: '', confidence: 100 });
  });

  test('keeps nothing of what can not be read either way', async () => {
    const noise = { text: 'ๆ ๏ฤ', pieces: [], height: 40, confidence: 50 };
    const engine = {
      read: async () => ({ lines: [noise], confidence: 50 }),
      readLines: async () => [noise],
      readThaiLines: async () => [],
    };
    expect(await readPage(engine, await page(0))).toEqual({ text: '', confidence: 50 });
  });

  test('tries the other way up, on a piece of the page, where the first is not sure', async () => {
    const seen: string[] = [];
    const engine = {
      read: async ({ height }: Grey) => {
        seen.push(`piece of ${height}`);
        return { ...nothing, confidence: 93 };
      },
      readLines: async (lines: readonly Grey[]) => {
        const confidence = seen.length === 0 ? 60 : 94;
        seen.push(`${lines.length} lines`);
        return [{ text: 'ก', pieces: [], height: 80, confidence }];
      },
      readThaiLines: async () => [],
    };
    const picture = { ...(await page(0)), dpi: 300 };
    expect(await readPage(engine, picture)).toEqual({ text: 'ก', confidence: 94 });
    expect(seen).toEqual(['20 lines', 'piece of 700', '20 lines']);
  });
});
