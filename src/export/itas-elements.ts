import type { DisclosureItem, ElementState } from '../model/types.ts';

const WORDS: Record<ElementState, string> = { met: 'มี', unmet: 'ขาด', unproven: 'ยืนยันไม่ได้' };

/** How many required elements an item shows, and in words which are missing; in one line where all are. */
export function elementLines({ coverage, requirements }: DisclosureItem): string[] {
  const count = `มีแล้ว ${coverage.met}/${coverage.total} อย่าง`;
  const missing = requirements.filter(({ state, isNeeded }) => isNeeded && state !== 'met');
  const [first] = missing;
  const isAll = coverage.total > 1 && missing.length === coverage.total;
  if (first && isAll && missing.every(({ state }) => state === first.state))
    return [count, `${WORDS[first.state]}ทั้ง ${coverage.total} อย่าง`];
  return [count, ...missing.map(({ state, requirement, text }) => `${WORDS[state]} ${requirement.id} ${text}`)];
}
