import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import type { Sum } from '../../src/permanent/files.ts';
import { readManifest } from '../../src/permanent/manifest.ts';
import { Inspection } from '../../src/publish/inspect/inspection.ts';
import { pageFacts } from '../../src/publish/inspect/page.ts';
import { isText } from '../../src/servers/types.ts';
import type { BuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/commands.ts';
import { attribute, elementsOf, htmlFilesOf, textOf } from '../support/pages.ts';

const { real, evidence, townDeep } = inject('sites');

describe.each([real, evidence, townDeep])('the pages of $name', (site) => {
  test('hold the addresses and places that a parser of HTML finds in them', () => {
    for (const path of htmlFilesOf(site)) {
      const html = textOf(site, path);
      const elements = elementsOf(html);
      const all = (name: string) => elements.map((element) => attribute(element, name)).filter(Boolean);
      const { addresses, ids, leadsTo } = pageFacts(html);
      const lists = elements
        .flatMap((element) => attribute(element, 'srcSet').split(','))
        .map((one) => one.trim().split(' ')[0]);
      const theirs = [
        ...all('href'),
        ...all('src'),
        ...all('action'),
        ...lists.filter(Boolean),
        ...(leadsTo ? [leadsTo] : []),
      ];
      expect(addresses.map(({ text }) => text).toSorted(), path).toEqual(theirs.toSorted());
      expect([...ids].toSorted(), path).toEqual(all('id').toSorted());
    }
  });
});

/** A built section in memory, and how it is judged with some of it changed: `undefined` takes a file out. */
async function judging(site: BuiltSite, content: string) {
  const { permanence } = await checkFolder(join(PROJECT, content));
  if (!permanence) throw new Error('the content has no addresses');
  const sums = readManifest(textOf(site, 'manifest.json'))?.files ?? new Map<string, Sum>();
  const texts = new Map([...sums.keys()].filter(isText).map((path) => [path, readFileSync(join(site.folder, path))]));
  return {
    paths: [...sums.keys()],
    texts,
    judge: async (changes: ReadonlyMap<string, Buffer | undefined>) => {
      const isThere = (path: string) => !(changes.has(path) && changes.get(path) === undefined);
      const files = new Map([...sums].filter(([path]) => isThere(path)));
      const inspection = new Inspection({
        ground: { base: site.base, url: undefined, has: (path) => files.has(path) || path === '/manifest.json' },
        kept: permanence,
        written: new Map(),
        serversOwn: new Set([...sums.keys()].filter((path) => /^\/(?:[._]|web\.config)/.test(path))),
      });
      for (const [path, bytes] of texts) if (isThere(path)) inspection.look(path, changes.get(path) ?? bytes);
      return inspection.judge(site.folder, files);
    },
  };
}

const section = await judging(evidence, 'tests/fixtures/evidence-town');
/** What a visitor can reach by an address that must not be lost. Of the search's own files the search tells. */
const answered = section.paths.filter(
  (path) => !/^\/(?:[._]|web\.config|pagefind\/|search\/items\.json|robots\.txt)|\.(?:br|gz)$/.test(path),
);
const pages = answered.filter((path) => path.endsWith('.html'));

describe('a built section', () => {
  test('is found sound as it is', async () => {
    expect(await section.judge(new Map())).toEqual([]);
  });

  test('that lost any one of its files is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...answered), async (path) => {
        const found = await section.judge(new Map([[path, undefined]]));
        expect(found.map(({ code }) => code)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^build\/(?:link-dead|address-lost)$/)]),
        );
      }),
      { numRuns: 12 },
    );
  });

  test('with any one of its links broken is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages), fc.nat(), async (path, pick) => {
        const html = section.texts.get(path)?.toString() ?? '';
        const links = [...html.matchAll(/ (?:href|src|action)="\/ita\/[^"#?]*/g)];
        const link = links[pick % links.length];
        if (!link) throw new Error(`${path} has no link`);
        const end = link.index + link[0].length;
        const broken = `${html.slice(0, end)}zz${html.slice(end)}`;
        const found = await section.judge(new Map([[path, Buffer.from(broken)]]));
        expect(found.map(({ code, file }) => `${code} /${file}`)).toContain(`build/link-dead ${path}`);
      }),
      { numRuns: 12 },
    );
  });

  test('with a page cut off anywhere is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pages),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (path, share) => {
          const bytes = section.texts.get(path) ?? Buffer.of();
          const cut = bytes.subarray(0, Math.floor((bytes.length - 12) * share));
          const found = await section.judge(new Map([[path, cut]]));
          expect(found.map(({ code, file }) => `${code} /${file}`)).toContain(`build/page-broken ${path}`);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('with any bytes of a page changed is judged without a crash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        (path, changes) => {
          const bytes = Buffer.from(section.texts.get(path) ?? '');
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          pageFacts(bytes.toString());
        },
      ),
      { numRuns: 150 },
    );
  });
});
