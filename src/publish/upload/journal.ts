import { z } from 'astro/zod';

/** What earlier uploads have put into a store, kept there beside the section: nothing else is ever removed. */
export interface Journal {
  /** Every path that was put there and not removed since. */
  readonly put: ReadonlySet<string>;
  /** The paths of the publication before the one that is there. */
  readonly before: ReadonlySet<string>;
  /** An upload has begun, and not come to its end. */
  readonly isOpen: boolean;
}

/** Where the journal lies: beside the list of files, and in no list itself. */
export const JOURNAL_FILE = '/upload-journal.json';

const FORMAT = 1;

const schema = z.object({
  format: z.literal(FORMAT),
  isOpen: z.boolean(),
  before: z.array(z.string()),
  put: z.array(z.string()),
});

/** A journal's text. Without one that can be read, nothing is known to be ours, and what is there may be half of something. */
export function readJournal(text: string | undefined): Journal {
  try {
    const { put, before, isOpen } = schema.parse(JSON.parse(text ?? ''));
    return { put: new Set(put), before: new Set(before), isOpen };
  } catch {
    return { put: new Set(), before: new Set(), isOpen: true };
  }
}

/** The journal as it is kept. */
export function journalText({ put, before, isOpen }: Journal): string {
  return `${JSON.stringify({ format: FORMAT, isOpen, before: [...before].sort(), put: [...put].sort() })}\n`;
}
