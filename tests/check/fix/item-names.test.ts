import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixContent } from '../../../src/check/fix/fix.ts';
import { all, content } from './folder.ts';

const ITEM = '---\nstatus: done\n---\n';

describe('names of item files', () => {
  test.each(['O12.mdx', 'o12 .mdx', 'o๑๒.mdx', 'o12.md', 'O012.MDX', '12.mdx', ' o12.mdx'])(
    '%s becomes o12.mdx',
    async (name) => {
      const root = await content({ [`oit/2567/${name}`]: ITEM });
      expect(await fixContent(root)).toBe(
        `แก้แล้ว 1 จุด ใน 1 ไฟล์\ncontent/oit/2567/${name} → o12.mdx\n  ไฟล์ของข้อ o12 ต้องชื่อ o12.mdx\n`,
      );
      expect(await all(root)).toEqual({ 'oit/2567/o12.mdx': ITEM });
      expect(await fixContent(root)).toBe('ไม่มีจุดที่โปรแกรมแก้ให้ได้\n');
    },
  );

  test('stay where two files are of one item, where a folder has the name, and outside of a year', async () => {
    const files = {
      'oit/2567/O12.mdx': ITEM,
      'oit/2567/o12.mdx': ITEM,
      'oit/2567/O13.mdx/x': '',
      'oit/ปี 2567/O14.mdx': ITEM,
      'oit/2567/o15-old.mdx': ITEM,
    };
    const root = await content(files);
    await fixContent(root);
    expect(Object.keys(await all(root)).sort()).toEqual(Object.keys(files).sort());
  });

  test('change before what is in the file is mended, all in one run', async () => {
    const root = await content({
      'oit/2567/O12.MDX': '---\nstatus:ทำแล้ว\nevidence:\n  -title:รายงาน\n   file: O12\\แผน.PDF\n---\n\nนำ\u0e49\n',
      'oit/2567/o12/แผน.pdf': 'pdf',
    });
    await fixContent(root);
    expect(await readdir(join(root, 'oit/2567/o12'))).toEqual(['plan.pdf']);
    expect(Buffer.from((await all(root))['oit/2567/o12.mdx'] ?? '', 'latin1').toString()).toBe(
      '---\nstatus: done\nevidence:\n  - title: รายงาน\n    file: o12/plan.pdf\nresponsible: # ส่วนราชการที่รับผิดชอบ\nupdated: # วันที่ปรับปรุงข้อมูล\nprogress: # ความก้าวหน้า\n---\n\nนำ\u0e49\n',
    );
  });
});
