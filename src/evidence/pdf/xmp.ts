import type { Metadata } from '../types.ts';
import { looksLikePath } from './paths.ts';

/** Properties of XMP (ISO 16684-1; Adobe's XMP Specification, part 2) and what they tell. */
const FIELDS: Readonly<Record<string, Metadata['field']>> = {
  'dc:creator': 'author',
  'pdf:Author': 'author',
  'photoshop:AuthorsPosition': 'author',
  'xmp:Author': 'author',
  'dc:title': 'title',
  'xmp:CreatorTool': 'program',
  'pdf:Producer': 'program',
  'stEvt:softwareAgent': 'program',
  'exif:GPSLatitude': 'gps',
  'exif:GPSLongitude': 'gps',
};

/** What an XMP packet tells: of the properties above the text, and every other text that is a path. */
export function xmpMetadata(packet: string): Metadata[] {
  const found: Metadata[] = [];
  let property = '';
  for (const [, tag = '', attributes = '', text = ''] of packet.matchAll(/<(\/?[\w:.-]+)([^<>]*)>([^<]*)/g)) {
    if (!/^\/?rdf:|^\/?x:/.test(tag)) property = tag.startsWith('/') ? '' : tag;
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)) {
      if (!name.startsWith('xmlns')) add(name, value);
    }
    add(property, text);
  }
  return found;

  function add(name: string, raw: string): void {
    const value = unescapeXml(raw).trim();
    const field = FIELDS[name];
    if (value === '') return;
    if (looksLikePath(value)) found.push({ field: 'path', value });
    else if (field) found.push({ field, value });
  }
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (all, hex: string, digits: string) => {
      const code = Number.parseInt(digits, hex === '' ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
