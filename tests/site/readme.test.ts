import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/commands.ts';

const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Commands that a test runs, and where. */
const RUN_BY: Record<string, string> = {
  start: 'tests/site/commands.test.ts',
  test: '.ci/run',
  build: 'tests/support/built-sites.ts',
  check: 'tests/content',
  dev: 'tests/site/commands.test.ts',
  lint: 'tests/site/commands.test.ts',
};

test('the README names every command there is, and only those', () => {
  const named = new Set(
    [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'run' && name !== 'ci'),
  );
  expect([...named].sort()).toEqual(Object.keys(scripts).sort());
});

test('every command an officer is told to use is run by a test', () => {
  const officers = ['start', 'test', 'build', 'check', 'dev', 'lint'];
  for (const name of officers) {
    const place = RUN_BY[name] ?? '';
    expect(Object.keys(scripts)).toContain(name);
    expect(place).not.toBe('');
  }
});

test('the README says what each dependency is for', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  for (const name of [...Object.keys(dependencies), ...Object.keys(devDependencies)])
    expect(readme).toContain(`\`${name}\``);
});
