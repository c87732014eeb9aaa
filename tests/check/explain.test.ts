import { describe, expect, test } from 'vitest';
import { type Explanation, explainCode } from '../../src/check/explain.ts';

const told = (typed: string) => {
  const found: Explanation = explainCode(typed);
  return 'near' in found ? found.near : found.text;
};

describe('a code that is asked for', () => {
  test('is explained as on its page, without the marks of Markdown', () => {
    expect(told('content/unit')).toMatchInlineSnapshot(`
      "ไม่มีส่วนราชการรหัสนี้  [content/unit]
      ผิดพลาด: ต้องแก้ก่อน จึงจะเผยแพร่ได้

      เกิดอะไรขึ้น
        ช่อง responsible มีรหัสที่ไม่ได้ตั้งไว้ใน units ของ site.yaml

      ทำไมจึงสำคัญ
        หน้าเว็บบอกไม่ได้ว่าใครรับผิดชอบข้อนี้ และงานที่ต้องแก้จะไม่ไปถึงส่วนราชการใด

      แก้อย่างไร
        ใช้รหัสที่โปรแกรมแนะนำ หรือเพิ่มส่วนราชการใหม่ใน units ของ site.yaml

      ตัวอย่าง
        ผิด
          responsible: [กองคลัง]
        ถูก
          responsible: [klang]

      ที่มาของกฎ
        การทำงานของโปรแกรม
      "
    `);
  });

  test('may be copied from the report with its brackets, or typed in capitals', () => {
    const page = explainCode('link/dead');
    expect(page).toHaveProperty('text');
    expect(explainCode(' [link/dead] ')).toEqual(page);
    expect(explainCode('Link/Dead')).toEqual(page);
  });

  test('that has no example has no heading for one', () => {
    expect(told('content/no-folder')).not.toContain('ตัวอย่าง');
  });
});

describe('a code there is none of', () => {
  test('gives those that were most likely meant, the most alike first', () => {
    expect(told('content/mising-file')).toEqual([
      'content/missing-file',
      'content/missing-field',
      'content/missing-item',
    ]);
    expect(told('evidance/bom')).toEqual(['evidence/bomb']);
    expect(told('citzen-id')).toEqual(['privacy/citizen-id']);
  });

  test('gives those that hold a word of it, five at most', () => {
    expect(told('missing-file')).toEqual(['content/missing-file']);
    expect(told('table/')).toHaveLength(5);
  });

  test('gives none where nothing is like it', () => {
    expect(told('')).toEqual([]);
    expect(told('ไม่มีรหัสนี้เลย')).toEqual([]);
  });
});
