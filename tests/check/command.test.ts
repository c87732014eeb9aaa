import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { item } from '../fixtures/broken/case.ts';
import { contentWith } from '../support/content-folder.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** 1 March 2025, while the town's EIT questionnaire takes answers. */
const IN_THE_WINDOW = '1740787200';

/** The command as `npm run check` calls it, once the right Node is found. */
function check(content: string, ...args: string[]) {
  return checkIn({}, content, ...args);
}

/** The same with more in its environment. */
function checkIn(env: Record<string, string>, content: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], OIT_CONTENT: content, SOURCE_DATE_EPOCH: IN_THE_WINDOW, ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  test('exits with 0 and says so where the content is sound', async () => {
    const { status, stdout, stderr } = check(await contentWith());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/ตรวจ 43 ข้อ {2}ผิดพลาด 0 จุด {2}ควรแก้ 0 จุด {2}ข้อสังเกต 1 จุด\n✓ เผยแพร่ได้\n$/);
    expect(stdout.match(/\[[a-z]+\/[a-z-]+\]/g)).toEqual(['[frame/other-year]']);
    expect(stdout).toContain('\n\nคะแนนที่คาดว่าจะได้ ปีงบประมาณ พ.ศ. 2567\n');
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
    const content = await contentWith({ 'oit/2567/o7.mdx': '' });
    expect(check(content).stdout).not.toContain('\u001b');
    expect(checkIn({ FORCE_COLOR: '1' }, content).stdout).toContain('\u001b[31m');
  });

  test('tells its options, and refuses one that it does not have', async () => {
    const help = check('/nowhere/content', '--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('--unit');
    const { status, stdout, stderr } = check(await contentWith(), '--jsno');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('น่าจะหมายถึง --json');
  });

  test('explains a code, and names those that were meant', () => {
    const { status, stdout, stderr } = check('/nowhere/content', '--explain', '[link/dead]');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\[link\/dead\]\n.*ทำไมจึงสำคัญ/s);
    const other = check('/nowhere/content', '--explain', 'link/daed');
    expect(other).toMatchObject({ status: 1, stdout: '' });
    expect(other.stderr).toMatch(/ไม่มีรหัส “link\/daed”\n.*link\/dead/);
  });

  test('ends quietly where its reader stops before the end', async () => {
    const content = await contentWith();
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" src/cli/check.ts --json | head -c 10`], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], OIT_CONTENT: content },
    });
    expect(stderr).toBe('');
  });
});

describe('npm run check -- --json', () => {
  test('prints the diagnostics and the summary of the contract, and the same exit code', async () => {
    const { status, stdout } = check(
      await contentWith({ 'oit/2567/o7.mdx': item('status: done'), 'oit/2567/o8.mdx': item('status: ทำแล้ว') }),
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
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
      'oit/2567/o11.mdx': item('status: done'),
    });
    const { diagnostics } = JSON.parse(check(root, '--json').stdout) as { diagnostics: { file: string }[] };
    expect(diagnostics.map(({ file }) => file)).toEqual([
      'content/oit/2567/o7.mdx',
      'content/oit/2567/o11.mdx',
      'content/site.yaml',
    ]);
    expect(check(root).stdout.match(/item\/done-without-evidence/g)).toHaveLength(1);
  });
});

describe('npm run check -- --unit', () => {
  test('prints the worklist of a unit, and which items nobody has', async () => {
    const { status, stdout, stderr } = check(await contentWith(), '--unit', 'กองคลัง');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('งานที่ยังต้องทำ กองคลัง');
    expect(stdout).toContain('ยังไม่มีเจ้าของ 42 ข้อ คือ o1–o11, o13–o43');
  });

  test('refuses a unit that the site does not have, with the nearest', async () => {
    const { status, stdout, stderr } = check(await contentWith(), '--unit', 'kalng');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('น่าจะหมายถึง klang (กองคลัง)');
  });

  test('exits with 1 where there is an error, and says where to read it', async () => {
    const content = await contentWith({ 'oit/2567/o8.mdx': item('status: ทำแล้ว') });
    const { status, stdout, stderr } = check(content, '--unit', 'klang');
    expect(status).toBe(1);
    expect(stdout).toContain('งานที่ยังต้องทำ กองคลัง');
    expect(stderr).toContain('ยังเผยแพร่ไม่ได้');
  });

  test('gives the findings where site.yaml is broken, as nobody knows the units then', async () => {
    const { status, stdout } = check(await contentWith({ 'site.yaml': '- ก\n' }), '--unit', 'klang', '--csv');
    expect(status).toBe(1);
    expect(stdout).toContain('content/site.yaml:1:1');
  });
});

describe('npm run check -- --csv', () => {
  test('prints a table that Excel opens: a byte order mark, CRLF, no formula', async () => {
    const content = await contentWith({
      'site.yaml': { replace: 'กองคลัง', by: '=HYPERLINK("http://x")' },
      'oit/2567/o7.mdx': item('status: done\nresponsible: [klang]'),
    });
    const { status, stdout } = check(content, '--csv', '--unit', 'klang');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\ufeffส่วนราชการ,ปีงบประมาณ,ข้อ,/);
    expect(stdout.split('\r\n')).toHaveLength(3);
    expect(stdout).toContain(`\r\n"'=HYPERLINK(""http://x"")",2567,o7,`);
  });

  test('writes the tables of every unit into a file, named from where the caller stands', async () => {
    const content = await contentWith();
    const { status, stdout } = checkIn({ INIT_CWD: dirname(content) }, content, '--csv', 'งาน.csv');
    const file = join(dirname(content), 'งาน.csv');
    expect(status).toBe(0);
    expect(stdout).toContain(`✓ เขียนรายการงานแล้วที่ ${file}`);
    expect(readFileSync(file, 'utf8').match(/^ยังไม่มีเจ้าของ,2567,/gm)).toHaveLength(42);
  });

  test('says what to do about a file that can’t be written', async () => {
    const { status, stderr } = check(await contentWith(), '--csv', '/nowhere/at/all.csv');
    expect(status).toBe(1);
    expect(stderr).toContain('เขียนไฟล์ /nowhere/at/all.csv ไม่ได้');
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
  });
});

describe('npm run check in GitHub Actions', () => {
  test('adds annotations with paths from the root of the repository, and a summary of the job', async () => {
    const content = await contentWith({ 'oit/2567/o8.mdx': item('status: ทำแล้ว') });
    const summary = join(dirname(content), 'summary.md');
    spawnSync('git', ['init', '-q', dirname(content)]);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { status, stdout } = checkIn(env, content);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=content\/oit\/2567\/o8\.mdx,line=2,col=9,title=/m);
    expect(stdout).toContain('✗ ยังเผยแพร่ไม่ได้');
    expect(readFileSync(summary, 'utf8')).toContain('## ✗ ยังเผยแพร่ไม่ได้');
  });

  test('names the folders above the content folder, where the repository has some', async () => {
    const content = await contentWith({ 'oit/2567/o8.mdx': item('status: ทำแล้ว') });
    const parent = dirname(content);
    spawnSync('git', ['init', '-q', parent]);
    spawnSync('mkdir', ['-p', join(parent, 'sites/town')]);
    spawnSync('mv', [content, join(parent, 'sites/town')]);
    const { stdout } = check(join(parent, 'sites/town', basename(content)), '--github');
    expect(stdout).toMatch(/^::error file=sites\/town\/content\/oit\/2567\/o8\.mdx,/m);
  });

  test('leaves the report for programs clean', async () => {
    const content = await contentWith({ 'oit/2567/o8.mdx': item('status: ทำแล้ว') });
    const { stdout, stderr } = checkIn({ GITHUB_ACTIONS: 'true' }, content, '--json');
    expect(JSON.parse(stdout)).toHaveProperty('summary.error', 1);
    expect(stderr).toContain('::error file=');
  });
});
