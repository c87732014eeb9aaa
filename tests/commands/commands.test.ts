import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, runCommand } from '../support/commands.ts';
import { writeSection } from '../support/section.ts';
import { serving } from '../support/serving.ts';

const TOWN = join(PROJECT, 'tests/fixtures/town');
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-commands-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** A copy of the town with one file replaced. */
async function townWith(name: string, file: string, text: string): Promise<string> {
  const folder = join(room, name);
  await cp(TOWN, folder, { recursive: true });
  await writeFile(join(folder, file), text);
  return folder;
}

describe('npm run build', () => {
  test('refuses content with an error, says why in Thai, and leaves the old section as it was', async () => {
    const out = join(room, 'kept');
    await writeSection(out, { 'index.html': 'เดิม' });
    const broken = await townWith('broken', 'oit/2567/o1.mdx', '---\nstatus: ทำแล้ว\n---\n');
    const { code, output } = await runCommand('build', [], { OIT_CONTENT: broken, OIT_OUT: out });
    expect(code).toBe(1);
    expect(output).toContain('oit/2567/o1.mdx:2:9');
    expect(output).toContain('ยังไม่ได้สร้างหน้าเว็บใหม่');
    expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
    expect((await readdir(out)).sort()).toEqual(['index.html', 'manifest.json']);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('เดิม');
  });

  test('refuses a base path that no section can lie at', async () => {
    const { code, output } = await runCommand('build', [], {
      OIT_CONTENT: TOWN,
      OIT_OUT: join(room, 'x'),
      OIT_BASE: 'ita',
    });
    expect(code).toBe(1);
    expect(output).toContain('OIT_BASE=ita');
    expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
  });

  test('tells an officer what a folder that can’t be written means', async () => {
    await writeFile(join(room, 'file'), '');
    const { code, output } = await runCommand('build', [], { OIT_CONTENT: TOWN, OIT_OUT: join(room, 'file', 'dist') });
    expect(code).toBe(1);
    expect(output).toContain('✗');
    expect(output).toContain('วิธีแก้:');
    expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
  });
});

describe('commands that serve', () => {
  test('npm start builds and serves the section at its address', async () => {
    await serving('start', { OIT_OUT: join(room, 'start') }, async (ask) => {
      const html = await (await ask('2567/o12/')).text();
      expect(html).toContain('รอบ 6 เดือน');
      expect(html).toContain('content-security-policy');
    });
  });

  test('npm run dev shows the content, its files and index, and follows what an editor changes', async () => {
    const file = 'oit/2567/o12.mdx';
    const original = await readFile(join(TOWN, file), 'utf8');
    const folder = await townWith('edited', file, original);
    await serving('dev', { OIT_CONTENT: folder }, async (ask) => {
      const page = async (path: string) => (await ask(path)).text();
      expect(await page('2567/o12/')).toContain('รายงานการกำกับติดตาม รอบ 6 เดือน');
      expect(await page('2567/o12/six-months.csv')).toContain('ซ่อมถนนสมมติ');
      expect(JSON.parse(await page('pagefind/pagefind-entry.json'))).toHaveProperty('languages.th');
      // A person saves a second apart at the quickest; file watchers may take two changes at once for one.
      const save = async (text: string) => {
        await new Promise((done) => setTimeout(done, 1000));
        await writeFile(join(folder, file), text);
      };
      await save(original.replace('รายงานครึ่งปี', 'รายงานฉบับแก้ไข'));
      await expect.poll(() => page('2567/o12/'), { timeout: 10_000 }).toContain('รายงานฉบับแก้ไข');
      await save(original.replace('in-progress', 'ทำแล้ว'));
      await expect.poll(() => page('2567/o12/'), { timeout: 10_000 }).not.toContain('รายงานฉบับแก้ไข');
      await save(original);
      await expect.poll(() => page('2567/o12/'), { timeout: 10_000 }).toContain('รายงานครึ่งปี');
    });
  });
});

describe('npm run lint', () => {
  test('finds nothing in the project', async () => {
    const { code, output } = await runCommand('lint', []);
    expect(code, output.slice(-3000)).toBe(0);
  });
});
