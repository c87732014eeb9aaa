import { describe, expect, test } from 'vitest';
import { readZip } from '../../../src/evidence/archive/zip-read.ts';
import { officeReader } from '../../../src/evidence/office/reader.ts';
import { docx, everything, odf, p, sample, unzip, xlsx, zipOf } from './build.ts';

const REPORT = [
  'เทศบาลตำบลบ้านสมมุติ',
  'รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567',
  /ด้วยเทศบาลตำบลบ้านสมมุติ ทำสัญญาจัดซื้อน้ำดื่ม1? แล้วเสร็จ/,
  '1. วิธีเฉพาะเจาะจง',
  '2. วิธีประกวดราคา',
  'ลำดับ\tรายการ\tวงเงิน (บาท)',
  '๑\tซ่อมถนน หมู่ที่ 3\t125,000.00',
  'ดูเพิ่มที่ แผนจัดหา และเว็บไซต์',
  'ตามระเบียบกระทรวงการคลัง',
  'กองคลัง โทร. 0-0000-0000',
];
const PEOPLE = /สมมุติ ผู้พิมพ์|ตัวอย่าง ผู้แก้|เครื่องกองช่าง|somsri|LibreOffice\/|ร่างรายงานเก่า/;

describe.each(['docx', 'odt'] as const)('a text of LibreOffice as %s', (kind) => {
  test('is read in order: header, paragraphs, numbered list, table, footnote, footer', async () => {
    const { pages } = await officeReader.open(sample(`report.${kind}`), kind);
    expect(pages).toHaveLength(1);
    const lines = (pages[0]?.text ?? '').split('\n');
    expect(lines).toHaveLength(REPORT.length);
    for (const [i, line] of REPORT.entries()) expect(lines[i]).toMatch(line);
  });

  test('keeps what is deleted or only commented out of the text, and hands it over as hidden', async () => {
    const { pages } = await officeReader.open(sample(`report.${kind}`), kind);
    expect(pages[0]?.text).not.toMatch(/ตัดออก|อีกครั้ง/);
    expect((await officeReader.open(sample(`report.${kind}`), kind)).hidden).toBe('ข้อความที่ตัดออก\nขอให้ตรวจตัวเลขอีกครั้ง');
  });

  test('tells of its authors, of the program, and of paths on their computers', async () => {
    const { metadata } = await officeReader.open(sample(`report.${kind}`), kind);
    expect(metadata).toContainEqual({ field: 'author', value: 'นางสาวสมมุติ ผู้พิมพ์' });
    expect(metadata).toContainEqual({ field: 'author', value: 'นายตัวอย่าง ผู้แก้' });
    expect(metadata).toContainEqual({ field: 'title', value: 'ร่างรายงานเก่า' });
    expect(metadata).toContainEqual({ field: 'path', value: 'โฟลเดอร์: C:\\Users\\somsri\\Desktop\\ลับ' });
    expect(metadata.some(({ field, value }) => field === 'path' && value.endsWith('/plan.pdf'))).toBe(true);
    expect(metadata.some(({ field }) => field === 'program')).toBe(true);
  });
});

describe.each(['xlsx', 'ods'] as const)('a workbook of LibreOffice as %s', (kind) => {
  test('is read sheet by sheet, with dates of พ.ศ. and numbers as they are shown', async () => {
    const { pages, metadata } = await officeReader.open(sample(`sheet.${kind}`), kind);
    expect(pages).toEqual([
      {
        label: 'จัดซื้อ',
        source: 'text',
        text: 'วันที่\tรายการ\tจำนวนเงิน\n19 เม.ย. 2567\tน้ำดื่ม\t12,500.50\n\tรวม\t12,500.50',
      },
    ]);
    expect(metadata).toContainEqual({ field: 'other', value: 'แผ่นงานที่ซ่อนไว้: ข้อมูลดิบ' });
    expect((await officeReader.open(sample(`sheet.${kind}`), kind)).hidden).toBe('ตรวจแล้ว\nไม่เผยแพร่');
  });
});

describe.each([
  ['report', 'docx'],
  ['report', 'odt'],
  ['sheet', 'xlsx'],
  ['sheet', 'ods'],
] as const)('the copy of %s.%s', (name, kind) => {
  const bytes = sample(`${name}.${kind}`);

  test('reads the same, tells of nobody, and has no day on which it was packed', async () => {
    const copy = await officeReader.clean(bytes, kind);
    expect((await officeReader.open(copy, kind)).pages).toEqual((await officeReader.open(bytes, kind)).pages);
    const { metadata, active } = await officeReader.open(copy, kind);
    expect(metadata.filter(({ value }) => !value.startsWith('แผ่นงานที่ซ่อนไว้'))).toEqual([]);
    expect(active).toEqual([]);
    expect(everything(bytes)).toMatch(PEOPLE);
    expect(everything(copy)).not.toMatch(PEOPLE);
    expect(Buffer.from(copy).readUInt32LE(10)).toBe(0x00210000);
  });

  test('is the same bytes each time, and cleaning it again changes nothing', async () => {
    const copy = await officeReader.clean(bytes, kind);
    expect(Buffer.compare(copy, await officeReader.clean(bytes, kind))).toBe(0);
    expect(Buffer.compare(copy, await officeReader.clean(copy, kind))).toBe(0);
  });
});

test('mimetype of an OpenDocument stays the first, and unpacked', async () => {
  const copy = Buffer.from(await officeReader.clean(sample('report.odt'), 'odt'));
  expect(copy.toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
});

describe('a Word document', () => {
  const textOf = async (body: string, more = {}) => (await officeReader.open(docx(body, more), 'docx')).pages[0]?.text;

  test('skips field codes, hidden text, definitions of tabs and copies for old programs', async () => {
    const run = (text: string) => `<w:r>${text}</w:r>`;
    const body =
      p(
        '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t></w:r>',
      ) +
      p(
        run('<w:fldChar w:fldCharType="begin"/>') +
          run('<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>') +
          run('<w:fldChar w:fldCharType="separate"/>') +
          run('<w:t>7</w:t>') +
          run('<w:fldChar w:fldCharType="end"/>') +
          run('<w:rPr><w:vanish/></w:rPr><w:t>ลับ</w:t>'),
      ) +
      p(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>',
      );
    expect(await textOf(body)).toBe('ก ข\n7\nกล่อง');
  });

  test('leaves out what was moved away, and puts a table within a table into its cell', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(p('ใน 1'))}${cell(p('ใน 2'))}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${cell(p('นอก') + inner)}${cell(p('<w:moveFrom w:author="x"><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom>'))}${cell(p('ท้าย'))}</w:tr></w:tbl>`;
    expect(await textOf(body)).toBe('นอก ใน 1 ใน 2\t\tท้าย');
  });

  test('numbers its lists in Thai digits and letters, level by level, and by the style of a paragraph', async () => {
    const level = (i: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const parts = {
      'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="5">${level(0, 'thaiNumbers', '%1.')}${level(1, 'thaiLetters', '%1.%2)')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>`,
      'word/styles.xml': `<w:styles ${w}><w:style w:styleId="List"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`,
    };
    const item = (text: string, depth: number) =>
      p(
        `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r>`,
      );
    const styled = p('<w:pPr><w:pStyle w:val="List"/></w:pPr><w:r><w:t>ตามแบบ</w:t></w:r>');
    const body = item('หนึ่ง', 0) + item('ย่อย', 1) + styled + item('สอง', 0) + item('ย่อย', 1);
    expect(await textOf(body, { parts })).toBe('๑. หนึ่ง\n๑.ก) ย่อย\n๑.ข) ตามแบบ\n๒. สอง\n๒.ก) ย่อย');
  });

  test('mends the Thai of its text, and says where it has none', async () => {
    expect(await textOf(p('นํ้าดื่มเเละทํา'))).toBe('น้ำดื่มและทำ');
    const { pages } = await officeReader.open(docx(p('<w:r><w:drawing/></w:r>')), 'docx');
    expect(pages).toEqual([{ text: '', source: 'none' }]);
  });
});

describe('an Excel workbook', () => {
  test('shows shared, inline and computed text, truth values and errors, each in its column', async () => {
    const parts = {
      'xl/sharedStrings.xml':
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>ส่วน</t></r><r><t>ร่วม</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
    };
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>ในช่อง</t></is></c><c r="D1" t="str"><f>A1</f><v>สูตร</v></c></row>' +
      '<row r="2"><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c><c><v>1100400000000</v></c></row>';
    const { pages } = await officeReader.open(
      xlsx(rows, { parts, relations: { rId9: ['sharedStrings', 'sharedStrings.xml'] } }),
      'xlsx',
    );
    expect(pages[0]?.text).toBe('ส่วนร่วม\t\tในช่อง\tสูตร\n\tTRUE\t#REF!\t1100400000000');
  });

  test('does not fill a gap of sixteen thousand columns', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    const { pages } = await officeReader.open(xlsx(rows), 'xlsx');
    expect(pages[0]?.text.length).toBeLessThan(200);
  });
});

describe('an OpenDocument', () => {
  test('shows the title of the document where it stands in a line, and not the names of pictures', async () => {
    const body =
      '<text:p>เรื่อง <text:title>แผนงาน</text:title><draw:frame><svg:title>รูป</svg:title></draw:frame><text:s text:c="2"/>จบ<text:line-break/>ใหม่</text:p>';
    const { pages } = await officeReader.open(odf('text', body), 'odt');
    expect(pages[0]?.text).toBe('เรื่อง แผนงาน  จบ\nใหม่');
  });

  test('repeats cells that stand for several, but not a million empty rows', async () => {
    const cell = (times: number, text = '') =>
      `<table:table-cell table:number-columns-repeated="${times}">${text && `<text:p>${text}</text:p>`}</table:table-cell>`;
    const body = `<table:table table:name="ก"><table:table-row>${cell(2, 'ซ้ำ')}${cell(3)}${cell(1, 'ท้าย')}${cell(16000)}</table:table-row><table:table-row table:number-rows-repeated="1048575">${cell(16384)}</table:table-row></table:table>`;
    const { pages } = await officeReader.open(odf('spreadsheet', body), 'ods');
    expect(pages).toEqual([{ label: 'ก', source: 'text', text: 'ซ้ำ\tซ้ำ\t\t\t\tท้าย' }]);
  });
});

describe('a document that can not be read', () => {
  const reasonOf = (bytes: Uint8Array, kind: 'docx' | 'odt' = 'docx') =>
    officeReader.open(bytes, kind).then(
      () => 'read',
      (error) => error.reason,
    );
  const whole = sample('report.docx');

  test('is told to be empty, cut off, or damaged', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('empty');
    expect(await reasonOf(whole.subarray(0, whole.length / 2))).toBe('truncated');
    expect(await reasonOf(zipOf({ 'a.txt': 'ก' }))).toBe('damaged');
    expect(await reasonOf(docx('<w:p>'))).toBe('damaged');
    expect(await reasonOf(docx('<w:p>'.repeat(600) + '</w:p>'.repeat(600)))).toBe('damaged');
    const flipped = Buffer.from(whole);
    flipped[60] = (flipped[60] ?? 0) ^ 0xff;
    expect(await reasonOf(flipped)).toBe('damaged');
  });

  test('unfolds no entities of its own', async () => {
    const bomb = zipOf({
      ...Object.fromEntries(unzip(docx(''))),
      'word/document.xml': '<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
    });
    expect(await reasonOf(bomb)).toBe('damaged');
  });

  test('is told to ask for a password', async () => {
    const { ole2 } = await import('./build.ts');
    expect(await reasonOf(ole2('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted');
    const entry =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect(await reasonOf(odf('text', '', {}, entry), 'odt')).toBe('encrypted');
  });
});

test('a signed document stays as it is', async () => {
  const signedWord = docx(p('ก'), { parts: { '_xmlsignatures/sig1.xml': '<a/>', 'docProps/core.xml': '<a/>' } });
  const signedText = odf('text', '<text:p>ก</text:p>', { 'META-INF/documentsignatures.xml': '<a/>' });
  expect((await officeReader.open(signedWord, 'docx')).isSigned).toBe(true);
  expect(await officeReader.clean(signedWord, 'docx')).toBe(signedWord);
  expect((await officeReader.open(signedText, 'odt')).isSigned).toBe(true);
  expect(await officeReader.clean(signedText, 'odt')).toBe(signedText);
  expect(readZip(signedWord).length).toBeGreaterThan(4);
});
