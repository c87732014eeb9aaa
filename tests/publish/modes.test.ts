import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { settleModes } from '../../src/publish/modes.ts';

test('a section can be read by everybody and written by its owner only, and nothing outside of it is touched', async () => {
  const room = await mkdtemp(join(tmpdir(), 'oit-modes-'));
  onTestFinished(() => rm(room, { recursive: true, force: true }));
  const section = join(room, 'section');
  await mkdir(join(section, '2567/o12'), { recursive: true });
  const modes: Readonly<Record<string, number>> = { '2567/o12/a.pdf': 0o600, 'index.html': 0o666, 'run.js': 0o777 };
  for (const [path, mode] of Object.entries(modes)) {
    await writeFile(join(section, path), '');
    await chmod(join(section, path), mode);
  }
  await writeFile(join(room, 'private'), '');
  await chmod(join(room, 'private'), 0o600);
  await symlink(join(room, 'private'), join(section, 'link'));
  for (const folder of ['2567/o12', '2567', '']) await chmod(join(section, folder), 0o700);
  await settleModes(section);
  const mode = async (path: string) => ((await stat(join(room, path))).mode & 0o777).toString(8);
  const files = Object.keys(modes).map((path) => mode(join('section', path)));
  expect(await Promise.all(files)).toEqual(['644', '644', '644']);
  expect(await Promise.all(['section', 'section/2567', 'section/2567/o12'].map(mode))).toEqual(['755', '755', '755']);
  expect(await mode('private')).toBe('600');
});
