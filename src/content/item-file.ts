import { toArabicDigits } from '../thai/numerals.ts';

/** The item a file name means (`o12` for `O12.mdx`, `o012.MDX`, `๐๑๒.mdx`, `o12 .mdx`), or `undefined` where it means none. */
export function itemOfFile(name: string): string | undefined {
  const match = /^\s*o?\s*0*(\d{1,3})\s*\.\s*mdx?\s*$/.exec(toArabicDigits(name).toLowerCase());
  return match ? `o${match[1]}` : undefined;
}

/** An item of a year. */
export interface ItemName {
  readonly year: number;
  readonly id: string;
}

/** An item of a year as the key of a map: `2567/o12`. */
export function itemKey({ year, id }: ItemName): string {
  return `${year}/${id}`;
}

/**
 * The item that a file of a content folder belongs to, by its path as findings name it: `content/oit/2567/o12.mdx` and
 * what lies in `content/oit/2567/o12/`. `undefined` for every other file.
 */
export function itemOfPath(file: string): ItemName | undefined {
  const [, year, name = ''] = /^(?:[^/]+\/)?oit\/(\d{4})\/([^/]+)/.exec(file) ?? [];
  const id = /^o\d+$/.test(name) ? name : itemOfFile(name);
  return id === undefined ? undefined : { year: Number(year), id };
}
