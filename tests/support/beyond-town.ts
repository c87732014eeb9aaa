import { type Check, type CheckOptions, checkFolder } from '../../src/check/check.ts';
import { countBySeverity, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { contentWith } from './content-folder.ts';

const nameOf = ({ code, message }: Diagnostic) => `${code} ${message}`;

const untouched = new Map<string, Promise<ReadonlySet<string>>>();

async function toldOfTown(options: CheckOptions): Promise<ReadonlySet<string>> {
  const { diagnostics } = await checkFolder(await contentWith(), options);
  return new Set(diagnostics.map(nameOf));
}

/**
 * A check without what the untouched town is told too, such as that its frame is of another year: a test of one fault
 * stays about that fault. Asked within a test, since the town is made in a folder of that test; of the same day as the
 * check, since some of it goes by the day.
 */
export async function beyondTown<T extends Pick<Check, 'diagnostics' | 'summary'>>(
  check: T,
  options: CheckOptions = {},
): Promise<T> {
  const key = JSON.stringify(options);
  const told = untouched.get(key) ?? toldOfTown(options);
  untouched.set(key, told);
  const known = await told;
  const diagnostics = check.diagnostics.filter((diagnostic) => !known.has(nameOf(diagnostic)));
  return { ...check, diagnostics, summary: { ...check.summary, ...countBySeverity(diagnostics) } };
}
