import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { officersEnvironment, PROJECT, runCommand } from '../../support/commands.ts';
import { type Changes, contentWith } from '../../support/content-folder.ts';

const SCANS = fileURLToPath(new URL('../../fixtures/scans/', import.meta.url));

/** A copy that no earlier run has read, since what stands after the end of a picture is no part of it. */
async function fresh(name: string): Promise<Uint8Array> {
  const end = Buffer.from(`${process.pid} ${performance.timeOrigin} ${performance.now()}`);
  const bytes = Buffer.concat([await readFile(join(SCANS, name)), end]);
  const kept = join(PROJECT, '.oit/cache/ocr', createHash('sha256').update(bytes).digest('hex'));
  onTestFinished(() => rm(kept, { recursive: true, force: true }));
  return bytes;
}

function item(...files: string[]): Changes {
  const evidence = files.map((file) => `  - title: ${file}\n    file: o12/${file}\n    alt: หนังสือราชการที่สแกน\n`);
  return { 'oit/2567/o12.mdx': `---\nstatus: in-progress\nevidence:\n${evidence.join('')}---\n\nเอกสารที่สแกน\n` };
}

const evidenceOf = async (root: string) => (await readdir(join(root, 'oit/2567/o12'))).sort();

test('reads what is scanned, keeps it beside the document, and reads nothing twice', async () => {
  const root = await contentWith({
    ...item('plain.jpg'),
    'oit/2567/o12/six-months.pdf': null,
    'oit/2567/o12/plain.jpg': await fresh('faint-150.jpg'),
  });
  const first = await runCommand('ocr', ['--workers', '1'], { OIT_CONTENT: root });
  expect(first.output).toContain('มีเอกสารที่ต้องอ่าน 1 ฉบับ รวม 1 หน้า');
  expect(first.output).toContain('หน้า 1 จาก 1  content/oit/2567/o12/plain.jpg หน้า 1 อ่านแล้ว');
  expect(first.output).toContain('เขียน content/oit/2567/o12/plain.jpg.ocr.txt');
  expect(first.code).toBe(0);
  expect(await evidenceOf(root)).toEqual(['plain.jpg', 'plain.jpg.ocr.txt']);
  expect(await readFile(join(root, 'oit/2567/o12/plain.jpg.ocr.txt'), 'utf8')).toContain(
    'ตามที่เทศบาลตำบลสมมติได้ประกาศใช้แผนปฏิบัติการป้องกันการทุจริต',
  );

  const second = await runCommand('ocr', [], { OIT_CONTENT: root });
  expect(second.output).toBe('ไม่มีหน้าที่ต้องอ่านเพิ่ม\nมีข้อความครบแล้ว 1 ฉบับ ไม่แตะต้อง\n');
  expect(second.code).toBe(0);
}, 120_000);

test('stops when it is told to, and leaves no half file', async () => {
  const root = await contentWith({
    ...item('plain.jpg'),
    'oit/2567/o12/six-months.pdf': null,
    'oit/2567/o12/plain.jpg': await fresh('skewed-200.jpg'),
  });
  const child = spawn(process.execPath, [join(PROJECT, 'src/cli/ocr.ts')], {
    env: { ...officersEnvironment(), OIT_CONTENT: root },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let isTold = false;
  child.stdout.on('data', (chunk) => {
    output += chunk;
    if (isTold || !output.includes('รวม 1 หน้า')) return;
    isTold = true;
    child.kill('SIGINT');
  });
  const ended = await new Promise((done) => child.on('close', (code, signal) => done({ code, signal })));
  expect(output).toContain('หยุดตามที่สั่ง อ่านไว้แล้ว 0 หน้า');
  expect(ended).toEqual({ code: 130, signal: null });
  expect(await evidenceOf(root)).toEqual(['plain.jpg']);
}, 120_000);

test('says in Thai what is wrong, without a stack trace', async () => {
  const broken = await contentWith({
    ...item('broken.jpg'),
    'oit/2567/o12/six-months.pdf': null,
    'oit/2567/o12/broken.jpg': 'ไม่ใช่ภาพ',
  });
  const failed = await runCommand('ocr', [], { OIT_CONTENT: broken });
  expect(failed.output).toContain('✗ เปิด content/oit/2567/o12/broken.jpg ไม่ได้ จึงข้ามไป');
  expect(failed.code).toBe(1);
  expect(await evidenceOf(broken)).toEqual(['broken.jpg']);

  const gone = await runCommand('ocr', [], { OIT_CONTENT: join(broken, 'nowhere') });
  expect(gone.output).toContain('✗ อ่านโฟลเดอร์เนื้อหาไม่ได้: ไม่พบโฟลเดอร์เนื้อหา');
  expect(gone.code).toBe(1);
  for (const { output } of [failed, gone]) expect(output).not.toMatch(/\bat \S+:\d+|Error/);
}, 120_000);
