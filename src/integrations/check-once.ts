import { type Check, checkFolder } from '../check/check.ts';
import { contentFolder } from '../cli/paths.ts';

let known: Promise<Check> | undefined;

/** Keeps the check that the command has made, so that the hooks needn't make it again. */
export function keepCheck(check: Check): void {
  known = Promise.resolve(check);
}

/** Makes the next look at the folder a fresh one: a file has changed. */
export function forgetCheck(): void {
  known = undefined;
}

/** The check of the content folder, made now where none was. */
export function theCheck(): Promise<Check> {
  known ??= checkFolder(contentFolder());
  return known;
}
