import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/evidence/kinds.ts';
import { pictureReader } from '../../../src/evidence/pictures/reader.ts';
import { type Metadata, Unreadable } from '../../../src/evidence/types.ts';
import { dots, exif, iptc, PHONE, scene, withSegment, XMP } from './made.ts';

const { open, clean } = pictureReader;

const KINDS = [
  ['jpg', () => scene().jpeg()],
  ['png', () => scene().png()],
  ['webp', () => scene().webp({ lossless: true })],
] as const satisfies readonly (readonly [Kind, () => Sharp])[];

const told = async (bytes: Uint8Array, kind: Kind) =>
  (await open(bytes, kind)).metadata.map(({ field, value }: Metadata) => `${field}: ${value}`);

const reason = (promise: Promise<unknown>) =>
  promise.then(
    () => 'readable',
    (error: unknown) => (error instanceof Unreadable ? error.reason : error),
  );

describe.each(KINDS)('a picture of kind %s', (kind, make) => {
  const fromPhone = (orientation = 1) =>
    make().withExif(PHONE).withXmp(XMP).withMetadata({ orientation }).withExifMerge(PHONE).toBuffer();

  test('is one page without text, with its size', async () => {
    expect(await open(await make().toBuffer(), kind)).toEqual({
      pages: [{ text: '', source: 'none' }],
      metadata: [],
      active: [],
      size: { width: 48, height: 32 },
    });
  });

  test('tells who made it, where and with what, the place rounded', async () => {
    const found = await told(await fromPhone(), kind);
    expect(found).toEqual(
      expect.arrayContaining([
        'author: Somchai Jaidee',
        'author: Somchai',
        'program: Camera 1.2',
        'other: SN-12345',
        'gps: 7.56, 99.62',
        'author: สมหญิง รักเรียน',
        'program: Editor 9',
        'path: D:\\งาน\\รูป.psd',
      ]),
    );
  });

  test('has a copy that tells nothing and shows the very same dots', async () => {
    const bytes = await fromPhone();
    const copy = await clean(bytes, kind);
    expect(await told(copy, kind)).toEqual([]);
    const { exif, xmp, iptc: credits } = await sharp(copy).metadata();
    expect([exif, xmp, credits]).toEqual([undefined, undefined, undefined]);
    expect(await dots(copy)).toEqual(await dots(bytes));
    expect(Buffer.from(copy).includes('SN-12345')).toBe(false);
  });

  test('stands upright in its copy, whatever its orientation says', async () => {
    for (const orientation of [3, 6, 8]) {
      const bytes = await fromPhone(orientation);
      const isTurned = orientation > 4;
      const size = isTurned ? { width: 32, height: 48 } : { width: 48, height: 32 };
      expect((await open(bytes, kind)).size).toEqual(size);
      const copy = await clean(bytes, kind);
      expect((await open(copy, kind)).size).toEqual(size);
      expect((await sharp(copy).metadata()).orientation ?? 1).toBe(1);
      const [before, after] = [await dots(bytes), await dots(copy)];
      const furthest = before.reduce((most, dot, i) => Math.max(most, Math.abs(dot - (after[i] ?? 0))), 0);
      expect(furthest).toBeLessThan(kind === 'jpg' ? 40 : 1);
    }
  });

  test('keeps its colour profile', async () => {
    for (const orientation of [1, 6]) {
      const bytes = await make().withMetadata({ icc: 'p3', orientation }).toBuffer();
      const { icc } = await sharp(bytes).metadata();
      expect(icc).toBeDefined();
      expect((await sharp(await clean(bytes, kind)).metadata()).icc).toEqual(icc);
    }
  });

  test('loses what was hung behind its end', async () => {
    const bytes = await make().toBuffer();
    const archive = Buffer.concat([bytes, Buffer.from('PK\x03\x04 a secret list')]);
    const copy = await clean(archive, kind);
    expect(copy).toEqual(await clean(bytes, kind));
    expect(Buffer.from(copy).includes('PK\x03\x04')).toBe(false);
  });

  test('gives the same copy each time, and the copy of the copy is the copy', async () => {
    for (const orientation of [1, 6]) {
      const bytes = await fromPhone(orientation);
      const copy = await clean(bytes, kind);
      expect(await clean(bytes, kind)).toEqual(copy);
      expect(await clean(copy, kind)).toEqual(copy);
    }
  });

  test('is truncated where it ends too soon, empty without a byte, and damaged where it is something else', async () => {
    const bytes = await make().toBuffer();
    for (const part of [0.4, 0.7, 0.95]) {
      expect(await reason(open(bytes.subarray(0, bytes.length * part), kind))).toBe('truncated');
    }
    expect(await reason(open(new Uint8Array(), kind))).toBe('empty');
    expect(await reason(clean(new Uint8Array(), kind))).toBe('empty');
    expect(await reason(open(Buffer.from('%PDF-1.7 no picture'), kind))).toBe('damaged');
  });

  test('is never more than unreadable, whatever its bytes', async () => {
    const sound = await fromPhone(6);
    const broken = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 }).map((changes) => {
      const bytes = Buffer.from(sound);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
    const mad = fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([sound.subarray(0, 30), tail]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, mad, fc.uint8Array()), async (bytes) => {
        for (const look of [open, clean]) {
          const found = await reason(look(bytes, kind));
          expect(typeof found, String(found)).toBe('string');
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

test('a scan from a Photoshop shows its by-line and its comment, and its thumbnail is gone from the copy', async () => {
  const plain = await scene().jpeg().toBuffer();
  const thumbnail = Buffer.concat([Buffer.from('JFIF\0\x01\x02\0\0\x48\0\x48\x02\x02', 'latin1'), Buffer.alloc(12, 7)]);
  const comment = Buffer.from('C:\\Users\\somchai\\scan.jpg');
  const bytes = withSegment(
    withSegment(withSegment(plain, 0xed, iptc(80, 'สมชาย ใจดี')), 0xfe, comment),
    0xe0,
    thumbnail,
  );
  expect(await told(bytes, 'jpg')).toEqual([
    'other: C:\\Users\\somchai\\scan.jpg',
    'path: C:\\Users\\somchai\\scan.jpg',
    'author: สมชาย ใจดี',
  ]);
  const copy = Buffer.from(await clean(bytes, 'jpg'));
  expect(copy.includes(Buffer.alloc(12, 7))).toBe(false);
  expect(copy.includes('somchai')).toBe(false);
  expect(await dots(copy)).toEqual(await dots(plain));
});

test('a second picture behind the first, as phones hide one, is gone from the copy', async () => {
  const plain = await scene().jpeg().toBuffer();
  const bytes = Buffer.concat([withSegment(plain, 0xe2, Buffer.from('MPF\0MM\0*')), plain]);
  expect(await clean(bytes, 'jpg')).toEqual(await clean(plain, 'jpg'));
});

test('names in Thai are read, whether Windows, UTF-8 or the old Thai encoding wrote them', async () => {
  const plain = await scene().jpeg().toBuffer();
  const author = Buffer.from('สมหญิง', 'utf16le');
  const bytes = withSegment(
    plain,
    0xe1,
    exif([
      [0x9c9d, 1, author],
      [0x013b, 2, Buffer.from('สมชาย')],
    ]),
  );
  expect(await told(bytes, 'jpg')).toEqual(['author: สมชาย', 'author: สมหญิง']);
  const old = withSegment(plain, 0xe1, exif([[0x013b, 2, Uint8Array.of(0xca, 0xc1, 0xaa, 0xd2, 0xc2)]]));
  expect(await told(old, 'jpg')).toEqual(['author: สมชาย']);
});

test('EXIF that an older program wrote into a PNG as text is told as well', async () => {
  const plain = await scene().png().toBuffer();
  const block = Buffer.from(exif([[0x013b, 2, Buffer.from('Somchai')]]));
  const text = `\nexif\n${String(block.length).padStart(8)}\n${block.toString('hex')}\n`;
  const note = chunk('zTXt', Buffer.concat([Buffer.from('Raw profile type exif\0\0'), deflateSync(text)]));
  expect(await told(Buffer.concat([plain.subarray(0, 33), note, plain.subarray(33)]), 'png')).toEqual([
    'author: Somchai',
  ]);
});

test('texts of a PNG are told, packed or not, and its private chunks go', async () => {
  const plain = await scene().png().toBuffer();
  const packed = Buffer.concat([Buffer.from('Artist\0\0'), deflateSync('Malee')]);
  const international = Buffer.concat([Buffer.from('Title\0\0\0th\0\0'), Buffer.from('แผนที่')]);
  const chunks = [
    chunk('tEXt', Buffer.from('Author\0Somchai')),
    chunk('zTXt', packed),
    chunk('iTXt', international),
    chunk('prVt', Buffer.from('secret')),
  ];
  const bytes = Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)]);
  expect(await told(bytes, 'png')).toEqual(['author: Somchai', 'author: Malee', 'title: แผนที่']);
  expect(await clean(bytes, 'png')).toEqual(await clean(plain, 'png'));
});

test('a picture of absurd size is refused from its head alone', async () => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const bytes = Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(99))),
    chunk('IEND'),
  ]);
  expect(await reason(open(bytes, 'png'))).toBe('bomb');
  expect(await reason(clean(bytes, 'png'))).toBe('bomb');
});

test('a moving picture has the size of one frame, and moves on in its copy', async () => {
  const frames = await Promise.all([scene().png().toBuffer(), scene().negate().png().toBuffer()]);
  const bytes = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .withExif(PHONE)
    .toBuffer();
  expect((await open(bytes, 'webp')).size).toEqual({ width: 48, height: 32 });
  const copy = await clean(bytes, 'webp');
  expect((await sharp(copy).metadata()).pages).toBe(2);
  expect(await told(copy, 'webp')).toEqual([]);
});

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
