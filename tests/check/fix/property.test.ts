import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bodyStart } from '../../../src/check/fix/fields/reading.ts';
import { fixContent, planFixes } from '../../../src/check/fix/fix.ts';
import { readContent } from '../../../src/content/reader.ts';
import { mutations, runs, seed, TOWN_FILES } from '../../support/mutations.ts';
import { all } from './folder.ts';

/** With one item alone, so that a run reads little. */
const TOWN = fileURLToPath(new URL('../../fixtures/small-town/', import.meta.url));

/** Ways in which the made-up town may be written that mean the same: what stands there, and what an officer may type. */
const SLIPS: Readonly<Record<string, readonly (readonly [was: string, by: string])[]>> = {
  'site.yaml': [
    ['current: 2567', 'current: ๒๕๖๗'],
    ['  2567:', '  ๒๕๖๗:'],
    ['framework: oit-2566', 'framework: OIT-๒๕๖๖'],
    ['opens: 2568-01-01', 'opens: 1 ม.ค. 2568'],
    ['closes: 2568-06-30', 'closes:๓๐/๖/๒๕๖๘'],
    ['district: ', 'district：'],
    ['0 0000 0000', '\u202a0 0000 0000\u202c'],
    ['saraban@example.go.th', '\u200esaraban@example.go.th\u200f'],
    ['shortName', 'shortname'],
    ['province', 'จังหวัด'],
    ['klang: กองคลัง', 'klang:กองคลัง'],
  ],
  'oit/2567/o12.mdx': [
    ['status: done', 'status: ดำเนินการแล้ว'],
    ['รายงานรอบ 6 เดือนแล้ว', '\u2068รายงานรอบ 6\u200e เดือนแล้ว\u2069'],
    ['o12/six-months.pdf', '\u200eo12/six-months.pdf'],
    ['[palad, klang]', '[สำนักปลัด, Klang]'],
    ['updated: 2567-04-19', 'upated: ๑๙ เมษายน ๒๕๖๗'],
    ['progress: ', 'progress:'],
    ['  - title: ', '  -title: '],
    ['o12/six-months.pdf', 'O12\\Six-Months.PDF'],
    ['o12/six-months.pdf', 'six-months.pdf'],
    ['date: 2567-04-10', 'date: วันที่ ๑๐ เม.ย. ๒๕๖๗'],
    ['from: 2566-10-01', 'from:1/10/2566'],
    ['o12.1, o12.2, o12.3, o12.4', 'O12.1, o12-2, ๑๒.๓, 12.4'],
    ['meets: [', 'meet: ['],
  ],
  'indicators/2567.yaml': [
    ['- no: 1', '- no: ๑'],
    ['instrument: IIT', 'instrument: iit'],
    ['status: done', 'สถานะ: เสร็จแล้ว'],
    ['to: 2567-09-30', 'to：๓๐ กันยายน ๒๕๖๗'],
    ['[klang]', '[กองคลัง]'],
  ],
  'memo/2567.yaml': [
    ['date: 2568-05-19', 'date: 19/5/2568'],
    ['role: author', 'role: Author'],
    ['  - heading: ', '  -heading: '],
    ['subject: ', 'เรื่อง: '],
  ],
};

const slips = fc.subarray(
  Object.entries(SLIPS).flatMap(([path, all]) => all.map(([was, by]) => ({ path, was, by }))),
  { minLength: 1, maxLength: 8 },
);

async function copyOfTown(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'oit-fix-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  await cp(TOWN, join(parent, 'content'), { recursive: true });
  return join(parent, 'content');
}

async function bodies(root: string): Promise<Record<string, string>> {
  const texts = Object.entries(await all(root)).filter(([path]) => path.endsWith('.mdx'));
  return Object.fromEntries(texts.map(([path, text]) => [path, text.slice(bodyStart(text))]));
}

describe('a town with slips of the hand', () => {
  test('is read as it was before them once they are mended, whichever they are, and not a byte of a body changes', {
    timeout: 60_000 + runs * 200,
  }, async () => {
    const sound = await readContent(await copyOfTown());
    await fc.assert(
      fc.asyncProperty(slips, fc.boolean(), async (all, isMisnamed) => {
        const root = await copyOfTown();
        for (const { path, was, by } of all) {
          const text = await readFile(join(root, path), 'utf8');
          await writeFile(
            join(root, path),
            text.replace(was, () => by),
          );
        }
        if (isMisnamed) await rename(join(root, 'oit/2567/o12.mdx'), join(root, 'oit/2567/O๑๒ .MDX'));
        await fixContent(root);
        const { content, diagnostics } = await readContent(root);
        expect(diagnostics.map(({ message }) => message)).toEqual(sound.diagnostics.map(({ message }) => message));
        expect(meaning(content)).toEqual(meaning(sound.content));
        expect(await bodies(root)).toEqual(await bodies(TOWN));
        expect((await planFixes(root)).fixes).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });
});

/** What is said, wherever it stands and however it is written. */
function meaning(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content, (key, value) => (key === 'origin' || key === 'text' ? undefined : value)));
}

describe('a town damaged at random', () => {
  test('keeps every byte of its bodies, has no more findings than before, and is mended for good', {
    timeout: 60_000 + runs * 200,
  }, async () => {
    const root = await copyOfTown();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TOWN_FILES), mutations, slips, async (file, mutate, all) => {
        const path = join(root, file);
        const whole = await readFile(path);
        try {
          const slipped = all
            .filter((slip) => slip.path === file)
            .reduce((text, { was, by }) => text.replace(was, () => by), whole.toString());
          await writeFile(path, mutate(Buffer.from(slipped)));
          const before = { bodies: await bodies(root), found: (await readContent(root)).diagnostics };
          await fixContent(root);
          const found = (await readContent(root)).diagnostics;
          expect(await bodies(root)).toEqual(before.bodies);
          // Where fields can't be told apart or named, or site.yaml can't be read, more shows once they can.
          const isHidden = before.found.some(
            ({ code, file: of }) =>
              of.endsWith('site.yaml') ||
              ['content/syntax', 'content/unknown-field', 'content/wrong-type'].includes(code),
          );
          if (!isHidden) expect(found.length).toBeLessThanOrEqual(before.found.length);
          expect((await planFixes(root)).fixes).toEqual([]);
        } finally {
          await writeFile(path, whole);
        }
      }),
      { numRuns: runs, seed },
    );
  });
});
