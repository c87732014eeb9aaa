import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVIDENCE_TOWN } from '../support/built-sites.ts';
import { PROJECT, type Ran, runCommand } from '../support/commands.ts';
import { fillers } from '../support/content-folder.ts';
import { commit, git } from '../support/git.ts';
import { filesOf } from '../support/pages.ts';
import { serve } from '../support/serve.ts';
import { serving } from '../support/serving.ts';

const SMALL_TOWN = join(PROJECT, 'tests/fixtures/small-town');
const ITEM = 'oit/2567/o12.mdx';
const DOCUMENT = '2567/o12/six-months.pdf';

let room = '';
/** A section as an officer keeps it: its content in git, published again and again. */
let content = '';
let out = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-permanent-'));
  content = join(room, 'content');
  out = join(room, 'dist');
  for (const [path, text] of Object.entries(fillers(2567))) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), String(text));
  }
  await cp(SMALL_TOWN, content, { recursive: true });
  // What is built is no part of what is kept, as in the project itself: a document that is changed in it changes no commit.
  await cp(join(PROJECT, '.gitignore'), join(room, '.gitignore'));
  git(room, '2024-04-19', 'init', '-q');
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** Days at which this section is worked on, since the record keeps them. */
const on = (day: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00+07:00`) / 1000) });

const publish = (day: string): Promise<Ran> =>
  runCommand('build', ['--record'], { OIT_CONTENT: content, OIT_OUT: out, ...on(day) });

const record = () => readFile(join(content, 'published.json'), 'utf8');
const sha256 = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files = filesOf({ name: '', folder, base: '/' });
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await sha256(join(folder, file))] as const)),
  );
}

// One section through its life: each test goes on where the last has left it.
describe('an address that is published', () => {
  let first: Record<string, string> = {};
  let kept = '';

  test('is written down by npm run build, with its day and what stood there', async () => {
    const { code, output } = await publish('2024-04-19');
    expect(code, output).toBe(0);
    expect(output).toMatch(/บันทึกที่อยู่ใหม่ \d+ แห่ง.*published\.json/);
    const { pages, documents } = JSON.parse(await record()) as Record<string, Record<string, unknown>>;
    expect(pages).toMatchObject({ '/2567/o12/': '2024-04-19', '/2567/o12/text/six-months.pdf/': '2024-04-19' });
    expect(documents).toEqual({ [`/${DOCUMENT}`]: { first: '2024-04-19', sha256: await sha256(join(out, DOCUMENT)) } });
    kept = commit(room, '2024-04-19');
    first = await bytesOf(out);
  });

  test('stays as it is where nothing has changed: no new line in the record, no other byte in the section', async () => {
    const before = await record();
    const { code, output } = await publish('2024-05-02');
    expect(code, output).toBe(0);
    expect(output).not.toContain('published.json');
    expect(await record()).toBe(before);
    const again = await bytesOf(out);
    const differing = Object.keys({ ...first, ...again }).filter((file) => first[file] !== again[file]);
    // The manifest names the commit, which was not there at first.
    expect(differing).toEqual(['manifest.json']);
  });

  test('is in the manifest with its size and SHA-256, as every file is', async () => {
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as {
      commit: string;
      files: Record<string, { bytes: number; sha256: string }>;
    };
    expect(manifest.commit).toBe(kept);
    const { 'manifest.json': _, ...others } = await bytesOf(out);
    expect(
      Object.fromEntries(Object.entries(manifest.files).map(([path, sum]) => [path.slice(1), sum.sha256])),
    ).toEqual(others);
    expect(manifest.files[`/${DOCUMENT}`]?.bytes).toBe((await readFile(join(out, DOCUMENT))).length);
  });

  test('is compared with the manifest by npm run verify, in a folder and on the web, to the byte', async () => {
    const served = await serve(out, '/ita/');
    try {
      for (const target of [out, served.url]) {
        const { code, output } = await runCommand('verify', [target], { OIT_OUT: out });
        expect(output).toContain('✓ ตรงกันทุกไฟล์');
        expect(code).toBe(0);
      }
      const bytes = await readFile(join(out, DOCUMENT));
      const tampered = Buffer.from(bytes);
      tampered[100] = (tampered[100] ?? 0) ^ 1;
      await writeFile(join(out, DOCUMENT), tampered);
      for (const target of [out, served.url]) {
        const { code, output } = await runCommand('verify', [target], { OIT_OUT: out });
        expect(output).toContain(`/${DOCUMENT}`);
        expect(output).toMatch(/✗ ไม่ตรง 1 ไฟล์/);
        expect(output).toContain('วิธีแก้:');
        expect(code).toBe(1);
      }
      await writeFile(join(out, DOCUMENT), bytes);
    } finally {
      await served.close();
    }
  });

  test('is held by npm run verify to its commit, built aside: one byte differs, and nothing else is touched', async () => {
    const verify = (...args: string[]) => runCommand('verify', [out, ...args], { OIT_CONTENT: content, OIT_OUT: out });
    const [bytes, status] = [await readFile(join(out, DOCUMENT)), git(room, '2024-05-02', 'status', '--porcelain')];
    const tampered = Buffer.from(bytes);
    tampered[100] = (tampered[100] ?? 0) ^ 1;
    await writeFile(join(out, DOCUMENT), tampered);
    try {
      const before = await bytesOf(out);
      const { code, output } = await verify('--commit');
      expect(output).toContain(`/${DOCUMENT}  เนื้อหาไม่ตรง`);
      expect(output).toContain(`✗ ไม่ตรง 1 ไฟล์\n✗ ไม่ใช่หน้าเว็บของ commit ${kept.slice(0, 12)}`);
      expect(code).toBe(1);
      expect(await bytesOf(out)).toEqual(before);
      expect(git(room, '2024-05-02', 'status', '--porcelain')).toBe(status);
    } finally {
      await writeFile(join(out, DOCUMENT), bytes);
    }
  });

  test('is not compared with a commit that is not there, or that can’t be built', async () => {
    const empty = git(room, '2024-05-02', 'hash-object', '-w', '-t', 'tree', '/dev/null');
    const broken = git(room, '2024-05-02', 'commit-tree', empty, '-m', 'empty');
    for (const [revision, words] of [
      ['nonsense', 'ไม่มี commit nonsense ในเครื่องนี้'],
      [broken, `สร้างหน้าเว็บของ commit ${broken.slice(0, 12)} ไม่ได้`],
    ] as const) {
      const { code, output } = await runCommand('verify', [out, '--commit', revision], { OIT_CONTENT: content });
      expect(code).toBe(1);
      expect(output).toContain(words);
      expect(output).toContain('วิธีแก้:');
      expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
    }
  });

  test('is kept by a document that takes the place of another, and its page tells of both', async () => {
    const before = await sha256(join(out, DOCUMENT));
    await cp(join(EVIDENCE_TOWN, 'oit/2567/o12/six-months.pdf'), join(content, 'oit', DOCUMENT));
    commit(room, '2024-06-10');
    const { code, output } = await publish('2024-06-10');
    expect(code, output).toBe(0);
    expect(output).toContain('เอกสารที่เปลี่ยน 1 ไฟล์');
    const after = await sha256(join(out, DOCUMENT));
    expect(after).not.toBe(before);
    const text = await readFile(join(out, '2567/o12/text/six-months.pdf/index.html'), 'utf8');
    expect(text).toContain('เผยแพร่ครั้งแรกเมื่อ 19 เม.ย. 2567');
    expect(text).toContain('เปลี่ยนเอกสารเมื่อ 10 มิ.ย. 2567');
    expect(text).toContain(before);
    expect(text).toContain(after);
    const card = await readFile(join(out, '2567/o12/index.html'), 'utf8');
    expect(card).toContain('เปลี่ยนเอกสารเมื่อ 10 มิ.ย. 2567');
    expect(card).toContain(`${before.slice(0, 12)}…`);
    expect(JSON.parse(await record()).documents[`/${DOCUMENT}`]).toEqual({
      first: '2024-04-19',
      sha256: after,
      earlier: [{ sha256: before, until: '2024-06-10' }],
    });
    kept = commit(room, '2024-06-11');
  });

  test('is missed by the build where its document is gone: the old section stays, and git has the document', async () => {
    const before = await bytesOf(out);
    await rm(join(content, 'oit', DOCUMENT));
    await writeFile(join(content, ITEM), '---\nstatus: in-progress\n---\n\nอยู่ระหว่างจัดทำรายงานใหม่\n');
    commit(room, '2024-07-01');
    const { code, output } = await publish('2024-07-01');
    expect(code).toBe(1);
    expect(output).toContain(`/${DOCUMENT}`);
    expect(output).toContain('จะหายไป');
    expect(output).toContain(`รุ่นล่าสุดที่ยังมีคือ commit ${kept.slice(0, 12)} (11 มิ.ย. 2567)`);
    expect(output).toContain(`git checkout ${kept.slice(0, 12)} -- content/oit/${DOCUMENT}`);
    expect(output).toContain('วิธีแก้:');
    expect(output).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
    expect(await bytesOf(out)).toEqual(before);
  });

  test('leads on by a redirect, and its text with it', async () => {
    const site = await readFile(join(content, 'site.yaml'), 'utf8');
    await writeFile(join(content, 'site.yaml'), `${site}redirects:\n  /${DOCUMENT}: /2567/o12/\n`);
    const { code, output } = await publish('2024-07-02');
    expect(code, output).toBe(0);
    for (const moved of [DOCUMENT, '2567/o12/text/six-months.pdf']) {
      expect(await readFile(join(out, moved, 'index.html'), 'utf8')).toContain('content="0; url=/ita/2567/o12/"');
    }
    expect(JSON.parse(await record()).documents).toHaveProperty([`/${DOCUMENT}`]);
    expect(output).toContain(`ยังอยู่ในชุดก่อนหน้าที่เก็บไว้สำหรับย้อนกลับ: /${DOCUMENT}`);
  });

  test('comes back by a rollback only where that is meant, the record stays, and the next build publishes on', async () => {
    const [before, written] = [await bytesOf(out), await record()];
    const back = (...args: string[]) => runCommand('rollback', args, { OIT_CONTENT: content, OIT_OUT: out });
    const refused = await back();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`จะกลับมาเผยแพร่อีก: /${DOCUMENT}`);
    expect(await bytesOf(out)).toEqual(before);
    const { code, output } = await back('--with-withdrawn');
    expect(code, output).toBe(0);
    expect(await readFile(join(out, DOCUMENT))).toBeTruthy();
    expect(await record()).toBe(written);
    const again = await publish('2024-07-02');
    expect(again.code, again.output).toBe(0);
    expect(await bytesOf(out)).toEqual(before);
    expect(await record()).toBe(written);
  });
});

test('npm run check -- --fix gives a Thai file its ASCII name, mends what names it, and has nothing more to do', async () => {
  const folder = join(room, 'fixed', 'content');
  await cp(join(PROJECT, 'tests/fixtures/evidence-faults/thai-name/content'), folder, { recursive: true });
  const { output } = await runCommand('check', ['--fix'], { OIT_CONTENT: folder });
  expect(output).toMatch(/^แก้แล้ว \d+ จุด ใน 3 ไฟล์$/m);
  expect(output).toMatch(/รายงานรอบ ๖ เดือน\.pdf → [a-z0-9-]+\.pdf/);
  const [name = '', ...more] = await readdir(join(folder, 'oit/2567/o12'));
  expect(more).toEqual([]);
  expect(name).toMatch(/^[a-z0-9-]+\.pdf$/);
  const item = await readFile(join(folder, ITEM), 'utf8');
  expect(item).toContain(`file: o12/${name}`);
  const second = await runCommand('check', ['--fix'], { OIT_CONTENT: folder });
  expect(second.output).not.toContain('แก้แล้ว');
  expect(second.output).not.toContain('→');
  expect(second.output).not.toContain('evidence/name');
  expect(await readFile(join(folder, ITEM), 'utf8')).toBe(item);
  expect(await readdir(join(folder, 'oit/2567/o12'))).toEqual([name]);
});

test('npm run dev serves documents without who made them, their pictures and their texts', async () => {
  await serving('dev', { OIT_CONTENT: EVIDENCE_TOWN }, async (ask) => {
    const bytes = async (path: string) => Buffer.from(await (await ask(path)).arrayBuffer());
    const html = (await bytes('2567/o7/')).toString();
    const [preview = ''] = /2567\/o7\/pictures\/market\.jpg-320\.webp/.exec(html) ?? [];
    expect((await bytes(preview)).subarray(8, 12).toString()).toBe('WEBP');
    const photo = 'oit/2567/o7/market.jpg';
    expect((await readFile(join(EVIDENCE_TOWN, photo))).toString('latin1')).toContain('Exif\0\0');
    const served = await bytes('2567/o7/market.jpg');
    expect(served.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(served.toString('latin1')).not.toContain('Exif\0\0');
    expect((await bytes('2567/o34/text/risk.pdf/')).toString()).toContain('id="page-1"');
    expect((await bytes('2567/o34/risk.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
