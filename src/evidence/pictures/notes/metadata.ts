import { own } from '../../own.ts';
import { pathIn } from '../../paths.ts';
import { eachOnce, type Metadata } from '../../types.ts';
import type { Note } from '../container/types.ts';
import { exifMetadata } from './exif.ts';
import { iptcMetadata } from './iptc.ts';
import { xmpMetadata } from './xmp.ts';

/** Keywords of text in a PNG (PNG Specification, Third Edition, 11.3.3.2), and of a comment in a JPEG. */
const KEYWORDS: Readonly<Record<string, Metadata['field']>> = {
  Author: 'author',
  Artist: 'author',
  Copyright: 'author',
  Title: 'title',
  Description: 'title',
  Software: 'program',
  Comment: 'other',
  Source: 'other',
};

const LONGEST = 200;

/** What the notes of a picture tell of people, places and machines; each thing once, in the order it was found. */
export function metadataOf(notes: readonly Note[]): Metadata[] {
  const found = notes.flatMap(told).flatMap((metadata): Metadata[] => {
    const path = pathIn(metadata.value);
    return path ? [metadata, { field: 'path', value: path }] : [metadata];
  });
  return eachOnce(found.map(({ field, value }) => ({ field, value: value.slice(0, LONGEST) })));
}

function told(note: Note): Metadata[] {
  switch (note.form) {
    case 'exif':
      return exifMetadata(note.bytes);
    case 'xmp':
      return xmpMetadata(note.bytes);
    case 'iptc':
      return iptcMetadata(note.bytes);
    case 'text': {
      const field = own(KEYWORDS, note.name);
      const value = note.text.trim();
      return field && value ? [{ field, value }] : [];
    }
  }
}
