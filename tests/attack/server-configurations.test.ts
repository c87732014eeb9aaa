import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { securitySchema } from '../../src/schema/security.ts';
import { basePath, siteSchema } from '../../src/schema/site.ts';
import { headersOf, type ServerSettings } from '../../src/servers/answers.ts';
import { serverFiles } from '../../src/servers/files.ts';
import { headersFile } from '../../src/servers/headers-file.ts';
import { seed } from '../support/mutations.ts';

/** Signs that end a value, a line or a directive in one of the files that servers read, and what one would write after them. */
const SIGNS = [
  ...';"\'\\$`{}<>#%&,()[]|*!=+~^ \t\n\r\0\u2028',
  '; sandbox',
  '";add_header X 1;#',
  '\nX-Injected: 1',
  '\r\nLocation: //evil.example',
  '" always\nphp_value a b',
  '"/><add name="x',
  '%0d%0a',
  ' *',
  "'unsafe-inline'",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 4 })), { maxLength: 4 })
  .map((all) => all.join(''));

const origin = fc
  .tuple(
    fc.constantFrom('https://a', 'https://', 'http://www.example.go.th', ''),
    text,
    fc.constantFrom('', '.go.th', ':443', '/'),
  )
  .map((all) => all.join(''));
const path = fc
  .tuple(fc.constantFrom('/', '/ita/', '/a', ''), text, fc.constantFrom('', '/', '/b/'))
  .map((all) => all.join(''));

const accepts = (schema: { safeParse(value: unknown): { success: boolean; data?: unknown } }, value: unknown) =>
  schema.safeParse(value);

/** Of an origin or a path as configurations may have it: nothing that any of their languages reads as more than a letter. */
const PLAIN = /^[A-Za-z0-9:/._-]+$/;

describe('what site.yaml says to servers is letters to each of them', () => {
  const options = { seed, numRuns: 3_000 };

  test('an origin that is accepted', () => {
    fc.assert(
      fc.property(origin, (value) => {
        const { success, data } = accepts(securitySchema, { frameAncestors: [value] });
        if (success) expect((data as { frameAncestors: string[] }).frameAncestors[0]).toMatch(PLAIN);
      }),
      options,
    );
  });

  test('a base and a redirect that are accepted', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        if (accepts(basePath(), from).success) expect(from.trim()).toMatch(PLAIN);
        const { success } = accepts(siteSchema.shape.redirects, { [from]: to });
        if (!success) return;
        // The reader trims the name of a field.
        expect(from.trim()).toMatch(PLAIN);
        // Of our own section, whatever host serves it.
        for (const one of [from, to])
          expect(new URL(one.trim(), 'https://own.example').origin).toBe('https://own.example');
        expect(to.trim()).toMatch(PLAIN);
      }),
      options,
    );
  });

  test.each([
    'https://a;sandbox',
    'https://a";deny',
    "https://a'b",
    'https://a$b',
    'https://a{b}',
    'https://*',
    'https://a,b',
    'https://a|b',
  ])('the browser’s own parser takes %s for an origin, and the schema does not', (value) => {
    if (value !== 'https://a|b') expect(new URL(value).origin).toBe(value);
    expect(accepts(securitySchema, { frameAncestors: [value] }).success).toBe(false);
  });
});

/** A setting of the longest words that are accepted. */
const SETTINGS: ServerSettings = {
  base: '/a.b/c-d/',
  frameAncestors: ['https://xn--a.example-1.go.th:8443'],
  hstsDays: 730,
};

test('an accepted value adds no line to any configuration', () => {
  const plain: ServerSettings = { base: '/ita/', frameAncestors: ['https://a'], hstsDays: 1 };
  const lines = (settings: ServerSettings) =>
    [...serverFiles(settings), ['_headers', headersFile(settings)] as const].map(([name, file]) => [
      name,
      file.split('\n').length,
    ]);
  expect(lines(SETTINGS)).toEqual(lines(plain));
});

test('a header is one line of plain ASCII, whatever is allowed to show us', () => {
  for (const kind of ['page', 'search', 'pdf', 'download', 'picture', 'data', 'hashed', 'shared'] as const)
    for (const [name, value] of headersOf(kind, SETTINGS)) expect(`${name}: ${value}`).toMatch(/^[\x20-\x7e]+$/);
});
