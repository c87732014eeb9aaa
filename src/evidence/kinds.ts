/** A kind of evidence file: what the public is told it is, its media type, and the endings its name may have. */
interface KindFacts {
  readonly name: string;
  readonly media: string;
  readonly endings: readonly string[];
}

/** The kinds of evidence that are kept in the section. Sound and film stay where they are and are linked. */
export const KINDS = {
  pdf: { name: 'PDF', media: 'application/pdf', endings: ['pdf'] },
  png: { name: 'ภาพ PNG', media: 'image/png', endings: ['png'] },
  jpg: { name: 'ภาพ JPEG', media: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { name: 'ภาพ WebP', media: 'image/webp', endings: ['webp'] },
  csv: { name: 'ตารางข้อมูล CSV', media: 'text/csv', endings: ['csv'] },
  xlsx: {
    name: 'Excel',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  docx: {
    name: 'Word',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  odt: { name: 'OpenDocument Text', media: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { name: 'OpenDocument Spreadsheet', media: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  zip: { name: 'ZIP', media: 'application/zip', endings: ['zip'] },
} as const satisfies Record<string, KindFacts>;

export type Kind = keyof typeof KINDS;

export const PICTURE_KINDS: readonly Kind[] = ['png', 'jpg', 'webp'];

/** Kinds that can be shown as a picture, and that may hold pages nobody can search. */
export const DRAWN_KINDS: readonly Kind[] = [...PICTURE_KINDS, 'pdf'];

/** The kind that an ending of a name promises: `('a.jpeg')` → `jpg`. */
export function kindOfName(name: string): Kind | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (Object.keys(KINDS) as Kind[]).find((kind) => (KINDS[kind].endings as readonly string[]).includes(ending));
}
