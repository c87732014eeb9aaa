import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { terminalReport } from '../../src/check/report/terminal.ts';
import { FAMILIES } from '../fixtures/broken/index.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const SNAPSHOTS = new URL('./__snapshots__/', import.meta.url);

const O12 = 'oit/2567/o12.mdx';
const DOCUMENT = 'oit/2567/o12/six-months.pdf';

/** The town's only document goes with the file that names it, where a case writes that file anew and names none. */
function withoutOrphan(files: Changes): Changes {
  const own = files[O12];
  return typeof own === 'string' && !own.includes('evidence') ? { [DOCUMENT]: null } : {};
}

describe.each(Object.entries(FAMILIES))('%s', (family, cases) => {
  test.each(Object.entries(cases).map(([name, broken]) => ({ name, ...broken })))('$says', async ({ name, files }) => {
    const root = await contentWith({ ...withoutOrphan(files), ...files });
    const check = await beyondTown(await checkFolder(root));
    await expectWellTold(check.diagnostics, root);
    const report = terminalReport(check, false).replaceAll(dirname(root), '');
    await expect(report).toMatchFileSnapshot(`./__snapshots__/${family}/${name}.txt`);
  });

  test('keeps no report of a case that is gone', () => {
    const kept = readdirSync(new URL(`${family}/`, SNAPSHOTS)).sort();
    expect(kept).toEqual(
      Object.keys(cases)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });
});
