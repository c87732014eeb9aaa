import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { eitQrPng } from '../../src/eit/png.ts';
import { address, CODES, grey, PHOTOS, read } from './pictures.ts';

describe('the code as PNG', () => {
  test.each(CODES)('says the address with code %s to a reader by other authors', async (code) => {
    expect(await read(await eitQrPng(address(code)))).toBe(address(code));
  });

  test.each(CODES)('is 1024 × 1024 pixels, black and white alone, with code %s', async (code) => {
    const { pixels, width, height } = await grey(await eitQrPng(address(code)));
    expect([width, height]).toEqual([1024, 1024]);
    expect(new Set(pixels)).toEqual(new Set([0, 255]));
  });

  test.each(CODES)('draws each module of code %s with a whole number of pixels, the most that fit', async (code) => {
    const { pixels, width } = await grey(await eitQrPng(address(code)));
    const changes = [...pixels.keys()].filter((at) => at % width > 0 && pixels[at] !== pixels[at - 1]);
    const edges = [...new Set(changes.map((at) => at % width))].sort((a, b) => a - b);
    const first = edges[0] as number;
    const modules = code.length > 11 ? 33 : 29;
    const scale = Math.floor(1024 / (modules + 8));
    expect(edges.every((edge) => (edge - first) % scale === 0)).toBe(true);
    expect(((edges.at(-1) as number) - first) / scale).toBe(modules);
    const margins = [first, 1024 - (edges.at(-1) as number), Math.floor(changes[0] as number) / width];
    for (const margin of margins) {
      expect(margin).toBeGreaterThanOrEqual(4 * scale);
      expect(margin).toBeLessThan(5 * scale);
    }
  });

  test('holds no metadata', async () => {
    const png = await eitQrPng(address('ab12cd'));
    expect(chunks(png).filter((name) => name !== 'IDAT')).toEqual(['IHDR', 'pHYs', 'IEND']);
    expect(await sharp(png).metadata()).not.toHaveProperty('exif');
  });

  test('is the same bytes each time, also when several are made at once', async () => {
    const [first, other, again] = await Promise.all(
      ['ab12cd', 'ab12ce', 'ab12cd'].map((code) => eitQrPng(address(code))),
    );
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('is small enough for slow mobile data', async () => {
    expect((await eitQrPng(address('zzzzzzzzzzzz'))).length).toBeLessThan(8_000);
  });

  describe.each(PHOTOS)('$name', ({ take }) => {
    test('is read', async () => {
      expect(await read(await take(await eitQrPng(address('xgitdi'))))).toBe(address('xgitdi'));
    });
  });
});

function chunks(png: Buffer): string[] {
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) names.push(png.toString('latin1', at + 4, at + 8));
  return names;
}
