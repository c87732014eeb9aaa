import { normalize } from './terms.ts';

/**
 * The item a query names by its code alone, in any spelling: `o12`, `O 12`, `๐๑๒`, `o๑๒`, `012`, `ข้อ ๑๒`.
 * `undefined` where the query says anything else.
 */
export function codeOf(query: string): string | undefined {
  const [, digits] = /^(?:ข้อ(?:ที่)?|oit|item)?\s*o?\s*[-.]?\s*0*(\d{1,2})$/.exec(normalize(query).trim()) ?? [];
  return digits && digits !== '0' ? `o${Number(digits)}` : undefined;
}
