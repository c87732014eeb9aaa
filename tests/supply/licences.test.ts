import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALLOWED, licenceFault } from '../../src/supply/licences.ts';
import { countsOf, dependenciesPage } from '../../src/supply/listing.ts';
import { readLock } from '../../src/supply/lock.ts';
import { PROJECT } from '../support/commands.ts';

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const lock = readLock(read('package-lock.json'));
const packages = [...lock.packages.values()];

describe('licences', () => {
  test('of all packages, on every system, go together with ours', () => {
    expect(packages.flatMap(({ name, license }) => licenceFault(name, license) ?? [])).toEqual([]);
  });

  test('are those that the installed packages name themselves', () => {
    const there = packages.filter(({ path }) => existsSync(join(PROJECT, path, 'package.json')));
    expect(there.length).toBeGreaterThan(300);
    const differing = there.filter(({ path, license }) => {
      const own = JSON.parse(read(`${path}/package.json`)) as { license?: string | { type?: string } };
      return (typeof own.license === 'object' ? own.license.type : own.license) !== license;
    });
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  test('that are allowed are all in use', () => {
    const used = new Set(packages.flatMap(({ license = '' }) => license.match(/[^\s()]+/g) ?? []));
    expect(ALLOWED.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['MIT OR GPL-3.0-only', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only) AND ISC', true],
    ['MIT OR ISC AND GPL-3.0-only', true],
    ['(MIT OR ISC) AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT', true],
    ['(MIT', false],
    ['MIT ISC', false],
    ['MIT WITH some-exception', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%s: %s', (expression, isAllowed) => {
    expect(licenceFault('some', expression) === undefined).toBe(isAllowed);
  });

  test('that are allowed to one package are not to another', () => {
    expect(licenceFault('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later')).toBeUndefined();
    expect(licenceFault('some', 'LGPL-3.0-or-later')).toMatch(/^some: LGPL-3.0-or-later is not/);
    expect(licenceFault('some', undefined)).toBe('some names no licence');
  });
});

test('docs/dependencies.md lists every package as it is: npm run sbom writes it', () => {
  expect(read('docs/dependencies.md')).toBe(dependenciesPage(lock));
});

test('the README counts the dependencies as they are', () => {
  const { direct, installed, production, locked } = countsOf(lock);
  const [, told] = /(\d+ direct, .*? for every system)/.exec(read('README.md').replaceAll(/\s+/g, ' ')) ?? [];
  expect(told).toBe(
    `${direct} direct, ${installed} with all they ask for on Linux (${production} to build a section with), ${locked} in the lock file for every system`,
  );
});
