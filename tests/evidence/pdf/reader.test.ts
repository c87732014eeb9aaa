import { describe, expect, test } from 'vitest';
import { looksLikePath } from '../../../src/evidence/paths.ts';
import { pdfReader } from '../../../src/evidence/pdf/reader.ts';
import { xmpMetadata } from '../../../src/evidence/pictures/notes/xmp.ts';
import { TOLD } from '../../fixtures/documents/special.ts';
import { documentBytes } from './documents.ts';

const open = (name: string) => pdfReader.open(documentBytes(name), 'pdf');

describe('what a PDF tells of its author', () => {
  test('is found in its properties, XMP, notes, links, attachments, private data and pictures', async () => {
    const { metadata } = await open('telling.pdf');
    expect(metadata).toEqual(
      expect.arrayContaining([
        { field: 'author', value: TOLD.author },
        { field: 'path', value: TOLD.title },
        { field: 'program', value: TOLD.program },
        { field: 'author', value: TOLD.note },
        { field: 'path', value: TOLD.link },
        { field: 'path', value: TOLD.attached },
        { field: 'program', value: 'MadeUpWriter' },
        { field: 'gps', value: '7.56, 99.60' },
        { field: 'author', value: 'Made-up Photographer' },
      ]),
    );
    expect(new Set(metadata.map((entry) => JSON.stringify(entry))).size).toBe(metadata.length);
  });

  test('is nothing but programs and a title in one fresh from Chromium or LibreOffice', async () => {
    for (const name of ['report/loma.chromium.pdf', 'report/loma.libreoffice.pdf']) {
      const { metadata, active, isSigned } = await open(name);
      expect(metadata.filter(({ field }) => field !== 'program' && field !== 'title')).toEqual([]);
      expect(active).toEqual([]);
      expect(isSigned).toBeUndefined();
    }
  });

  test.each([
    ['Microsoft Word - D:\\งาน\\ร่าง.doc', true],
    ['Microsoft Word - ประกาศ', true],
    ['รายงาน.docx', true],
    ['\\\\server\\share\\a', true],
    ['file:///C:/a', true],
    ['/Users/somchai/a', true],
    ['/home/somchai/a', true],
    ['รายงานผลการดำเนินงาน ปี 2567', false],
    ['แผน 3/2567: ด้านการเงิน', false],
    ['https://www.example.go.th/ita/', false],
  ])('%s is a path: %s', (text, expected) => {
    expect(looksLikePath(text)).toBe(expected);
  });

  test('is read from XMP written as attributes or as elements, and paths wherever they stand', () => {
    const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmlns:dc="file:///not-this" pdf:Producer="Writer &amp; Co" exif:GPSLatitude="7,33.5N" exif:GPSLongitude="99,36E">
      <dc:creator><rdf:Seq><rdf:li>สมมติ</rdf:li></rdf:Seq></dc:creator><stRef:filePath>C:\\made-up\\a.ai</stRef:filePath></rdf:Description>`;
    expect(xmpMetadata(Buffer.from(packet))).toEqual([
      { field: 'program', value: 'Writer & Co' },
      { field: 'author', value: 'สมมติ' },
      { field: 'path', value: 'C:\\made-up\\a.ai' },
      { field: 'gps', value: '7.56, 99.60' },
    ]);
  });
});

describe('what could run in a PDF', () => {
  test('is named in Thai, each kind once', async () => {
    const { active } = await open('running.pdf');
    expect(active).toMatchInlineSnapshot(`
      [
        "คำสั่งนำข้อมูลจากไฟล์อื่นเข้ามาในแบบฟอร์ม",
        "คำสั่งส่งข้อมูลในแบบฟอร์มออกไปภายนอก",
        "คำสั่งเปิดโปรแกรมหรือไฟล์อื่นในเครื่องของผู้อ่าน",
        "คำสั่งโปรแกรม (JavaScript) ในเอกสาร",
        "เสียง ภาพเคลื่อนไหว หรือภาพสามมิติที่ฝังไว้",
        "แบบฟอร์มชนิด XFA ซึ่งทำงานด้วยคำสั่งโปรแกรม",
      ]
    `);
  });

  test('is also a file inside', async () => {
    expect((await open('telling.pdf')).active).toEqual(['ไฟล์อื่นที่แนบไว้ภายในเอกสาร']);
  });
});

describe('a PDF that can not be looked into', () => {
  test.each([
    ['asks for a password', 'encrypted.pdf', 'encrypted'],
    ['opens, but forbids copying to who has no password', 'restricted.pdf', 'encrypted'],
    ['ends before its end', 'truncated.pdf', 'truncated'],
  ])('says so where it %s', async (_, name, reason) => {
    await expect(open(name)).rejects.toMatchObject({ reason });
    await expect(pdfReader.clean(documentBytes(name), 'pdf')).rejects.toMatchObject({ reason });
  });

  test('says so where it is empty, no PDF at all, or has lost its last bytes', async () => {
    const whole = documentBytes('report/loma.libreoffice.pdf');
    await expect(pdfReader.open(new Uint8Array(), 'pdf')).rejects.toMatchObject({ reason: 'empty' });
    await expect(pdfReader.open(Buffer.from('<html></html>'), 'pdf')).rejects.toMatchObject({ reason: 'damaged' });
    for (const part of [0.1, 0.5, 0.9, 0.995]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      await expect(pdfReader.open(cut, 'pdf')).rejects.toMatchObject({ reason: 'truncated' });
    }
  });

  test('is not one that has lines after its end, as mail programs add them', async () => {
    const bytes = Buffer.concat([documentBytes('report/loma.libreoffice.pdf'), Buffer.from('\r\n-- \r\n\0\0\0')]);
    expect((await pdfReader.open(bytes, 'pdf')).pages).toHaveLength(2);
  });
});

test('a signed PDF is told, and its copy is the same bytes', async () => {
  const bytes = documentBytes('signed.pdf');
  expect((await pdfReader.open(bytes, 'pdf')).isSigned).toBe(true);
  expect(Buffer.from(await pdfReader.clean(bytes, 'pdf')).equals(bytes)).toBe(true);
});
