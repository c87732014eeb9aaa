import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hash } from '../../src/evidence/hash.ts';
import { pack } from '../../src/publish/compress.ts';

const PAGE = Buffer.from(`<!doctype html><title>แผนดำเนินงาน</title>${'<p>งบประมาณประจำปี พ.ศ. 2567</p>'.repeat(60)}`);
/** Bytes that nothing makes smaller, the same each time. */
const NOISE = Buffer.from(Array.from({ length: 200 }, (_, i) => hash(Buffer.from(String(i)))).join(''), 'hex');

describe('packed copies of a file', () => {
  test('unpack to the file, and are much smaller', () => {
    const packed = pack('/2567/index.html', PAGE);
    const [br, gz] = [packed.get('br') ?? Buffer.of(), packed.get('gzip') ?? Buffer.of()];
    expect(brotliDecompressSync(br)).toEqual(PAGE);
    expect(gunzipSync(gz)).toEqual(PAGE);
    expect(br.length).toBeLessThan(gz.length);
    expect(gz.length).toBeLessThan(PAGE.length / 10);
  });

  test('say neither the time nor the system they were made on', () => {
    const gz = pack('/index.html', PAGE).get('gzip') ?? Buffer.of();
    // RFC 1952: magic number, method, no flags, no time, slowest and best, unknown system.
    expect([...gz.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
  });

  test('are the same each time', () => {
    const [first, ...others] = Array.from({ length: 5 }, () => pack('/index.html', PAGE));
    for (const other of others) expect(other).toEqual(first);
  });

  test.each([
    ['a page', '/index.html', PAGE, ['br', 'gzip']],
    ['a table of open data', '/2567/itas.csv', PAGE, ['br', 'gzip']],
    ['what comes in one packet as it is', '/index.html', PAGE.subarray(0, 1000), []],
    ['what gets no smaller', '/2567/o12/noise.csv', NOISE, []],
    ['a document that is packed inside', '/2567/o12/a.docx', PAGE, []],
    ['a picture', '/2567/o12/a.png', PAGE, []],
    ['a piece of the index, which is packed already', '/pagefind/index/th_1.pf_index', PAGE, []],
    ['a name without an ending', '/index', PAGE, []],
  ])('of %s are made where they pay', (_, path, bytes, expected) => {
    expect([...pack(path, bytes).keys()]).toEqual(expected);
  });
});
