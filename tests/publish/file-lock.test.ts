import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fileLock, tryFileLock } from '../../src/publish/file-lock.ts';
import { nativeFiles } from '../../src/publish/native.ts';
import { PROJECT } from '../support/commands.ts';
import { place } from './support.ts';

vi.mock('../../src/publish/native.ts', { spy: true });
afterEach(() => vi.mocked(nativeFiles).mockReset());

/** A process that holds a file until it is killed. */
async function holding(file: string) {
  const lock = pathToFileURL(join(PROJECT, 'src/publish/file-lock.ts')).href;
  const program = `const { fileLock } = await import('${lock}');
    globalThis.lock = await fileLock(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    child,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

describe('a held file', () => {
  test('is nobody else’s until its process is killed', async () => {
    const file = join(await place(), 'lock');
    const { kill } = await holding(file);
    expect(await tryFileLock(file)).toBeUndefined();
    await kill();
    const lock = await tryFileLock(file);
    expect(lock).toBeDefined();
    await lock?.release();
  });

  test('is waited for, also where whoever held it takes it away', async () => {
    const room = await place();
    const file = join(room, 'lock');
    const first = await fileLock(file);
    const order: string[] = [];
    const waiting = Promise.all(
      ['b', 'c'].map(async (name) => {
        const lock = await fileLock(file);
        order.push(`${name} in`);
        await new Promise((done) => setTimeout(done, 20));
        order.push(`${name} out`);
        await lock.release();
      }),
    );
    await new Promise((done) => setTimeout(done, 20));
    order.push('a out');
    await first.release();
    await waiting;
    expect(order[0]).toBe('a out');
    expect(order.slice(1).map((step) => step[0])).toEqual(expect.arrayContaining(['b', 'c']));
    expect([order[1]?.[0], order[3]?.[0]]).toEqual([order[2]?.[0], order[4]?.[0]]);
    expect(await readdir(room)).toEqual([]);
  });
});

describe('a held file, where the system has no locks', () => {
  test('is told by the process that runs', async () => {
    vi.mocked(nativeFiles).mockResolvedValue(undefined);
    const file = join(await place(), 'lock');
    const lock = await tryFileLock(file);
    expect(await tryFileLock(file)).toBeUndefined();
    await lock?.release();
    expect(await tryFileLock(file)).toBeDefined();
  });

  test('is free where its process is gone, or is another one since the machine was started', async () => {
    vi.mocked(nativeFiles).mockResolvedValue(undefined);
    const file = join(await place(), 'lock');
    await writeFile(`${file}.process`, '999999999\n');
    expect(await tryFileLock(file)).toBeDefined();
    await rm(`${file}.process`);
    await writeFile(`${file}.process`, `${process.pid}\n`);
    expect(await tryFileLock(file)).toBeUndefined();
    await utimes(`${file}.process`, new Date(0), new Date(0));
    expect(await tryFileLock(file)).toBeDefined();
  });
});
