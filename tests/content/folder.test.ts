import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { terminalReport } from '../../src/check/report/terminal.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { contentWith } from '../support/content-folder.ts';

async function report(root: string): Promise<string> {
  return terminalReport(await beyondTown(await checkFolder(root)), false).replaceAll(dirname(root), '/บ้าน');
}

describe('a content folder that can not be read', () => {
  test('says where it was looked for when there is none', async () => {
    const root = await contentWith();
    await rm(root, { recursive: true });
    expect(await report(root)).toMatchInlineSnapshot(`
      "content:1:1  ผิดพลาด  [content/no-folder]
        ไม่พบโฟลเดอร์เนื้อหา /บ้าน/content
        วิธีแก้: ตรวจว่ามีโฟลเดอร์ content อยู่ หรือแก้ค่า OIT_CONTENT ให้ชี้ไปยังโฟลเดอร์ที่มี site.yaml

      ตรวจ 0 ข้อ  ผิดพลาด 1 จุด  ควรแก้ 0 จุด
      ✗ ยังเผยแพร่ไม่ได้ แก้จุดที่ผิดพลาดข้างบนก่อน
      "
    `);
  });

  test('says so when a file stands in its place', async () => {
    const root = await contentWith();
    await rm(root, { recursive: true });
    await writeFile(root, 'ไม่ใช่โฟลเดอร์');
    expect(await report(root)).toMatchInlineSnapshot(`
      "content:1:1  ผิดพลาด  [content/no-folder]
        /บ้าน/content ต้องเป็นโฟลเดอร์เนื้อหา แต่เป็นไฟล์
        วิธีแก้: ตรวจว่ามีโฟลเดอร์ content อยู่ หรือแก้ค่า OIT_CONTENT ให้ชี้ไปยังโฟลเดอร์ที่มี site.yaml

      ตรวจ 0 ข้อ  ผิดพลาด 1 จุด  ควรแก้ 0 จุด
      ✗ ยังเผยแพร่ไม่ได้ แก้จุดที่ผิดพลาดข้างบนก่อน
      "
    `);
  });

  test('is told by its missing site.yaml when it is empty', async () => {
    const root = join(await contentWith({ เปล่า: { folder: true } }), 'เปล่า');
    expect(await report(root)).toMatchInlineSnapshot(`
      "เปล่า:1:1  ผิดพลาด  [site/missing]
        ไม่มีไฟล์ site.yaml ซึ่งบอกชื่อหน่วยงาน ส่วนราชการ และปีงบประมาณ
        วิธีแก้: วางไฟล์ เปล่า/site.yaml หรือนำไฟล์จากรุ่นก่อนหน้ากลับมา

      ตรวจ 0 ข้อ  ผิดพลาด 1 จุด  ควรแก้ 0 จุด
      ✗ ยังเผยแพร่ไม่ได้ แก้จุดที่ผิดพลาดข้างบนก่อน
      "
    `);
  });
});

describe('the report of a folder', () => {
  test('names the folder as it is called on this machine', async () => {
    const root = await contentWith({ 'oit/2567/o7.mdx': '' });
    const { diagnostics } = await beyondTown(await checkFolder(join(root, '.')));
    expect(diagnostics.map(({ file }) => file)).toEqual(['content/oit/2567/o7.mdx']);
  });

  test('is the same for the same folder read twice', async () => {
    const root = await contentWith({ 'oit/2567/o7.mdx': '', 'oit/2567/o10.mdx': 'ก', 'site.yaml': 'name: [' });
    expect(await checkFolder(root)).toEqual(await checkFolder(root));
  });

  test('goes by files in the order people count, then down each file', async () => {
    const broken = '---\nstatus: ก\nupdated: ข\n---\n\n<5\n';
    const root = await contentWith({ 'oit/2567/o10.mdx': broken, 'oit/2567/o9.mdx': broken });
    const { diagnostics } = await beyondTown(await checkFolder(root));
    expect(diagnostics.map(({ file, line }) => `${file}:${line}`)).toEqual(
      ['o9', 'o10'].flatMap((id) => [2, 3, 6].map((line) => `content/oit/2567/${id}.mdx:${line}`)),
    );
  });
});
