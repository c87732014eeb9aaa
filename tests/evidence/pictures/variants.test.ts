import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureHtml } from '../../../src/evidence/pictures/html.ts';
import { planPreviews, planVariants, type Variant } from '../../../src/evidence/pictures/plan.ts';
import { budget, previewsOf, variantsOf } from '../../../src/evidence/pictures/variants.ts';
import { Unreadable } from '../../../src/evidence/types.ts';
import { noise, scene } from './made.ts';

const variantName = ({ width, format }: Variant) => `${width}.${format}`;
const names = (width: number, height = 100) => planVariants({ width, height }).map(variantName);

describe('the plan of the copies of a picture', () => {
  test('has the widths that are not above its own, better packed first', () => {
    expect(names(4000)).toEqual('320.avif 640.avif 960.avif 1280.avif 320.webp 640.webp 960.webp 1280.webp'.split(' '));
  });

  test('ends with the own width of a smaller picture', () => {
    expect(names(700)).toEqual('320.avif 700.avif 320.webp 700.webp'.split(' '));
    expect(names(90)).toEqual(['90.avif', '90.webp']);
  });

  test('keeps the sides in proportion, and one pixel at least', () => {
    expect(planVariants({ width: 3000, height: 2000 }, [320], ['webp'])).toEqual([
      { width: 320, height: 213, format: 'webp' },
    ]);
    expect(planVariants({ width: 3000, height: 2 }, [320], ['webp'])[0]?.height).toBe(1);
  });

  test('shows the top of a page that is taller than a card', () => {
    expect(planPreviews({ width: 595.3, height: 841.9 })).toEqual([
      { width: 240, height: 339, format: 'webp' },
      { width: 480, height: 679, format: 'webp' },
    ]);
    expect(planPreviews({ width: 100, height: 5000 })[0]).toEqual({ width: 240, height: 480, format: 'webp' });
  });
});

describe('the copies of a picture', () => {
  test('have the sizes of the plan and tell nothing of the camera', async () => {
    const bytes = await scene(800, 600)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Somchai' } })
      .toBuffer();
    const made = await variantsOf(bytes, planVariants({ width: 800, height: 600 }));
    const seen = await Promise.all(made.map(async (one) => sharp(one.bytes).metadata()));
    expect(seen.map(({ width, height, mediaType }) => `${width}×${height} ${mediaType}`)).toEqual([
      '320×240 image/avif',
      '640×480 image/avif',
      '800×600 image/avif',
      '320×240 image/webp',
      '640×480 image/webp',
      '800×600 image/webp',
    ]);
    expect(seen.every(({ exif, icc }) => !exif && !icc)).toBe(true);
  });

  test('stand upright', async () => {
    const bytes = await scene(400, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const [made] = await variantsOf(bytes, planVariants({ width: 200, height: 400 }, [100], ['webp']));
    const { width, height } = await sharp(made?.bytes).metadata();
    expect([width, height]).toEqual([100, 200]);
  });

  test('are the same bytes in each run, however many threads others use', async () => {
    const bytes = await scene(640, 400).png().toBuffer();
    const plan = planVariants({ width: 640, height: 400 });
    const before = await variantsOf(bytes, plan);
    const threads = sharp.concurrency();
    sharp.concurrency(4);
    const after = await variantsOf(bytes, plan);
    sharp.concurrency(threads);
    expect(after).toEqual(before);
  });

  test('keep to the budget where a picture is full of noise', async () => {
    const bytes = await noise(800, 600).png().toBuffer();
    for (const { bytes: made, width } of await variantsOf(bytes, planVariants({ width: 800, height: 600 }, [320]))) {
      expect(made.length).toBeLessThanOrEqual(budget(width));
    }
  });

  test('are refused of what is no picture', async () => {
    const plan = planVariants({ width: 10, height: 10 });
    await expect(variantsOf(Buffer.from('no picture'), plan)).rejects.toThrow(Unreadable);
  });
});

describe('the picture of a page', () => {
  const text = Array.from(
    { length: 30 },
    (_, i) => `<text x="40" y="${60 + i * 25}" font-size="17">Line ${i} of a page of text with words</text>`,
  );
  const page = async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"><g fill="#111">${text.join('')}</g></svg>`;
    const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { rgba: data, width: info.width, height: info.height };
  };

  test('is drawn on white with few colours, and costs little', async () => {
    const made = await previewsOf(await page(), planPreviews({ width: 595, height: 842 }));
    expect(made.map(({ width, height }) => [width, height])).toEqual([
      [240, 340],
      [480, 679],
    ]);
    for (const { bytes, width } of made) expect(bytes.length).toBeLessThanOrEqual(budget(width));
    const { data } = await sharp(made[1]?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBe(255);
    expect(new Set(data).size).toBeLessThanOrEqual(8);
    expect(await previewsOf(await page(), planPreviews({ width: 595, height: 842 }))).toEqual(made);
  });

  test('is kept like a photograph where it is one', async () => {
    const { data } = await noise(480, 480).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const made = await previewsOf({ rgba: data, width: 480, height: 480 }, planPreviews({ width: 1, height: 1 }));
    expect(new Set(await sharp(made[1]?.bytes).raw().toBuffer()).size).toBeGreaterThan(8);
  });
});

test('the markup of a picture names its copies, has its size, and can hold any text', () => {
  const variants = planVariants({ width: 400, height: 300 }, [320]).map((one) => ({
    ...one,
    src: `/ita/p 1,${variantName(one)}`,
  }));
  const html = pictureHtml({
    src: '/ita/a.jpg',
    alt: 'ป้าย "ห้าม" <b> & อื่น ๆ',
    variants,
    size: { width: 400, height: 300 },
    sizes: '100vw',
  });
  expect(html).toBe(
    '<picture><source type="image/avif" srcset="/ita/p%201%2C320.avif 320w" sizes="100vw">' +
      '<source type="image/webp" srcset="/ita/p%201%2C320.webp 320w" sizes="100vw">' +
      '<img src="/ita/a.jpg" alt="ป้าย &quot;ห้าม&quot; &lt;b&gt; &amp; อื่น ๆ" width="400" height="300" loading="lazy" decoding="async"></picture>',
  );
  expect(pictureHtml({ src: 'a', alt: '', variants: [], size: { width: 1, height: 2 }, sizes: '' })).toBe(
    '<picture><img src="a" alt="" width="1" height="2" loading="lazy" decoding="async"></picture>',
  );
});
