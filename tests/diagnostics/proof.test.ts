import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../src/cli/keep-pages.ts';
import { CODES, type Code, FAMILIES } from '../../src/diagnostics/catalogue.ts';
import { PROJECT } from '../support/commands.ts';
import { type Literal, literalsOf } from '../support/source-literals.ts';

const read = (folder: string, path: string) => readFileSync(join(PROJECT, folder, path), 'utf8');

async function literalsIn(folder: string, isMeant: (path: string, text: string) => boolean): Promise<Literal[]> {
  const paths = (await filesIn(join(PROJECT, folder))).filter((path) => path.endsWith('.ts'));
  return paths.flatMap((path) => {
    const text = read(folder, path);
    return isMeant(path, text) ? literalsOf(text) : [];
  });
}

/** A file that names no family has no code in it, and need not be looked through. */
const FAMILY = new RegExp(`\\b(?:${Object.keys(FAMILIES).join('|')})/`);

const program = await literalsIn('src', (path) => !path.startsWith('diagnostics/'));
const tests = await literalsIn(
  'tests',
  (path, text) => path.endsWith('.test.ts') && !path.startsWith('diagnostics/') && FAMILY.test(text),
);
const kept = (await filesIn(join(PROJECT, 'tests'))).filter((path) => !path.includes('node_modules/'));

/** Codes as reports print them, in the snapshots of the tests. */
const inSnapshots = new Set(
  kept
    .filter((path) => path.includes('__snapshots__/'))
    .flatMap((path) => [...read('tests', path).matchAll(/\[([a-z]+\/[a-z0-9-]+)\]/g)].map(([, code]) => code)),
);

/** Codes that a made-up fault says it is found by. */
const inFaults = new Set(
  kept
    .filter((path) => /^fixtures\/[^/]+\/[^/]+\/fault\.json$/.test(path))
    .map((path) => (JSON.parse(read('tests', path)) as { code: string }).code),
);

/** Codes that a test expects, alone or with a place beside them. */
const expected = new Set(
  tests
    .filter(({ isExpected }) => isExpected)
    .flatMap(({ text }) => [...text.matchAll(/(?<![\w/-])[a-z]+\/[a-z0-9-]+(?![\w/-])/g)].map(([code]) => code)),
);

const texts = new Set(program.filter(({ isStart }) => !isStart).map(({ text }) => text));
const starts = program.filter(({ isStart, text }) => isStart && /^[a-z]+\/[a-z-]*$/.test(text)).map(({ text }) => text);

/** Whether the program writes a code: whole, or the start of one before a value that is written elsewhere. */
function isTriggered(code: Code): boolean {
  return texts.has(code) || starts.some((start) => code.startsWith(start) && texts.has(code.slice(start.length)));
}

describe('a code of the catalogue', () => {
  test.each(CODES)('%s is told by the program', (code) => {
    expect(
      isTriggered(code),
      `Nothing in src tells ${code}. Make the finding with diagnostic('${code}', …), or take its entry out of src/diagnostics/families and run \`npm run guide\`.`,
    ).toBe(true);
  });

  test.each(CODES)('%s is proven by a test', (code) => {
    expect(
      inSnapshots.has(code) || inFaults.has(code) || expected.has(code),
      `No test proves ${code}. Let it stand in a report that is kept as a snapshot ([${code}]), in a fault.json under tests/fixtures, or in an expect(…) or the table of a test.each(…).`,
    ).toBe(true);
  });
});

test('a text counts where a program uses it, and as expected where a test hands it to what judges', () => {
  const all = literalsOf(
    `import 'a/import'; type T = 'a/type'; const x: T = 'a/value'; tell(\`a/\${x}\`);
    test.each([['a/row']])(f); expect(x).not.toBe({ code: 'a/expected' });`,
  );
  const told = all.map(
    ({ text, isStart, isExpected }) => `${text}${isStart ? '…' : ''}${isExpected ? ' expected' : ''}`,
  );
  expect(told).toEqual(['a/value', 'a/…', 'a/row expected', 'code expected', 'a/expected expected']);
});
