import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { eitQrSvg } from '../../src/eit/qr.ts';
import { address, CODES, draw, type Grey, grey, PHOTOS, read } from './pictures.ts';

const SCALE = 10;

describe('the code as SVG', () => {
  test.each(CODES)('says the address with code %s to a reader by other authors', async (code) => {
    expect(await read(await draw(eitQrSvg(address(code)), SCALE))).toBe(address(code));
  });

  test.each(CODES)('has a quiet zone of 4 modules on each side of code %s', async (code) => {
    const picture = await grey(await draw(eitQrSvg(address(code)), SCALE));
    const { left, top, right, bottom, module } = measure(picture);
    expect(module).toBe(SCALE);
    expect([left, top, right, bottom].map((margin) => margin / module)).toEqual([4, 4, 4, 4]);
  });

  test.each(CODES)('mends at least what level M mends in code %s', async (code) => {
    expect(levelOf(await grey(await draw(eitQrSvg(address(code)), SCALE)))).toMatch(/^[MQH]$/);
  });

  test('is still read where a thumb hides a part of it', async () => {
    const picture = await draw(eitQrSvg(address('ab12cd')), SCALE);
    const thumb = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><circle r="30" cx="30" cy="30"/></svg>');
    const hidden = await sharp(picture)
      .composite([{ input: thumb, left: 210, top: 150 }])
      .png()
      .toBuffer();
    expect(await read(hidden)).toBe(address('ab12cd'));
  });

  test('brings its own white ground for dark pages and coloured paper', async () => {
    const { pixels } = await grey(sharp(await draw(eitQrSvg(address('abcd')), SCALE)).flatten({ background: '#000' }));
    expect(pixels[0]).toBe(255);
    expect(new Set(pixels)).toEqual(new Set([0, 255]));
  });

  test('is one path without a fixed size, an id, a style or a script', () => {
    const svg = eitQrSvg(address('ab12cd'));
    expect(svg.match(/<path /g)).toHaveLength(1);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 37 37" shape-rendering="crispEdges">/,
    );
    expect(svg).not.toMatch(/ id=|style|<script|class=|aria-|role=|<title/);
  });

  test('is named for those who do not see it, whatever the name holds', () => {
    const svg = eitQrSvg(address('ab12cd'), { label: 'อบต. <ก> & "ข"' });
    expect(svg).toContain(' role="img"><title>อบต. &lt;ก&gt; &amp; &quot;ข&quot;</title>');
  });

  test('is the same bytes each time and another picture for another code', () => {
    const first = eitQrSvg(address('ab12cd'));
    expect(eitQrSvg(address('ab12ce'))).not.toBe(first);
    expect(eitQrSvg(address('ab12cd'))).toBe(first);
  });
});

describe('a photo of the printed code', () => {
  describe.each(PHOTOS)('$name', ({ take }) => {
    test.each(CODES)('is read for code %s', async (code) => {
      expect(await read(await take(await draw(eitQrSvg(address(code)), 16)))).toBe(address(code));
    });
  });
});

/** Margins and the width of a module in pixels; the upper edge of a finder is seven dark modules long. */
function measure({ pixels, width, height }: Grey) {
  const dark = [...pixels.keys()].filter((at) => (pixels[at] as number) < 128);
  const columns = dark.map((at) => at % width);
  const rows = dark.map((at) => Math.floor(at / width));
  const [left, right] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  const [top, bottom] = [rows[0] as number, rows.at(-1) as number];
  let edge = left;
  while ((pixels[top * width + edge] as number) < 128) edge++;
  return { left, top, right: width - 1 - right, bottom: height - 1 - bottom, module: (edge - left) / 7 };
}

/** The level as the code itself states it: the first two modules of the format row, under the mask of the standard. */
function levelOf(picture: Grey): string | undefined {
  const { left, top, module } = measure(picture);
  const dark = (column: number, row: number) => {
    const [x, y] = [left + (column + 0.5) * module, top + (row + 0.5) * module].map(Math.floor) as [number, number];
    return (picture.pixels[y * picture.width + x] as number) < 128;
  };
  const bits = `${dark(0, 8) ? 0 : 1}${dark(1, 8) ? 1 : 0}`;
  return { '01': 'L', '00': 'M', '11': 'Q', '10': 'H' }[bits];
}
