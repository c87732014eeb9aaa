import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../support/commands.ts';
import { contentWith } from '../support/content-folder.ts';

async function room(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-deploy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const SECURITY = {
  replace: 'units:\n',
  by: 'security:\n  frameAncestors:\n    - https://portal.example.go.th\n  hstsDays: 30\nunits:\n',
};

test('npm run deploy-files -- --out writes what the section of the content folder needs, and touches nothing else', async () => {
  const out = await room();
  await writeFile(join(out, 'notes.txt'), 'ของผู้ดูแลเครื่อง');
  const { code, output } = await runCommand('deploy-files', ['--out', out, '--folder', '/srv/www/open-data'], {
    OIT_CONTENT: await contentWith({ 'site.yaml': SECURITY }),
    OIT_BASE: '/open/data/',
  });
  expect(code, output).toBe(0);
  expect(output).toContain('/open/data/');
  expect(await readFile(join(out, 'notes.txt'), 'utf8')).toBe('ของผู้ดูแลเครื่อง');
  expect(await readdir(out)).toContain('README.md');
  const snippet = await readFile(join(out, 'nginx/oit-section.conf'), 'utf8');
  expect(snippet).toContain('location ^~ /open/data/ {\n  alias /srv/www/open-data/;');
  expect(snippet).toContain("frame-ancestors 'self' https://portal.example.go.th");
  expect(snippet).toContain('max-age=2592000');
  expect(snippet).not.toMatch(/\/ita\b|X-Frame-Options/);
});

test.each([
  ['a folder on the server that is more than a path', ['--out', 'x', '--folder', '/srv/ita; }'], 'ใช้ไม่ได้'],
  ['a folder on the server that does not begin at its root', ['--out', 'x', '--folder', 'www/ita'], 'เขียนเต็มจาก /'],
  ['a folder on the server for the example', ['--folder', '/srv/ita/'], 'ใช้คู่กับ --out'],
  ['an option that there is none of', ['--outt', 'x'], 'น่าจะหมายถึง --out'],
])('npm run deploy-files refuses %s', async (_, args, says) => {
  const { code, output } = await runCommand('deploy-files', args);
  expect(code).toBe(1);
  expect(output).toContain(says);
  expect(output).toContain('วิธีแก้');
});

test('npm run deploy-files writes nothing for a site.yaml with an error', async () => {
  const out = await room();
  const content = await contentWith({ 'site.yaml': { replace: 'base: /ita/', by: 'base: ita' } });
  const { code, output } = await runCommand('deploy-files', ['--out', out], { OIT_CONTENT: content });
  expect(code).toBe(1);
  expect(output).toContain('npm run check');
  expect(await readdir(out)).toEqual([]);
});

test('npm run deploy-files refuses a path that no section can lie at', async () => {
  const out = await room();
  const { code, output } = await runCommand('deploy-files', ['--out', out], { OIT_BASE: '/x y/' });
  expect(code).toBe(1);
  expect(output).toContain('OIT_BASE=/x y/ ใช้เป็นเส้นทางของหมวดนี้ไม่ได้');
  expect(await readdir(out)).toEqual([]);
});

test('npm run deploy-files tells its options', async () => {
  const { code, output } = await runCommand('deploy-files', ['--help']);
  expect(code).toBe(0);
  expect(output).toMatch(/--out โฟลเดอร์[\s\S]*--folder/);
});
