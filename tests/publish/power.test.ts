import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { holderOf } from '../../src/publish/holder.ts';
import { put } from '../../src/publish/put.ts';
import { PROJECT } from '../support/commands.ts';
import { Disk } from '../support/publishing/disk.ts';
import { type Answers, drawSection } from '../support/publishing/sections.ts';
import { inPublishing, toldBy } from '../support/publishing/told.ts';
import { place, section } from './support.ts';

const isSame = (found: ReadonlyMap<string, Buffer>, wanted: Answers) =>
  found.size === wanted.size && [...wanted].every(([path, bytes]) => found.get(path)?.equals(bytes) ?? false);

describe('the power may fail at any moment', () => {
  test('of a publication: what is on the disk is one of the two whole sections, and afterwards the new one', async () => {
    const room = await place();
    const [old, fresh] = [
      await drawSection(join(room, 'a'), 'alpha', 5),
      await drawSection(join(room, 'b'), 'beta', 4),
    ];
    const out = join(room, 'web', 'ita');
    for (const text of ['zero', 'one'])
      await put(await section(join(room, text), { 'index.html': text }), out, { isKept: true });
    const steps = await toldBy([inPublishing('publisher.ts'), fresh.folder, join(room, '.oit'), out]);

    const disk = new Disk();
    disk.put(out, old.answers, true);
    disk.put(holderOf(out).kept, new Map([['/index.html', Buffer.from('older')]]), true);
    disk.put(join(room, 'web'), new Map(), true);
    disk.put('/', new Map(), true);
    const seen: string[] = [];
    for (const step of steps) {
      const [what, path] = step;
      // What the tools have drawn was flushed by nobody.
      if (what === 'rename' && path.endsWith('/new')) disk.put(path, fresh.answers, false);
      if (!path.includes('/.oit/') || what === 'rename') disk.do(step);
      const states = disk.afterPowerCut(out);
      expect(
        states.map((state) => isSame(state, old.answers) || isSame(state, fresh.answers)),
        step.join(' '),
      ).toEqual([true, true]);
      seen.push(states.map((state) => (isSame(state, fresh.answers) ? 'new' : 'old')).join(' '));
    }
    expect([...new Set(seen)]).toEqual(['old old', 'new old', 'new new']);
    expect(isSame(disk.afterPowerCut(holderOf(out).kept)[1], old.answers)).toBe(true);
  });

  test('of writing down what was published: the record is the old one or the new one, never empty', async () => {
    const room = await place();
    await mkdir(join(room, 'content'));
    const file = join(room, 'content', 'published.json');
    await writeFile(file, 'old');
    const module = pathToFileURL(join(PROJECT, 'src/content/write-whole.ts')).href;
    const program = `const { writeWhole } = await import('${module}'); await writeWhole(${JSON.stringify(file)}, 'new');`;
    const steps = await toldBy(['--input-type=module', '-e', program]);

    const disk = new Disk();
    disk.put(join(room, 'content'), new Map([['/published.json', Buffer.from('old')]]), true);
    disk.put('/', new Map(), true);
    const seen = steps.map((step) => {
      disk.do(step, Buffer.from('new'));
      return disk
        .afterPowerCut(file)
        .map((state) => String([...state.values()]))
        .join(' ');
    });
    expect([...new Set(seen)]).toEqual(['old old', 'new old', 'new new']);
  });
});
