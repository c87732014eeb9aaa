import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readLock } from '../../src/supply/lock.ts';
import { sbomOf } from '../../src/supply/sbom.ts';
import { PROJECT } from '../support/commands.ts';

const text = readFileSync(join(PROJECT, 'package-lock.json'), 'utf8');
const lock = readLock(text);
const made = { commit: 'c'.repeat(40), seconds: 1_714_453_200 };

interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string; readonly component: object };
  readonly components: readonly { readonly name: string; readonly purl: string; readonly scope: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
const bill = (of = lock, by: Parameters<typeof sbomOf>[1] = made) => JSON.parse(sbomOf(of, by)) as Bill;

/** The standard's own schema, from the package of its makers. */
function validator() {
  const schema = (name: string) => {
    const file = `node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`;
    return JSON.parse(readFileSync(join(PROJECT, file), 'utf8')) as object;
  };
  // Written in an older draft, with words and formats that ajv knows by other packages; patterns and all else are held.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  return ajv.compile(schema('bom-1.6'));
}

describe('the bill of materials', () => {
  test('is CycloneDX 1.6 by the schema of that standard, which refuses what is not', () => {
    const isValid = validator();
    for (const by of [made, {}]) expect(isValid(bill(lock, by)), JSON.stringify(isValid.errors)).toBe(true);
    const [first, ...others] = bill().components;
    expect(isValid({ ...bill(), components: [{ ...first, scope: 'development' }, ...others] })).toBe(false);
    expect(isValid({ ...bill(), components: [{ ...first, licenses: [{ license: { id: 'No-Such' } }] }] })).toBe(false);
    expect(isValid({ ...bill(), serialNumber: '1' })).toBe(false);
  });

  test('names every package of the lock file once, with its hash as npm vouches for it', () => {
    const { components } = bill();
    const wanted = new Set([...lock.packages.values()].map(({ name, version }) => `${name}@${version}`));
    expect(components).toHaveLength(wanted.size);
    expect(components.find(({ name }) => name === 'pagefind')).toEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/pagefind@1.6.0',
      name: 'pagefind',
      version: '1.6.0',
      scope: 'required',
      hashes: [
        {
          alg: 'SHA-512',
          content: Buffer.from(
            lock.packages.get('node_modules/pagefind')?.integrity?.slice(7) ?? '',
            'base64',
          ).toString('hex'),
        },
      ],
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/pagefind@1.6.0',
    });
  });

  test('tells apart what is needed, what only some systems take, and what only development asks for', () => {
    const scope = (wanted: string) => bill().components.find(({ name }) => name === wanted)?.scope;
    expect(scope('sharp')).toBe('required');
    expect(scope('@img/sharp-win32-x64')).toBe('optional');
    expect(scope('vitest')).toBe('excluded');
  });

  test('has every dependency lead to a component, and every component to be reached from the project', () => {
    const { dependencies } = bill();
    const uses = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const seen = new Set<string>();
    const open = ['pkg:npm/oit-disclosure@0.1.0'];
    for (let ref = open.pop(); ref; ref = open.pop()) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      expect(uses.has(ref), ref).toBe(true);
      open.push(...(uses.get(ref) ?? []));
    }
    expect([...uses.keys()].filter((ref) => !seen.has(ref))).toEqual([]);
  });

  test('is the same from the same lock file and commit, in whatever order the lock file has it', () => {
    const data = JSON.parse(text) as { packages: object };
    const turned = { ...data, packages: Object.fromEntries(Object.entries(data.packages).reverse()) };
    expect(sbomOf(readLock(JSON.stringify(turned)), made)).toBe(sbomOf(lock, made));
  });

  test('is another one, with another number, for another commit, and names no time that it was not given', () => {
    const [one, other] = [bill(), bill(lock, {})];
    expect(one.metadata).toMatchObject({
      timestamp: '2024-04-30T05:00:00.000Z',
      component: { properties: [{ name: 'git:commit', value: made.commit }] },
    });
    expect(other.metadata.timestamp).toBeUndefined();
    expect(JSON.stringify(other)).not.toMatch(/\d{4}-\d\d-\d\dT/);
    expect(other.serialNumber).not.toBe(one.serialNumber);
    expect(one.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
