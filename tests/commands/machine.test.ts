import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT, runCommand } from '../support/commands.ts';
import { abandonedBuilds } from '../support/publishing/abandoned.ts';
import { inPublishing } from '../support/publishing/told.ts';
import { writeSection } from '../support/section.ts';
import { smallDisk } from '../support/small-disk.ts';

const TOWN = join(PROJECT, 'tests/fixtures/town');
const KB = 1024;
let room = '';
let web = '';
let out = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-machine-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));
beforeEach(async () => {
  web = await mkdtemp(join(room, 'web-'));
  out = join(web, 'ita');
});

async function oldSection(): Promise<void> {
  await writeSection(out, { 'index.html': 'เดิม' });
}

/** A build that is to fail with a message, and to leave what there was as it was. */
async function fails(env: Record<string, string>, what: string): Promise<void> {
  const { code, output } = await runCommand('build', [], { OIT_CONTENT: TOWN, OIT_OUT: out, ...env });
  expect(output).toContain(`✗ ${what}`);
  expect(output).toContain('หน้าเว็บชุดเดิม (ถ้ามี) ยังอยู่ครบ\n  วิธีแก้: ');
  // Nothing of the tools' own: no stack, no English line.
  expect(output).not.toMatch(/\bat .*:\d+|Error|ERROR|^[A-Za-z]/m);
  expect(code).toBe(1);
  expect((await readdir(web)).filter((name) => name !== 'filler')).toEqual(['ita']);
  expect((await readdir(out)).sort()).toEqual(['index.html', 'manifest.json']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('เดิม');
  expect(await abandonedBuilds()).toEqual([]);
}

/** A program that fails once it has written so many bytes, as on a full disk. */
const full = (after: number) => ({
  NODE_OPTIONS: `--import=${pathToFileURL(inPublishing('watched-files.mjs')).href}`,
  FILES_FAIL: JSON.stringify({ code: 'ENOSPC', after }),
});

describe('npm run build', () => {
  test('on a full disk says so, and leaves the section that is published', async () => {
    const disk = await smallDisk(web, 2 * KB * KB);
    await oldSection();
    await disk?.fill(200 * KB);
    await fails(disk ? {} : full(200 * KB), `ดิสก์เต็ม จึงเขียนโฟลเดอร์${disk ? 'ที่จะสร้างหน้าเว็บ' : 'ของโปรแกรม'}ไม่ได้`);
  });

  test('without room for its own work says whose folder is full', async () => {
    await oldSection();
    await fails(full(20 * KB), 'ดิสก์เต็ม จึงเขียนโฟลเดอร์ของโปรแกรมไม่ได้');
  });

  test('where the folder can only be read says so before anything is built', async () => {
    const disk = await smallDisk(web, KB * KB);
    await oldSection();
    if (disk) disk.close();
    else await chmod(web, 0o555);
    await fails({}, disk ? 'โฟลเดอร์ที่จะสร้างหน้าเว็บอยู่บนดิสก์ที่อ่านได้อย่างเดียว' : 'ไม่ได้รับสิทธิ์อ่านหรือเขียนโฟลเดอร์ที่จะสร้างหน้าเว็บ');
  });

  test('without git, and without room for the record, publishes and says what was not written down', async () => {
    const content = join(web, 'content');
    const disk = await smallDisk(content, 8 * KB * KB);
    await cp(TOWN, content, { recursive: true });
    await disk?.fill(0);
    if (!disk) await chmod(content, 0o555);
    const { code, output } = await runCommand('build', ['--record'], { OIT_CONTENT: content, OIT_OUT: out, PATH: '' });
    expect(output).toMatch(/! หน้าเว็บใหม่ใช้ได้ แต่บันทึกที่อยู่ใหม่ \d+ แห่งลงใน content\/published\.json ไม่ได้/);
    expect(code).toBe(0);
    expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).not.toHaveProperty('commit');
    expect((await readdir(content)).filter((name) => /published|\.new$/.test(name))).toEqual([]);
  });

  test('without a part of the program says how to install it anew', async () => {
    await oldSection();
    const pagefind = join(room, 'pagefind');
    await writeFile(pagefind, '', { mode: 0o644 });
    await fails({ PAGEFIND_EXTENDED_BINARY_PATH: pagefind }, 'ส่วนประกอบของโปรแกรมไม่ครบหรือเปิดไม่ได้');
  });
});
