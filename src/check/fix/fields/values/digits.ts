import { toArabicDigits } from '../../../../thai/numerals.ts';
import type { ValueMend } from './types.ts';

/** Thai digits in a number, and in a key of the author's own, as a year is. */
export const mendDigits: ValueMend = ({ isKey, source, siblings }, kind) => {
  const text = toArabicDigits(source);
  if (text === source || (kind?.is !== 'number' && !isKey)) return undefined;
  // A year that is there twice is for the editor to make one of.
  if (isKey && siblings.filter((name) => name === text).length > 1) return undefined;
  return { text, why: 'ช่องนี้เป็นตัวเลข เขียนเป็นเลขอารบิก' };
};
