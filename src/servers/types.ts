/**
 * Content types by the ending of a file. All text says its letters: a server that guesses shows Thai as signs. What
 * only Pagefind reads is bytes to everyone else.
 */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
  pf_meta: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pagefind: 'application/octet-stream',
};

/** The type of a file by its ending, in whatever case an officer wrote it; what is unknown is bytes. */
export function contentTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(CONTENT_TYPES, ending) && CONTENT_TYPES[ending]) || 'application/octet-stream';
}

/** Whether a file is text, by its ending: such a file gets smaller when it is packed, the others are packed already. */
export function isText(path: string): boolean {
  return contentTypeOf(path).includes('charset=');
}

/** Endings of each type, in the order of the types. */
export function endingsByType(): ReadonlyMap<string, readonly string[]> {
  const byType = Map.groupBy(Object.entries(CONTENT_TYPES), ([, type]) => type);
  return new Map([...byType].map(([type, entries]) => [type, entries.map(([ending]) => ending)]));
}
