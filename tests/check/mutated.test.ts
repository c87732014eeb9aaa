import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { bodyStart } from '../../src/check/fix/fields/reading.ts';
import { planFixes } from '../../src/check/fix/fix.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { FACT_MUTATIONS, factMutation } from '../support/fact-mutations.ts';
import { DAY } from '../support/faults.ts';
import { mutations, seed } from '../support/mutations.ts';
import { expectWellTold } from '../support/well-told.ts';

/** `FUZZ=long npm test -- tests/check/mutated.test.ts` mutates 5,000 folders; FUZZ_SEED looks elsewhere. */
const FOLDERS = process.env['FUZZ'] === 'long' ? 5_000 : 300;
/** Milliseconds that one check may take; the first of a run also starts the threads that look into files. */
const LONGEST = 5_000;

const BASES = {
  'the 43 real items': '../../content/',
  'the clean town': '../fixtures/faults/clean/',
} as const;

/** Half of the folders of a base have bytes damaged, half have one fact made wrong. */
const runs = Math.ceil(FOLDERS / (2 * Object.keys(BASES).length));

describe.each(Object.entries(BASES))('%s, mutated', (_, folder) => {
  let parent = '';
  let root = '';
  let texts: Map<string, string>;
  let names: string[];
  let before: Set<string>;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'oit-mutated-'));
    root = join(parent, 'content');
    await cp(fileURLToPath(new URL(folder, import.meta.url)), root, { recursive: true });
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
    texts = new Map();
    for (const name of names.filter((one) => /\.(?:mdx|yaml|csv)$/.test(one))) {
      texts.set(name, await readFile(join(root, name), 'utf8'));
    }
    before = new Set((await checkFolder(root, { today: DAY })).diagnostics.map(identity));
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  /** Checks the folder with some files changed, and puts them back. */
  async function checkedWith(changed: ReadonlyMap<string, string | Uint8Array | undefined>) {
    const whole = await Promise.all([...changed.keys()].map((path) => readFile(join(root, path))));
    try {
      for (const [path, content] of changed) {
        if (content === undefined) await rm(join(root, path));
        else await writeFile(join(root, path), content);
      }
      const started = performance.now();
      const check = await checkFolder(root, { today: DAY });
      expect(performance.now() - started).toBeLessThan(LONGEST);
      await expectWellTold(check.diagnostics, root);
      expect(check.summary.publishable).toBe(check.disclosure !== undefined);
      await expectProseKept(root);
      return check;
    } finally {
      for (const [i, path] of [...changed.keys()].entries()) await writeFile(join(root, path), whole[i] ?? '');
    }
  }

  test('bytes damaged anywhere are told at places that exist, in Thai, within seconds', {
    timeout: 60_000 + runs * 2_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), mutations, async (pick, mutate) => {
        const name = names[Math.floor(pick * names.length)] ?? '';
        await checkedWith(new Map([[name, mutate(await readFile(join(root, name)))]]));
      }),
      { numRuns: runs, seed },
    );
  });

  test('no fact that is made wrong is taken in silence', { timeout: 60_000 + runs * 2_000 }, async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(factMutation, async ([mutation, pick]) => {
        const made = mutation.apply(texts, pick);
        if (!made) return;
        met.add(mutation.name);
        const { diagnostics } = await checkedWith(made.changed);
        const fresh = diagnostics.filter((one) => one.severity !== 'note' && !before.has(identity(one)));
        expect(fresh.length, `${mutation.name} in ${[...made.changed.keys()]} is told by nobody`).toBeGreaterThan(0);
      }),
      { numRuns: runs, seed },
    );
    expect(met.size).toBeGreaterThan(FACT_MUTATIONS.length / 3);
  });
});

/** What `--fix` would write leaves every byte of every body as it is. */
async function expectProseKept(root: string): Promise<void> {
  const { fixes } = await planFixes(root);
  for (const { path, before, after } of fixes.flatMap(({ rewrites }) => rewrites)) {
    if (path.endsWith('.mdx')) expect(after.slice(bodyStart(after)), path).toBe(before.slice(bodyStart(before)));
  }
}

/** A finding without its place, which a change above it moves. */
function identity({ code, file, message }: Diagnostic): string {
  return JSON.stringify([code, file, message]);
}
