import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { foreignKind, kindOfBytes } from '../../src/evidence/kind-of-bytes.ts';
import { windows874 } from '../tables/windows-874.ts';
import { docx, odf, ole2, sample, xlsx, zipOf } from './office/build.ts';

const picture = (format: 'png' | 'jpeg' | 'webp') =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
    .toFormat(format)
    .toBuffer();
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const TABLE = 'รายการ,จำนวน\nน้ำดื่ม,12\n';

describe('the kind of a file', () => {
  test.each([
    ['pdf', latin1('%PDF-1.7\n')],
    ['pdf', latin1(`${'x'.repeat(1000)}%PDF-1.4\n`)],
    ['docx', docx('')],
    ['docx', sample('report.docx')],
    ['xlsx', xlsx('')],
    ['xlsx', sample('sheet.xlsx')],
    ['odt', odf('text', '')],
    ['odt', sample('report.odt')],
    ['ods', sample('sheet.ods')],
    ['zip', zipOf({ 'word/a.txt': 'ก', 'xl/b.txt': 'ข' })],
    ['zip', latin1(`PK\x05\x06${'\0'.repeat(18)}`)],
    ['csv', Buffer.from(TABLE)],
    ['csv', Buffer.from(`\ufeff${TABLE.replaceAll(',', ';')}`)],
    ['csv', windows874(TABLE)],
    ['csv', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
    ['csv', Buffer.from('MZ,ID3,BM\n1,2,3\n')],
  ] as const)('is %s by its bytes', (kind, bytes) => {
    expect(kindOfBytes(bytes)).toBe(kind);
    expect(foreignKind(bytes)).toBeUndefined();
  });

  test('of a picture is png, jpg or webp', async () => {
    expect(kindOfBytes(await picture('png'))).toBe('png');
    expect(kindOfBytes(await picture('jpeg'))).toBe('jpg');
    expect(kindOfBytes(await picture('webp'))).toBe('webp');
  });

  test.each(['report.docx', 'sheet.xlsx', 'report.odt', 'sheet.ods'])('is known of %s that breaks off', (name) => {
    const whole = sample(name);
    expect(kindOfBytes(whole.subarray(0, whole.length - 200))).toBe(name.split('.')[1]);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['prose', Buffer.from('ข้อความธรรมดา\nที่ไม่มีช่อง\n')],
    ['a PDF mark too far in', latin1(`${'x'.repeat(1100)}%PDF-1.4`)],
    ['bytes of any kind', Uint8Array.of(1, 2, 3, 0, 255, 44, 10)],
  ])('is not known of %s', (_, bytes) => {
    expect(kindOfBytes(bytes)).toBeUndefined();
    expect(foreignKind(bytes)).toBeUndefined();
  });
});

describe('a file of another kind', () => {
  test.each([
    ['Word 97–2003 (.doc)', ole2('1Table', 'WordDocument')],
    ['Excel 97–2003 (.xls)', ole2('Workbook')],
    ['PowerPoint 97–2003 (.ppt)', ole2('PowerPoint Document')],
    ['อีเมลของ Outlook (.msg)', ole2('__properties_version1.0')],
    ['Word หรือ Excel ที่ตั้งรหัสผ่านไว้', ole2('EncryptionInfo', 'EncryptedPackage')],
    ['เอกสารของ Office รุ่นเก่า', ole2()],
    ['เอกสารของ Office รุ่นเก่า', ole2().subarray(0, 100)],
    ['งานนำเสนอ PowerPoint', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
    ['Excel แบบไบนารี (.xlsb)', zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
    ['งานนำเสนอ OpenDocument', zipOf({ mimetype: 'application/vnd.oasis.opendocument.presentation' })],
    ['หนังสืออิเล็กทรอนิกส์ EPUB', zipOf({ mimetype: 'application/epub+zip' })],
    ['โปรแกรม (APK หรือ JAR)', zipOf({ 'META-INF/MANIFEST.MF': '' })],
    ['หน้าเว็บ HTML', Buffer.from('\ufeff\n<!DOCTYPE html><html>')],
    ['หน้าเว็บ HTML', Buffer.from('<html><table><tr><td>a,b')],
    ['หน้าเว็บ HTML', Buffer.from('\ufeff<html>', 'utf16le')],
    ['ภาพ SVG', Buffer.from('<?xml version="1.0"?>\n<!-- a --><svg xmlns="">')],
    ['เอกสาร RTF', latin1('{\\rtf1\\ansi')],
    ['ไฟล์บีบอัด RAR', latin1('Rar!\x1a\x07\x01\0')],
    ['ไฟล์บีบอัด 7-Zip', latin1('7z\xbc\xaf\x27\x1c')],
    ['ภาพ GIF', latin1('GIF89a')],
    ['ภาพ TIFF', latin1('II*\0\x08\0\0\0')],
    ['ภาพ HEIC จาก iPhone', latin1('\0\0\0\x18ftypheic')],
    ['ภาพเคลื่อนไหว MP4', latin1('\0\0\0\x18ftypisom')],
    ['เสียง MP3', latin1('ID3\x03\0')],
    ['เสียง MP3', latin1('\xff\xfb\x90')],
    ['โปรแกรมของ Windows', latin1('MZ\x90\0\x03\0')],
  ])('is said to be %s, with a way to mend it', (name, bytes) => {
    expect(kindOfBytes(bytes)).toBeUndefined();
    expect(foreignKind(bytes)?.name).toBe(name);
    expect(foreignKind(bytes)?.mend).toMatch(/[ก-๙]{8}/);
  });
});

test('any bytes have a kind, a foreign kind, or neither, and never both', () => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    'PK\x05\x06',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '\xff\xfe',
    '<html',
  );
  const bytes = fc
    .tuple(start, fc.uint8Array({ maxLength: 700 }))
    .map(([head, rest]) => Buffer.concat([latin1(head), rest]));
  fc.assert(
    fc.property(bytes, (all) => {
      expect(kindOfBytes(all) !== undefined && foreignKind(all) !== undefined).toBe(false);
    }),
    { seed: 2567, numRuns: 500 },
  );
});
