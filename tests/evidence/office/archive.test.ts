import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArchiveReader } from '../../../src/evidence/archive/reader.ts';
import { csvReader } from '../../../src/evidence/office/csv-reader.ts';
import { officeReader } from '../../../src/evidence/office/reader.ts';
import { Unreadable } from '../../../src/evidence/types.ts';
import { everything, ole2, sample, unzip, zipOf } from './build.ts';

const archiveReader = createArchiveReader((kind) => {
  if (kind === 'csv') return csvReader;
  return kind === 'docx' || kind === 'xlsx' ? officeReader : undefined;
});

const ARCHIVE = zipOf({
  'เอกสาร/': '',
  'เอกสาร/รายงาน.docx': sample('report.docx'),
  'เอกสาร/ตาราง.xlsx': sample('sheet.xlsx'),
  'ข้อมูล.csv': 'ชื่อ,จำนวน\n=HYPERLINK("a"),2\n',
  'อ่านก่อน.txt': 'นํ้าดื่ม',
  'หนังสือเก่า.doc': ole2('WordDocument'),
  'setup.exe': 'MZ',
  'ภาพ.png': '<svg onload="x">',
  'page.html': 'x',
  'ซ้อน.zip': zipOf({ a: 'b' }),
  'ปลอม.dat': zipOf({ a: 'b' }),
  '__MACOSX/._a': 'x',
  'Thumbs.db': 'x',
});

describe('an archive', () => {
  test('has a page for each file in it, read by the reader of its kind', async () => {
    const { pages } = await archiveReader.open(ARCHIVE, 'zip');
    expect(pages.map(({ label, source }) => [label, source])).toEqual([
      ['เอกสาร/รายงาน.docx', 'text'],
      ['เอกสาร/ตาราง.xlsx', 'text'],
      ['ข้อมูล.csv', 'text'],
      ['อ่านก่อน.txt', 'text'],
      ['หนังสือเก่า.doc', 'none'],
    ]);
    expect(pages[0]?.text).toContain('รายงานผลการจัดซื้อจัดจ้าง');
    expect(pages[2]?.text).toBe('ชื่อ\tจำนวน\n=HYPERLINK("a")\t2');
    expect(pages[3]?.text).toBe('น้ำดื่ม');
  });

  test('tells with the name of each file what could run, and what it tells of its makers', async () => {
    const { active, metadata } = await archiveReader.open(ARCHIVE, 'zip');
    expect(active).toEqual([
      'ข้อมูล.csv: สูตร =HYPERLINK("a") (แถว 2 ช่องที่ 1)',
      'โปรแกรมหรือหน้าเว็บที่ทำงานได้เมื่อเปิด: setup.exe',
      'โปรแกรมหรือหน้าเว็บที่ทำงานได้เมื่อเปิด: ภาพ.png',
      'โปรแกรมหรือหน้าเว็บที่ทำงานได้เมื่อเปิด: page.html',
      'ไฟล์บีบอัดซ้อนอยู่ข้างใน ซึ่งไม่ได้เปิดตรวจ: ซ้อน.zip',
      'ไฟล์บีบอัดซ้อนอยู่ข้างใน ซึ่งไม่ได้เปิดตรวจ: ปลอม.dat',
    ]);
    expect(metadata).toContainEqual({ field: 'author', value: 'นางสาวสมมุติ ผู้พิมพ์', inside: 'เอกสาร/รายงาน.docx' });
    expect(metadata).toContainEqual({
      field: 'other',
      value: 'Word 97–2003 (.doc) ซึ่งเปิดตรวจไม่ได้',
      inside: 'หนังสือเก่า.doc',
    });
    expect(metadata).toContainEqual({ field: 'other', value: 'ไฟล์แฝงของระบบ: Thumbs.db' });
  });

  test('is copied with clean copies of its files, without programs, archives and litter', async () => {
    const copy = await archiveReader.clean(ARCHIVE, 'zip');
    expect([...unzip(copy).keys()]).toEqual([
      'เอกสาร/',
      'เอกสาร/รายงาน.docx',
      'เอกสาร/ตาราง.xlsx',
      'ข้อมูล.csv',
      'อ่านก่อน.txt',
      'หนังสือเก่า.doc',
    ]);
    expect(everything(copy)).toContain('\'=HYPERLINK("a"),2');
    const { active, metadata } = await archiveReader.open(copy, 'zip');
    expect(active).toEqual([]);
    expect(metadata.filter(({ field }) => field !== 'other')).toEqual([]);
    expect(Buffer.compare(await archiveReader.clean(copy, 'zip'), copy)).toBe(0);
    expect(Buffer.compare(await archiveReader.clean(ARCHIVE, 'zip'), copy)).toBe(0);
  });

  test('that has a file that can not be read says which', async () => {
    const broken = zipOf({ 'ดี.csv': 'a,b', 'เสีย.docx': sample('report.docx').subarray(0, 4000) });
    await expect(archiveReader.open(broken, 'zip')).rejects.toMatchObject({
      reason: 'truncated',
      message: expect.stringContaining('เสีย.docx: '),
    });
    await expect(archiveReader.clean(broken, 'zip')).rejects.toMatchObject({ reason: 'truncated' });
    const locked = zipOf({ 'ลับ.docx': ole2('EncryptedPackage') });
    await expect(archiveReader.open(locked, 'zip')).rejects.toMatchObject({ reason: 'encrypted' });
    await expect(archiveReader.open(new Uint8Array(), 'zip')).rejects.toMatchObject({ reason: 'empty' });
  });
});

test('office files and archives damaged anywhere are read or refused, never a crash', async () => {
  const files = [
    ['docx', sample('report.docx')],
    ['xlsx', sample('sheet.xlsx')],
    ['odt', sample('report.odt')],
    ['ods', sample('sheet.ods')],
    ['zip', ARCHIVE],
  ] as const;
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { maxLength: 3 }), async ([kind, whole], changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
      const reader = kind === 'zip' ? archiveReader : officeReader;
      try {
        await reader.open(bytes, kind);
        await reader.clean(bytes, kind);
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
    }),
    { seed: 2567, numRuns: 60 },
  );
});

test('XML of office damaged anywhere inside is read or refused, never a crash', async () => {
  const parts = unzip(sample('report.docx'));
  const name = fc.constantFrom(...parts.keys());
  const piece = fc.constantFrom('<', '>', '"', '&', '</w:p>', '<w:tc>', '<w:p>', '<!--', ']]>', '<![CDATA[', 'ก', '\0');
  await fc.assert(
    fc.asyncProperty(name, fc.nat(5000), fc.nat(30), piece, async (part, at, cut, put) => {
      const text = parts.get(part) ?? '';
      const bytes = zipOf({ ...Object.fromEntries(parts), [part]: text.slice(0, at) + put + text.slice(at + cut) });
      try {
        await officeReader.open(bytes, 'docx');
        const copy = await officeReader.clean(bytes, 'docx');
        expect(Buffer.compare(await officeReader.clean(copy, 'docx'), copy)).toBe(0);
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
    }),
    { seed: 2567, numRuns: 80 },
  );
});
