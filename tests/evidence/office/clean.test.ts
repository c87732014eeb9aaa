import { describe, expect, test } from 'vitest';
import { readZip } from '../../../src/evidence/archive/zip-read.ts';
import { officeReader } from '../../../src/evidence/office/reader.ts';
import { docx, everything, odf, p, relations, unzip, xlsx, zipOf } from './build.ts';
import { nastyExcel, nastyOdf, nastyWord } from './nasty.ts';

const SECRETS = /secret|ลับ(?!!)|evil|tracker|macro(?!E)|vba|ole\b|printer/i;

describe('a Word document that runs, fetches and tells', () => {
  test('tells what in it could run, in Thai', async () => {
    const { active, metadata } = await officeReader.open(nastyWord(), 'docx');
    expect(active).toEqual([
      'มาโคร (โปรแกรมที่ทำงานเมื่อเปิดไฟล์)',
      'วัตถุที่ฝังจากโปรแกรมอื่น (OLE)',
      'รูปภาพที่ดึงจากที่อื่น: https://tracker.example.com/1.png',
      'แม่แบบที่ดึงจากที่อื่น: https://evil.example.com/t.dotm',
      'ฟิลด์ที่ดึงหรือเรียกโปรแกรมอื่น: DDEAUTO cmd calc',
      'ฟิลด์ที่ดึงหรือเรียกโปรแกรมอื่น: INCLUDEPICTURE C:\\x.png',
      'แหล่งข้อมูลของจดหมายเวียน',
    ]);
    expect(metadata).toEqual([
      { field: 'path', value: 'file:///C:/Users/secret/plan.docx' },
      { field: 'author', value: 'นายลับ' },
      { field: 'path', value: 'C:\\Users\\secret\\a.bmp' },
      { field: 'path', value: 'C:\\Users\\secret\\photo.jpg' },
      { field: 'gps', value: '7.50, 99.50' },
      { field: 'other', value: 'abc' },
    ]);
  });

  test('is copied without it, with its text, its links to the web and its other fields', async () => {
    const copy = await officeReader.clean(nastyWord(), 'docx');
    expect(everything(copy)).not.toMatch(SECRETS);
    const { active, metadata, pages } = await officeReader.open(copy, 'docx');
    expect([active, metadata]).toEqual([[], []]);
    expect(pages).toEqual((await officeReader.open(nastyWord(), 'docx')).pages);
    const all = unzip(copy);
    expect(all.get('word/document.xml')).toContain('<w:instrText>PAGE</w:instrText>');
    expect(all.get('word/document.xml')).toContain('<a:blip r:embed="rId5"/>');
    expect(all.get('word/document.xml')).toContain('descr="photo.jpg"');
    expect(all.get('word/document.xml')).toContain('<w:ins w:id="1" w:author="ผู้จัดทำ"');
    expect(all.get('word/comments.xml')).toContain('<w:comment w:id="4" w:author="ผู้จัดทำ">');
    expect(all.get('word/_rels/document.xml.rels')).toContain('https://www.example.go.th/');
    expect(all.get('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    expect(all.get('word/settings.xml')).toContain('<w:zoom w:percent="100"/>');
  });
});

describe('an Excel workbook that runs, fetches and tells', () => {
  test('tells what in it could run, in Thai', async () => {
    const { active, metadata } = await officeReader.open(nastyExcel(), 'xlsx');
    expect(active).toEqual([
      'สูตรที่ดึงค่าจากสมุดงานอื่น',
      'มาโคร (โปรแกรมที่ทำงานเมื่อเปิดไฟล์)',
      'การเชื่อมต่อฐานข้อมูลหรือเว็บ',
      'สูตรที่ดึงข้อมูลจากที่อื่น: [1]ลับ!$A$1',
      "สูตรที่ดึงข้อมูลจากที่อื่น: '[1]a b'!A1",
      'สูตรที่ดึงข้อมูลจากที่อื่น: _xlfn.WEBSERVICE("https://evil.example.com")',
      'ลิงก์ DDE ที่เรียกโปรแกรมอื่น',
    ]);
    expect(metadata).toContainEqual({ field: 'author', value: 'นายลับ' });
    expect(metadata).toContainEqual({ field: 'path', value: 'C:\\Users\\secret\\' });
    expect(metadata).toContainEqual({ field: 'path', value: 'file:///C:/Users/secret/b.xlsx' });
  });

  test('is copied with values in the place of formulas that fetched them, and with all others', async () => {
    const copy = await officeReader.clean(nastyExcel(), 'xlsx');
    expect(everything(copy)).not.toMatch(SECRETS);
    const { active, metadata, pages } = await officeReader.open(copy, 'xlsx');
    expect([active, metadata]).toEqual([[], []]);
    expect(pages).toEqual((await officeReader.open(nastyExcel(), 'xlsx')).pages);
    const all = unzip(copy);
    expect(all.get('xl/worksheets/sheet1.xml')?.match(/<f>[^<]*<\/f>/g)).toEqual([
      '<f>SUM(A1:A1)</f>',
      '<f>SUM(Table1[2567])</f>',
    ]);
    expect(all.get('xl/workbook.xml')).toContain('<definedName name="ใน">');
    expect(all.get('xl/workbook.xml')).not.toContain('externalReference');
    expect(all.has('xl/calcChain.xml')).toBe(false);
    expect(all.get('xl/comments1.xml')).toContain('<author>ผู้จัดทำ</author><author>tc={1}</author>');
    expect(all.get('xl/comments1.xml')).toContain('<t>ผู้จัดทำ:</t>');
  });
});

describe('an OpenDocument that runs, fetches and tells', () => {
  test('tells what in it could run, in Thai', async () => {
    const { active, metadata } = await officeReader.open(nastyOdf(), 'odt');
    expect(active).toEqual([
      'คำสั่งที่ทำงานเมื่อเปิดหรือกด',
      'ลิงก์ที่สั่งโปรแกรมให้ทำงาน',
      'ส่วนของเอกสารที่ดึงจากไฟล์อื่น: file:///C:/Users/secret/a.odt',
      'วัตถุที่ฝังจากโปรแกรมอื่น (OLE): ./Object 1',
      'รูปภาพหรือวัตถุที่ดึงจากที่อื่น: https://tracker.example.com/1.png',
      'มาโคร (โปรแกรมที่ทำงานเมื่อเปิดไฟล์)',
    ]);
    expect(metadata).toEqual([
      { field: 'path', value: 'file:///C:/Users/secret/a.odt' },
      { field: 'path', value: 'C:\\Users\\secret\\t.ott' },
      { field: 'author', value: 'นายลับ' },
      { field: 'other', value: 'เครื่องพิมพ์: เครื่องของนายลับ' },
      { field: 'gps', value: '7.50, 99.50' },
      { field: 'other', value: 'abc' },
    ]);
  });

  test('is copied without it', async () => {
    const copy = await officeReader.clean(nastyOdf(), 'odt');
    expect(everything(copy)).not.toMatch(/secret|ลับ|tracker|Basic|Thumbnails|Configurations2|object-ole/);
    const { active, metadata, pages } = await officeReader.open(copy, 'odt');
    expect([active, metadata]).toEqual([[], []]);
    expect(pages).toEqual((await officeReader.open(nastyOdf(), 'odt')).pages);
    expect(everything(copy)).toMatch(/https:\/\/www\.example\.go\.th\/[\s\S]*AddFrameOffsets/);
    expect(unzip(copy).has('Object 1')).toBe(false);
    expect(unzip(copy).has('ObjectReplacements/Object 1')).toBe(true);
  });
});

test.each([
  ['docx', nastyWord()],
  ['xlsx', nastyExcel()],
  ['odt', nastyOdf()],
] as const)('cleaning %s twice is cleaning it once, and each part that is left is led to', async (kind, bytes) => {
  const copy = await officeReader.clean(bytes, kind);
  expect(Buffer.compare(copy, await officeReader.clean(copy, kind))).toBe(0);
  for (const [name, text] of unzip(copy)) {
    if (!name.endsWith('.rels')) continue;
    for (const [, target = ''] of text.matchAll(/Target="([^":]*)"/g)) {
      const part = new URL(target, `http://a/${name.replace('_rels/', '')}`).pathname.slice(1);
      expect(readZip(copy).map((entry) => entry.name)).toContain(part);
    }
  }
});

test.each([
  [
    'a whole file of HTML in a Word document',
    docx('<w:altChunk r:id="rId1"/>', { relations: { rId1: ['aFChunk', 'a.html'] }, parts: { 'word/a.html': 'x' } }),
    'docx',
  ],
  [
    'a sheet of old macros',
    xlsx('', {
      relations: { rId7: ['xlMacrosheet', 'macrosheets/sheet1.xml'] },
      parts: { 'xl/macrosheets/sheet1.xml': '<a/>' },
    }),
    'xlsx',
  ],
  [
    'a pivot table of a data base',
    xlsx('', {
      parts: { 'xl/pivotCache/pivotCacheDefinition1.xml': '<p><cacheSource type="external" connectionId="1"/></p>' },
    }),
    'xlsx',
  ],
  ['a chart of another workbook', xlsx('', { parts: { 'xl/charts/chart1.xml': '<c><f>[1]ก!$A$1</f></c>' } }), 'xlsx'],
] as const)('%s is part of what is seen: no copy without it can be made', async (_, bytes, kind) => {
  await expect(officeReader.clean(bytes, kind)).rejects.toMatchObject({ reason: 'uncleanable' });
});

test('prefixes, spaces and parts that nobody here knows stay letter for letter', async () => {
  const odd =
    '<mc:AlternateContent><mc:Choice   Requires="zz9"><zz:thing xmlns:zz="urn:zz" a=\'1 > 2\'>&#x0E01;<!-- > --></zz:thing></mc:Choice></mc:AlternateContent>';
  const copy = unzip(await officeReader.clean(docx(p('ก') + odd), 'docx'));
  expect(copy.get('word/document.xml')).toBe(unzip(docx(p('ก') + odd)).get('word/document.xml'));
});

test('relations are followed under any prefix, and equal ids of other things are left alone', async () => {
  const body =
    '<w:p w:id="1"><w:r><w:object><o:OLEObject xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" q:id="1"/></w:object><w:t>อยู่</w:t></w:r></w:p>';
  const bytes = docx(body, { relations: { '1': ['oleObject', 'a.bin'] }, parts: { 'word/a.bin': 'x' } });
  const copy = unzip(await officeReader.clean(bytes, 'docx')).get('word/document.xml');
  expect(copy).toContain('<w:p w:id="1"><w:r><w:object></w:object><w:t>อยู่</w:t>');
});

test('a formula of a spreadsheet that fetches is left with its value', async () => {
  const cell = (formula: string) =>
    `<table:table-cell table:formula="${formula}"><text:p>7</text:p></table:table-cell>`;
  const bytes = odf(
    'spreadsheet',
    `<table:table table:name="ก"><table:table-row>${cell("of:='file:///C:/x.ods'#$ก.A1")}${cell('of:=SUM([.A1])')}</table:table-row></table:table>`,
  );
  expect((await officeReader.open(bytes, 'ods')).active).toEqual(["สูตรที่ดึงข้อมูลจากที่อื่น: of:='file:///C:/x.ods'#$ก.A1"]);
  const content = unzip(await officeReader.clean(bytes, 'ods')).get('content.xml');
  expect(content?.match(/table:formula="[^"]*"/g)).toEqual(['table:formula="of:=SUM([.A1])"']);
});

test('a part is found under another case and percent signs, and a document without a way to its text gets no copy', async () => {
  const body = '<w:r><a:blip r:embed="rId1"/></w:r>';
  const image = {
    relations: { rId1: ['image', 'MEDIA/%E0%B8%81.jpeg'] as const },
    parts: { 'word/media/ก.jpeg': 'x' },
  };
  expect(unzip(await officeReader.clean(docx(body, image), 'docx')).has('word/media/ก.jpeg')).toBe(true);
  const lost = zipOf({ ...Object.fromEntries(unzip(docx(body))), '_rels/.rels': relations({}) });
  await expect(officeReader.clean(lost, 'docx')).rejects.toMatchObject({ reason: 'uncleanable' });
});
