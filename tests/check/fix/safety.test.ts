import { spawnSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/check/fix/apply.ts';
import { fixContent, planFixes } from '../../../src/check/fix/fix.ts';
import { PROJECT } from '../../support/commands.ts';
import { all, content, read } from './folder.ts';

const WRONG = '---\nstatus: Done\nresponsible:\nupdated:\nprogress:\nevidence:\n---\n\nเนื้อความ\n';
const RIGHT = WRONG.replace('Done', 'done');

describe('what is not to be written', () => {
  test('a link out of the folder is left, with what it leads to, and told', async () => {
    const root = await content({ 'oit/2567/o1.mdx': WRONG });
    const outside = join(dirname(root), 'outside');
    await mkdir(join(outside, '2568'), { recursive: true });
    await writeFile(join(outside, 'o2.mdx'), WRONG);
    await writeFile(join(outside, '2568/o3.mdx'), WRONG);
    await symlink(join(outside, 'o2.mdx'), join(root, 'oit/2567/o2.mdx'));
    await symlink(join(outside, '2568'), join(root, 'oit/2568'));
    await symlink(join(outside, 'nowhere'), join(root, 'oit/2567/o4.mdx'));
    const report = await fixContent(root);
    expect(await read(root, 'oit/2567/o1.mdx')).toBe(RIGHT);
    expect(await readFile(join(outside, 'o2.mdx'), 'utf8')).toBe(WRONG);
    expect(await readFile(join(outside, '2568/o3.mdx'), 'utf8')).toBe(WRONG);
    expect((await lstat(join(root, 'oit/2567/o2.mdx'))).isSymbolicLink()).toBe(true);
    expect(report.slice(report.indexOf('ยังไม่ได้แก้'))).toMatchInlineSnapshot(`
      "ยังไม่ได้แก้ 2 จุด ต้องแก้ด้วยมือ
      content/oit/2567/o2.mdx
        เป็นทางลัดไปยังไฟล์ที่อื่น จึงไม่แก้ไฟล์นั้น วางไฟล์จริงแทนทางลัดก่อน
      content/oit/2568
        เป็นทางลัดไปยังโฟลเดอร์ที่อื่น จึงไม่แก้ไฟล์ในนั้น วางโฟลเดอร์จริงแทนทางลัดก่อน
      "
    `);
  });

  test('a link whose file needs no mend is not told of', async () => {
    const root = await content({ 'oit/2567/o1.mdx': RIGHT });
    await symlink('o1.mdx', join(root, 'oit/2567/o2.mdx'));
    expect(await fixContent(root)).toBe('ไม่มีจุดที่โปรแกรมแก้ให้ได้\n');
  });

  test.each([
    ['windows-874', Buffer.concat([Buffer.from('---\nstatus: '), Buffer.from([0xb7, 0xd3]), Buffer.from('\n---\n')])],
    ['UTF-16', Buffer.from(`\ufeff${WRONG}`, 'utf16le')],
    ['a byte of nothing', Buffer.from(WRONG.replace('Done', 'Do\0ne'))],
    ['a megabyte', Buffer.from(WRONG + 'ก'.repeat(400_000))],
  ])('a file in %s is left and told', async (_, bytes) => {
    const root = await content({ 'oit/2567/o1.mdx': bytes });
    expect(await fixContent(root)).toBe(
      'ไม่มีจุดที่โปรแกรมแก้ให้ได้\nยังไม่ได้แก้ 1 จุด ต้องแก้ด้วยมือ\ncontent/oit/2567/o1.mdx\n  อ่านเป็นข้อความไม่ได้ จึงไม่แก้ไฟล์นี้ สั่ง npm run check เพื่อดูว่าเพราะอะไร\n',
    );
    expect(await readFile(join(root, 'oit/2567/o1.mdx'))).toEqual(bytes);
  });

  test('nor does a file keep its name wrong because another one can’t be read, but for what that may name', async () => {
    const root = await content({
      'oit/2567/o1.mdx': Buffer.from([0xff, 0x2d]),
      'oit/2567/o2.mdx': '---\nevidence:\n  - file: o2/แผน.pdf\n---\n',
      'oit/2567/o2/แผน.pdf': 'pdf',
      'oit/2568/o2.mdx': '---\nevidence:\n  - file: o2/แผน.pdf\n---\n',
      'oit/2568/o2/แผน.pdf': 'pdf',
    });
    await fixContent(root);
    expect(Object.keys(await all(root)).filter((path) => path.endsWith('.pdf'))).toEqual([
      'oit/2567/o2/แผน.pdf',
      'oit/2568/o2/plan.pdf',
    ]);
  });

  test('a folder that may not be written is left as it is and told, and others are mended', async () => {
    const root = await content({ 'oit/2567/o1.mdx': WRONG, 'oit/2568/o1.mdx': WRONG, 'oit/2569/o1.mdx': WRONG });
    const folders = ['..', '.', 'oit', 'oit/2567', 'oit/2568', 'oit/2569'];
    for (const folder of folders) await chmod(join(root, folder), folder === 'oit/2567' ? 0o555 : 0o777);
    for (const year of [2567, 2568, 2569]) await chmod(join(root, `oit/${year}/o1.mdx`), year === 2568 ? 0o444 : 0o666);
    // Whoever may write everywhere must be someone else to be refused.
    const program = `import { fixContent } from './src/check/fix/fix.ts';\nprocess.stdout.write(await fixContent(${JSON.stringify(root)}));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: PROJECT,
      encoding: 'utf8',
      ...(process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
    });
    await chmod(join(root, 'oit/2567'), 0o755);
    expect(stderr).toBe('');
    expect(stdout).toMatchInlineSnapshot(`
      "แก้แล้ว 1 จุด ใน 1 ไฟล์
      content/oit/2569/o1.mdx
        บรรทัด 2 สถานะ “Done” เขียนเป็น done (ดำเนินการแล้ว)
        - status: Done
        + status: done
      แก้ไม่สำเร็จ 2 จุด ใน 2 ไฟล์
      content/oit/2567/o1.mdx
        บรรทัด 2 สถานะ “Done” เขียนเป็น done (ดำเนินการแล้ว)
        - status: Done
        + status: done
        ไม่ได้รับสิทธิ์เขียนไฟล์หรือโฟลเดอร์นี้ จึงคืนทุกอย่างไว้ตามเดิม ขอให้ผู้ดูแลเครื่องให้สิทธิ์ แล้วสั่งแก้อีกครั้ง
      content/oit/2568/o1.mdx
        บรรทัด 2 สถานะ “Done” เขียนเป็น done (ดำเนินการแล้ว)
        - status: Done
        + status: done
        ไม่ได้รับสิทธิ์เขียนไฟล์หรือโฟลเดอร์นี้ จึงคืนทุกอย่างไว้ตามเดิม ขอให้ผู้ดูแลเครื่องให้สิทธิ์ แล้วสั่งแก้อีกครั้ง
      "
    `);
    expect(await all(root)).toEqual(
      await all(await content({ 'oit/2567/o1.mdx': WRONG, 'oit/2568/o1.mdx': WRONG, 'oit/2569/o1.mdx': RIGHT })),
    );
  });
});

describe('a file that changes while it is mended', () => {
  test('stays as it was made, and others are mended', async () => {
    const root = await content({ 'oit/2567/o1.mdx': WRONG, 'oit/2567/o2.mdx': WRONG, 'oit/2567/o3.mdx': WRONG });
    const plan = await planFixes(root);
    await writeFile(join(root, 'oit/2567/o1.mdx'), `${WRONG}อีกบรรทัด\n`);
    await unlink(join(root, 'oit/2567/o2.mdx'));
    const outcomes = await applyFixes(plan);
    expect(outcomes.map(({ fault }) => fault?.slice(0, 13))).toEqual(['ไฟล์เปลี่ยนไป', 'ไฟล์เปลี่ยนไป', undefined]);
    expect(await all(root)).toEqual(
      await all(await content({ 'oit/2567/o1.mdx': `${WRONG}อีกบรรทัด\n`, 'oit/2567/o3.mdx': RIGHT })),
    );
    await fixContent(root);
    expect(await read(root, 'oit/2567/o1.mdx')).toBe(`${RIGHT}อีกบรรทัด\n`);
  });

  test('what builds on a mend that failed is not done either', async () => {
    const root = await content({ 'oit/2567/O1.mdx': WRONG });
    const plan = await planFixes(root);
    await writeFile(join(root, 'oit/2567/o1.mdx'), 'อื่น');
    expect((await applyFixes(plan)).map(({ fault }) => fault)).toEqual([
      expect.stringMatching(/^ไฟล์เปลี่ยนไป/),
      expect.stringMatching(/^ต้องแก้จุดก่อนหน้า/),
    ]);
    expect(await read(root, 'oit/2567/o1.mdx')).toBe('อื่น');
  });
});

test('who may read and write a file stays as it is, and nothing is left beside it', async () => {
  const root = await content({ 'oit/2567/o1.mdx': WRONG });
  await chmod(join(root, 'oit/2567/o1.mdx'), 0o664);
  await fixContent(root);
  expect((await stat(join(root, 'oit/2567/o1.mdx'))).mode & 0o777).toBe(0o664);
  expect(await readdir(join(root, 'oit/2567'))).toEqual(['o1.mdx']);
});
