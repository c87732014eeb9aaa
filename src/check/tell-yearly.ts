import type { Yearly } from '../content/types.ts';
import { type Code, diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A finding about the value at a path of keys. */
export type TellAt = (code: Code, path: readonly PropertyKey[], message: string, hint: string) => Diagnostic;

/** Tells of the values of one file of a year: a memo, the measures, the indicators. */
export function tellOf({ file, placeOf }: Pick<Yearly<unknown>, 'file' | 'placeOf'>): TellAt {
  return (code, path, message, hint) => diagnostic(code, { file, ...placeOf(path) }, message, hint);
}
