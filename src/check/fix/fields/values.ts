import { isRecord, schemasAt } from '../../../schema/field.ts';
import { kindAt } from '../../../schema/kind.ts';
import type { Edit, Left } from '../types.ts';
import type { About } from './about.ts';
import type { Reading, Scalar } from './reading.ts';
import type { Role } from './role.ts';
import { mendDate } from './values/dates.ts';
import { mendDigits } from './values/digits.ts';
import { mendDirection } from './values/direction.ts';
import { mendElement, mendUnit } from './values/ids.ts';
import { mendLetters } from './values/letters.ts';
import type { Answer, ValueMend } from './values/types.ts';
import { mendStatus, mendWord } from './values/words.ts';

/** Families that need the value to stand in the file as it is read. */
const PLAIN: readonly ValueMend[] = [mendDate, mendDigits, mendStatus, mendWord, mendElement, mendUnit];

/** What is certain of the values of a file's fields, each by the first family that knows it. */
export function valueEdits(role: Role, { scalars }: Reading, about: About): Edit[] {
  return scalars.flatMap((scalar): Edit[] => {
    const answer = answerTo(scalar, role, about);
    if (!answer || !('text' in answer)) return [];
    return [{ from: scalar.from, was: scalar.source, text: answer.text, why: answer.why }];
  });
}

/** What is left of them because it might be meant otherwise, with the offset of the value. */
export function doubts(role: Role, { scalars }: Reading, about: About): (Pick<Left, 'reason'> & { from: number })[] {
  return scalars.flatMap((scalar) => {
    const answer = answerTo(scalar, role, about);
    return answer && 'doubt' in answer ? [{ reason: answer.doubt, from: scalar.from }] : [];
  });
}

/** How many ids there are that nothing has: the check finds them later than what is wrong with the fields themselves. */
export function unknownIds({ schema }: Role, { scalars }: Reading, { elements, units }: About): number {
  return scalars.filter(({ isKey, value, path }) => {
    const kind = isKey ? undefined : kindAt(schema, path)?.is;
    return (kind === 'unit' && !units.has(value)) || (kind === 'element' && !elements.includes(value));
  }).length;
}

function answerTo(scalar: Scalar, { schema }: Role, about: About): Answer | undefined {
  const { path, isKey, isPlain } = scalar;
  const [at] = schemasAt(schema, isKey ? path.slice(0, -1) : path);
  if (!at || (isKey && !isRecord(at))) return undefined;
  const kind = isKey ? undefined : kindAt(schema, path);
  // The others see what is left of a value once its marks are gone.
  const families = [mendDirection, ...(isPlain ? PLAIN : []), mendLetters];
  for (const mend of families) {
    const answer = mend(scalar, kind, about);
    if (answer) return answer;
  }
  return undefined;
}
