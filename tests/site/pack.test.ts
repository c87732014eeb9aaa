import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyPublished } from '../../src/permanent/verify/verify.ts';
import { isHidden } from '../../src/servers/answers.ts';
import { runCommand } from '../support/commands.ts';
import { filesOf } from '../support/pages.ts';
import { writeSection } from '../support/section.ts';
import { serve } from '../support/serve.ts';
import { unzip } from '../support/unzip.ts';

const { real, townAtRoot, townDeep, preview } = inject('sites');
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-pack-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** Packs a built section, and gives the names of the zip and what the command said. */
async function pack(folder: string, name: string, env: Record<string, string> = {}) {
  const { code, output } = await runCommand('pack', ['--out', join(room, name)], { OIT_OUT: folder, ...env });
  expect(code, output).toBe(0);
  const [, zip = ''] = /ลงใน (\S+\.zip) /.exec(output) ?? [];
  return { zip: join(room, name, zip.split('/').at(-1) ?? ''), output };
}

test('npm run pack packs the section that was built, all of it, and a tool of the trade finds no fault', async () => {
  const { zip, output } = await pack(real.folder, 'real');
  expect(output).toContain(`✓ บรรจุ ${filesOf(real).length} ไฟล์`);
  expect(unzip('-t', zip)).toContain('No errors detected');
  unzip('-q', zip, '-d', join(room, 'web'));
  const unpacked = { ...real, folder: join(room, 'web/ita') };
  expect(filesOf(unpacked)).toEqual(filesOf(real));
  const { code, output: verified } = await runCommand('verify', [unpacked.folder], { OIT_OUT: real.folder });
  expect(code, verified).toBe(0);
  expect(verified).toContain('รายการไฟล์ตรงกับชุดที่สร้างไว้ในเครื่องนี้');
});

test('gives everybody who packs a commit the same bytes, and says so where it can’t', async () => {
  const env = { OIT_CONTENT: join(dirname(townAtRoot.folder), 'town/content') };
  const first = await pack(townAtRoot.folder, 'first', env);
  const second = await pack(townAtRoot.folder, 'second', { ...env, TZ: 'Pacific/Auckland', LC_ALL: 'C' });
  expect(first.zip).toMatch(/oit-root-[0-9a-f]{12}\.zip$/);
  expect(first.output).not.toContain('!');
  expect(await readFile(second.zip)).toEqual(await readFile(first.zip));
  // Without its repository nobody can tell when the commit was made.
  const alone = await pack(townAtRoot.folder, 'alone', { OIT_CONTENT: join(room, 'nowhere') });
  expect(alone.output).toContain('! เนื้อหาไม่ตรงกับ commit ใด');
  expect(alone.output).toContain('วิธีแก้: commit เนื้อหา');
});

test.each(['cloudflare', 'github'])(
  'lays it out for %s as a site where npm run verify finds nothing wrong',
  async (host) => {
    const out = join(room, 'sites');
    const { code, output } = await runCommand('pack', ['--for', host, '--out', out], { OIT_OUT: townDeep.folder });
    expect(code, output).toBe(0);
    const site = await serve(join(out, host), '/');
    const section = new URL(townDeep.base, site.url);
    const { findings, checked, ok } = await verifyPublished(section, {}, () => {});
    const shown = filesOf(townDeep).filter((path) => !isHidden(path));
    expect({ findings, checked, ok }).toEqual({ findings: [], checked: shown.length - 1, ok: true });
    // What is not there is missed.
    await rm(join(out, host, townDeep.base, '2567/itas.csv'));
    expect((await verifyPublished(section, {}, () => {})).findings).toMatchObject([
      { kind: 'missing', path: '/2567/itas.csv' },
    ]);
    await site.close();
  },
);

test('refuses in Thai what is not to be published', async () => {
  const refused = async (folder: string, args: readonly string[] = []) => {
    const { code, output } = await runCommand('pack', ['--out', join(room, 'refused'), ...args], { OIT_OUT: folder });
    expect(code).toBe(1);
    expect(output).toContain('วิธีแก้:');
    expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
    return output;
  };
  expect(await refused(join(room, 'nothing'))).toContain('ยังไม่มีหน้าเว็บที่สร้างไว้');
  expect(await refused(preview.folder)).toContain('สร้างไว้สำหรับดูก่อนเผยแพร่');
  expect(await refused(real.folder, ['--Out'])).toContain('ไม่รู้จักตัวเลือก');
  await writeSection(join(room, 'older'), { 'index.html': '', '404.html': '', _redirects: '' });
  expect(await refused(join(room, 'older'), ['--for', 'cloudflare'])).toContain('ไม่มีไฟล์ _headers ซึ่ง cloudflare ต้องใช้');
  await writeFile(join(room, 'file'), '');
  expect(await refused(real.folder, ['--out', join(room, 'file', 'x')])).toContain('เขียนลงในโฟลเดอร์');

  const page = join(townDeep.folder, '2567/index.html');
  const whole = await readFile(page);
  await writeFile(page, whole.subarray(1));
  try {
    expect(await refused(townDeep.folder)).toMatch(/ไม่ตรงกับรายการไฟล์.*1 ไฟล์\n {4}\/2567\/index\.html/);
  } finally {
    await writeFile(page, whole);
  }
});
