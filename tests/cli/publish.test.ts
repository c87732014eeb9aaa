import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { folderWith } from '../permanent/support.ts';
import { SOUND } from '../publish/inspect/support.ts';
import { PROJECT } from '../support/commands.ts';
import { writeSection } from '../support/section.ts';

/** What the stand-in of Astro writes. */
let drawn: Readonly<Record<string, string>> = {};

vi.mock('astro', () => ({
  build: async ({ outDir }: { outDir: string }) => {
    for (const [path, text] of Object.entries(drawn)) {
      await mkdir(join(outDir, path, '..'), { recursive: true });
      await writeFile(join(outDir, path), text);
    }
  },
}));

beforeEach(() => {
  vi.stubEnv('OIT_CONTENT', join(PROJECT, 'tests/fixtures/small-town'));
  return () => vi.unstubAllEnvs();
});

test('a section with an error in it takes nobody’s place, and what is wrong is told in Thai', async () => {
  const old = await folderWith({});
  await writeSection(old, { 'index.html': 'the section before' });
  vi.stubEnv('OIT_OUT', old);
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  drawn = { ...SOUND, 'secret.env': 'KEY=1' };
  const isPublished = await publish();
  spy.mockRestore();
  expect(isPublished).toBe(false);
  expect((await readdir(old)).sort()).toEqual(['index.html', 'manifest.json']);
  expect(await readFile(join(old, 'index.html'), 'utf8')).toBe('the section before');
  expect(said.join('')).toContain('secret.env:1:1  ผิดพลาด  [build/file-kind]');
  expect(said.join('')).toMatch(/หน้าเว็บชุดเดิม \(ถ้ามี\) ยังอยู่ครบ\n$/);
});
