import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const item = (body: string, fields = '') => `---\nstatus: in-progress\n${fields}---\n\nบรรทัดแรก\n\n${body}\n`;
const O11 = 'oit/2567/o11.mdx';

/** What is said of the links of an item's body. */
async function told(body: string, changes: Changes = {}) {
  const root = await contentWith({ [O11]: item(body), ...changes });
  const { diagnostics } = await beyondTown(await checkFolder(root));
  await expectWellTold(diagnostics, root);
  return diagnostics.map(({ severity, code, line, column, message, hint }) => ({
    severity,
    code,
    at: `${line}:${column}`,
    said: `${message} / ${hint}`,
  }));
}

describe('an anchor that is there', () => {
  test.each([
    ['of an element of another item', '[ผล](../o12/#o12.3)'],
    ['of an element of the item itself', '[ผล](#o11.1)'],
    ['of a part that each item has', '[หลักฐาน](../o12/#evidence)'],
    ['of the EIT page', '[แบบวัด](/eit/#how-long)'],
    ['of the home page', '[ทั้งหมด](/#all)'],
    ['that every browser knows', '[ขึ้นบน](#top) [ค้น](../o12/#:~:text=ผล) [หมวด](/2567/#)'],
    ['of a page whose places are not known', '[คำ](/glossary/#ก)'],
    ['of another host', '[ที่อื่น](https://www.example.go.th/#nowhere)'],
  ])('%s is not told', async (_, body) => {
    expect(await told(body)).toEqual([]);
  });
});

describe('an anchor that is not there', () => {
  test('is told at its link, with the one that was most likely meant', async () => {
    expect(await told('ดู [ผล](../o12/#o12.33)')).toEqual([
      {
        severity: 'warning',
        code: 'link/anchor',
        at: '7:4',
        said: 'ลิงก์ “../o12/#o12.33” ชี้ไปยังจุด “o12.33” ซึ่งไม่มีในหน้าปลายทาง ผู้อ่านจะไปไม่ถึงจุดนั้น / น่าจะหมายถึง #o12.3',
      },
    ]);
  });

  test('is told of a heading, which gets no anchor', async () => {
    expect(await told('## ข้อมูลนี้คืออะไร\n\n[ขึ้น](#ข้อมูลนี้คืออะไร)')).toMatchObject([
      {
        code: 'link/anchor',
        at: '9:1',
        said: 'ลิงก์ “#ข้อมูลนี้คืออะไร” ชี้ไปยังจุด “ข้อมูลนี้คืออะไร” ซึ่งไม่มีในหน้านี้ ผู้อ่านจะไปไม่ถึงจุดนั้น / ลบ # และคำที่ตามหลังออก หรือใช้จุดที่หน้านั้นมี เช่น #evidence หรือ #o11.1 หัวข้อในเนื้อความเป็นจุดหมายของลิงก์ไม่ได้',
      },
    ]);
  });

  test('is told of the short address, which leads on without it', async () => {
    const [finding] = await told('[ผล](/o12/#o12.3)');
    expect(finding?.said).toContain('ใส่ปีในลิงก์ด้วย เป็น /2567/o12/#o12.3');
  });

  test('is told of a part that only another year’s list has', async () => {
    expect(await told('[แบบวัด](/eit/#for-officers)')).toMatchObject([{ code: 'link/anchor' }]);
  });

  test('is told of a page that a document does not have', async () => {
    const file = fileURLToPath(new URL('../fixtures/evidence-town/oit/2567/o12/six-months.pdf', import.meta.url));
    const changes = { 'oit/2567/o11/plan.pdf': await readFile(file) };
    const fields = 'evidence:\n  - title: แผน\n    file: o11/plan.pdf\n';
    const said = async (links: string) =>
      (await told('', { ...changes, [O11]: item(links, fields) })).filter(({ code }) => code === 'link/anchor');
    expect(await said('[หน้าแรก](/2567/o11/plan.pdf#page=1&zoom=100) [ใหญ่](/2567/o11/plan.pdf#zoom=200)')).toEqual([]);
    expect(await said('[หน้าท้าย](/2567/o11/plan.pdf#page=99)')).toMatchObject([
      { said: expect.stringMatching(/เอกสารนี้มี \d+ หน้า เขียนเลขหน้าเป็น #page=1 ถึง #page=\d+$/) },
    ]);
  });

  test('is told once with a page that is not there, and not at all of a page that could not be read', async () => {
    expect(await told('[ผล](../o99/#o99.1)')).toMatchObject([{ code: 'link/dead' }]);
    const all = await told('[ผล](../o12/#nowhere)', { 'oit/2567/o12.mdx': item('', 'progress: [ก]\n') });
    expect(all.map(({ code }) => code)).not.toContain('link/anchor');
  });
});
