// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the first bytes of files are what is looked for

import { peekFirst, zipNames } from './archive/zip-names.ts';
import type { Kind } from './kinds.ts';
import { looksCsv } from './office/csv-cells.ts';
import { isOle2, rootNames } from './office/ole2.ts';
import { own } from './own.ts';

/** A file that is recognised, but is none of the kinds that are kept. */
export interface ForeignKind {
  /** What it is, in Thai. */
  readonly name: string;
  /** How it becomes one that is kept, in Thai. */
  readonly mend: string;
  /** Why the copy of an archive goes without it: packed once more, so that nobody looks into it, or made to run. */
  readonly danger?: Danger;
}

type Danger = 'packed' | 'running';

/** What a file is by its bytes: its kind, or what else it is, or neither. Its name is not asked. */
export function kindOfBytes(bytes: Uint8Array): Kind | undefined {
  const found = recognise(bytes);
  return typeof found === 'string' ? found : undefined;
}

/** What a file is that is none of our kinds, where its bytes tell. */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const found = recognise(bytes);
  return typeof found === 'string' ? undefined : found;
}

function recognise(bytes: Uint8Array): Kind | ForeignKind | undefined {
  if (bytes.length === 0) return undefined;
  const head = latin1(bytes.subarray(0, 1100));
  const magic = MAGIC.find(([pattern]) => pattern.test(head))?.[1];
  if (magic) return magic;
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (isOle2(bytes)) return ole2Kind(bytes);
  // Before what follows: a page with a PDF behind it is a page to a browser that is not told otherwise.
  const markup = MARKUP.find(([pattern]) => pattern.test(withoutMark(head)))?.[1];
  if (markup) return markup;
  // PDF allows for other bytes before its mark, up to here (ISO 32000-1, annex H, implementation note 13).
  if (head.slice(0, 1024 + 5).includes('%PDF-')) return 'pdf';
  return looksCsv(bytes) ? 'csv' : undefined;
}

function foreignAs(name: string, mend: string, danger?: Danger): ForeignKind {
  return { name, mend, ...(danger ? { danger } : {}) };
}

const TO_PICTURE = 'เปิดด้วยโปรแกรมดูภาพ แล้วบันทึกเป็น PNG หรือ JPEG';
const TO_ZIP = 'แตกไฟล์ออกมา แล้วแนบเป็นไฟล์ ๆ ไป หรือบีบอัดใหม่เป็น .zip';
const TO_LINK = 'ไฟล์เสียงและภาพเคลื่อนไหวให้เผยแพร่ที่เดิม แล้วใส่ที่อยู่ในช่อง link';
const TO_PDF = 'เปิดด้วยโปรแกรมที่ใช้สร้าง แล้วบันทึกหรือส่งออกเป็น PDF';
const NOT_EVIDENCE = 'โปรแกรมไม่ใช่หลักฐาน ให้นำออก แล้วแนบเอกสารที่ตั้งใจจะเผยแพร่';

/** First bytes that nothing else begins with, as Latin-1. */
const MAGIC: readonly (readonly [RegExp, Kind | ForeignKind])[] = [
  [/^%PDF-/, 'pdf'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^GIF8[79]a/, foreignAs('ภาพ GIF', TO_PICTURE)],
  [/^(?:II\*\0|MM\0\*)/, foreignAs('ภาพ TIFF', TO_PICTURE)],
  [/^BM[\s\S]{4}\0\0\0\0/, foreignAs('ภาพ BMP', TO_PICTURE)],
  [/^[\s\S]{4}ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1)/, foreignAs('ภาพ HEIC จาก iPhone', TO_PICTURE)],
  [/^[\s\S]{4}ftypavi[fs]/, foreignAs('ภาพ AVIF', TO_PICTURE)],
  [/^[\s\S]{4}ftypM4A/, foreignAs('เสียง M4A', TO_LINK)],
  [/^[\s\S]{4}ftyp/, foreignAs('ภาพเคลื่อนไหว MP4', TO_LINK)],
  [/^\x1a\x45\xdf\xa3/, foreignAs('ภาพเคลื่อนไหว MKV หรือ WebM', TO_LINK)],
  [/^RIFF[\s\S]{4}AVI /, foreignAs('ภาพเคลื่อนไหว AVI', TO_LINK)],
  [/^RIFF[\s\S]{4}WAVE/, foreignAs('เสียง WAV', TO_LINK)],
  [/^(?:ID3[\x02-\x04]\0|\xff[\xfb\xf3\xf2])/, foreignAs('เสียง MP3', TO_LINK)],
  [/^Rar!\x1a\x07/, foreignAs('ไฟล์บีบอัด RAR', TO_ZIP, 'packed')],
  [/^7z\xbc\xaf\x27\x1c/, foreignAs('ไฟล์บีบอัด 7-Zip', TO_ZIP, 'packed')],
  [/^\x1f\x8b/, foreignAs('ไฟล์บีบอัด GZIP', TO_ZIP, 'packed')],
  [/^\{\\rtf/, foreignAs('เอกสาร RTF', 'เปิดด้วย Word แล้วบันทึกเป็น .docx หรือ PDF')],
  [/^8BPS/, foreignAs('ภาพ Photoshop', TO_PICTURE)],
  [/^MZ[\s\S]{0,60}\0/, foreignAs('โปรแกรมของ Windows', NOT_EVIDENCE, 'running')],
  [/^\x7fELF/, foreignAs('โปรแกรมของ Linux', NOT_EVIDENCE, 'running')],
  [/^L\0\0\0\x01\x14\x02\0/, foreignAs('ทางลัดของ Windows (ไม่ใช่ตัวเอกสาร)', 'แนบไฟล์ที่ทางลัดชี้ไป ไม่ใช่ตัวทางลัด', 'running')],
];

const TO_REAL = 'หน้าเว็บที่บันทึกไว้ไม่ใช่เอกสาร ให้เปิดต้นทางแล้วดาวน์โหลดตัวเอกสาร หรือพิมพ์หน้านั้นเป็น PDF';
const MARKUP: readonly (readonly [RegExp, ForeignKind])[] = [
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!doctype html|<(?:html|head|body|script|meta|table)[\s>])/i,
    foreignAs('หน้าเว็บ HTML', TO_REAL, 'running'),
  ],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i,
    foreignAs('ภาพ SVG', TO_PICTURE, 'running'),
  ],
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:\?mso-application|office:document[\s>])/i, foreignAs('เอกสารสำนักงานแบบ XML', TO_PDF)],
  [/^MIME-Version:/i, foreignAs('หน้าเว็บที่เก็บเป็นไฟล์เดียว (MHT)', TO_REAL, 'running')],
  [/^%!PS/, foreignAs('เอกสาร PostScript', TO_PDF)],
];

/** A zip by what is in it: Open Packaging has a list of types, OpenDocument a file that says what it is. */
function zipKind(bytes: Uint8Array): Kind | ForeignKind {
  const names = zipNames(bytes);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const says = peekFirst(bytes, 'mimetype')?.trim();
  if (says !== undefined) return own(OPEN_DOCUMENTS, says) ?? foreignAs('เอกสาร OpenDocument ชนิดอื่น', TO_PDF);
  // Of a download that breaks off, the list of types may be missing: it may stand last.
  if (has(/^\[Content_Types\]\.xml$/) || has(/^_rels\/\.rels$/)) {
    if (has(/^xl\/workbook\.bin$/)) {
      return foreignAs('Excel แบบไบนารี (.xlsb)', 'เปิดด้วย Excel แล้วบันทึกเป็น .xlsx');
    }
    if (has(/^word\//)) return 'docx';
    if (has(/^xl\//)) return 'xlsx';
    if (has(/^ppt\//)) return foreignAs('งานนำเสนอ PowerPoint', 'เปิดด้วย PowerPoint แล้วบันทึกเป็น PDF');
    if (has(/^visio\//)) return foreignAs('แผนภาพ Visio', TO_PDF);
  }
  if (has(/^AndroidManifest\.xml$/) || has(/^META-INF\/MANIFEST\.MF$/))
    return foreignAs('โปรแกรม (APK หรือ JAR)', NOT_EVIDENCE, 'running');
  return 'zip';
}

const OPEN_DOCUMENTS: Readonly<Record<string, Kind | ForeignKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': foreignAs('งานนำเสนอ OpenDocument', TO_PDF),
  'application/vnd.oasis.opendocument.graphics': foreignAs('ภาพวาด OpenDocument', TO_PDF),
  'application/epub+zip': foreignAs('หนังสืออิเล็กทรอนิกส์ EPUB', TO_PDF),
};

/** Office 97–2003 by the streams at its root; new Office when it is encrypted. */
function ole2Kind(bytes: Uint8Array): ForeignKind {
  const names = rootNames(bytes);
  if (names.has('EncryptedPackage')) {
    return foreignAs(
      'Word หรือ Excel ที่ตั้งรหัสผ่านไว้',
      'เปิดด้วยรหัสผ่าน แล้วไปที่ File › Info › Protect › Encrypt with Password ลบรหัสผ่านออก แล้วบันทึก',
    );
  }
  if (names.has('WordDocument')) return foreignAs('Word 97–2003 (.doc)', 'เปิดด้วย Word แล้วบันทึกเป็น .docx หรือ PDF');
  if (names.has('Workbook') || names.has('Book')) {
    return foreignAs('Excel 97–2003 (.xls)', 'เปิดด้วย Excel แล้วบันทึกเป็น .xlsx หรือ PDF');
  }
  if (names.has('PowerPoint Document')) {
    return foreignAs('PowerPoint 97–2003 (.ppt)', 'เปิดด้วย PowerPoint แล้วบันทึกเป็น PDF');
  }
  if (names.has('__properties_version1.0')) return foreignAs('อีเมลของ Outlook (.msg)', TO_PDF);
  return foreignAs('เอกสารของ Office รุ่นเก่า', TO_PDF);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** UTF-16 is read by its every second byte, which is enough for the letters that are looked for. */
function withoutMark(head: string): string {
  return /^(?:\xff\xfe|\xfe\xff)/.test(head) ? head.slice(2).replaceAll('\0', '') : head.replace(/^\xef\xbb\xbf/, '');
}
