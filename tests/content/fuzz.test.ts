import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { readProse } from '../../src/content/prose.ts';
import type { Finding } from '../../src/content/report.ts';
import { readYaml } from '../../src/content/yaml.ts';
import { severityOf } from '../../src/diagnostics/catalogue.ts';
import { contentWith } from '../support/content-folder.ts';
import { mutations, runs, seed, TOWN_FILES } from '../support/mutations.ts';
import { expectWellTold } from '../support/well-told.ts';

describe('files damaged at random', () => {
  test('never make the check throw, and every finding has a place and a Thai message', {
    timeout: 60_000 + runs * 200,
  }, async () => {
    const root = await contentWith();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TOWN_FILES), mutations, async (file, mutate) => {
        const path = join(root, file);
        const whole = await readFile(path);
        try {
          await writeFile(path, mutate(whole));
          const { diagnostics, summary, disclosure } = await checkFolder(root);
          await expectWellTold(diagnostics, root);
          expect(summary.publishable).toBe(disclosure !== undefined);
        } finally {
          await writeFile(path, whole);
        }
      }),
      { numRuns: runs, seed },
    );
  });
});

describe('texts of any letters', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ab1ก่ :：-#[]{}<>"\'|&*!%@\\`\t\n/=()'), maxLength: 80 });

  test('are read as fields or refused, with each fault inside the text', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const found: Finding[] = [];
        const read = readYaml(text, 7, (finding) => found.push(finding));
        expectInside(found, text, 7);
        expect(read === undefined || !read.sound).toBe(found.length > 0);
      }),
      { numRuns: runs * 4, seed },
    );
  });

  test('are read as prose or refused, with each fault inside the text', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const found: Finding[] = [];
        const tree = readProse(text, 7, (finding) => found.push(finding));
        expectInside(found, text, 7);
        expect(tree === undefined).toBe(found.some(({ code }) => severityOf(code) === 'error'));
      }),
      { numRuns: runs * 4, seed },
    );
  });
});

function expectInside(found: readonly Finding[], text: string, start: number): void {
  for (const { offset, message, hint } of found) {
    expect(offset).toBeGreaterThanOrEqual(start);
    expect(offset).toBeLessThanOrEqual(start + text.length);
    expect(message).toMatch(/[ก-๙]/);
    expect(hint).toMatch(/[ก-๙]/);
  }
}
