import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type CalendarDate, fromIso } from '../../src/thai/date.ts';

const FAULTS = fileURLToPath(new URL('../fixtures/faults/', import.meta.url));
const CLEAN = join(FAULTS, 'clean');

/** The day that the clean town is looked at, unless a fault says another: its half year is over, its EIT is open. */
export const DAY: CalendarDate = { year: 2023, month: 5, day: 15 };

/** One thing that is wrong in a copy of the clean town, and where a check must tell it. */
export interface Fault {
  readonly name: string;
  /** In a sentence, in Thai. */
  readonly about: string;
  readonly code: string;
  /** As diagnostics spell it. */
  readonly file: string;
  readonly line: number;
  /** Files of the clean town that are not there. */
  readonly gone?: readonly string[];
  /** The day of the check, ISO in ค.ศ.; else `DAY`. */
  readonly today?: string;
}

/** Every fault there is, by name. */
export function allFaults(): Fault[] {
  return readdirSync(FAULTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'clean')
    .map(({ name }) => ({ name, ...JSON.parse(readFileSync(join(FAULTS, name, 'fault.json'), 'utf8')) }) as Fault);
}

/** A copy of the clean town, with a fault where one is given. It is removed when the test ends. */
export async function townWith(fault?: Fault): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'oit-fault-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  await cp(CLEAN, root, { recursive: true });
  if (!fault) return root;
  for (const path of fault.gone ?? []) await rm(join(root, path));
  await cp(join(FAULTS, fault.name, 'content'), root, { recursive: true }).catch((error) => {
    // A fault may be that something is gone, and nothing else.
    if (error.code !== 'ENOENT') throw error;
  });
  return root;
}

export function dayOf({ today }: Fault): CalendarDate {
  return today ? fromIso(today) : DAY;
}
