import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { outPlace } from '../../src/cli/out-place.ts';
import { PROJECT } from '../../src/cli/paths.ts';
import { writeSection } from '../support/section.ts';

let room = '';

beforeAll(async () => {
  room = await realpath(await mkdtemp(join(tmpdir(), 'oit-place-')));
  await mkdir(join(room, 'town/content'), { recursive: true });
  vi.stubEnv('OIT_CONTENT', join(room, 'town/content'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(room, { recursive: true, force: true });
});

const refusal = (out: string) =>
  outPlace(out).then(
    () => 'taken',
    (error: Error & { how: string }) => `${error.message} | ${error.how}`,
  );

describe('an output folder', () => {
  test('may be there or not, empty or with a section', async () => {
    await mkdir(join(room, 'web/empty'), { recursive: true });
    await writeFile(join(room, 'web/empty/.gitkeep'), '');
    expect(await outPlace(join(room, 'web/empty'))).toBe(join(room, 'web/empty'));
    await writeSection(join(room, 'web/ita'), { 'index.html': 'old' });
    expect(await outPlace(join(room, 'web/ita'))).toBe(join(room, 'web/ita'));
    expect(await outPlace(join(room, 'web/new/deep'))).toBe(join(room, 'web/new/deep'));
  });

  test('that is a link is where the link leads', async () => {
    await mkdir(join(room, 'disk/section'), { recursive: true });
    await symlink(join(room, 'disk/section'), join(room, 'link'));
    expect(await outPlace(join(room, 'link'))).toBe(join(room, 'disk/section'));
    await symlink(join(room, 'disk'), join(room, 'way'));
    expect(await outPlace(join(room, 'way/later'))).toBe(join(room, 'disk/later'));
  });

  test('is no link to nowhere', async () => {
    await symlink(join(room, 'gone'), join(room, 'dangling'));
    expect(await refusal(join(room, 'dangling'))).toContain('เป็นลิงก์ไปยังที่ที่ไม่มีอยู่');
  });

  test('is no file', async () => {
    await writeFile(join(room, 'file'), '');
    expect(await refusal(join(room, 'file'))).toContain('เพราะเป็นไฟล์');
  });

  test.each([
    ['the whole disk', () => '/'],
    ['the home folder', () => homedir()],
    ['the project', () => PROJECT],
    ['what the project is in', () => join(PROJECT, '..')],
    ['the content', () => join(room, 'town/content')],
    ['what the content is in', () => join(room, 'town')],
  ])('is not %s', async (_, out) => {
    expect(await refusal(out())).toContain('เพราะจะแทนที่ทุกอย่างในโฟลเดอร์นั้น');
  });

  test('does not lie in the content', async () => {
    expect(await refusal(join(room, 'town/content/oit'))).toContain('อยู่ในโฟลเดอร์เนื้อหา');
  });

  test('is no part of the program', async () => {
    for (const part of ['src', 'public/ita', 'node_modules/x', '.git', '.oit/x']) {
      expect(await refusal(join(PROJECT, part))).toContain('เพราะเป็นส่วนหนึ่งของโปรแกรม');
    }
    expect(await outPlace(join(PROJECT, 'dist'))).toBe(await realpath(PROJECT).then((path) => join(path, 'dist')));
  });

  test('may be a section whose list of files is lost, so that the next one mends it', async () => {
    const broken = join(room, 'broken');
    for (const name of ['pagefind', 'search-help']) await mkdir(join(broken, name), { recursive: true });
    await writeFile(join(broken, 'manifest.json'), '{"format":1');
    expect(await outPlace(broken)).toBe(broken);
  });

  // The last one is the list of files of an app, under the same name as ours.
  test.each(['index.php', 'wp-content', 'package.json', '.git', 'index.html', 'แผนผัง.pdf', 'manifest.json'])(
    'is not where another website lies, with its %s',
    async (name) => {
      const site = join(room, `site-${name}`);
      await mkdir(site);
      await writeFile(join(site, name), '');
      const said = await refusal(site);
      expect(said).toContain(`มีเว็บไซต์ โปรแกรม หรือไฟล์อื่นอยู่ (“${name}”)`);
      expect(said).toContain(`OIT_OUT=${join(site, 'ita')}`);
    },
  );

  test('is no disk of its own, which can’t change places with a folder', async () => {
    expect(await refusal('/dev')).toContain('จุดเชื่อมต่อของดิสก์อีกตัว');
  });
});
