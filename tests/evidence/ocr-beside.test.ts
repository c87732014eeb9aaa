import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Document } from '../../src/evidence/documents.ts';
import { formatOcrText } from '../../src/evidence/ocr/text-file.ts';
import { withOcr } from '../../src/evidence/ocr-beside.ts';

const sha256 = 'a'.repeat(64);
const scan: Document = {
  year: 2567,
  item: 'o12',
  file: 'o12/scan.pdf',
  facts: {
    kind: 'pdf',
    bytes: 1,
    sha256,
    published: { bytes: 1, sha256 },
    pages: [{ text: '', source: 'none' }],
    metadata: [],
    active: [],
  },
  pages: [{ text: '', source: 'none' }],
  published: '',
};

let room = '';
let beside = '';
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-beside-'));
  await mkdir(join(room, 'oit/2567/o12'), { recursive: true });
  beside = join(room, 'oit/2567/o12/scan.pdf.ocr.txt');
  return () => rm(room, { recursive: true, force: true });
});

const look = () => withOcr(join(room, 'oit'), scan);

test('text that lies beside a document stands for its page', async () => {
  await writeFile(beside, formatOcrText('scan.pdf', { sha256, pages: new Map([[1, 'ข้อความ']]) }));
  expect(await look()).toMatchObject({ document: { pages: [{ text: 'ข้อความ', source: 'ocr' }] }, problems: [] });
});

test('text that a link brings in from elsewhere is not used, and told', async () => {
  await writeFile(join(room, 'secret.txt'), formatOcrText('scan.pdf', { sha256, pages: new Map([[1, 'ลับ']]) }));
  await symlink(join(room, 'secret.txt'), beside);
  const { document, problems } = await look();
  expect(document.pages).toEqual(scan.pages);
  expect(problems).toMatchObject([{ reason: 'fault', file: 'o12/scan.pdf.ocr.txt', line: 1 }]);
  expect(problems[0]?.message).toContain('ทางลัด');
});

test('a folder in its place is told, and no stack trace', async () => {
  await mkdir(beside);
  const { document, problems } = await look();
  expect(document.pages).toEqual(scan.pages);
  expect(problems).toMatchObject([{ reason: 'fault', message: 'เปิดอ่านไฟล์ข้อความนี้ไม่ได้ จึงไม่ถูกใช้' }]);
});
