import type { Family } from '../entry.ts';
import { TABLE_FILE } from './table/file.ts';
import { TABLE_PAGE } from './table/page.ts';

export const TABLE = { ...TABLE_FILE, ...TABLE_PAGE } as const satisfies Family;
