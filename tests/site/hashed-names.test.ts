import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { hash } from '../../src/evidence/hash.ts';
import { isHidden, kindOf } from '../../src/servers/answers.ts';
import { filesOf } from '../support/pages.ts';

const sites = Object.values(inject('sites'));

/** What stands under each path in the sections built: of each path the hashes of its contents, as a set. */
function contentsOf(isOf: (path: string) => boolean): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const site of sites) {
    for (const path of filesOf(site).filter((path) => !isHidden(path) && isOf(path))) {
      found.set(path, (found.get(path) ?? new Set()).add(hash(readFileSync(join(site.folder, path)))));
    }
  }
  return found;
}

test('a path that is kept for a year holds the same bytes in every section that has it', () => {
  const hashed = contentsOf((path) => kindOf(path) === 'hashed');
  expect(hashed.size).toBeGreaterThan(100);
  expect([...hashed].filter(([, contents]) => contents.size > 1)).toEqual([]);
});

test('a path that is kept for a year is named by a hash', () => {
  const hashed = [...contentsOf((path) => kindOf(path) === 'hashed').keys()];
  expect(hashed.filter((path) => !/(?:\.[\w-]{8}\.\w+|th_[0-9a-f]{7,}\.pf_\w+)$/.test(path))).toEqual([]);
});

test('the sections differ elsewhere, so that a name without a hash would be noticed', () => {
  const others = contentsOf((path) => kindOf(path) !== 'hashed' && path.startsWith('pagefind/'));
  expect([...others].filter(([, contents]) => contents.size > 1).length).toBeGreaterThan(1);
});
