import { readdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { type Past, readPast } from '../../../src/check/history/read-past.ts';
import { loadFramework } from '../../../src/framework/load.ts';
import { scoreOf } from '../../../src/model/score.ts';
import { timelineOf } from '../../../src/model/timeline.ts';
import { fillers, original } from '../../support/content-folder.ts';
import { commitOn, committedContent, doneItem, emptyCache } from './support.ts';

const [O1 = [], O2 = []] =
  loadFramework('oit-2566')?.items.map(({ requirements }) => requirements.map(({ id }) => id)) ?? [];

/** `2024-4: done 3, proven 1`, of each month. */
function lines(past: Past, year = 2567): string[] {
  return timelineOf(past.snapshots, year).map(
    ({ month, figures }) =>
      `${month.year}-${month.month}: ${figures ? `${figures.done} done, ${figures.proven} proven` : '?'}`,
  );
}

async function pastOf(root: string): Promise<Past> {
  const past = await readPast(root, await emptyCache());
  if (!past.ok) throw new Error(past.why);
  return past;
}

describe('the past of a content folder', () => {
  test('is told by the reader and the points of the check', async () => {
    const root = await committedContent();
    await commitOn(root, '2023-12-31');
    await commitOn(root, '2024-01-10', { 'oit/2567/o30.mdx': doneItem(), 'oit/2567/o31.mdx': doneItem() });
    const now = await checkFolder(root);
    const score = now.disclosure && scoreOf(now.disclosure.current);
    const { snapshots, current, faults, isWhole } = await pastOf(root);
    expect({ current, faults, isWhole }).toEqual({ current: 2567, faults: [], isWhole: true });
    const [before, after] = snapshots.map(({ years }) => years?.get(2567));
    expect(after?.done).toBe((before?.done ?? 0) + 2);
    expect(after).toMatchObject({
      total: 43,
      done: now.disclosure?.current.progress.done,
      points: { declared: { ita: expect.closeTo(score?.declared.ita ?? -1, 5) } },
    });
  });

  test('knows what is proven, and gains or loses it', async () => {
    const root = await committedContent(fillers(2567));
    await commitOn(root, '2023-12-01', { 'oit/2567/o1.mdx': doneItem(O1[0] ?? '') });
    await commitOn(root, '2024-01-01', { 'oit/2567/o1.mdx': doneItem(...O1) });
    await commitOn(root, '2024-02-01', { 'oit/2567/o1.mdx': doneItem() });
    expect(lines(await pastOf(root))).toEqual([
      '2023-12: 1 done, 0 proven',
      '2024-1: 1 done, 1 proven',
      '2024-2: 1 done, 0 proven',
    ]);
  });

  test('leaves out a month whose content can’t be read, with the reason, and goes on after it', async () => {
    const root = await committedContent(fillers(2567));
    await commitOn(root, '2023-12-01');
    await commitOn(root, '2024-01-01', { 'oit/2567/o1.mdx': '---\nstatus: doen\n---\n\nก\n' });
    await commitOn(root, '2024-02-01', { 'oit/2567/o1.mdx': doneItem() });
    const past = await pastOf(root);
    expect(lines(past)).toEqual(['2023-12: 0 done, 0 proven', '2024-1: ?', '2024-2: 1 done, 0 proven']);
    expect(past.faults).toMatchObject([
      {
        month: { year: 2024, month: 1 },
        fault: { place: 'oit/2567/o1.mdx:2', message: expect.stringContaining('doen') },
      },
    ]);
  });

  test('counts a month with other faults, which cost their item its proof', async () => {
    const root = await committedContent();
    await commitOn(root, '2023-12-01', { 'oit/2567/o1.mdx': doneItem(...O1), 'oit/2567/o2.mdx': doneItem(...O2) });
    await commitOn(root, '2024-01-01', { 'oit/2567/o1/unnamed.pdf': '', 'memo/2567.yaml': '- ก\n' });
    const past = await pastOf(root);
    expect(past.faults).toEqual([]);
    const [before, after] = past.snapshots.map(({ years }) => years?.get(2567));
    expect([after?.done, after?.proven]).toEqual([before?.done, (before?.proven ?? 0) - 1]);
  });

  test('tells of a site.yaml that can’t be read before all that follows from it', async () => {
    const root = await committedContent({ 'oit/2567/o1.mdx': doneItem('o1.99') });
    await commitOn(root, '2023-12-01', { 'site.yaml': 'name: ก\n' });
    expect((await pastOf(root)).faults).toMatchObject([{ fault: { place: expect.stringMatching(/^site\.yaml:/) } }]);
  });

  test('has a year from the commit on in which site.yaml names it', async () => {
    const root = await committedContent();
    await commitOn(root, '2024-08-01');
    const site = (await original('site.yaml')).replace('years:\n', 'years:\n  2568:\n    framework: oit-2566\n');
    await commitOn(root, '2024-10-01', { 'site.yaml': site, ...(fillers(2568) as Record<string, string>) });
    const past = await pastOf(root);
    expect(lines(past, 2568)).toEqual(['2024-10: 0 done, 0 proven']);
    expect(lines(past, 2567)).toHaveLength(3);
  });

  test('takes nothing that is not committed', async () => {
    const root = await committedContent(fillers(2567));
    await commitOn(root, '2023-12-01');
    await writeFile(join(root, 'oit/2567/o1.mdx'), doneItem());
    expect(lines(await pastOf(root))).toEqual(['2023-12: 0 done, 0 proven']);
  });

  test('is not there where nothing was committed', async () => {
    expect(await readPast(await committedContent(), await emptyCache())).toEqual({ ok: false, why: 'not-committed' });
  });

  test('leaves no file behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => /^oit-history-(?!cache-)/.test(name));
    const root = await committedContent();
    await commitOn(root, '2023-12-01');
    await pastOf(root);
    expect(left()).toEqual([]);
  });
});

describe('what was read of the past', () => {
  async function twoMonths() {
    const root = await committedContent(fillers(2567));
    await commitOn(root, '2023-12-01');
    await commitOn(root, '2024-01-01', { 'oit/2567/o1.mdx': doneItem() });
    const open = await emptyCache();
    const first = await readPast(root, open);
    const folder = (await open()).path('.');
    return { root, open, first, folder, files: (await readdir(folder)).sort() };
  }

  test('is kept by the content, and not read a second time', async () => {
    const { root, open, folder, files } = await twoMonths();
    expect(files).toHaveLength(2);
    for (const file of files) {
      const kept = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), kept.replace('"total":43', '"total":99'));
    }
    // A commit that changes nothing has no other content to be read.
    await commitOn(root, '2024-01-31');
    const past = (await readPast(root, open)) as Past;
    expect(past.snapshots.map(({ years }) => years?.get(2567)?.total)).toEqual([99, 99]);
  });

  test.each(['', '{"years":', '[]', '{"current":2567,"years":[[2567,{"done":"3"}]]}', '"ก"'])(
    'is read again where %j lies in its place',
    async (garbage) => {
      const { root, open, first, folder, files } = await twoMonths();
      for (const file of files) await writeFile(join(folder, file), garbage);
      expect(await readPast(root, open)).toEqual(first);
      expect(await readFile(join(folder, files[0] ?? ''), 'utf8')).toContain('"total":43');
    },
  );

  test('is kept also of content that can’t be read', async () => {
    const root = await committedContent();
    await commitOn(root, '2023-12-01', { 'site.yaml': '- ก\n' });
    const open = await emptyCache();
    const past = (await readPast(root, open)) as Past;
    expect(past.faults[0]?.fault.place).toBe('site.yaml:1');
    expect(await readPast(root, open)).toEqual(past);
  });
});
