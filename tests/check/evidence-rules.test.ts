import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { evidenceRules } from '../../src/check/evidence.ts';
import { beyondTown } from '../support/beyond-town.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const fixture = (path: string) => readFile(fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url)));
const PHONE = 'ติดต่อนายสมมติ ตัวอย่าง มือถือ 081-000-0001';

/** Code, place and message of everything found in the made-up town with these changes. */
async function found(changes: Changes) {
  const root = await contentWith(changes);
  const { diagnostics } = await beyondTown(await checkFolder(root));
  await expectWellTold(diagnostics, root);
  return diagnostics.map(({ severity, code, file, line, message }) => ({
    severity,
    code,
    at: `${file}:${line}`,
    message,
  }));
}

const item = (fields: string, body = 'เนื้อความ') => `---\nstatus: in-progress\n${fields}\n---\n\n${body}\n`;
const O11 = 'oit/2567/o11.mdx';

describe('the time of a document', () => {
  test('is asked for where a document claims an element and says neither date nor period', async () => {
    const link = 'evidence:\n  - title: แผน\n    link: https://www.example.go.th/plan\n    meets: [o11.1]';
    expect(await found({ [O11]: item(link) })).toMatchObject([
      { severity: 'warning', code: 'evidence/no-date', at: 'content/oit/2567/o11.mdx:4' },
    ]);
  });

  test('is not asked of a document that claims nothing', async () => {
    expect(await found({ [O11]: item('evidence:\n  - title: แผน\n    link: https://www.example.go.th/plan') })).toEqual(
      [],
    );
  });
});

describe('an item whose page shows its elements itself', () => {
  test('is done without a document', async () => {
    const shown =
      '---\nstatus: done\nmeets: [o11.1, o11.2, o11.3, o11.4, o11.5]\n---\n\nแผนดำเนินงานปีงบประมาณ พ.ศ. 2567 แต่ละโครงการใช้งบประมาณเท่าใด ระยะเวลาใด อยู่ในหน้านี้ทั้งหมด\n';
    expect(await found({ [O11]: shown })).toEqual([]);
  });

  test('is told of an element it does not have', async () => {
    expect(await found({ [O11]: item('meets: [o11.9]') })).toMatchObject([
      { severity: 'error', code: 'content/requirement', at: 'content/oit/2567/o11.mdx:3' },
    ]);
  });
});

describe('personal data', () => {
  test('in a text is a warning at its line, the number hidden', async () => {
    const [finding, ...rest] = await found({ [O11]: item('', `บรรทัดแรก\n\n${PHONE}`) });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', code: 'privacy/phone', at: 'content/oit/2567/o11.mdx:8' });
    expect(finding?.message).not.toContain('081-000-0001');
  });

  test('is answered by its kind and a reason', async () => {
    const answer = 'privacy:\n  - allow: phone\n    reason: เป็นเบอร์กลางที่ประกาศให้ประชาชนติดต่อ';
    expect(await found({ [O11]: item(answer, PHONE) })).toEqual([]);
  });

  test('that is answered and not there is told, so that no answer lies in wait', async () => {
    const answer = 'privacy:\n  - allow: email\n    reason: เป็นอีเมลกลางที่ประกาศให้ประชาชนติดต่อ';
    expect(await found({ [O11]: item(answer) })).toMatchObject([
      { severity: 'warning', code: 'privacy/unused', at: 'content/oit/2567/o11.mdx:3' },
    ]);
  });

  test('of a citizen can’t be answered without saying which number is meant', async () => {
    const answer = 'privacy:\n  - allow: citizen-id\n    reason: ประกาศตามกฎหมายให้เปิดเผยได้';
    expect(await found({ [O11]: item(answer) })).toMatchObject([
      { severity: 'error', code: 'content/bad-value', message: expect.stringContaining('citizen-id') },
    ]);
  });

  test('needs a reason that says something', async () => {
    expect(await found({ [O11]: item('privacy:\n  - allow: phone\n    reason: ได้') })).toMatchObject([
      { severity: 'error', at: 'content/oit/2567/o11.mdx:5' },
    ]);
  });
});

describe('personal data beside the items', () => {
  const page = (fields: string) => `---\ntitle: ติดต่อเรา\n${fields}---\n\nบรรทัดแรก\n\n${PHONE}\n`;
  const memo = (fields: string) =>
    `agency: เทศบาล\nsubject: ขออนุมัติ\nto: นายกเทศมนตรี\nsections:\n  - heading: เรื่องเดิม\n    body: ${PHONE}\nsignatures: []\n${fields}`;

  test('in a page of the organisation is told at its line, and answered there', async () => {
    expect(await found({ 'pages/contact.mdx': page('') })).toMatchObject([
      { severity: 'warning', code: 'privacy/phone', at: 'content/pages/contact.mdx:7' },
    ]);
    const answer = 'privacy: [{ allow: phone, reason: เป็นเบอร์กลางที่ประกาศให้ประชาชนติดต่อ }]\n';
    expect(await found({ 'pages/contact.mdx': page(answer) })).toEqual([]);
  });

  test('in the memo is told at its field, and answered there', async () => {
    expect(await found({ 'memo/2567.yaml': memo('') })).toMatchObject([
      { severity: 'warning', code: 'privacy/phone', at: 'content/memo/2567.yaml:6' },
    ]);
    const answer = (kind: string) => `privacy: [{ allow: ${kind}, reason: เป็นข้อมูลกลางที่ประกาศให้ทราบ }]\n`;
    expect(await found({ 'memo/2567.yaml': memo(answer('phone')) })).toEqual([]);
    expect(await found({ 'memo/2567.yaml': memo(answer('phone, reason: x }, { allow: email')) })).toMatchObject([
      { severity: 'error' },
    ]);
  });
});

describe('files that nothing names', () => {
  const extra = { 'oit/2567/o11/extra.csv': 'ก,ข\n1,2\n' };
  const codes = async (changes: Changes) => (await found({ ...changes, ...extra })).map(({ code }) => code);

  test('are told beside a fault that hides no name', async () => {
    expect(await codes({ [O11]: item('updated: เมื่อวาน') })).toEqual(['content/bad-value', 'content/unnamed-file']);
    const date = 'evidence:\n  - title: แผน\n    link: https://www.example.go.th/plan\n    date: เมื่อวาน';
    expect(await codes({ [O11]: item(date) })).toEqual(['content/bad-value', 'content/unnamed-file']);
    expect(await codes({ [O11]: item('', '<script>') })).toContain('content/unnamed-file');
  });

  test.each([
    ['a misspelt name of the list', 'evidnce:\n  - title: แผน\n    file: o11/extra.csv'],
    ['a misspelt name in the list', 'evidence:\n  - title: แผน\n    fiel: o11/extra.csv'],
    ['a field that is like none', 'เอกสาร:\n  - o11/extra.csv'],
    ['a list that is none', 'evidence: o11/extra.csv'],
    ['fields that can’t be told apart', 'evidence:\n  - title: แผน\n   file: o11/extra.csv'],
  ])('are left alone where %s may be what names them', async (_, fields) => {
    const all = await codes({ [O11]: item(fields) });
    expect(all.length).toBeGreaterThan(0);
    expect(all).not.toContain('content/unnamed-file');
  });

  test('but for pictures, which a body that was refused may show', async () => {
    const photo = await fixture('evidence-town/oit/2567/o1/photo.jpg');
    const all = await found({ [O11]: item('', '<script>'), 'oit/2567/o11/photo.jpg': photo });
    expect(all.map(({ code }) => code)).not.toContain('content/unnamed-file');
  });
});

describe('a table of a body', () => {
  const table = '<DataTable file="o11/plan.csv" caption="แผนรายโครงการ" />';

  test('must be evidence of its item, so that it can be downloaded', async () => {
    const all = await found({ [O11]: item('', table), 'oit/2567/o11/plan.csv': 'โครงการ,บาท\nก,1\n' });
    expect(all).toMatchObject([
      { severity: 'error', code: 'table/no-evidence', at: 'content/oit/2567/o11.mdx:6' },
      { severity: 'error', code: 'content/unnamed-file', at: 'content/oit/2567/o11/plan.csv:1' },
    ]);
  });

  test('is judged once where its file is told already', async () => {
    const evidence = 'evidence:\n  - title: แผน\n    file: o11/plan.csv';
    const all = await found({ [O11]: item(evidence, table), 'oit/2567/o11/plan.csv': '' });
    expect(all).toMatchObject([{ severity: 'error', code: 'evidence/empty' }]);
  });
});

describe('pictures of a body', () => {
  test('count as named, and must be there', async () => {
    const photo = await fixture('evidence-town/oit/2567/o1/photo.jpg');
    const body = '![อาคารสำนักงาน](o11/photo.jpg)';
    expect(await found({ [O11]: item('', body), 'oit/2567/o11/photo.jpg': photo })).toEqual([]);
    expect(await found({ [O11]: item('', body) })).toMatchObject([
      { severity: 'error', code: 'content/missing-file', at: 'content/oit/2567/o11.mdx:6' },
    ]);
  });

  test('can’t stand on a page that has no folder', async () => {
    const page = '---\ntitle: หน้า\n---\n\n![ภาพ](o11/photo.jpg)\n';
    expect(await found({ 'pages/other.mdx': page })).toMatchObject([
      { severity: 'error', code: 'content/prose', at: 'content/pages/other.mdx:5' },
    ]);
  });
});

describe('text beside a scanned document', () => {
  const evidence = 'evidence:\n  - title: สแกน\n    file: o11/scan.pdf';

  test('that lacks is a warning with the command that makes it', async () => {
    const scan = await fixture('scans/mixed.pdf');
    expect(await found({ [O11]: item(evidence), 'oit/2567/o11/scan.pdf': scan })).toMatchObject([
      { severity: 'warning', code: 'evidence/no-text', message: expect.stringContaining('หน้า 2') },
    ]);
  });

  test('that an editor has broken is told at its line', async () => {
    const scan = await fixture('scans/mixed.pdf');
    const broken = 'ข้อความ\n===== หน้า สอง\nก\n';
    const all = await found({
      [O11]: item(evidence),
      'oit/2567/o11/scan.pdf': scan,
      'oit/2567/o11/scan.pdf.ocr.txt': broken,
    });
    expect(all.map(({ code }) => code)).toContain('evidence/ocr-fault');
    expect(all.find(({ code }) => code === 'evidence/ocr-fault')?.at).toMatch(/o11\/scan\.pdf\.ocr\.txt:\d+$/);
  });
});

describe('a table with a quote that is never closed', () => {
  const CSV = 'รายการ,จำนวน\n\nถนน,1\n"สะพาน,2\nท่อ,3\n';
  const evidence = item('evidence:\n  - title: ตาราง\n    file: o11/a.csv');

  test('is an error at its row, whether or not the page shows it', async () => {
    const told = [{ severity: 'error', code: 'table/unreadable', at: 'content/oit/2567/o11/a.csv:4' }];
    const shown = `${evidence}\n<DataTable file="o11/a.csv" caption="ตาราง" />\n`;
    expect(await found({ [O11]: evidence, 'oit/2567/o11/a.csv': CSV })).toMatchObject(told);
    expect(await found({ [O11]: shown, 'oit/2567/o11/a.csv': CSV })).toMatchObject(told);
  });
});

describe('a document that was not read to its end', () => {
  test('is an error at its file, with what to do', async () => {
    const { content, disclosure } = await checkFolder(await contentWith());
    if (!content || !disclosure) throw new Error('the town can be published');
    const problem = { reason: 'too-slow' } as const;
    const told = evidenceRules({
      content,
      disclosure,
      atSite: () => ({ file: 'content/site.yaml', line: 1, column: 1 }),
      bodies: [],
      examined: {
        documents: new Map(),
        problems: [{ year: 2567, item: 'o12', file: 'o12/six-months.pdf', problem }],
        ocr: [],
      },
      tables: new Map(),
      found: [],
      folder: 'content',
      today: { year: 2025, month: 3, day: 1 },
    });
    expect(told).toMatchObject([
      { severity: 'error', code: 'evidence/too-slow', file: 'content/oit/2567/o12.mdx', line: 8 },
    ]);
    expect(told[0]?.message).toContain('ไม่จบภายใน 2 นาที');
  });
});
