import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { contentWith } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const NOBODY = 65_534;
const self = process.geteuid?.() ?? NOBODY;

/** Root may read everything, and tests are often run by root: then the check is made as somebody who may not. */
function asNobody(): void {
  if (self === 0) process.seteuid?.(NOBODY);
}
afterEach(() => {
  if (self === 0) process.seteuid?.(0);
});

/** A content folder of which one path has been closed to its reader. */
async function closed(path: string): Promise<string> {
  const root = await contentWith();
  await chmod(dirname(root), 0o755);
  await chmod(root, 0o755);
  await chmod(join(root, path), 0o000);
  return root;
}

/** The findings, with the folder opened again so that it can be looked at and removed. */
async function findings(root: string, path: string) {
  asNobody();
  const check = await checkFolder(root);
  if (self === 0) process.seteuid?.(0);
  await chmod(join(root, path), 0o755);
  await expectWellTold(check.diagnostics, root);
  return check;
}

describe('what the reader has no rights to', () => {
  test('a folder of items is told, with what to ask for, and nothing is published', async () => {
    const root = await closed('oit/2567');
    const { diagnostics, summary, disclosure } = await findings(root, 'oit/2567');
    const told = diagnostics.filter(({ code }) => code === 'content/unreadable');
    expect(told.map(({ file, message, hint }) => ({ file, message, hint }))).toEqual([
      {
        file: 'content/oit/2567',
        message: 'เปิดโฟลเดอร์นี้ไม่ได้',
        hint: 'ขอให้ผู้ดูแลเครื่องให้สิทธิ์อ่านโฟลเดอร์นี้ หรือนำโฟลเดอร์จากรุ่นก่อนหน้ากลับมา',
      },
    ]);
    expect(summary.publishable).toBe(false);
    expect(disclosure).toBeUndefined();
  });

  test('a file is told likewise, and the others are checked all the same', async () => {
    const root = await closed('oit/2567/o7.mdx');
    const { diagnostics, summary } = await findings(root, 'oit/2567/o7.mdx');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, file }) => [code, file])).toEqual([
      ['content/unreadable', 'content/oit/2567/o7.mdx'],
    ]);
    expect(summary.items).toBe(43);
  });

  test('the content folder itself is told as one finding', async () => {
    const root = await closed('.');
    const { diagnostics } = await findings(root, '.');
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['content/unreadable', 'content']]);
  });
});
