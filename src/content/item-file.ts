import { toArabicDigits } from '../thai/numerals.ts';

/** The item a file name means (`o12` for `O12.mdx`, `o012.MDX`, `๐๑๒.mdx`), or `undefined` where it means none. */
export function itemOfFile(name: string): string | undefined {
  const match = /^o?0*(\d{1,3})\.mdx?$/.exec(toArabicDigits(name).toLowerCase());
  return match ? `o${match[1]}` : undefined;
}
