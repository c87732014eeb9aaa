import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cache } from '../../src/evidence/cache.ts';

let room = '';
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-cache-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

describe('the cache of what was found in files', () => {
  test('gives back what was kept, and nothing of what was not', async () => {
    const cache = await Cache.open(room, 'a');
    await cache.write('x.json', JSON.stringify({ pages: 3 }));
    expect(await cache.read('x.json')).toEqual({ pages: 3 });
    expect(await cache.read('y.json')).toBeUndefined();
    expect((await readdir(join(room, 'a'))).sort()).toEqual(['x.json']);
  });

  test('takes half a file, as a full disk leaves it, for none', async () => {
    const cache = await Cache.open(room, 'a');
    await writeFile(cache.path('x.json'), '{"pages":');
    expect(await cache.read('x.json')).toBeUndefined();
  });

  test('clears what another version of the program has made', async () => {
    await (await Cache.open(room, 'old')).write('x.json', '{}');
    await Cache.open(room, 'new');
    expect(await readdir(room)).toEqual(['new']);
  });

  test('goes on where another version clears it meanwhile', async () => {
    const cache = await Cache.open(room, 'a');
    await Cache.open(room, 'b');
    await cache.write('x.json', '1');
    expect(await cache.read('x.json')).toBe(1);
  });

  test('has a version of its own by the code that looks into files', async () => {
    await Cache.open(room);
    const [version] = await readdir(room);
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    await Cache.open(room);
    expect(await readdir(room)).toEqual([version]);
  });

  test('keeps the same result whole where two commands make it at once', async () => {
    const [one, two] = await Promise.all([Cache.open(room, 'a'), Cache.open(room, 'a')]);
    const text = JSON.stringify('ก'.repeat(100_000));
    await Promise.all([one.write('x.json', text), two.write('x.json', text)]);
    expect(await readFile(one.path('x.json'), 'utf8')).toBe(text);
  });

  test('lies in a folder of its own where the project can’t be written', async () => {
    const file = join(room, 'file');
    await writeFile(file, '');
    await expect(Cache.open(join(file, 'cache'), 'a')).rejects.toThrow(); // no folder at all is another trouble
    const closed = join(room, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o555);
    // The superuser may write anywhere; all others get the folder beside.
    const cache = await Cache.open(join(closed, 'cache'), 'a');
    await cache.write('x.json', '1');
    expect(await cache.read('x.json')).toBe(1);
    await chmod(closed, 0o755);
  });
});
