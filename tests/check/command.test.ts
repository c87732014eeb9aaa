import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { item } from '../fixtures/broken/case.ts';
import { contentWith } from '../support/content-folder.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** 1 March 2025, while the town's EIT questionnaire takes answers. */
const IN_THE_WINDOW = '1740787200';

/** The command as `npm run check` calls it, once the right Node is found. */
function check(content: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], OIT_CONTENT: content, SOURCE_DATE_EPOCH: IN_THE_WINDOW },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  test('exits with 0 and says so where the content is sound', async () => {
    const { status, stdout, stderr } = check(await contentWith());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/ตรวจ 43 ข้อ {2}ผิดพลาด 0 จุด {2}ควรแก้ 0 จุด {2}ข้อสังเกต 1 จุด\n✓ เผยแพร่ได้\n$/);
    expect(stdout.match(/\[[a-z]+\/[a-z-]+\]/g)).toEqual(['[frame/other-year]']);
  });

  test('exits with 0 where there are only warnings', async () => {
    const { status, stdout } = check(await contentWith({ 'oit/2567/o7.mdx': null }));
    expect(status).toBe(0);
    expect(stdout).toMatch(/ควรแก้ 1 จุด {2}ข้อสังเกต 1 จุด\n✓ เผยแพร่ได้\n$/);
  });

  test('exits with 1 where there is an error, with nothing on stderr', async () => {
    const { status, stdout, stderr } = check(
      await contentWith({ 'oit/2567/o7.mdx': item('? [ก]\n: ข\nstatus: ทำแล้ว') }),
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/✗ ยังเผยแพร่ไม่ได้/);
  });

  test('exits with 1 where there is no folder', () => {
    const { status, stdout, stderr } = check('/nowhere/content');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('ไม่พบโฟลเดอร์เนื้อหา /nowhere/content');
  });

  test('prints no colour where it is not read on a screen', async () => {
    expect(check(await contentWith({ 'oit/2567/o7.mdx': '' })).stdout).not.toContain('\u001b');
  });
});

describe('npm run check -- --json', () => {
  test('prints the diagnostics and the summary of the contract, and the same exit code', async () => {
    const { status, stdout } = check(
      await contentWith({ 'oit/2567/o7.mdx': item('status: done'), 'oit/2567/o8.mdx': item('status: ทำแล้ว') }),
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      diagnostics: [
        {
          severity: 'warning',
          code: 'item/done-without-evidence',
          file: 'content/oit/2567/o7.mdx',
          line: 2,
          column: 1,
          message: expect.stringMatching(/[ก-๙]/),
          hint: expect.stringMatching(/[ก-๙]/),
        },
        {
          severity: 'error',
          code: 'content/bad-value',
          file: 'content/oit/2567/o8.mdx',
          line: 2,
          column: 9,
          message: 'สถานะ “ทำแล้ว” ไม่ใช่คำที่ใช้ได้ น่าจะหมายถึง “done”',
          hint: expect.stringMatching(/[ก-๙]/),
        },
        expect.objectContaining({ severity: 'note', code: 'frame/other-year', file: 'content/site.yaml' }),
      ],
      summary: { error: 1, warning: 1, note: 1, items: 43, publishable: false },
    });
  });

  test('tells each place of a finding by itself, where the screen tells it once', async () => {
    const root = await contentWith({
      'oit/2567/o7.mdx': item('status: done'),
      'oit/2567/o8.mdx': item('status: done'),
    });
    const { diagnostics } = JSON.parse(check(root, '--json').stdout) as { diagnostics: { file: string }[] };
    expect(diagnostics.map(({ file }) => file)).toEqual([
      'content/oit/2567/o7.mdx',
      'content/oit/2567/o8.mdx',
      'content/site.yaml',
    ]);
    expect(check(root).stdout.match(/item\/done-without-evidence/g)).toHaveLength(1);
  });
});
