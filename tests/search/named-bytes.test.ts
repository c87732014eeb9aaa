import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedBytes, SIGNATURE } from '../../src/search/named-bytes.ts';
import { sha1 } from '../../src/search/sha1.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const sumOf = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest();

test('SHA-1 is that of everyone else, for every length around a block and for any bytes', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect(hex(sha1(bytes))).toBe(hex(sumOf(bytes)));
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => hex(sha1(bytes)) === hex(sumOf(bytes))));
});

describe('a file that is named by its content', () => {
  const content = Buffer.from('{"url":"/2567/o1/","content":"ข้อมูล"}');
  const whole = Buffer.concat([Buffer.from(SIGNATURE), content]);
  const packed = gzipSync(whole);
  // As Pagefind writes it: no zero before a small byte.
  const name = `pagefind/index/th_${Array.from(sumOf(content), (byte) => byte.toString(16))
    .join('')
    .slice(0, 7)}.pf_index`;
  const read = (bytes: Uint8Array, as = name) => namedBytes(as, new Uint8Array(bytes));

  test('is taken as it was packed, and as a server on the way has unpacked it', async () => {
    expect(Buffer.from(await read(packed))).toEqual(whole);
    expect(Buffer.from(await read(whole))).toEqual(whole);
  });

  test('is refused wherever it is cut off', async () => {
    for (let length = 0; length < packed.length; length++) {
      await expect(read(packed.subarray(0, length))).rejects.toThrow();
    }
  });

  test('is refused with any bit turned that says something', async () => {
    // The head of gzip also holds a time, hints and the system, which are nobody's content.
    const silent = new Set([4, 5, 6, 7, 8, 9]);
    for (let bit = 0; bit < packed.length * 8; bit++) {
      if (silent.has(bit >> 3)) continue;
      const turned = Buffer.from(packed);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const answer = await read(turned).catch(() => undefined);
      // What unpacks to the same is the same; anything else has to be refused.
      if (answer) expect(Buffer.from(answer)).toEqual(whole);
    }
  });

  test('is refused under the name of another, and so is a page in its place', async () => {
    await expect(read(packed, 'pagefind/index/th_0000000.pf_index')).rejects.toThrow(/th_0000000/);
    await expect(read(packed, 'pagefind/index/th.pf_index')).rejects.toThrow();
    await expect(read(Buffer.from('<!doctype html><title>ลงชื่อเข้าใช้</title>'))).rejects.toThrow();
  });
});
