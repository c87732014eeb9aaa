import { describe, expect, test } from 'vitest';
import { fixContent } from '../../../src/check/fix/fix.ts';
import { fixReport } from '../../../src/check/fix/report.ts';
import { all, content } from './folder.ts';

const FILES = {
  'site.yaml': 'units:\n  klang: กองคลัง\ncontact:\nchannels:\ncurrent: ๒๕๖๗\n',
  'oit/2567/O12.mdx':
    '---\nสถานะ: ทำแล้ว\nresponsible: [กองคลัง]\nupdated: 19/4/24\nprogress:\nevidence:\n  - title: แผน\n    file: แผน.pdf\n---\n',
  'oit/2567/o12/แผน.pdf': 'pdf',
};

describe('the report of a mend', () => {
  test('shows each name and each line before and after, why, and what is left', async () => {
    expect(await fixContent(await content(FILES))).toMatchInlineSnapshot(`
      "แก้แล้ว 6 จุด ใน 3 ไฟล์
      content/oit/2567/O12.mdx → o12.mdx
        ไฟล์ของข้อ o12 ต้องชื่อ o12.mdx
      content/site.yaml
        บรรทัด 5 ช่องนี้เป็นตัวเลข เขียนเป็นเลขอารบิก
        - current: ๒๕๖๗
        + current: 2567
      content/oit/2567/o12.mdx
        บรรทัด 2 ช่อง “สถานะ” ต้องเขียนว่า status · สถานะ “ทำแล้ว” เขียนเป็น done (ดำเนินการแล้ว)
        - สถานะ: ทำแล้ว
        + status: done
        บรรทัด 3 “กองคลัง” มีรหัส klang ใน units ของ site.yaml
        - responsible: [กองคลัง]
        + responsible: [klang]
      content/oit/2567/o12/แผน.pdf → plan.pdf
        ชื่อไฟล์ที่เผยแพร่ใช้ได้เฉพาะ a-z 0-9 - _ .
      content/oit/2567/o12.mdx
        บรรทัด 8 แก้ตามชื่อใหม่ของไฟล์
        -     file: แผน.pdf
        +     file: o12/plan.pdf
      ยังไม่ได้แก้ 1 จุด ต้องแก้ด้วยมือ
      content/oit/2567/o12.mdx:4
        วันที่ “19/4/24” มีปีเพียงสองหลัก จึงไม่แน่ใจว่าเป็นปีใด เขียนเป็นปี พ.ศ. สี่หลัก
      "
    `);
  });

  test('is the same where nothing is written, but for its heading', async () => {
    const root = await content(FILES);
    const before = await all(root);
    const dry = await fixContent(root, { isDry: true });
    expect(await all(root)).toEqual(before);
    expect(dry.replace('จะแก้', 'แก้แล้ว')).toBe(await fixContent(root));
  });

  test('has colours where they are shown, and none of the author’s own', async () => {
    const root = await content({ 'oit/2567/o12.mdx': '---\nstatus: Done # \u001b[31m\n---\n' });
    const report = await fixContent(root, { colour: true, isDry: true });
    expect(report).toContain('\u001b[31m- status: Done #  [31m\u001b[0m\n');
    expect(report).toContain('\u001b[32m+ status: done #  [31m\u001b[0m\n');
    expect(await fixContent(root, { isDry: true })).not.toContain('\u001b');
  });

  test('tells what failed, with the reason', () => {
    const fix = {
      moves: [],
      rewrites: [
        { path: 'site.yaml', before: 'a', after: 'b', hunks: [{ line: 1, was: ['a'], now: ['b'], why: ['ก', 'ข'] }] },
      ],
    };
    const options = { name: 'content', isDry: false, colour: false };
    expect(fixReport([{ fix, fault: 'ไฟล์เปิดอยู่' }], [], options)).toBe(
      'แก้ไม่สำเร็จ 1 จุด ใน 1 ไฟล์\ncontent/site.yaml\n  บรรทัด 1 ก · ข\n  - a\n  + b\n  ไฟล์เปิดอยู่\n',
    );
  });

  test('says so where there is no such folder', async () => {
    expect(await fixContent('/nowhere/content')).toBe('ไม่มีจุดที่โปรแกรมแก้ให้ได้\n');
  });
});
