import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAMILIES } from '../../src/diagnostics/catalogue.ts';
import { PROJECT } from '../support/commands.ts';
import { allFaults } from '../support/faults.ts';

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

/** Where each command is run, and the words of that place that run it. */
const RUN_IN: Record<string, readonly [file: string, words: string]> = {
  start: ['tests/commands/commands.test.ts', "serving('start'"],
  test: ['.ci/run', 'npm test'],
  build: ['tests/support/built-sites.ts', "runCommand('build'"],
  check: ['tests/commands/tools.test.ts', "runCommand('check'"],
  dev: ['tests/commands/commands.test.ts', "serving('dev'"],
  ocr: ['tests/evidence/ocr/command.test.ts', "runCommand('ocr'"],
  guide: ['tests/commands/tools.test.ts', "runCommand('guide'"],
  'deploy-files': ['tests/commands/tools.test.ts', "runCommand('deploy-files'"],
  sbom: ['tests/commands/supply.test.ts', "runCommand('sbom'"],
  release: ['tests/commands/reproducible.test.ts', "'release', '--out'"],
  signatures: ['tests/commands/supply.test.ts', "runCommand('signatures'"],
  verify: ['tests/commands/permanent.test.ts', "runCommand('verify'"],
  upload: ['tests/site/upload.test.ts', "runCommand('upload'"],
  pack: ['tests/site/pack.test.ts', "runCommand('pack'"],
  rollback: ['tests/commands/rollback.test.ts', "runCommand('rollback'"],
  lint: ['tests/commands/commands.test.ts', "runCommand('lint'"],
  format: ['tests/commands/tools.test.ts', "runCommand('format'"],
  bench: ['tests/commands/tools.test.ts', "runCommand('bench'"],
  'bench:search': ['tests/commands/tools.test.ts', "runCommand('bench-search'"],
  'bench:check': ['tests/commands/tools.test.ts', "runCommand('bench-check'"],
  'bench:publish': ['tests/commands/tools.test.ts', "runCommand('bench-publish'"],
  'bench:evidence': ['tests/commands/tools.test.ts', "runCommand('bench-evidence'"],
  'bench:load': ['tests/commands/tools.test.ts', "runCommand('bench-load'"],
  screenshot: ['tests/commands/tools.test.ts', "runCommand('screenshot'"],
};

test('the README names every command there is, and only those', () => {
  const named = [...readme.matchAll(/npm (start|test|run [a-z:-]+)/g)].map(([, name = '']) => name.replace('run ', ''));
  expect([...new Set(named)].sort()).toEqual(Object.keys(manifest.scripts).sort());
});

test.each(Object.keys(manifest.scripts))('npm run %s is run by a test', (name) => {
  const [file, words] = RUN_IN[name] ?? ['README.md', `no place for ${name}`];
  expect(read(file)).toContain(words);
});

const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

test('the README says what each dependency is for', () => {
  for (const name of Object.keys(versions)) expect(readme).toContain(`\`${name}\``);
});

test('every dependency is one exact version', () => {
  expect(Object.values(versions).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the README counts the planted faults as they are, and names every family of findings', () => {
  const count = allFaults().length;
  expect(readme.replaceAll(/\s+/g, ' ')).toContain(
    `Of ${count} planted faults, one a folder (\`tests/fixtures/faults/\`), ${count} are told`,
  );
  const [, table = ''] = /## The check\n([\s\S]*?)\n- \*\*Points/.exec(readme) ?? [];
  const named = [...table.matchAll(/^\| ([a-z, ]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
  expect(named.filter((name) => name !== 'family').sort()).toEqual(Object.keys(FAMILIES).sort());
});
