import { Unreadable } from '../types.ts';
import type { Parts } from './office-package.ts';
import { relationsOf } from './relations.ts';

/**
 * The part that is the document itself: most often `usual`, but only the relations of the package tell.
 *
 * @throws Unreadable `damaged`
 */
export function mainPart(parts: Parts, usual: string): string {
  if (parts.has(usual)) return usual;
  const told = relationsOf(parts).find(({ source, type }) => source === '' && type === 'officeDocument')?.part;
  if (!told || !parts.has(told)) throw new Unreadable('damaged', 'no main part');
  return told;
}
