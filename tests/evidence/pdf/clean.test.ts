import { spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { pdfReader } from '../../../src/evidence/pdf/reader.ts';
import { renderPage } from '../../../src/evidence/pdf/render.ts';
import { TOLD } from '../../fixtures/documents/special.ts';
import { documentBytes, documentsIn } from './documents.ts';

const clean = (bytes: Uint8Array) => pdfReader.clean(bytes, 'pdf');

/** The bytes of a PDF, and what all of its packed streams unpack to. */
function everything(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes);
  const parts = [buffer];
  for (let at = buffer.indexOf('stream'); at !== -1; at = buffer.indexOf('stream', at + 6)) {
    const start = at + 6 + (buffer[at + 6] === 0x0d ? 2 : 1);
    const end = buffer.indexOf('endstream', start);
    try {
      parts.push(inflateSync(buffer.subarray(start, end)));
    } catch {
      // not a packed stream
    }
  }
  return Buffer.concat(parts);
}

/** Whether a text stands in the bytes in any of the ways a PDF can write it. */
function tells(bytes: Uint8Array, text: string): boolean {
  const all = everything(bytes);
  const hex = PDFHexString.fromText(text).asString().replace(/^FEFF/i, '');
  const lower = all.toString('latin1').toLowerCase();
  const escaped = text.replaceAll('\\', '\\\\');
  const utf16 = Buffer.from(hex, 'hex');
  return (
    [text, escaped].some((form) => all.includes(Buffer.from(form, 'utf8'))) ||
    all.includes(utf16) ||
    lower.includes(hex.toLowerCase())
  );
}

const LOCAL = Object.values(TOLD);
const CAMERA = ['Made-up Photographer', 'Phone 1', 'GPS', 'Exif', 'MadeUpWriter'];

describe('the published copy of a PDF', () => {
  const original = documentBytes('telling.pdf');
  let copy = new Uint8Array();
  beforeAll(async () => {
    copy = new Uint8Array(await clean(original));
  });

  test.each(LOCAL)('no longer says %s, neither plainly nor packed, nor in a former revision', (text) => {
    expect(tells(original, text)).toBe(true);
    expect(tells(copy, text)).toBe(false);
  });

  test('says nothing of the camera of its pictures', () => {
    for (const word of CAMERA.slice(0, 2)) expect(tells(original, word)).toBe(true);
    for (const word of CAMERA) expect(tells(copy, word)).toBe(false);
  });

  test('has nothing left to tell or to run', async () => {
    const { metadata, active } = await pdfReader.open(copy, 'pdf');
    expect([metadata, active]).toEqual([[], []]);
    const { metadata: left, active: running } = await pdfReader.open(await clean(documentBytes('running.pdf')), 'pdf');
    expect([left, running]).toEqual([[], []]);
    const bytes = everything(await clean(documentBytes('running.pdf'))).toString('latin1');
    expect(bytes).not.toMatch(/made-up (start|open|close|page|key)|made-up\.exe|XFA|RichMedia|javascript:/);
  });

  test('keeps its field, its web link, its language, structure and outline', async () => {
    const before = await PDFDocument.load(original, { updateMetadata: false });
    const after = await PDFDocument.load(copy, { updateMetadata: false });
    const kept = ['Lang', 'MarkInfo', 'StructTreeRoot', 'Outlines', 'ViewerPreferences'];
    const keys = (document: PDFDocument) => document.catalog.keys().map((key) => key.decodeText());
    expect(keys(before)).toEqual(expect.arrayContaining(['Lang', 'MarkInfo', 'StructTreeRoot', 'Outlines']));
    expect(keys(after).filter((key) => kept.includes(key))).toEqual(keys(before).filter((key) => kept.includes(key)));
    expect(tells(copy, 'https://www.example.go.th/ita/')).toBe(true);
    expect(tells(await clean(documentBytes('running.pdf')), 'made-up-field')).toBe(true);
  });

  test('says that it is Thai where it is and nothing says so', async () => {
    const bare = await PDFDocument.load(original, { updateMetadata: false });
    bare.catalog.delete(PDFName.of('Lang'));
    const language = async (bytes: Uint8Array) =>
      (await PDFDocument.load(await clean(bytes), { updateMetadata: false })).catalog
        .get(PDFName.of('Lang'))
        ?.toString();
    expect(await language(await bare.save())).toBe('(th)');
    expect(await language(documentBytes('running.pdf'))).toBeUndefined();
  });

  test('keeps a title that is no file name, and nothing else of its properties', async () => {
    const bytes = documentBytes('report/loma.chromium.pdf');
    const after = await PDFDocument.load(await clean(bytes), { updateMetadata: false });
    expect(after.getTitle()).toBe('ทดสอบ');
    expect([after.getAuthor(), after.getProducer(), after.getCreator(), after.getCreationDate()]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('looks the same, and reads the same', async () => {
    for (const name of [
      'report/sarabun.chromium.pdf',
      'report/norasi.libreoffice.pdf',
      'rules/loma-justified.chromium.pdf',
    ]) {
      const bytes = documentBytes(name);
      const cleaned = await clean(bytes);
      const [before, after] = [await renderPage(bytes, 1, 700), await renderPage(cleaned, 1, 700)];
      expect(before.data.some((value) => value < 128)).toBe(true);
      expect(Buffer.from(after.data).equals(Buffer.from(before.data))).toBe(true);
      const pages = async (of: Uint8Array) => (await pdfReader.open(of, 'pdf')).pages;
      expect(await pages(cleaned)).toEqual(await pages(bytes));
    }
  });

  test('is made from the copy once more unchanged, and never larger than a tenth over the original', async () => {
    for (const name of ['telling.pdf', ...documentsIn('rules')]) {
      const bytes = documentBytes(name);
      const once = await clean(bytes);
      expect(once.length).toBeLessThan(bytes.length * 1.1);
      const twice = await clean(once);
      expect((await pdfReader.open(twice, 'pdf')).pages).toEqual((await pdfReader.open(once, 'pdf')).pages);
    }
  });

  test('is the same bytes each time and in each time zone', async () => {
    expect(Buffer.from(await clean(original)).equals(Buffer.from(copy))).toBe(true);
    const script = `
      const { pdfReader } = await import(${JSON.stringify(new URL('../../../src/evidence/pdf/reader.ts', import.meta.url).href)});
      const { readFileSync } = await import('node:fs');
      const bytes = readFileSync(new URL(${JSON.stringify(new URL('../../fixtures/documents/telling.pdf', import.meta.url).href)}));
      process.stdout.write(Buffer.from(await pdfReader.clean(bytes, 'pdf')));`;
    const there = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'th_TH.UTF-8' },
    });
    expect(there.stdout.equals(Buffer.from(copy))).toBe(true);
  });
});
