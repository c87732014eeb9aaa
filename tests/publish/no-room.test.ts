import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { put } from '../../src/publish/put.ts';
import { inPublishing, tryPublishing } from '../support/publishing/told.ts';
import { smallDisk } from '../support/small-disk.ts';
import { place, section, textsOf } from './support.ts';

const NOBODY = 65_534;
const self = process.geteuid?.() ?? NOBODY;
afterEach(() => {
  if (self === 0) process.seteuid?.(0);
});

const KB = 1024;
/** Of a kilobyte of this section the publication writes so many bytes itself; the rest is moved. */
const WRITTEN_OF_A_KB = 10;
/** Some 300 kB that no packing makes smaller. */
const LARGE = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [
    `2567/o${i + 1}/plan.pdf`,
    Buffer.alloc(10 * KB, i)
      .toString('hex')
      .slice(0, 10 * KB),
  ]),
);

describe('a disk that is full', () => {
  // On a real one where this process may mount it, else as far as the writes of the program tell.
  test.each([0, 4, 40, 150, 280])(
    'with %i kB left keeps the section that is published, and nothing of the new one',
    async (left) => {
      const room = await place();
      const disk = await smallDisk(join(room, 'web'), 1024 * KB);
      const out = join(room, 'web', 'ita');
      await put(await section(join(room, 'old'), { 'index.html': 'old' }), out, { isKept: true });
      const before = await textsOf(out);
      const fresh = await section(join(room, 'new'), LARGE);
      const publish = () => put(fresh, out, { isKept: true });
      if (disk) {
        await disk.fill(left * KB);
        await expect(publish()).rejects.toMatchObject({ code: 'ENOSPC' });
        expect((await readdir(join(room, 'web'))).sort()).toEqual(['filler', 'ita']);
      } else {
        const fail = { FILES_FAIL: JSON.stringify({ code: 'ENOSPC', after: left * WRITTEN_OF_A_KB }) };
        expect(await tryPublishing([inPublishing('publisher.ts'), fresh, join(room, '.oit'), out], fail)).toContain(
          'ENOSPC',
        );
        expect(await readdir(join(room, 'web'))).toEqual(['ita']);
      }
      expect(await textsOf(out)).toEqual(before);
      await disk?.free();
      await put(await section(join(room, 'again'), LARGE), out, { isKept: true });
      expect(await textsOf(out)).not.toEqual(before);
    },
  );
});

describe('a folder that may not be written', () => {
  test('keeps the section that is published, and nothing is left in it', async () => {
    const room = await place();
    const web = join(room, 'web');
    const out = join(web, 'ita');
    await put(await section(join(room, 'old'), { 'index.html': 'old' }), out, { isKept: true });
    const before = await textsOf(out);
    const fresh = await section(join(room, 'new'), { 'index.html': 'new' });
    await chmod(web, 0o555);
    if (self === 0) process.seteuid?.(NOBODY);
    await expect(put(fresh, out, { isKept: true })).rejects.toMatchObject({ code: 'EACCES' });
    if (self === 0) process.seteuid?.(0);
    await chmod(web, 0o755);
    expect(await textsOf(out)).toEqual(before);
    expect(await readdir(web)).toEqual(['ita']);
  });
});
