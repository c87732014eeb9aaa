import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { textPath } from '../../../src/evidence/ocr/beside.ts';
import { PageStore } from '../../../src/evidence/ocr/page-store.ts';
import { planOcr, type ScannedDocument } from '../../../src/evidence/ocr/plan.ts';
import { type OcrOptions, type OcrTools, type PageReader, runOcr } from '../../../src/evidence/ocr/run.ts';
import { formatOcrText, parseOcrText } from '../../../src/evidence/ocr/text-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-ocr-run-'));
  return () => rm(folder, { recursive: true, force: true });
});

/** A document of pages 1 to `count`, all without text; its bytes are what stands here. */
async function scan(name: string, count: number, bytes = name): Promise<ScannedDocument> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: `content/${name}`, path, sha256, pages: Array.from({ length: count }, (_, i) => i + 1) };
}

/** A page whose picture is as many pixels wide as its number. */
const pictureOf = async (_: ScannedDocument, page: number) => ({
  data: new Uint8Array(page),
  width: page,
  height: 1,
  channels: 1 as const,
});

/** Reads `ข้อความ 3` from page 3; what a page does instead may be told. */
class FakeReader implements PageReader {
  static opened = 0;
  static closed = 0;
  static pages: number[] = [];
  readonly #instead: (page: number) => Promise<void> | undefined;

  constructor(instead: (page: number) => Promise<void> | undefined) {
    this.#instead = instead;
    FakeReader.opened++;
  }

  async read({ width }: { width: number }) {
    FakeReader.pages.push(width);
    await this.#instead(width);
    return { text: `ข้อความ ${width}`, confidence: 90 };
  }

  async close() {
    FakeReader.closed++;
  }
}

interface Setting {
  readonly instead?: (page: number) => Promise<void> | undefined;
  readonly again?: readonly string[];
  readonly options?: Partial<OcrOptions>;
  readonly tools?: Partial<OcrTools>;
}

async function read(documents: readonly ScannedDocument[], { instead, again, options, tools }: Setting = {}) {
  FakeReader.opened = 0;
  FakeReader.closed = 0;
  FakeReader.pages = [];
  const plan = await planOcr(documents, new Set(again));
  const result = await runOcr(
    plan.jobs,
    {
      openReader: async () => new FakeReader(instead ?? (() => undefined)),
      pictureOf,
      store: new PageStore(join(folder, 'store')),
      ...tools,
    },
    { workers: 2, limit: 1000, signal: new AbortController().signal, onPage: () => {}, ...options },
  );
  return { plan, ...result };
}

const beside = async (document: ScannedDocument) => parseOcrText(await readFile(textPath(document.path), 'utf8'));
const files = async () => (await readdir(folder)).filter((name) => name !== 'store').sort();
const failing =
  (...pages: number[]) =>
  (page: number) =>
    pages.includes(page) ? Promise.reject(new Error('broken')) : undefined;
const never = () => new Promise<void>(() => {});

describe('reading scanned documents', () => {
  test('writes the text of each beside it, and closes all readers', async () => {
    const [one, two] = [await scan('one.pdf', 3), await scan('two.pdf', 1)];
    const { outcomes, written, isCancelled } = await read([one, two]);
    expect(outcomes.map(({ state }) => state)).toEqual(['read', 'read', 'read', 'read']);
    expect(written.map(({ document, aside }) => [document.name, aside]).sort()).toEqual([
      ['content/one.pdf', undefined],
      ['content/two.pdf', undefined],
    ]);
    expect(isCancelled).toBe(false);
    expect(await beside(one)).toEqual({
      sha256: one.sha256,
      pages: new Map([1, 2, 3].map((page) => [page, `ข้อความ ${page}`])),
      faults: [],
    });
    expect(await files()).toEqual(['one.pdf', 'one.pdf.ocr.txt', 'two.pdf', 'two.pdf.ocr.txt']);
    expect(FakeReader.closed).toBe(FakeReader.opened);
  });

  test('leaves a text file of the same document as it is, corrections and all', async () => {
    const one = await scan('one.pdf', 2);
    const corrected = formatOcrText('one.pdf', {
      sha256: one.sha256,
      pages: new Map([
        [1, 'แก้แล้ว'],
        [2, ''],
      ]),
    });
    await writeFile(textPath(one.path), corrected.replaceAll('\n', '\r\n'));
    const { plan } = await read([one]);
    expect(plan).toEqual({ jobs: [], done: [one], faulty: [] });
    expect(await readFile(textPath(one.path), 'utf8')).toBe(corrected.replaceAll('\n', '\r\n'));
  });

  test('adds pages that the text file lacks to those that stand there', async () => {
    const one = await scan('one.pdf', 3);
    await writeFile(
      textPath(one.path),
      formatOcrText('one.pdf', { sha256: one.sha256, pages: new Map([[2, 'แก้แล้ว']]) }),
    );
    const { written } = await read([one]);
    expect(FakeReader.pages.sort()).toEqual([1, 3]);
    expect(written).toEqual([{ document: one, aside: undefined }]);
    expect([...(await beside(one)).pages]).toEqual([
      [1, 'ข้อความ 1'],
      [2, 'แก้แล้ว'],
      [3, 'ข้อความ 3'],
    ]);
  });

  test('keeps what somebody wrote into the text file meanwhile', async () => {
    const one = await scan('one.pdf', 1);
    const instead = async () => {
      await writeFile(
        textPath(one.path),
        formatOcrText('one.pdf', { sha256: one.sha256, pages: new Map([[1, 'แก้แล้ว']]) }),
      );
    };
    const { written } = await read([one], { instead });
    expect(written).toEqual([]);
    expect([...(await beside(one)).pages]).toEqual([[1, 'แก้แล้ว']]);
  });

  test('puts the text of a document that was replaced aside, under a name that is free', async () => {
    await read([await scan('one.pdf', 1, 'ฉบับแรก')]);
    const first = await readFile(join(folder, 'one.pdf.ocr.txt'), 'utf8');
    expect((await read([await scan('one.pdf', 1, 'ฉบับสอง')])).written[0]?.aside).toBe('one.pdf.ocr.old-1.txt');
    expect((await read([await scan('one.pdf', 1, 'ฉบับสาม')])).written[0]?.aside).toBe('one.pdf.ocr.old-2.txt');
    expect(await files()).toEqual(['one.pdf', 'one.pdf.ocr.old-1.txt', 'one.pdf.ocr.old-2.txt', 'one.pdf.ocr.txt']);
    expect(await readFile(join(folder, 'one.pdf.ocr.old-1.txt'), 'utf8')).toBe(first);
  });

  test('reads a document anew where it is named, and puts the corrected text aside', async () => {
    const one = await scan('one.pdf', 1);
    await read([one]);
    expect((await read([one], { again: [one.path] })).written).toEqual([]);
    const corrected = formatOcrText('one.pdf', { sha256: one.sha256, pages: new Map([[1, 'แก้แล้ว']]) });
    await writeFile(textPath(one.path), corrected);
    const { written } = await read([one], { again: [one.path] });
    expect(FakeReader.pages).toEqual([1]);
    expect(written).toEqual([{ document: one, aside: 'one.pdf.ocr.old-1.txt' }]);
    expect([...(await beside(one)).pages]).toEqual([[1, 'ข้อความ 1']]);
    expect(await readFile(join(folder, 'one.pdf.ocr.old-1.txt'), 'utf8')).toBe(corrected);
  });

  test('does not touch a text file that can not be understood, and tells why', async () => {
    const one = await scan('one.pdf', 1);
    await writeFile(textPath(one.path), Buffer.from([0xa1, 0xd2, 0xc3, 0x0a]));
    const { plan, written } = await read([one]);
    expect(plan.jobs).toEqual([]);
    expect(plan.faulty[0]?.faults[0]?.message).toContain('windows-874');
    expect(written).toEqual([]);
    expect(await readFile(textPath(one.path))).toEqual(Buffer.from([0xa1, 0xd2, 0xc3, 0x0a]));
  });

  test('goes on past a page that fails, starts a new reader for the rest, and tries that page again the next time', async () => {
    const one = await scan('one.pdf', 3);
    const { outcomes } = await read([one], { instead: failing(2), options: { workers: 1 } });
    expect(outcomes.map(({ page, state }) => [page, state])).toEqual([
      [1, 'read'],
      [2, 'failed'],
      [3, 'read'],
    ]);
    expect(FakeReader.opened).toBe(2);
    expect([...(await beside(one)).pages.keys()]).toEqual([1, 3]);
    await read([one]);
    expect(FakeReader.pages).toEqual([2]);
    expect([...(await beside(one)).pages.keys()]).toEqual([1, 2, 3]);
  });

  test('skips a page that takes too long, and ends its reader', async () => {
    const one = await scan('one.pdf', 2);
    const { outcomes } = await read([one], {
      instead: (page) => (page === 1 ? never() : undefined),
      options: { limit: 30, workers: 1 },
    });
    expect(outcomes.map(({ state }) => state)).toEqual(['too-slow', 'read']);
    expect(FakeReader.closed).toBe(2);
  });

  test('writes nothing where not one page could be read', async () => {
    await read([await scan('one.pdf', 2)], { instead: failing(1, 2) });
    expect(await files()).toEqual(['one.pdf']);
  });

  test('is called off at once, leaves no half file, and goes on from there the next time', async () => {
    const [one, two] = [await scan('one.pdf', 1), await scan('two.pdf', 3)];
    const stop = new AbortController();
    const { isCancelled, outcomes } = await read([one, two], {
      instead: (page) => (page === 3 ? never() : undefined),
      options: {
        workers: 1,
        signal: stop.signal,
        onPage: ({ page }) => void (page === 2 && setTimeout(() => stop.abort(), 20)),
      },
    });
    expect(isCancelled).toBe(true);
    expect(outcomes.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(await files()).toEqual(['one.pdf', 'one.pdf.ocr.txt', 'two.pdf']);
    expect(FakeReader.closed).toBe(FakeReader.opened);

    const rest = await read([one, two]);
    expect(rest.outcomes.map(({ page, state }) => [page, state]).sort()).toEqual([
      [1, 'kept'],
      [2, 'kept'],
      [3, 'read'],
    ]);
    expect(FakeReader.pages).toEqual([3]);
    expect([...(await beside(two)).pages.keys()]).toEqual([1, 2, 3]);
  });

  test('reads a kept page anew that is broken or of an older program', async () => {
    const one = await scan('one.pdf', 2);
    await read([one]);
    await rm(textPath(one.path));
    await writeFile(join(folder, 'store', one.sha256, '1.json'), '{"text":"ข้อ');
    await writeFile(join(folder, 'store', one.sha256, '2.json'), '{"edition":0,"text":"เก่า","confidence":1}');
    await read([one]);
    expect(FakeReader.pages.sort()).toEqual([1, 2]);
  });

  test('ends all readers and says so where a reader does not start, or nothing can be kept', async () => {
    const one = await scan('one.pdf', 4);
    const openReader = () => Promise.reject(new Error('no data'));
    await expect(read([one], { tools: { openReader } })).rejects.toThrow('no data');
    const store = new PageStore('/dev/null/ocr');
    await expect(
      read([one], { instead: (page) => (page === 2 ? never() : undefined), tools: { store } }),
    ).rejects.toThrow('ENOTDIR');
    expect(FakeReader.closed).toBe(FakeReader.opened);
    expect(await files()).toEqual(['one.pdf']);
  });
});
