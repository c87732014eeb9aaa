import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { anchorsOf } from '../../src/check/anchors.ts';
import { checkFolder } from '../../src/check/check.ts';
import { readContent } from '../../src/content/reader.ts';
import type { Content } from '../../src/content/types.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import { PROJECT } from '../support/commands.ts';
import { attribute, elementsOf, htmlFilesOf, textOf } from '../support/pages.ts';

const { real, townAtRoot, evidence } = inject('sites');

/** Ids inside of a table's drawing, which nobody links to. */
const INNER = /^table-\d+-(?!name$)/;

describe.each([
  { site: real, content: 'content' },
  { site: townAtRoot, content: 'tests/fixtures/town' },
  { site: evidence, content: 'tests/fixtures/evidence-town' },
])('the places on the pages of $site.name', ({ site, content }) => {
  test('are those that the check of links knows, neither more nor less', async () => {
    const root = join(PROJECT, content);
    const { sound } = await readContent(root);
    const { documents } = await checkFolder(root);
    const anchors = anchorsOf(buildDisclosure(sound as Content), documents);
    let judged = 0;
    for (const file of htmlFilesOf(site)) {
      const list = anchors(`/${file.replace(/index\.html$/, '')}`);
      if (!list) continue;
      judged++;
      const ids = elementsOf(textOf(site, file)).map((element) => attribute(element, 'id'));
      expect([...list].sort(), file).toEqual(ids.filter((id) => id && !INNER.test(id)).sort());
    }
    // Each item under its year and without, and the pages beside.
    expect(judged).toBeGreaterThan(2 * 43);
  });
});
