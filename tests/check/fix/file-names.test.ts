import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/check/fix/apply.ts';
import { fixContent, planFixes } from '../../../src/check/fix/fix.ts';
import { all, content, read } from './folder.ts';

const item = (file: string, body = 'เนื้อความ') =>
  `---\nstatus: done\nevidence:\n  - title: รายงาน\n    file: ${file}\n---\n\n${body}\n`;

describe('npm run check -- --fix', () => {
  test('renames a file with a Thai name, mends what names it, and says so', async () => {
    const root = await content({
      'oit/2567/o12.mdx': item(
        'o12/รายงาน รอบ 6 เดือน.PDF',
        'ดู [รายงาน](o12/รายงาน%20รอบ.pdf) o12/รายงาน รอบ 6 เดือน.PDF',
      ),
      'oit/2567/o12/รายงาน รอบ 6 เดือน.PDF': 'pdf',
      'oit/2567/o12/รายงาน รอบ 6 เดือน.PDF.ocr.txt': 'text',
      'oit/2567/o12/รายงาน รอบ 6 เดือน.PDF.ocr.old-1.txt': 'text before',
    });
    expect(await fixContent(root)).toMatchInlineSnapshot(`
      "แก้แล้ว 4 จุด ใน 4 ไฟล์
      content/oit/2567/o12/รายงาน รอบ 6 เดือน.PDF → report-6-months.pdf
      content/oit/2567/o12/รายงาน รอบ 6 เดือน.PDF.ocr.old-1.txt → report-6-months.pdf.ocr.old-1.txt
      content/oit/2567/o12/รายงาน รอบ 6 เดือน.PDF.ocr.txt → report-6-months.pdf.ocr.txt
        ชื่อไฟล์ที่เผยแพร่ใช้ได้เฉพาะ a-z 0-9 - _ .
      content/oit/2567/o12.mdx
        บรรทัด 5 แก้ตามชื่อใหม่ของไฟล์
        -     file: o12/รายงาน รอบ 6 เดือน.PDF
        +     file: o12/report-6-months.pdf
      "
    `);
    expect(await readdir(join(root, 'oit/2567/o12'))).toEqual([
      'report-6-months.pdf',
      'report-6-months.pdf.ocr.old-1.txt',
      'report-6-months.pdf.ocr.txt',
    ]);
    expect(await read(root, 'oit/2567/o12.mdx')).toBe(
      item('o12/report-6-months.pdf', 'ดู [รายงาน](o12/รายงาน%20รอบ.pdf) o12/รายงาน รอบ 6 เดือน.PDF'),
    );
  });

  test('done twice changes nothing the second time', async () => {
    const root = await content({ 'oit/2567/o12.mdx': item('o12/แผน.pdf'), 'oit/2567/o12/แผน.pdf': 'pdf' });
    await fixContent(root);
    const once = await all(root);
    expect(await fixContent(root)).toBe('ไม่มีจุดที่โปรแกรมแก้ให้ได้\n');
    expect(await all(root)).toEqual(once);
  });

  test('only says what it would do when it is asked to', async () => {
    const root = await content({ 'oit/2567/o12.mdx': item('o12/แผน.pdf'), 'oit/2567/o12/แผน.pdf': 'pdf' });
    const before = await all(root);
    expect(await fixContent(root, { isDry: true })).toMatch(
      /^จะแก้ 2 จุด ใน 2 ไฟล์\ncontent\/oit\/2567\/o12\/แผน.pdf → plan.pdf\n/,
    );
    expect(await all(root)).toEqual(before);
  });

  test('keeps comments, quotes, line ends, the mark at the start and all else, byte for byte', async () => {
    const text = (name: string) =>
      `\ufeff---\r\nstatus: done # เสร็จ\r\nevidence:\r\n  - { title: "แผน.pdf", file: 'o12/${name}' } # แผน.pdf\r\n  - title: ก\r\n    file: "o12/${name}"\r\n---\r\n\r\nแผน.pdf  \r\n`;
    const root = await content({ 'oit/2567/o12.mdx': text('แผน.pdf'), 'oit/2567/o12/แผน.pdf': 'pdf' });
    await fixContent(root);
    expect(await read(root, 'oit/2567/o12.mdx')).toBe(text('plan.pdf'));
  });

  test('finds a file whose name is stored in pieces, and a field with a wrong slash or without its folder', async () => {
    const root = await content({
      'oit/2567/o1.mdx': item('o1\\e\u0301 แผน.pdf'),
      'oit/2567/o1/é แผน.pdf': 'one',
      'oit/2567/o2.mdx': item('é แผน.pdf'),
      'oit/2567/o2/e\u0301 แผน.pdf': 'two',
      'oit/2567/o3.mdx': item('o3\\sound.pdf'),
      'oit/2567/o3/sound.pdf': 'three',
    });
    await fixContent(root);
    expect(await all(root)).toMatchObject({ 'oit/2567/o1/e-plan.pdf': 'one', 'oit/2567/o2/e-plan.pdf': 'two' });
    expect(await read(root, 'oit/2567/o1.mdx')).toBe(item('o1/e-plan.pdf'));
    expect(await read(root, 'oit/2567/o2.mdx')).toBe(item('o2/e-plan.pdf'));
    expect(await read(root, 'oit/2567/o3.mdx')).toBe(item('o3/sound.pdf'));
  });

  test.each([
    'o12/SIX-Months.PDF',
    'O12/six-months.pdf',
    'o๑๒/six-months.pdf',
    './o12/six-months.pdf',
    '/2567/o12/six-months.pdf',
    'content/oit/2567/o12/six-months.pdf',
    'oit\\2567\\o12\\six-months.pdf',
    'six-months.pdf',
  ])('lets a field that says %s name the file as it is', async (written) => {
    const root = await content({ 'oit/2567/o12.mdx': item(written), 'oit/2567/o12/six-months.pdf': 'pdf' });
    await fixContent(root);
    expect(await read(root, 'oit/2567/o12.mdx')).toBe(item('o12/six-months.pdf'));
  });

  test.each([
    'o12/Six.pdf',
    'https://example.go.th/o12/plan.pdf',
    '/2566/o12/six.pdf',
    'o12/old/six.pdf',
    'o13/six.pdf',
  ])('leaves a field that says %s, which may be another file', async (written) => {
    const files = { 'oit/2567/o12.mdx': item(written), 'oit/2567/o12/six.pdf': 'a', 'oit/2567/o12/SIX.pdf': 'b' };
    const root = await content(files);
    await fixContent(root);
    expect(await read(root, 'oit/2567/o12.mdx')).toBe(item(written));
  });

  test('mends pictures, tables and links in every body of the section, and leaves prose and other folders', async () => {
    const body = (one: string, encoded: string) =>
      [
        `![ภาพ](o12/${one}) ![ภาพ](<o12/${one}>) <DataTable file="o12/${one}" />`,
        `[ก](/ita/2567/o12/${encoded}#page=2) [ข](../o12/${encoded}) [ค]: o12/ภาพ.jpg`,
        '',
        `[ง]: o12/${one}`,
        'o12/ภาพ.jpg (ภาพ.jpg) "ภาพ.jpg" [ภาพ.jpg](https://example.go.th/o12/ภาพ.jpg) ![ภาพ](o13/ภาพ.jpg)',
        '[ปีก่อน](/ita/2566/o12/ภาพ.jpg) [ชื่ออื่น](o12/รวมภาพ.jpg)',
      ].join('\n');
    const encoded = encodeURI('ภาพ.jpg');
    const root = await content({
      'oit/2567/o12.mdx': item('o12/ภาพ.jpg', body('ภาพ.jpg', encoded)),
      'oit/2567/o13.mdx': item('o12/ภาพ.jpg', body('ภาพ.jpg', encoded)),
      'oit/2567/o12/ภาพ.jpg': 'jpg',
      'pages/privacy.mdx': `---\ntitle: ก\n---\n[ก](/2567/o12/ภาพ.jpg) [ข](o12/ภาพ.jpg)\n`,
    });
    await fixContent(root);
    const mended = item('o12/photo.jpg', body('photo.jpg', 'photo.jpg'));
    expect(await read(root, 'oit/2567/o12.mdx')).toBe(mended);
    expect(await read(root, 'oit/2567/o13.mdx')).toBe(mended);
    expect(await read(root, 'pages/privacy.mdx')).toBe(
      '---\ntitle: ก\n---\n[ก](/2567/o12/photo.jpg) [ข](o12/ภาพ.jpg)\n',
    );
  });

  test('gives two names that become the same a number, and takes no name that is there', async () => {
    const root = await content({
      'oit/2567/o12.mdx': `---\nevidence:\n  - file: o12/แผน.pdf\n  - file: o12/แผน!.pdf\n  - file: o12/plan.pdf\n---\n`,
      'oit/2567/o12/แผน.pdf': 'b',
      'oit/2567/o12/แผน!.pdf': 'a',
      'oit/2567/o12/plan.pdf': 'c',
    });
    await fixContent(root);
    expect(await all(root)).toEqual({
      'oit/2567/o12.mdx':
        '---\nevidence:\n  - file: o12/plan-3.pdf\n  - file: o12/plan-2.pdf\n  - file: o12/plan.pdf\n---\n',
      'oit/2567/o12/plan-2.pdf': 'a',
      'oit/2567/o12/plan-3.pdf': 'b',
      'oit/2567/o12/plan.pdf': 'c',
    });
  });

  test('lowers an ending', async () => {
    const root = await content({ 'oit/2567/o12.mdx': item('o12/Plan.PDF'), 'oit/2567/o12/Plan.PDF': 'pdf' });
    await fixContent(root);
    expect(await readdir(join(root, 'oit/2567/o12'))).toEqual(['plan.pdf']);
  });

  test('leaves what it can not be sure of, and says why', async () => {
    const files = {
      'oit/2567/o1/แผน.pdf': 'named by nobody',
      'oit/2567/o2.mdx': item('o2/แผน'),
      'oit/2567/o2/แผน': 'no ending',
      'oit/2568/o3.mdx': '---\nevidence: [\n---\n',
      'oit/2568/o4.mdx': item('o4/แผน.pdf'),
      'oit/2568/o4/แผน.pdf': 'named perhaps by o3 too',
    };
    const root = await content(files);
    const before = await all(root);
    expect(await fixContent(root)).toMatchInlineSnapshot(`
      "ไม่มีจุดที่โปรแกรมแก้ให้ได้
      ยังไม่ได้แก้ 4 จุด ต้องแก้ด้วยมือ
      content/oit/2567/o1/แผน.pdf
        ไม่มีข้อใดอ้างถึงไฟล์นี้ จึงไม่เปลี่ยนชื่อ เพิ่มไฟล์ใน evidence ของข้อ หรือลบไฟล์
      content/oit/2567/o2/แผน
        ชื่อไม่มีนามสกุลไฟล์ เติมนามสกุลที่ถูกต้องก่อน เช่น .pdf
      content/oit/2568/o3.mdx:2
        แยกช่องข้อมูลไม่ได้ แก้บรรทัดนี้ก่อน แล้วสั่งแก้อีกครั้ง
      content/oit/2568/o4/แผน.pdf
        มีไฟล์ที่อ่านไม่ได้และอาจอ้างถึงไฟล์นี้ จึงยังไม่เปลี่ยนชื่อ
      "
    `);
    expect(await all(root)).toEqual(before);
  });

  test('says so where there is no such folder', async () => {
    expect(await fixContent('/nowhere/content')).toBe('ไม่มีจุดที่โปรแกรมแก้ให้ได้\n');
  });
});

describe('a fix that can not be made', () => {
  test('leaves everything as it was, where the name was taken meanwhile', async () => {
    const root = await content({ 'oit/2567/o12.mdx': item('o12/แผน.pdf'), 'oit/2567/o12/แผน.pdf': 'pdf' });
    const plan = await planFixes(root);
    await writeFile(join(root, 'oit/2567/o12/plan.pdf'), 'other');
    const before = await all(root);
    const [outcome] = await applyFixes(plan);
    expect(outcome?.fault).toMatch(/^ไฟล์เปลี่ยนไประหว่างที่แก้/);
    expect(await all(root)).toEqual(before);
  });

  test('leaves everything as it was, where the text has changed meanwhile', async () => {
    const root = await content({ 'oit/2567/o12.mdx': item('o12/แผน.pdf'), 'oit/2567/o12/แผน.pdf': 'pdf' });
    const plan = await planFixes(root);
    await writeFile(join(root, 'oit/2567/o12.mdx'), item('o12/อื่น.pdf'));
    const before = await all(root);
    expect((await applyFixes(plan))[0]?.fault).toBeDefined();
    expect(await all(root)).toEqual(before);
  });

  test('puts back what it had done, where a later step fails', async () => {
    const root = await content({ 'oit/2567/o12.mdx': item('o12/แผน.pdf'), 'oit/2567/o12/แผน.pdf': 'pdf' });
    const [fix] = (await planFixes(root)).fixes;
    const before = await all(root);
    const nowhere = { from: 'oit/2567/o12/nowhere.pdf', to: 'oit/2567/o12/x.pdf', why: '' };
    const moves = [...(fix?.moves ?? []), nowhere];
    const [outcome] = await applyFixes({ root, fixes: [{ rewrites: fix?.rewrites ?? [], moves }] });
    expect(outcome?.fault).toMatch(/คืนทุกอย่างไว้ตามเดิม/);
    expect(await all(root)).toEqual(before);
  });
});
