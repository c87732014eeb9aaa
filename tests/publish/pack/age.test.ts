import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ageOf } from '../../../src/publish/pack/age.ts';
import type { Section } from '../../../src/publish/ready.ts';
import { commit, git } from '../../support/git.ts';

let room = '';

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-age-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

const BUILT = 1_800_000_000;
const at = (moment: string) => Date.parse(moment) / 1000;

const builtFrom = (hash: string | undefined): Section => ({
  folder: '',
  text: '',
  built: BUILT,
  manifest: { base: '/ita/', commit: hash, files: new Map() },
});

async function repository(name: string, moment: string): Promise<{ folder: string; hash: string }> {
  const folder = join(room, name);
  await mkdir(folder);
  await writeFile(join(folder, 'site.yaml'), name);
  git(folder, moment, 'init', '-q');
  return { folder, hash: commit(folder, moment) };
}

describe('the time of the files in a package', () => {
  test('is that of the commit the section was built from, also where there are later ones', async () => {
    const { folder, hash } = await repository('one', '2024-04-19T05:00:01Z');
    commit(folder, '2024-05-01T05:00:00Z');
    expect(await ageOf(builtFrom(hash), folder, folder)).toEqual({
      seconds: at('2024-04-19T05:00:01Z'),
      isOfCommit: true,
    });
  });

  test('is that of the program where it is newer and kept elsewhere: it makes another section of the same content', async () => {
    const content = await repository('content', '2024-04-19T05:00:00Z');
    const older = await repository('older', '2024-01-01T05:00:00Z');
    const newer = await repository('newer', '2024-06-01T05:00:00Z');
    const section = builtFrom(content.hash);
    expect((await ageOf(section, content.folder, older.folder)).seconds).toBe(at('2024-04-19T05:00:00Z'));
    expect((await ageOf(section, content.folder, newer.folder)).seconds).toBe(at('2024-06-01T05:00:00Z'));
  });

  test('is that of the program that drew the section, also where another has come since', async () => {
    const content = await repository('content', '2024-04-19T05:00:00Z');
    const { folder, hash } = await repository('program', '2024-06-01T05:00:00Z');
    commit(folder, '2024-07-01T05:00:00Z');
    const { manifest, ...section } = builtFrom(content.hash);
    const drawn = { ...section, manifest: { ...manifest, program: { version: '0.1.0', commit: hash } } };
    expect((await ageOf(drawn, content.folder, folder)).seconds).toBe(at('2024-06-01T05:00:00Z'));
  });

  test('is that of the build where no commit is known, and says so', async () => {
    const { folder, hash } = await repository('one', '2024-04-19');
    const ofBuild = { seconds: BUILT, isOfCommit: false };
    expect(await ageOf(builtFrom(undefined), folder, folder)).toEqual(ofBuild);
    expect(await ageOf(builtFrom('0'.repeat(40)), folder, folder)).toEqual(ofBuild);
    expect(await ageOf(builtFrom(hash), room, room)).toEqual(ofBuild);
    expect(await ageOf(builtFrom(hash), folder, room)).toEqual(ofBuild);
  });
});
