import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../support/commands.ts';
import { contentWith, fillers } from '../../support/content-folder.ts';
import { commitOn, committedContent, doneItem } from './support.ts';

function check(content: string, args: readonly string[], path = process.env['PATH']) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { PATH: path, OIT_CONTENT: content },
  });
  return { status, stdout, stderr };
}

async function twoMonths() {
  const root = await committedContent({ ...fillers(2567), 'oit/2567/o12': null });
  await commitOn(root, '2023-12-01', { 'oit/2567/o2.mdx': doneItem() });
  await commitOn(root, '2024-01-01', { 'oit/2567/o3.mdx': doneItem() });
  return root;
}

describe('npm run check -- --history', () => {
  test('prints the months before the verdict, which stays the last line', async () => {
    const { status, stdout, stderr } = check(await twoMonths(), ['--history']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('\nความคืบหน้ารายเดือน ปีงบประมาณ พ.ศ. 2567');
    expect(stdout).toMatch(/\n {2}ธ\.ค\. 2566 {2}1 .*\n {2}ม\.ค\. 2567 {2}2 \(\+1\)/);
    expect(stdout).toMatch(/\n✓ เผยแพร่ได้\n$/);
  });

  test('gives them to a program as `history`, which is not there where it was not asked for', async () => {
    const root = await twoMonths();
    const { status, stdout } = check(root, ['--history', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).history).toMatchObject([
      { month: '2023-12', figures: { total: 43, done: 1, proven: 0 } },
      { month: '2024-01', figures: { total: 43, done: 2, proven: 0 } },
    ]);
    expect(JSON.parse(check(root, ['--json']).stdout)).not.toHaveProperty('history');
  });

  test('says why there are none, and exits by the verdict all the same', async () => {
    const sound = check(await contentWith(), ['--history']);
    expect(sound).toMatchObject({ status: 0, stderr: '' });
    expect(sound.stdout).toContain('ไม่มีความคืบหน้ารายเดือน เพราะโฟลเดอร์เนื้อหาไม่ได้อยู่ใน git\n');
    const faulty = check(await contentWith({ 'site.yaml': '- ก' }), ['--history', '--json'], '/nowhere');
    expect(faulty.status).toBe(1);
    expect(faulty.stderr).toContain('ไม่พบโปรแกรม git');
    expect(JSON.parse(faulty.stdout).history).toEqual([]);
  });

  test('tells of the committed months where the folder has an error now', async () => {
    const root = await twoMonths();
    await commitOn(root, '2024-02-01', { 'site.yaml': '- ก' });
    const { status, stdout } = check(root, ['--history']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n {2}ม\.ค\. 2567 {2}2 \(\+1\).*\n {2}ก\.พ\. 2567 {2}–/);
    expect(stdout).toContain('  ก.พ. 2567 ไม่นับ');
    expect(stdout).toMatch(/\n✗ ยังเผยแพร่ไม่ได้.*\n$/);
  });

  test('is a report of its own beside the lists of work', async () => {
    const { status, stderr } = check(await contentWith(), ['--history', '--unit', 'palad']);
    expect(status).toBe(1);
    expect(stderr).toContain('ใช้ --history พร้อมกับ --unit ไม่ได้');
  });
});
