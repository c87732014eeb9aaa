import { describe, expect, test } from 'vitest';
import { bodyStart } from '../../../src/check/fix/fields/reading.ts';
import { fixContent, planFixes } from '../../../src/check/fix/fix.ts';
import { readContent } from '../../../src/content/reader.ts';
import { FAMILIES } from '../../fixtures/broken/index.ts';
import { contentWith } from '../../support/content-folder.ts';
import { all } from './folder.ts';

/** Findings that can hide others of the same file, which show once they are mended. */
const HIDING = /^content\/(?:syntax|unknown-field|wrong-type|frontmatter)$|^site\//;

/** Faults of bodies: nothing of a body is mended, and some are slow to read. */
const PROSE = 'bodies';

async function bodies(root: string): Promise<string[]> {
  const texts = Object.entries(await all(root)).filter(([path]) => /\.mdx?$/i.test(path));
  return texts.map(([, text]) => text.slice(bodyStart(text))).sort();
}

describe.each(Object.entries(FAMILIES))('broken %s', (family, cases) => {
  test.each(Object.values(cases))('$says: mended for good, with no byte of prose lost', async ({ files }) => {
    const root = await contentWith(files, { isWhole: false });
    const findings = async () => (family === PROSE ? [] : (await readContent(root)).diagnostics);
    const before = { bodies: await bodies(root), found: await findings() };
    await fixContent(root);
    const found = await findings();
    expect(await bodies(root)).toEqual(before.bodies);
    expect((await planFixes(root)).fixes).toEqual([]);
    const isHiding = before.found.some(({ code, file }) => HIDING.test(code) || file.endsWith('site.yaml'));
    if (!isHiding) expect(found.length).toBeLessThanOrEqual(before.found.length);
  });
});
