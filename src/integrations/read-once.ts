import { checkFolder } from '../check/check.ts';
import { contentFolder } from '../cli/paths.ts';
import type { Disclosure } from '../model/types.ts';

let known: Promise<Disclosure | undefined> | undefined;

/** The disclosure that the command has checked already, so that the hooks needn't read the folder again. */
export function provideDisclosure(disclosure: Disclosure | undefined): void {
  known = disclosure && Promise.resolve(disclosure);
}

/** The disclosure of the content folder; `undefined` where it can't be published. */
export function theDisclosure(): Promise<Disclosure | undefined> {
  known ??= checkFolder(contentFolder()).then(({ disclosure }) => disclosure);
  return known;
}
