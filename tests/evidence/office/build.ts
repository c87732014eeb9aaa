import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZipEntry } from '../../../src/evidence/archive/zip-read.ts';
import { readZip } from '../../../src/evidence/archive/zip-read.ts';
import { writeZip } from '../../../src/evidence/archive/zip-write.ts';

/**
 * Files that LibreOffice 7.4 made from the flat ones beside them: `soffice --headless --convert-to docx report.fodt`.
 * The .odt went without its thumbnail and its toolbars, to stay small.
 */
export function sample(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'samples', name));
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content as string) })));
}

export function unzip(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes).map(({ name, bytes: part }: ZipEntry) => [name, Buffer.from(part).toString('utf8')]));
}

/** All that is in a package, as one text. */
export function everything(bytes: Uint8Array): string {
  return [...unzip(bytes)].map(([name, text]) => `${name}\n${text}`).join('\n');
}

type Relations = Readonly<Record<string, readonly [type: string, target: string]>>;

/** A `.rels` part; a target with `!` before it lies outside. */
export function relations(all: Relations): string {
  const rows = Object.entries(all).map(([id, [type, target]]) => {
    const mode = target.startsWith('!') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target.replace('!', '')}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

interface More {
  readonly relations?: Relations;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly type?: string;
}

function types(main: string, type: string, names: readonly string[]): string {
  const rows = names
    .filter((name) => name.endsWith('.xml') && name !== main)
    .map((name) => `<Override PartName="/${name}" ContentType="application/xml"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/${main}" ContentType="${type}"/>${rows.join('')}</Types>`;
}

/** A Word document of these paragraphs and other body elements. */
export function docx(body: string, { relations: own = {}, parts = {}, type = WORD }: More = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': types('word/document.xml', type, Object.keys(parts)),
    '_rels/.rels': relations({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(own),
    ...parts,
  });
}

/** A paragraph of Word with these runs, or with this text. */
export function p(content: string): string {
  return `<w:p>${content.startsWith('<') ? content : `<w:r><w:t>${content}</w:t></w:r>`}</w:p>`;
}

/** A workbook of one sheet with these rows; `workbook` stands in xl/workbook.xml after the sheets. */
export function xlsx(
  rows: string,
  {
    relations: own = {},
    parts = {},
    type = SHEET,
    workbook = '',
    sheets,
  }: More & { workbook?: string; sheets?: string } = {},
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return zipOf({
    '[Content_Types].xml': types('xl/workbook.xml', type, ['xl/worksheets/sheet1.xml', ...Object.keys(parts)]),
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook ${main} ${r}><sheets>${sheets ?? '<sheet name="แผ่นที่ 1" sheetId="1" r:id="rId1"/>'}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations({ rId1: ['worksheet', 'worksheets/sheet1.xml'], ...own }),
    'xl/worksheets/sheet1.xml': `<worksheet ${main} ${r}><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  });
}

const ODF = ['office', 'text', 'table', 'style', 'draw', 'script', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const ODF_NAMES = `${ODF} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`;

/** An OpenDocument with this in its body; `manifest` stands in its list of parts. */
export function odf(
  kind: 'text' | 'spreadsheet',
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  manifest = '',
): Uint8Array {
  const media = `application/vnd.oasis.opendocument.${kind}`;
  const entries = ['content.xml', ...Object.keys(parts)].map(
    (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type=""/>`,
  );
  return zipOf({
    mimetype: media,
    'META-INF/manifest.xml': `<manifest:manifest ${ODF_NAMES} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${media}"/>${entries.join('')}${manifest}</manifest:manifest>`,
    'content.xml': `<office:document-content ${ODF_NAMES} office:version="1.3"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...parts,
  });
}

/** A compound file of Office 97–2003 with streams of these names at its root, which all are empty. */
export function ole2(...names: string[]): Uint8Array {
  const file = Buffer.alloc(512 * 3);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30); // sectors of 512 bytes
  file.writeUInt32LE(1, 48); // the directory is the second
  file.writeUInt32LE(0, 76); // its table the first
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  ['Root Entry', ...names].slice(0, 4).forEach((name, i, all) => {
    const at = 1024 + i * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, at + 64);
    file.writeUInt32LE(0xffffffff, at + 68);
    file.writeUInt32LE(i > 0 && i + 1 < all.length ? i + 1 : 0xffffffff, at + 72);
    file.writeUInt32LE(i === 0 && all.length > 1 ? 1 : 0xffffffff, at + 76);
  });
  return file;
}

/** A JPEG head with a GPS block in its EXIF, then what stands for the picture. */
export function jpegWithGps(orientation = 1): Buffer {
  const exif = Buffer.from([
    0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, // big-endian TIFF
    0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // orientation
    0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, // where GPS stands
    0, 4, 0, 1, 0, 2, 0, 0, 0, 2, 0x4e, 0, 0, 0, // N
    0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 92, // latitude
    0, 3, 0, 2, 0, 0, 0, 2, 0x45, 0, 0, 0, // E
    0, 4, 0, 5, 0, 0, 0, 3, 0, 0, 0, 116, 0, 0, 0, 0, // longitude
    0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, // 7° 30′
    0, 0, 0, 99, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, // 99° 30′
  ]); // biome-ignore format: fields
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  const rest = [0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xfe, 0, 5, 0x61, 0x62, 0x63, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
  return Buffer.concat([Buffer.from([0xff, 0xd8]), head, exif, Buffer.from(rest)]);
}
