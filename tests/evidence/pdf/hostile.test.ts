import { Worker } from 'node:worker_threads';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { pdfReader } from '../../../src/evidence/pdf/reader.ts';
import { MAX_PIXELS, renderPage, renderPageAtDpi } from '../../../src/evidence/pdf/render.ts';
import { Unreadable } from '../../../src/evidence/types.ts';
import { documentBytes } from './documents.ts';
import { HOSTILE, pdfOf } from './hostile.ts';

/** What came of it; anything thrown but `Unreadable` is a fault. */
async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

describe('a PDF made to do harm', () => {
  const greedy = ['a form that draws itself', 'a stream that unpacks to 150 million bytes'];
  const others = Object.keys(HOSTILE).filter((name) => !greedy.includes(name));

  test.each(others)('is read or refused, and soon: %s', async (name) => {
    const bytes = HOSTILE[name]?.() ?? Buffer.alloc(0);
    const start = performance.now();
    const outcomes = [
      await outcome(() => pdfReader.open(bytes, 'pdf')),
      await outcome(() => pdfReader.clean(bytes, 'pdf')),
      await outcome(() => renderPage(bytes, 1, 800)),
    ];
    expect(outcomes.join(' ')).toMatch(/^((read|damaged|truncated|bomb|uncleanable) ?){3}$/);
    expect(performance.now() - start).toBeLessThan(10_000);
    // and the next one is read as ever
    expect((await pdfReader.open(documentBytes('signed.pdf'), 'pdf')).pages).toHaveLength(1);
  });

  test.each(greedy)('is refused before it fills the memory: %s', async (name) => {
    const bytes = HOSTILE[name]?.() ?? Buffer.alloc(0);
    await expect(pdfReader.open(bytes, 'pdf')).rejects.toMatchObject({ reason: 'bomb' });
    expect((await pdfReader.open(documentBytes('signed.pdf'), 'pdf')).pages).toHaveLength(1);
  });

  test.each([
    ['a page tree that leads back to itself', 'damaged'],
    ['no pages', 'damaged'],
    ['a header and noise', 'truncated'],
  ])('%s is refused as %s', async (name, reason) => {
    await expect(pdfReader.open(HOSTILE[name]?.() ?? Buffer.alloc(0), 'pdf')).rejects.toMatchObject({ reason });
  });

  test('a picture too large to unpack is not drawn', async () => {
    const bytes = HOSTILE['a picture of 60,000 by 60,000']?.() ?? Buffer.alloc(0);
    await expect(renderPage(bytes, 1, 400)).rejects.toMatchObject({ reason: 'bomb' });
  });

  test('no cut of a file and no changed byte of it gives anything but a reading or a refusal', async () => {
    const whole = documentBytes('running.pdf');
    for (let at = 0; at < whole.length; at += 97) {
      const changed = new Uint8Array(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      for (const bytes of [whole.subarray(0, at), changed]) {
        await outcome(() => pdfReader.open(bytes, 'pdf'));
        await outcome(() => pdfReader.clean(bytes, 'pdf'));
      }
    }
  });
});

describe('a page as a picture', () => {
  const bytes = documentBytes('report/sarabun.chromium.pdf');

  test('has the width that is asked for and the shape of the page', async () => {
    const { data, width, height } = await renderPage(bytes, 1, 640);
    expect([width, height, data.length]).toEqual([640, 905, 640 * 905 * 4]);
    expect(data.filter((_, at) => at % 4 === 3).every((opacity) => opacity === 255)).toBe(true);
  });

  test('has as many dots an inch as are asked for', async () => {
    const { width, height } = await renderPageAtDpi(bytes, 2, 100);
    expect([width, height]).toEqual([827, 1170]);
  });

  test('has its colours in the order red, green, blue', async () => {
    const red = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Contents 4 0 R >>',
      '<< /Length 23 >>\nstream\n1 0 0 rg 0 0 10 10 re f\nendstream',
    ]);
    expect([...(await renderPage(red, 1, 1)).data]).toEqual([255, 0, 0, 255]);
  });

  test('never has more pixels than memory can hold, however many are asked for', async () => {
    const { width, height } = await renderPage(bytes, 1, 100_000);
    expect(width * height).toBeLessThanOrEqual(MAX_PIXELS);
    expect(width * height).toBeGreaterThan(MAX_PIXELS * 0.99);
  });

  test('of a page that is not there is a fault of who asks', async () => {
    await expect(renderPage(bytes, 3, 100)).rejects.toThrow('page 3 of 2');
    await expect(renderPage(bytes, 0, 100)).rejects.toThrow('page 0 of 2');
  });
});

test('a worker reads the same as the main thread, while others read too', async () => {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    const { parentPort } = require('node:worker_threads');
    const { readFileSync } = require('node:fs');
    import(${at('../../../src/evidence/pdf/reader.ts')}).then(async ({ pdfReader }) => {
      const bytes = readFileSync(new URL(${at('../../fixtures/documents/report/loma.libreoffice.pdf')}));
      parentPort.postMessage(await pdfReader.open(bytes, 'pdf'));
    });`;
  const worker = new Worker(script, { eval: true });
  const there = new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const bytes = documentBytes('report/loma.libreoffice.pdf');
  const here = await Promise.all([1, 2, 3].map(() => pdfReader.open(bytes, 'pdf')));
  expect(here).toEqual(Array(3).fill(await there));
  await worker.terminate();
});

test('200 pages take far less memory than a gigabyte', async () => {
  const document = await PDFDocument.create();
  const source = await PDFDocument.load(documentBytes('report/loma.libreoffice.pdf'));
  for (let at = 0; at < 100; at++) {
    for (const page of await document.copyPages(source, [0, 1])) document.addPage(page);
  }
  const bytes = await document.save();
  const before = process.memoryUsage.rss();
  let peak = before;
  const { pages } = await pdfReader.open(bytes, 'pdf');
  peak = Math.max(peak, process.memoryUsage.rss());
  expect(pages).toHaveLength(200);
  expect(new Set(pages.map(({ text }) => text)).size).toBe(2);
  expect(peak - before).toBeLessThan(400 * 1024 * 1024);
});
