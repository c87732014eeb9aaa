import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { embeddedMetadata, withoutNotes } from '../../../src/evidence/pictures/embedded.ts';
import { jpegWithGps } from './build.ts';

const plain = sharp({ create: { width: 8, height: 4, channels: 3, background: '#369' } });
const exif = {
  IFD0: { Artist: 'somsri', Copyright: 'x' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '7/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '99/1 36/1 0/1' },
};
const stripPicture = (bytes: Uint8Array) => withoutNotes(bytes, true);

describe.each(['jpeg', 'png'] as const)('a picture in %s with EXIF', (format) => {
  const made = plain.clone().withExif(exif).toFormat(format).toBuffer();

  test('tells of its place and its maker', async () => {
    expect(embeddedMetadata(await made)).toEqual([
      { field: 'author', value: 'somsri' },
      { field: 'author', value: 'x' },
      { field: 'gps', value: '7.50, 99.60' },
    ]);
  });

  test('goes without, and shows the same', async () => {
    const stripped = stripPicture(await made);
    expect(stripped.length).toBeLessThan((await made).length);
    expect(embeddedMetadata(stripped)).toEqual([]);
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
  expect(embeddedMetadata(stripped)).toEqual([]);
  expect(Buffer.from(stripped).includes('somsri')).toBe(false);
});

test('comments and what no decoder needs go, the picture stays', () => {
  const stripped = Buffer.from(stripPicture(jpegWithGps()));
  expect(stripped.toString('hex')).toBe('ffd8ffda0002010203ffd9');
});

test('one that breaks off goes without its notes all the same, and is else as it was', async () => {
  const whole = await plain.clone().withExif(exif).jpeg().toBuffer();
  const broken = whole.subarray(0, -6);
  const stripped = withoutNotes(broken, false);
  expect(Buffer.from(stripped).includes('somsri')).toBe(false);
  expect(Buffer.from(stripped).equals(Buffer.from(withoutNotes(whole, false)).subarray(0, -6))).toBe(true);
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
      expect(embeddedMetadata(once)).toEqual(embeddedMetadata(once));
    }),
    { seed: 2567, numRuns: 500 },
  );
});
