import { said } from '../../../../schema/said.ts';
import { STATUS_TEXT, statusOf } from '../../../../schema/status.ts';
import { toArabicDigits } from '../../../../thai/numerals.ts';
import { repair } from '../../../../thai/repair.ts';
import type { ValueMend } from './types.ts';

/** A status in Thai or otherwise spelt, where the word is one of those that are known to mean it. */
export const mendStatus: ValueMend = ({ value }, kind) => {
  const status = kind?.is === 'status' ? statusOf(value) : undefined;
  if (status === undefined || status === value.trim()) return undefined;
  return { text: status, why: `สถานะ ${said(value)} เขียนเป็น ${status} (${STATUS_TEXT[status]})` };
};

/** One of a few words in other letters, large or small; the id of a frame likewise. */
export const mendWord: ValueMend = ({ value }, kind, { frames }) => {
  const words = kind?.is === 'word' ? kind.words : kind?.is === 'framework' ? frames : [];
  const plain = toArabicDigits(repair(value)).trim().toLowerCase();
  const word = words.find((one) => one.toLowerCase() === plain);
  if (word === undefined || word === value.trim()) return undefined;
  return { text: word, why: `คำที่โปรแกรมรู้จักคือ ${word}` };
};
