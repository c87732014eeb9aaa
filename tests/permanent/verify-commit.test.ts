import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/permanent/manifest.ts';
import { commitLine, commitNotes } from '../../src/permanent/verify/commit.ts';

const [ONE, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];
const list = (commit: string | undefined, version = '1.0.0', program: string | undefined = ONE): Manifest => ({
  base: '/ita/',
  commit,
  program: { version, commit: program },
  files: new Map(),
});
const notes = (own: Manifest | undefined, isWhole = true) =>
  commitNotes({ own, built: list(ONE), commit: ONE, isWhole }, false);

describe('why a copy differs from a commit', () => {
  test('is not asked where it does not', () => {
    expect(commitNotes({ own: list(OTHER), built: list(ONE), commit: ONE, isWhole: false }, true)).toEqual([]);
  });

  test('is not known where its list says the same', () => {
    expect(notes(list(ONE))).toEqual([]);
    expect(notes(undefined)).toEqual([]);
  });

  test('may be that its list names another commit, or none', () => {
    expect(notes(list(OTHER))).toMatchInlineSnapshot(`
      [
        "รายการไฟล์ของชุดที่ตรวจบอกว่าสร้างจาก commit bbbbbbbbbbbb ไม่ใช่ commit aaaaaaaaaaaa",
      ]
    `);
    expect(notes(list(undefined))).toMatchInlineSnapshot(`
      [
        "รายการไฟล์ของชุดที่ตรวจบอกว่าสร้างจากเนื้อหาที่ยังไม่ commit ไม่ใช่ commit aaaaaaaaaaaa",
      ]
    `);
  });

  test('may be that another program made it, or one that was changed', () => {
    expect(notes(list(ONE, '0.9.0', OTHER))).toMatchInlineSnapshot(`
      [
        "รายการไฟล์ของชุดที่ตรวจบอกว่าสร้างด้วยโปรแกรมรุ่น 0.9.0 (commit bbbbbbbbbbbb) แต่ชุดที่สร้างมาเทียบใช้โปรแกรมรุ่น 1.0.0 (commit aaaaaaaaaaaa) ไฟล์จึงต่างกันได้ แม้เนื้อหาเดียวกัน",
      ]
    `);
    expect(notes({ ...list(ONE), program: { version: '1.0.0' } }).join()).toContain('รุ่น 1.0.0 (แก้ไขแล้วยังไม่ commit)');
    expect(notes({ ...list(ONE), program: undefined }).join()).toContain('โปรแกรมรุ่นที่ไม่ได้บอกไว้');
  });

  test('may be that this clone lacks the past', () => {
    expect(notes(list(ONE), false).join()).toContain('git fetch --unshallow');
  });
});

test('the last line names the commit, and says nothing where nothing could be looked at', () => {
  const verdict = { total: 3, findings: [], notes: [], manifest: list(ONE) };
  expect(commitLine({ ...verdict, ok: true, checked: 3 }, ONE)).toBe('✓ เป็นหน้าเว็บของ commit aaaaaaaaaaaa ทุกไบต์\n');
  expect(commitLine({ ...verdict, ok: false, checked: 3 }, ONE)).toBe('✗ ไม่ใช่หน้าเว็บของ commit aaaaaaaaaaaa\n');
  expect(commitLine({ ...verdict, ok: false, checked: 0 }, ONE)).toBe('');
});
