import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT } from '../support/commands.ts';

function entered(program: string, ...args: string[]) {
  const room = mkdtempSync(join(tmpdir(), 'oit-enter-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const file = join(room, 'command.ts');
  writeFileSync(file, program);
  return spawnSync(process.execPath, [join(PROJECT, 'src/cli/enter.mjs'), file, ...args], { encoding: 'utf8' });
}

test('a command whose installation lacks a part says how to install it anew, and shows no stack', () => {
  const { status, stderr } = entered("import 'no-such-package';");
  expect(status).toBe(1);
  expect(stderr).toContain('✗ ส่วนประกอบของโปรแกรมไม่ครบหรือเปิดไม่ได้');
  expect(stderr).toContain('ลบโฟลเดอร์ node_modules');
  expect(stderr).not.toMatch(/\bat .*:\d+|Cannot find/);
});

test('a command has its own options', () => {
  const { status, stdout } = entered('process.stdout.write(process.argv.slice(2).join());', '--dry', 'x');
  expect([status, stdout]).toEqual([0, '--dry,x']);
});
