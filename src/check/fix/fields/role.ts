import type { z } from 'astro/zod';
import { itemOfFile } from '../../../content/item-file.ts';
import { frameworkSchema } from '../../../schema/framework.ts';
import { itemSchema } from '../../../schema/item.ts';
import { pageSchema } from '../../../schema/page.ts';
import { indicatorsSchema, measuresSchema, memoSchema } from '../../../schema/report.ts';
import { siteSchema } from '../../../schema/site.ts';

/** What a file of the content folder is, by its path. */
export interface Role {
  /** Of its fields. */
  readonly schema: z.ZodType;
  /** Whether a body of prose stands below the fields. */
  readonly hasBody: boolean;
  /** Fiscal year in พ.ศ. and id of an item's file, whose name need not be right yet. */
  readonly year?: number;
  readonly item?: string;
}

const YEARLY = { measures: measuresSchema, indicators: indicatorsSchema, memo: memoSchema };

/** `undefined` for a file that holds no fields. */
export function roleOf(path: string): Role | undefined {
  const [top = '', second = '', name = '', ...more] = path.split('/');
  if (path === 'site.yaml') return { schema: siteSchema, hasBody: false };
  if (top === 'oit' && /^\d{4}$/.test(second) && more.length === 0) {
    const item = itemOfFile(name);
    return item === undefined ? undefined : { schema: itemSchema, hasBody: true, year: Number(second), item };
  }
  if (name !== '') return undefined;
  if (top === 'pages' && second.endsWith('.mdx')) return { schema: pageSchema, hasBody: true };
  if (top === 'frameworks' && second.endsWith('.yaml')) return { schema: frameworkSchema, hasBody: false };
  const yearly = Object.entries(YEARLY).find(([kind]) => kind === top)?.[1];
  return yearly && /^25\d\d\.yaml$/.test(second) ? { schema: yearly, hasBody: false } : undefined;
}
