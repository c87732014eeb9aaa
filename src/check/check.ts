import { compareDiagnostics, countBySeverity, type Diagnostic, type Severity } from '../content/diagnostic.ts';
import { readContent } from '../content/reader.ts';
import type { Content } from '../content/types.ts';
import { buildDisclosure } from '../model/build.ts';
import type { Disclosure } from '../model/types.ts';
import { itemRules } from './items.ts';
import { linkRules } from './links.ts';

/** Everything one look at a content folder found. */
export interface Check {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Readonly<Record<Severity, number>> & { readonly items: number; readonly publishable: boolean };
  /** What was read, and the same joined into years; both `undefined` where an error forbids publishing. */
  readonly content: Content | undefined;
  readonly disclosure: Disclosure | undefined;
}

/** Reads a content folder and applies every rule to it. */
export async function checkFolder(root: string): Promise<Check> {
  const { sound, bodies, itemFiles, diagnostics: found } = await readContent(root);
  const disclosure = sound && buildDisclosure(sound);
  const diagnostics = [...found];
  if (disclosure) diagnostics.push(...itemRules(disclosure), ...linkRules(disclosure, bodies, found));
  diagnostics.sort(compareDiagnostics);
  const count = countBySeverity(diagnostics);
  const publishable = count.error === 0;
  return {
    diagnostics,
    summary: { ...count, items: itemFiles, publishable },
    content: publishable ? sound : undefined,
    disclosure: publishable ? disclosure : undefined,
  };
}
