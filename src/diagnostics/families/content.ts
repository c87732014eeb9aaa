import type { Family } from '../entry.ts';
import { CONTENT_FIELDS } from './content/fields.ts';
import { CONTENT_FILES } from './content/files.ts';
import { CONTENT_PROSE } from './content/prose.ts';
import { CONTENT_WORDS } from './content/words.ts';

export const CONTENT = {
  ...CONTENT_FILES,
  ...CONTENT_FIELDS,
  ...CONTENT_PROSE,
  ...CONTENT_WORDS,
} as const satisfies Family;
