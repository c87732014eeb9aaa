import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureMetadata } from '../../../src/evidence/office/picture-metadata.ts';
import { exifOf, stripPicture } from '../../../src/evidence/office/picture-segments.ts';
import { jpegWithGps } from './build.ts';

const plain = sharp({ create: { width: 8, height: 4, channels: 3, background: '#369' } });
const exif = { IFD0: { Artist: 'somsri', Copyright: 'x' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '7/1 30/1 0/1' } };

describe.each(['jpeg', 'png'] as const)('a picture in %s with EXIF', (format) => {
  const made = plain.clone().withExif(exif).toFormat(format).toBuffer();

  test('tells of its place and its maker', async () => {
    expect(pictureMetadata('ภาพ', await made)).toEqual([
      { field: 'gps', value: 'ภาพ' },
      { field: 'author', value: 'somsri' },
    ]);
  });

  test('goes without, and shows the same', async () => {
    const stripped = stripPicture(await made);
    expect(stripped.length).toBeLessThan((await made).length);
    expect(exifOf(stripped)).toBeUndefined();
    expect((await sharp(stripped).metadata()).exif).toBeUndefined();
    expect(await sharp(stripped).raw().toBuffer()).toEqual(
      await sharp(await made)
        .raw()
        .toBuffer(),
    );
  });
});

test('a photo that lies on its side keeps the word that sets it upright, and only that', async () => {
  const made = await plain.clone().withExif(exif).withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
  const stripped = stripPicture(made);
  expect((await sharp(stripped).metadata()).orientation).toBe(6);
  expect(pictureMetadata('a', stripped)).toEqual([]);
  expect(Buffer.from(stripped).includes('somsri')).toBe(false);
});

test('comments and IPTC go, colours stay', () => {
  const stripped = Buffer.from(stripPicture(jpegWithGps()));
  expect(stripped.toString('hex')).toBe('ffd8ffe000040101ffda0002010203ffd9');
});

test('any bytes are stripped without a fault, and twice is once', () => {
  const damaged = fc
    .tuple(fc.constantFrom(1, 6), fc.nat(90), fc.integer({ min: 0, max: 255 }), fc.nat(95))
    .map(([orientation, at, byte, end]) => {
      const bytes = jpegWithGps(orientation);
      if (at < bytes.length) bytes[at] = byte;
      return bytes.subarray(0, end);
    });
  const png = fc
    .uint8Array({ maxLength: 60 })
    .map((rest) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), rest]));
  fc.assert(
    fc.property(fc.oneof(damaged, png, fc.uint8Array()), (bytes) => {
      const once = stripPicture(bytes);
      expect(Buffer.compare(stripPicture(once), once)).toBe(0);
      expect(pictureMetadata('a', once)).toEqual(pictureMetadata('a', once));
    }),
    { seed: 2567, numRuns: 500 },
  );
});
