import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, runCommand } from '../support/commands.ts';

const TOWN = join(PROJECT, 'tests/fixtures/town');
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-tools-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

describe('npm run check', () => {
  test('prints one JSON document of the contract with --json', async () => {
    const { code, stdout } = await runCommand('check', ['--json'], { OIT_CONTENT: TOWN });
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as { diagnostics: Record<string, unknown>[]; summary: Record<string, unknown> };
    expect(report.summary).toMatchObject({ error: 0, publishable: true, items: 4 });
    expect(Object.keys(report.diagnostics[0] ?? {}).sort()).toEqual([
      'code',
      'column',
      'file',
      'hint',
      'line',
      'message',
      'severity',
    ]);
  });
});

describe('tools for those who work on the project', () => {
  test('npm run format finds all in its form', async () => {
    const { code, output } = await runCommand('format', []);
    expect(code, output).toBe(0);
    expect(output).toContain('No fixes applied');
  });

  test('npm run guide finds every page of a code as it should be', async () => {
    const { code, output } = await runCommand('guide', []);
    expect(code, output).toBe(0);
    expect(output).toContain('เขียน 0 หน้า ลบ 0 หน้า');
  });

  test('npm run deploy-files finds every configuration, and the table in the README, as it should be', async () => {
    const { code, output } = await runCommand('deploy-files', []);
    expect(code, output).toBe(0);
    expect(output).toContain('เขียน 0 ไฟล์ ลบ 0 ไฟล์ ตารางใน README คงเดิม');
  });

  test('npm run bench measures our build', async () => {
    const { code, output } = await runCommand('bench', ['--sizes', '43', '--runs', '1', '--alone']);
    expect(code, output).toBe(0);
    expect(output).toMatch(/43 ข้อ\s+oit\s+\d/);
  });

  test('npm run bench:check measures the check', async () => {
    // Whether it keeps its limits hangs on what else the machine does: here only that it measures.
    const { output } = await runCommand('bench-check', ['--sizes', '43', '--runs', '1']);
    expect(output).toMatch(/43 ข้อ\s+\d+\.\d\d s/);
  });

  test('npm run bench:publish counts kills by step and finds no wrong answer', async () => {
    const { code, output } = await runCommand('bench-publish', ['--cycles', '10', '--seed', '1']);
    expect(code, output).toBe(0);
    expect(output).toMatch(/คำตอบที่ผิด\s+0\n/);
    expect(output).toMatch(/swap\s+\d/);
  });

  test('npm run bench:search prints the quality of each kind of query', async () => {
    const { code, output } = await runCommand('bench-search', ['--set', 'queries-dev']);
    expect(code, output).toBe(0);
    expect(output).toMatch(/hit@1/);
    expect(output).toMatch(/typo/);
  });

  test('npm run bench:evidence prints how well documents are read, and that all is within its limits', async () => {
    // Of its parts the quickest; what the others measure is held by tests/evidence.
    const { code, output } = await runCommand('bench-evidence', ['--privacy']);
    expect(code, output).toBe(0);
    expect(output).toMatch(/citizen-id.*\s100\.00 % ✓/);
    expect(output).not.toContain('✗');
  });

  test('npm run bench:evidence answers a flag it does not know with those it knows', async () => {
    const { code, output } = await runCommand('bench-evidence', ['--txet']);
    expect(code).toBe(1);
    expect(output.trim()).toBe('✗ ตัวเลือกที่ใช้ได้คือ --text --ocr --memory --errors และ --privacy');
  });

  test('npm run bench:load asks a real nginx, without one wrong answer, and says how many visitors that is', async () => {
    const { code, output } = await runCommand('bench-load', ['--seconds', '1']);
    expect(code, output).toBe(0);
    expect(output.match(/ ms +\d+\.\d kB +0$/gm)).toHaveLength(6);
    expect(output).toMatch(/^หนึ่งแห่ง: สองแกนรับได้ [\d,]+ ครั้งต่อชั่วโมง/m);
    expect(output).toContain('✓ ทุกคำตอบถูกต้อง');
  });

  test('npm run bench:load says how to install what it needs and what it may be asked', async () => {
    const missing = await runCommand('bench-load', [], { PATH: room });
    expect(missing.code).toBe(1);
    expect(missing.output).toMatch(/✗ การวัดนี้ต้องใช้โปรแกรม wrk .*\n.*sudo apt-get install -y wrk/);
    const wrong = await runCommand('bench-load', ['--seconds', '0']);
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('✗ --seconds ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 60');
  });

  test('npm run screenshot takes the pictures of the README', async () => {
    const { code, output } = await runCommand('screenshot', [room], { OIT_OUT: join(room, 'dist') });
    expect(code, output).toBe(0);
    expect(await readdir(room)).toEqual(expect.arrayContaining(['home.png', 'item-phone.png']));
  });
});
