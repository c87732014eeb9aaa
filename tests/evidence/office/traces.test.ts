import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeName } from '../../../src/evidence/archive/inner-name.ts';
import { officeReader } from '../../../src/evidence/office/reader.ts';
import { docx, everything, p, relations, unzip, xlsx, zipOf } from './build.ts';

const PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

describe('what the properties of a Word document tell', () => {
  const bytes = zipOf({
    ...Object.fromEntries(
      unzip(
        docx(p('ก'), {
          parts: {
            'docProps/core.xml': `<c:coreProperties xmlns:c="${PROPERTIES}"><c:lastModifiedBy>นายลับ</c:lastModifiedBy><c:keywords>ด่วน</c:keywords><c:revision>9</c:revision></c:coreProperties>`,
            'docProps/app.xml':
              '<Properties><Template>C:\\แม่แบบ\\บันทึก.dotx</Template><Company>กองลับ</Company><Manager>นางลับ</Manager><Application>Microsoft Office Word</Application><HyperlinkBase>\\\\server\\ลับ</HyperlinkBase></Properties>',
            'docProps/custom.xml': '<Properties><property name="เจ้าของ"><lpwstr>นายลับ</lpwstr></property></Properties>',
          },
        }),
      ),
    ),
    '_rels/.rels': relations({
      rId1: ['officeDocument', 'word/document.xml'],
      rId2: ['core-properties', 'docProps/core.xml'],
      rId3: ['extended-properties', 'docProps/app.xml'],
      rId4: ['custom-properties', 'docProps/custom.xml'],
    }),
  });

  test('is told field by field', async () => {
    expect((await officeReader.open(bytes, 'docx')).metadata).toEqual([
      { field: 'author', value: 'นายลับ' },
      { field: 'other', value: 'คำสำคัญ: ด่วน' },
      { field: 'path', value: 'C:\\แม่แบบ\\บันทึก.dotx' },
      { field: 'other', value: 'หน่วยงาน: กองลับ' },
      { field: 'author', value: 'นางลับ' },
      { field: 'program', value: 'Microsoft Office Word' },
      { field: 'path', value: '\\\\server\\ลับ' },
      { field: 'other', value: 'เจ้าของ: นายลับ' },
    ]);
  });

  test('is gone from the copy, whose properties are still parts of it', async () => {
    const copy = await officeReader.clean(bytes, 'docx');
    expect(everything(copy)).not.toMatch(/ลับ|ด่วน|Microsoft Office/);
    expect([...unzip(copy).keys()]).toContain('docProps/core.xml');
    expect([...unzip(copy).keys()]).not.toContain('docProps/custom.xml');
  });
});

test('a workbook goes without names of those who commented, refreshed a pivot table or reserved it', async () => {
  const bytes = xlsx('', {
    workbook: '<fileSharing userName="นายลับ"/>',
    relations: {
      rId5: ['person', 'persons/person.xml'],
      rId6: ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      rId7: ['table', 'tables/table1.xml'],
    },
    parts: {
      'xl/persons/person.xml':
        '<personList><person displayName="นายลับ" id="{1}" userId="S::lub@example.com::1" providerId="AD"/></personList>',
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<pivotCacheDefinition refreshedBy="นายลับ"><cacheSource type="worksheet"/></pivotCacheDefinition>',
      'xl/tables/table1.xml':
        '<table id="1" tableType="queryTable"><tableColumn id="1" name="ก" queryTableFieldId="1"/></table>',
    },
  });
  expect((await officeReader.open(bytes, 'xlsx')).metadata).toEqual([{ field: 'author', value: 'นายลับ' }]);
  const copy = unzip(await officeReader.clean(bytes, 'xlsx'));
  expect([...copy.values()].join()).not.toMatch(/นายลับ|lub@/);
  expect(copy.get('xl/persons/person.xml')).toContain('displayName="ผู้จัดทำ" id="{1}"');
  expect(copy.get('xl/tables/table1.xml')).toBe('<table id="1"><tableColumn id="1" name="ก"/></table>');
});

test('text boxes on a sheet are read after its cells', async () => {
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const bytes = xlsx('<row><c r="A1"><v>1</v></c></row>', {
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations({ rId1: ['drawing', '../drawings/drawing1.xml'] }),
      'xl/drawings/drawing1.xml': `<d ${a}><a:p><a:r><a:t>หมาย</a:t></a:r><a:r><a:t>เหตุ</a:t></a:r></a:p></d>`,
    },
  });
  expect((await officeReader.open(bytes, 'xlsx')).pages[0]?.text).toBe('1\nหมายเหตุ');
});

test('the main part of a document is found wherever its relations say it is', async () => {
  const all = Object.fromEntries(unzip(docx(p('ที่อื่น'))));
  const moved = zipOf({
    '[Content_Types].xml': all['[Content_Types].xml'] ?? '',
    '_rels/.rels': relations({ rId1: ['officeDocument', '/word/document2.xml'] }),
    'word/document2.xml': all['word/document.xml'] ?? '',
  });
  expect((await officeReader.open(moved, 'docx')).pages[0]?.text).toBe('ที่อื่น');
  const nowhere = zipOf({ '[Content_Types].xml': all['[Content_Types].xml'] ?? '', '_rels/.rels': relations({}) });
  await expect(officeReader.open(nowhere, 'docx')).rejects.toMatchObject({ reason: 'damaged' });
});

test('XML in UTF-16 is read, and becomes UTF-8 where it is changed', async () => {
  const all = Object.fromEntries(
    unzip(docx('<w:p><w:ins w:author="นายลับ"><w:r><w:t>ข้อความ</w:t></w:r></w:ins></w:p>')),
  );
  const wide = Buffer.from(`\ufeff${all['word/document.xml']?.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  const bytes = zipOf({ ...all, 'word/document.xml': wide });
  expect((await officeReader.open(bytes, 'docx')).pages[0]?.text).toBe('ข้อความ');
  const copy = unzip(await officeReader.clean(bytes, 'docx')).get('word/document.xml');
  expect(copy).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>[\s\S]*w:author="ผู้จัดทำ"/);
});

test('a name that an archive repeats in UTF-8 is taken from there, if it is that of the same file', () => {
  const plain = Buffer.from('???.txt');
  const field = (of: Uint8Array) => {
    const sum = Buffer.alloc(5, 1);
    sum.writeUInt32LE(crc32(of), 1);
    return Buffer.concat([sum, Buffer.from('กขค.txt')]);
  };
  expect(decodeName(plain, field(plain))).toBe('กขค.txt');
  expect(decodeName(plain, field(Buffer.from('other')))).toBe('???.txt');
});
