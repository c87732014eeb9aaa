import type { Family } from '../entry.ts';
import { CONTENT_FIELDS } from './content/fields.ts';
import { CONTENT_FILES } from './content/files.ts';
import { CONTENT_PROSE } from './content/prose.ts';

export const CONTENT = { ...CONTENT_FILES, ...CONTENT_FIELDS, ...CONTENT_PROSE } as const satisfies Family;
