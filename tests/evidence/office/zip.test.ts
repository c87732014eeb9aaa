import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeName } from '../../../src/evidence/archive/inner-name.ts';
import { readZip, type ZipLimits } from '../../../src/evidence/archive/zip-read.ts';
import { writeZip } from '../../../src/evidence/archive/zip-write.ts';
import { Unreadable } from '../../../src/evidence/types.ts';
import { zipOf } from './build.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function reasonOf(bytes: Uint8Array, limits?: ZipLimits): string {
  try {
    readZip(bytes, limits);
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

describe('a zip', () => {
  test('comes back as it was packed, in its order, with folders and Thai names', () => {
    const entries = [
      { name: '10/', bytes: new Uint8Array() },
      { name: '10/รายงาน.txt', bytes: bytesOf('ก'.repeat(1000)) },
      { name: '1.bin', bytes: Uint8Array.of(1, 2, 3) },
    ];
    const packed = writeZip(entries);
    expect(readZip(packed).map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))).toEqual(entries);
    expect(packed.length).toBeLessThan(600);
  });

  test('of another program is read, also with a program before it and a remark after it', () => {
    const other = Buffer.from(zipSync({ 'a.txt': bytesOf('หนึ่ง'), b: { 'c.txt': [bytesOf('สอง'), { level: 0 }] } }));
    const names = ['a.txt', 'b/', 'b/c.txt'];
    expect(readZip(other).map(({ name }) => name)).toEqual(names);
    expect(readZip(Buffer.concat([Buffer.from('MZ before'), other])).map(({ name }) => name)).toEqual(names);
    const remarked = Buffer.concat([other, Buffer.from('remark')]);
    remarked.writeUInt16LE(6, other.length - 2);
    expect(readZip(remarked).map(({ name }) => name)).toEqual(names);
  });

  test('of ZIP64 is read', () => {
    const plain = Buffer.from(zipOf({ 'a.txt': 'ก' }));
    const end = plain.length - 22;
    const end64 = Buffer.alloc(56 + 20);
    end64.write('PK\x06\x06');
    end64.writeBigUInt64LE(1n, 32);
    end64.writeBigUInt64LE(BigInt(plain.readUInt32LE(end + 12)), 40);
    end64.writeBigUInt64LE(BigInt(plain.readUInt32LE(end + 16)), 48);
    end64.write('PK\x06\x07', 56);
    end64.writeBigUInt64LE(BigInt(end), 56 + 8);
    const last = Buffer.from(plain.subarray(end));
    last.fill(0xff, 8, 20);
    expect(reasonOf(Buffer.concat([plain.subarray(0, end), end64, last]))).toBe('read');
  });
});

/** A zip of so many files that are packed already; it says of each that it is no larger than that, or what is true. */
function packedAs(packed: Uint8Array, times: number, truth?: Uint8Array): Uint8Array {
  const names = Array.from({ length: times }, (_, i) => `f${i}`);
  const zip = Buffer.from(
    writeZip(
      names.map((name) => ({ name, bytes: packed })),
      names,
    ),
  );
  for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 4)) {
    zip.writeUInt16LE(8, at + 10);
    if (!truth) continue;
    zip.writeUInt32LE(crc32(truth), at + 16);
    zip.writeUInt32LE(truth.length, at + 24);
  }
  return zip;
}

describe('a zip that can not be trusted', () => {
  const good = Buffer.from(zipOf({ 'a.txt': 'ก'.repeat(100), 'b.txt': 'ข' }));

  test('is refused when it breaks off or contradicts itself', () => {
    expect(reasonOf(good.subarray(0, good.length - 30))).toBe('truncated');
    expect(reasonOf(new Uint8Array())).toBe('truncated');
    const wrong = Buffer.from(good);
    wrong[40] = (wrong[40] ?? 0) ^ 1;
    expect(reasonOf(wrong)).toBe('damaged');
    expect(
      reasonOf(
        writeZip([
          { name: 'a', bytes: good },
          { name: 'a', bytes: good },
        ]),
      ),
    ).toBe('damaged');
  });

  test.each(['../a', 'a/../../b', '/etc/a', 'C:/a', 'C:a', 'a\\b', 'a\0b', ''])(
    'is refused for the name %j',
    (name) => {
      expect(reasonOf(writeZip([{ name, bytes: Uint8Array.of(1) }]))).toBe('unsafe-name');
    },
  );

  test('is refused for a link', () => {
    const linked = Buffer.from(zipOf({ a: '/etc/passwd' }));
    const record = linked.indexOf('PK\x01\x02');
    linked[record + 5] = 3;
    linked.writeUInt32LE((0o120777 << 16) >>> 0, record + 38);
    expect(reasonOf(linked)).toBe('unsafe-name');
  });

  test('is told to ask for a password', () => {
    const locked = Buffer.from(good);
    const record = locked.indexOf('PK\x01\x02');
    locked.writeUInt16LE(1, record + 8);
    expect(reasonOf(locked)).toBe('encrypted');
  });

  test('is refused when it unpacks to far more than it says', () => {
    const packed = deflateSync(new Uint8Array(30_000_000), { level: 9 });
    expect(reasonOf(packedAs(packed, 1))).toBe('bomb');
  });

  test('is refused when its files together are too large, though none packs too well, or too many', () => {
    const limits = { entries: 10, bytes: 50_000, ratio: 200, ratioFrom: 20_000 };
    const whole = Buffer.alloc(15_000, 'รายงานการจัดซื้อจัดจ้าง');
    const piece = deflateSync(whole);
    expect(whole.length / piece.length).toBeLessThan(200);
    expect(reasonOf(packedAs(piece, 3, whole), limits)).toBe('read');
    expect(reasonOf(packedAs(piece, 4, whole), limits)).toBe('bomb');
    const many = Array.from({ length: 10_001 }, (_, i) => ({ name: `f${i}`, bytes: new Uint8Array() }));
    expect(reasonOf(writeZip(many))).toBe('bomb');
  });

  test('of any bytes is read or refused, and never crashes the reader', () => {
    const changed = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 })
      .map((changes) => {
        const bytes = Buffer.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        expect(reasonOf(bytes)).toMatch(/^(?:read|truncated|damaged|encrypted|bomb|unsafe-name)$/);
      }),
      { seed: 2567, numRuns: 1000 },
    );
  });
});

test('any files are packed and unpacked to the same, and the same bytes each time', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ab1กข่-. '), minLength: 1, maxLength: 12 });
  const files = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 300 }) }), {
    selector: (f) => f.name,
  });
  fc.assert(
    fc.property(files, (entries) => {
      const safe = entries.filter((entry) => entry.name !== '..');
      const packed = writeZip(safe);
      expect(readZip(packed).map((entry) => [entry.name, [...entry.bytes]])).toEqual(
        safe.map((entry) => [entry.name, [...entry.bytes]]),
      );
      expect(Buffer.compare(writeZip(readZip(packed)), packed)).toBe(0);
    }),
    { seed: 2567 },
  );
});

test.each([
  ['UTF-8 that says nothing of it', Buffer.from('รายงาน.pdf'), 'รายงาน.pdf'],
  ['windows-874', Buffer.from([0xa1, 0xd2, 0xc3, 0x2e, 0x63, 0x73, 0x76]), 'การ.csv'],
  ['CP437', Buffer.from([0x52, 0x82, 0x73, 0x75, 0x6d, 0x82, 0xe1]), 'Résuméß'],
])('a name in %s is read', (_, bytes, name) => {
  expect(decodeName(bytes, undefined)).toBe(name);
});
