import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holderOf } from '../../src/publish/holder.ts';
import { put } from '../../src/publish/put.ts';
import { section, textsOf } from '../publish/support.ts';
import { PROJECT, runCommand } from '../support/commands.ts';
import { commit, git } from '../support/git.ts';

let room = '';
let out = '';
const back = (...args: string[]) =>
  runCommand('rollback', args, { OIT_OUT: out, OIT_CONTENT: join(room, 'town/content') });

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-rollback-'));
  out = join(room, 'web', 'ita');
  await cp(join(PROJECT, 'tests/fixtures/town'), join(room, 'town/content'), { recursive: true });
  git(join(room, 'town'), '2024-04-19', 'init', '-q');
  const first = commit(join(room, 'town'), '2024-04-19');
  const page = { 'index.html': 'one', '404.html': 'none' };
  await put(await section(join(room, 'one'), page, first), out, { isKept: true });
  await put(await section(join(room, 'two'), { ...page, 'index.html': 'two' }), out, { isKept: true });
});
afterAll(() => rm(room, { recursive: true, force: true }));

test('npm run rollback tells what it would do, does it, and goes forward the second time', async () => {
  const before = await textsOf(out);
  const dry = await back('--dry');
  expect(dry.code, dry.output).toBe(0);
  expect(dry.output).toMatch(
    /ถ้าย้อนกลับ .* commit [0-9a-f]{12} \(19 เม\.ย\. 2567\) ต่างจากชุดที่จะแทนที่ 1 ไฟล์\nยังไม่ได้เปลี่ยนอะไร/,
  );
  expect(await textsOf(out)).toEqual(before);
  const done = await back();
  expect(done.code, done.output).toBe(0);
  expect(done.output).toMatch(/✓ ย้อนกลับแล้ว .* commit [0-9a-f]{12} \(19 เม\.ย\. 2567\) ต่างจากชุดที่แทนที่ 1 ไฟล์/);
  expect(await textsOf(out)).toMatchObject({ '/index.html': 'one' });
  const forward = await back();
  expect(forward.output).toContain('เนื้อหาที่ยังไม่ commit');
  expect(await textsOf(out)).toEqual(before);
});

test('npm run rollback refuses what has been damaged, names the file, and forgets it on request', async () => {
  const before = await textsOf(out);
  await writeFile(join(holderOf(out).kept, '404.html'), 'gone');
  const refused = await back();
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('/404.html: เนื้อหาไม่ตรง');
  expect(refused.output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
  expect((await back('--forget')).output).toContain('✓ ลบชุดก่อนหน้าที่เก็บไว้แล้ว');
  expect(await readdir(join(room, 'web'))).toEqual(['ita']);
  const none = await back();
  expect(none.code).toBe(1);
  expect(none.output).toContain('ไม่มีหน้าเว็บชุดก่อนหน้า');
  expect(await textsOf(out)).toEqual(before);
});

test('npm run rollback has a help in Thai', async () => {
  const { code, output } = await back('--help');
  expect(code).toBe(0);
  for (const option of ['--dry', '--forget', '--with-withdrawn']) expect(output).toContain(option);
});
