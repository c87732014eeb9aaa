import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holderOf } from '../../src/publish/holder.ts';
import { Staging } from '../../src/publish/staging.ts';
import { drawSection, versionIn } from '../support/publishing/sections.ts';
import { inPublishing, toldBy } from '../support/publishing/told.ts';
import { place } from './support.ts';

test('builds that publish into one folder at once neither mix nor lose a section, and clear up', async () => {
  const room = await place();
  const versions = [
    await drawSection(join(room, 'a'), 'alpha', 8),
    await drawSection(join(room, 'b'), 'beta', 6),
  ] as const;
  const [workshops, out] = [join(room, '.oit'), join(room, 'web', 'ita')];
  const publish = ({ folder }: { folder: string }) => toldBy([inPublishing('publisher.ts'), folder, workshops, out]);
  await Promise.all([...versions, ...versions].map(publish));
  const [published, kept] = [await versionIn(versions, out), await versionIn(versions, holderOf(out).kept)];
  expect([published, kept]).toEqual(expect.arrayContaining([...versions]));
  expect(await readdir(workshops)).toEqual([]);
  expect((await readdir(holderOf(out).folder)).sort()).toEqual(['.gitignore', '.htaccess', 'section', 'web.config']);
});

test('a build leaves alone what another one is still making', async () => {
  const room = await place();
  const [workshops, out] = [join(room, '.oit'), join(room, 'ita')];
  const first = await Staging.open(workshops, out);
  const second = await Staging.open(workshops, out);
  expect(await readdir(first.folder)).toEqual([]);
  await second.discard();
  await first.discard();
  expect(await readdir(workshops)).toEqual([]);
});
