import { type Check, checkFolder } from '../../src/check/check.ts';
import { countBySeverity, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { contentWith } from './content-folder.ts';

const nameOf = ({ code, message }: Diagnostic) => `${code} ${message}`;

let untouched: Promise<ReadonlySet<string>> | undefined;

async function toldOfTown(): Promise<ReadonlySet<string>> {
  const { diagnostics } = await checkFolder(await contentWith());
  return new Set(diagnostics.map(nameOf));
}

/**
 * A check without what the untouched town is told too, such as that its frame is of another year: a test of one fault
 * stays about that fault. Asked within a test, since the town is made in a folder of that test.
 */
export async function beyondTown<T extends Pick<Check, 'diagnostics' | 'summary'>>(check: T): Promise<T> {
  untouched ??= toldOfTown();
  const known = await untouched;
  const diagnostics = check.diagnostics.filter((diagnostic) => !known.has(nameOf(diagnostic)));
  return { ...check, diagnostics, summary: { ...check.summary, ...countBySeverity(diagnostics) } };
}
