import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { terminalReport } from '../../src/check/report/terminal.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { expectWellTold } from '../support/well-told.ts';

const FAULTS = fileURLToPath(new URL('../fixtures/evidence-faults/', import.meta.url));

interface Fault {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly about: string;
  /** Words that the file has and the published copy must not have. */
  readonly gone?: readonly string[];
}

const folders = readdirSync(FAULTS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const faultOf = (name: string) => JSON.parse(readFileSync(join(FAULTS, name, 'fault.json'), 'utf8')) as Fault;

/** The bytes of a file as they can be read: those of an archive's files unpacked, as Word and Excel are archives too. */
function partsOf(bytes: Buffer): Buffer[] {
  if (bytes.subarray(0, 2).toString() !== 'PK') return [bytes];
  return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => [
    Buffer.from(name),
    ...partsOf(Buffer.from(inner)),
  ]);
}

describe('a fault in the evidence', () => {
  test.each(folders)('%s is told where it is, and how to mend it', async (name) => {
    const { code, severity, file, about } = faultOf(name);
    const root = join(FAULTS, name, 'content');
    const check = await beyondTown(await checkFolder(root));
    await expectWellTold(check.diagnostics, root);
    const told = check.diagnostics.filter((diagnostic) => diagnostic.code === code && diagnostic.file === file);
    expect(told.length, `${about}\n${terminalReport(check, false)}`).toBeGreaterThan(0);
    expect(told.map((diagnostic) => diagnostic.severity)).toContain(severity);
    expect(check.summary.publishable).toBe(check.summary.error === 0);
    if (severity === 'error') expect(check.disclosure).toBeUndefined();
    await expect(terminalReport(check, false)).toMatchFileSnapshot(`./__snapshots__/evidence-faults/${name}.txt`);
  });

  const cleaned = folders.filter((name) => faultOf(name).gone);
  test.each(cleaned)('%s: what must not be published is in no published copy', async (name) => {
    const { gone = [] } = faultOf(name);
    const { documents } = await checkFolder(join(FAULTS, name, 'content'));
    expect(documents.size).toBeGreaterThan(0);
    for (const { published } of documents.values()) {
      const parts = partsOf(await readFile(published));
      for (const word of gone) {
        const isIn = (bytes: Buffer) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
        expect(parts.some(isIn), word).toBe(false);
      }
    }
  });
});
