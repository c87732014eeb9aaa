import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, runCommand } from '../support/commands.ts';
import { writeFiles } from '../support/write-files.ts';

const TOWN = join(PROJECT, 'tests/fixtures/town');
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-preview-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** A copy of the town with other files in it. */
async function townWith(name: string, files: Record<string, string>): Promise<string> {
  const folder = join(room, name);
  await cp(TOWN, folder, { recursive: true });
  await writeFiles(folder, files);
  return folder;
}

describe('npm run build -- --preview', () => {
  test('shows what is sound of a section with errors, and publishes and records nothing', async () => {
    const content = await townWith('broken', {
      'oit/2567/o1.mdx': '---\nstatus: ทำแล้ว\n---\n',
      // A file that can't be published, of an item that is shown all the same.
      'oit/2567/o2/empty.pdf': '',
      'oit/2567/o2.mdx':
        '---\nstatus: done\nevidence:\n  - title: เอกสารว่าง\n    file: o2/empty.pdf\n---\n\n[ไปไม่ถึง](/nowhere/)\n',
    });
    const parent = join(room, 'out');
    const { code, output } = await runCommand('build', ['--preview', '--record'], {
      OIT_CONTENT: content,
      OIT_OUT: join(parent, 'dist'),
    });
    expect(code, output).toBe(0);
    expect(output).toContain('oit/2567/o1.mdx:2:9');
    expect(output).toContain('อย่านำโฟลเดอร์นี้ขึ้นเว็บ');
    expect(await readdir(parent)).toEqual(['dist-preview']);
    expect(await readdir(content)).not.toContain('published.json');
    const page = await readFile(join(parent, 'dist-preview/check/index.html'), 'utf8');
    expect(page).toContain('✗ ยังเผยแพร่ไม่ได้');
    expect(page).toContain('broken/oit/2567/o1.mdx:2:9');
    expect(await readFile(join(parent, 'dist-preview/2567/o2/index.html'), 'utf8')).toContain('เอกสารว่าง ยังเผยแพร่ไม่ได้');
  });

  test('builds nothing where site.yaml is broken, and says why', async () => {
    const content = await townWith('no-site', { 'site.yaml': '- ก\n' });
    const { code, output } = await runCommand('build', ['--preview'], {
      OIT_CONTENT: content,
      OIT_OUT: join(room, 'none/dist'),
    });
    expect(code).toBe(1);
    expect(output).toContain('no-site/site.yaml:1:1');
    expect(output).toContain('อ่าน site.yaml ไม่ได้');
    expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
    expect(await readdir(room)).not.toContain('none');
  });

  test.each(['build', 'start'])('%s refuses an option that it does not have, with the nearest', async (command) => {
    const { code, output } = await runCommand(command, ['--preveiw']);
    expect(code).toBe(1);
    expect(output).toContain('น่าจะหมายถึง --preview');
  });
});
