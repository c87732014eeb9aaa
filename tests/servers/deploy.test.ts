import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/cli/keep-pages.ts';
import { ANSWER_KINDS, headersOf } from '../../src/servers/answers.ts';
import { deployFiles, EXAMPLE, usualPlace } from '../../src/servers/deploy.ts';
import { withAnswerTable } from '../../src/servers/table.ts';
import { ANSWER_PARTS } from '../../src/servers/target.ts';
import { TARGETS } from '../../src/servers/targets.ts';
import { PROJECT } from '../support/commands.ts';

test('deploy/ is what the configurations are rendered to: npm run deploy-files writes it', async () => {
  const rendered = deployFiles(EXAMPLE, usualPlace(EXAMPLE));
  const kept = await filesIn(join(PROJECT, 'deploy'));
  expect(kept).toEqual([...rendered.keys()].sort());
  for (const path of kept) expect(readFileSync(join(PROJECT, 'deploy', path), 'utf8'), path).toBe(rendered.get(path));
});

test('the table in the README tells what the configurations send: npm run deploy-files writes it', () => {
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  expect(withAnswerTable(readme, TARGETS)).toBe(readme);
});

test('the table has a row for every header that there is', () => {
  const headers = new Set(ANSWER_KINDS.flatMap(({ name }) => [...headersOf(name, EXAMPLE).keys()]));
  expect([...headers].filter((name) => !(ANSWER_PARTS as readonly string[]).includes(name))).toEqual([]);
  expect(() => withAnswerTable('no place', TARGETS)).toThrow('no place for the table');
});

test('what the table calls tested is tested: the suite of every such server is run against it', () => {
  const tests = readdirSync(join(PROJECT, 'tests/site'), { encoding: 'utf8' }).map((name) =>
    readFileSync(join(PROJECT, 'tests/site', name), 'utf8'),
  );
  const isRun = (name: string) => tests.some((text) => text.includes(`describeSection(${name}, `));
  expect(TARGETS.filter(({ proof, name }) => (proof === 'server') !== isRun(name)).map(({ name }) => name)).toEqual([]);
});

test.each(TARGETS)('$title has files and steps, each folder of its own', ({ name, steps, files }) => {
  expect(TARGETS.filter((other) => other.name === name)).toHaveLength(1);
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toMatch(/[\u0e00-\u0e7f]/);
  for (const [file, text] of files(EXAMPLE, usualPlace(EXAMPLE))) expect(text, file).toMatch(/\n$|^$/);
});

test.each(TARGETS)('$title is told of another path, and of sites that may show the section', ({ files }) => {
  const settings = { base: '/a.b/c/', frameAncestors: ['https://www.example.go.th'], hstsDays: 0 };
  const texts = [...files(settings, { folder: '/srv/oit/' }).values()].join('\n');
  expect(texts).not.toContain('/ita');
  expect(texts).not.toMatch(/max-age=0|Strict-Transport/);
  if (/frame-ancestors/.test(texts)) expect(texts).toContain("frame-ancestors 'self' https://www.example.go.th");
});
