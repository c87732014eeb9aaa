import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';
import { expectWellTold } from '../support/well-told.ts';

const DAY = { year: 2024, month: 6, day: 1 };
const OWN = /^(?:item\/|evidence\/(?:too|no-(?:date|period)|misses|future|before|not-in-force|expires))/;

/** Code and place of what these rules find in the made-up town with these changes. */
async function found(changes: Changes) {
  return (await diagnosticsOf(changes)).map(
    ({ code, file, line, column }) => `${code} ${file.replace('content/oit/2567/', '')}:${line}:${column}`,
  );
}

async function diagnosticsOf(changes: Changes) {
  const root = await contentWith(changes);
  const { diagnostics } = await checkFolder(root, { today: DAY });
  await expectWellTold(diagnostics, root);
  return diagnostics.filter(({ code }) => OWN.test(code));
}

const TEXT = 'เทศบาลจัดทำข้อมูลนี้แล้วและเผยแพร่ให้ประชาชนอ่านบนหน้าเว็บไซต์';
const item = (fields: string, body = TEXT, status = 'done') => `---\nstatus: ${status}\n${fields}\n---\n\n${body}\n`;
const link = (id: string, name: string, ...fields: readonly string[]) =>
  [`  - title: เอกสาร ${name}`, `link: https://www.example.go.th/${id}/${name}`, ...fields].join('\n    ');
const evidence = (...pieces: readonly string[]) => `evidence:\n${pieces.join('\n')}`;
const O12 = 'oit/2567/o12.mdx';
const O12_ALL = 'meets: [o12.1, o12.2, o12.3, o12.4]';
const o12 = (...pieces: readonly string[]) => ({ [O12]: item(evidence(...pieces)), 'oit/2567/o12': null });
const covers = (from: string, to: string) => `covers: { from: ${from}, to: ${to} }`;
const HALF = covers('2566-10-01', '2567-03-31');

describe('the documents of the made-up towns', () => {
  test.each(['evidence-town', 'small-town'])('fit what the frame asks in %s', async (town) => {
    const folder = fileURLToPath(new URL(`../fixtures/${town}`, import.meta.url));
    const { diagnostics } = await checkFolder(folder, { today: DAY });
    expect(diagnostics.filter(({ code }) => OWN.test(code))).toEqual([]);
  });

  test('and of the real content lack the evidence that is not there yet, each item told once', async () => {
    const { diagnostics } = await checkFolder(fileURLToPath(new URL('../../content', import.meta.url)), { today: DAY });
    const own = diagnostics.filter(({ code }) => OWN.test(code));
    expect(new Set(own.map(({ code }) => code))).toEqual(
      new Set(['item/done-without-evidence', 'item/nil-unsaid', 'item/no-manual']),
    );
    expect(new Set(own.map(({ file }) => file)).size).toBe(own.length);
  });
});

describe('documents of a part of the half year', () => {
  const quarter = (name: string, from: string, to: string) =>
    link('o12', name, 'date: 2567-04-05', covers(from, to), O12_ALL);
  const FIRST = quarter('1', '2566-10-01', '2566-12-31');

  test('prove together what the item asks', async () => {
    expect(await found(o12(FIRST, quarter('2', '2567-01-01', '2567-03-31')))).toEqual([]);
  });

  test('are told once with the month that is missing between them', async () => {
    const parts = o12(FIRST, quarter('2', '2567-01-01', '2567-01-31'), quarter('3', '2567-03-01', '2567-03-31'));
    const all = await diagnosticsOf(parts);
    expect(all.map(({ code, line, column }) => `${code}:${line}:${column}`)).toEqual([
      'item/unproven:2:1',
      'evidence/misses-month:7:5',
    ]);
    expect(all[1]?.message).toBe('เอกสาร 3 ฉบับของข้อนี้รวมกันแล้วยังไม่ครบ 1 ต.ค. 2566 – 31 มี.ค. 2567 ขาด ก.พ. 2567');
  });

  test('are told by themselves where one is alone, with what it lacks', async () => {
    const all = await diagnosticsOf(o12(quarter('1', '2566-10-01', '2567-02-29')));
    expect(all.map(({ code }) => code)).toEqual(['item/unproven', 'evidence/misses']);
    expect(all[1]?.message).toContain('ขาด มี.ค. 2567');
  });

  test('are judged element by element', async () => {
    const one = link('o12', '1', covers('2566-10-01', '2566-12-31'), 'meets: [o12.1]');
    const two = link('o12', '2', covers('2567-01-01', '2567-03-31'), 'meets: [o12.2]');
    expect(await found(o12(link('o12', '0', HALF, O12_ALL), one, two))).toEqual([
      'evidence/misses o12.mdx:10:5',
      'evidence/misses o12.mdx:14:5',
    ]);
  });
});

describe('the date of a document', () => {
  test('that is to come is told', async () => {
    expect(await found(o12(link('o12', '1', 'date: 2567-06-02', HALF, O12_ALL)))).toEqual([
      'evidence/future-date o12.mdx:6:5',
    ]);
    expect(await found(o12(link('o12', '1', 'date: 2567-06-01', HALF, O12_ALL)))).toEqual([]);
  });

  test('that is before the end of what it reports is told', async () => {
    expect(await found(o12(link('o12', '1', 'date: 2567-03-30', HALF, O12_ALL)))).toEqual([
      'evidence/before-its-end o12.mdx:6:5',
    ]);
    expect(await found(o12(link('o12', '1', 'date: 2567-03-31', HALF, O12_ALL)))).toEqual([]);
  });

  test('of a plan may be before its end', async () => {
    const plan = link(
      'o11',
      '1',
      'date: 2566-10-05',
      covers('2566-10-01', '2567-09-30'),
      'meets: [o11.1, o11.2, o11.3, o11.4, o11.5]',
    );
    expect(await found({ 'oit/2567/o11.mdx': item(evidence(plan)) })).toEqual([]);
  });
});

describe('a rule or a policy', () => {
  const policy = (...spans: readonly string[]) => ({
    'oit/2567/o10.mdx': item(
      evidence(...spans.map((span, i) => link('o10', String(i), span, 'meets: [o10.1, o10.2, o10.3]'))),
    ),
  });

  test('that ran out before the year is not in force', async () => {
    expect(await found(policy(covers('2560-01-01', '2566-09-30')))).toEqual(['evidence/not-in-force o10.mdx:6:5']);
    expect(await found(policy(covers('2560-01-01', '2567-09-30')))).toEqual([]);
  });

  test('that runs out in the year is a note, unless another follows', async () => {
    expect(await found(policy(covers('2560-01-01', '2567-01-31')))).toEqual(['evidence/expires o10.mdx:6:5']);
    expect(await found(policy(covers('2560-01-01', '2567-01-31'), covers('2567-02-01', '2570-09-30')))).toEqual([]);
  });
});

describe('what an item says of itself', () => {
  const own = async (fields: string, status = 'done') =>
    (await found({ [O12]: item(fields, TEXT, status), 'oit/2567/o12': null })).filter((line) =>
      /status-differs|updated/.test(line),
    );

  test.each(['ยังไม่ได้ดำเนินการ', 'อยู่ระหว่างเสนอนายกลงนาม', 'กำลังรวบรวมข้อมูล'])(
    'is told where it is done and says: %s',
    async (progress) => {
      expect(await own(`progress: ${progress}`)).toEqual(['item/status-differs o12.mdx:3:1']);
      expect(await own(`progress: ${progress}`, 'in-progress')).toEqual([]);
    },
  );

  test.each([
    'ดำเนินการแล้ว 3 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง',
    'ยังไม่มีเรื่องร้องเรียน',
    'อยู่ระหว่างเกณฑ์ดีถึงดีมาก',
    'กำลังคนครบตามกรอบ',
  ])('may be done and say: %s', async (progress) => {
    expect(await own(`progress: ${progress}`)).toEqual([]);
  });

  test('was not written on a day that is to come', async () => {
    expect(await own(`updated: ${DAY.year}-${DAY.month}-${DAY.day}`)).toEqual([]);
    expect(await own(`updated: ${DAY.year + 1}-${DAY.month}-${DAY.day}`)).toEqual(['item/updated-ahead o12.mdx:3:1']);
  });
});

describe('an element', () => {
  test('that only a document claims which nobody can open is unproven', async () => {
    const drive = `  - title: แผน\n    link: https://drive.google.com/drive/u/0/my-drive\n    ${HALF}\n    ${O12_ALL}`;
    const all = await diagnosticsOf({ [O12]: item(evidence(drive)), 'oit/2567/o12': null });
    const unproven = all.find(({ code }) => code === 'item/unproven');
    expect(unproven?.message).toContain('โดยไม่นับ “แผน” ที่เปิดไม่ได้');
  });

  test('that only a file claims which is not there, or is broken, is unproven', async () => {
    const file = (name: string) => evidence(`  - title: แผน\n    file: o12/${name}\n    ${HALF}\n    ${O12_ALL}`);
    const codes = async (changes: Changes) => (await diagnosticsOf(changes)).map(({ code }) => code);
    expect(await codes({ [O12]: item(file('six-month.pdf')) })).toContain('item/unproven');
    const empty = { [O12]: item(file('a.csv')), 'oit/2567/o12': null, 'oit/2567/o12/a.csv': '' };
    expect(await codes(empty)).toContain('item/unproven');
  });

  test('that a sound document claims as well is proven', async () => {
    const drive = `  - title: แผน\n    link: https://drive.google.com/drive/u/0/my-drive\n    ${HALF}\n    ${O12_ALL}`;
    expect(await found(o12(drive, link('o12', '1', HALF, O12_ALL)))).toEqual([]);
  });
});

describe('an item of which there may be none', () => {
  const o29 = (fields: string, body?: string) => ({ 'oit/2567/o29.mdx': item(fields, body) });
  const table = (rows: string, meets: string) => ({
    'oit/2567/o29.mdx': item(
      evidence(`  - title: สถิติ\n    file: o29/a.csv\n    date: 2567-04-09\n    ${HALF}\n    meets: [${meets}]`),
      `${TEXT}\n\n<DataTable file="o29/a.csv" caption="สถิติ" />`,
    ),
    'oit/2567/o29/a.csv': `เดือน,รับเรื่อง\n${rows}`,
  });
  const ALL = 'o29.1, o29.2, o29.3, o29.4, o29.5';

  test('is asked to say so where it has neither documents nor figures', async () => {
    expect(await found(o29('progress: เผยแพร่แล้ว'))).toEqual(['item/nil-unsaid o29.mdx:2:1']);
    expect(await found({ 'oit/2567/o19.mdx': item('meets: [o19.3]') })).toEqual([
      'item/nil-unsaid o19.mdx:2:1',
      'item/unproven o19.mdx:2:1',
    ]);
    expect(await found({ 'oit/2567/o21.mdx': item('progress: เผยแพร่แล้ว') })).toEqual(['item/nil-unsaid o21.mdx:2:1']);
  });

  test.each([
    'ช่วง 1 ต.ค. 2566 ถึง 31 มี.ค. 2567 ไม่มีเรื่องร้องเรียนการทุจริตของเจ้าหน้าที่',
    'เทศบาลแจ้งว่าไม่ปรากฏผู้ร้องเรียนในปี 2567',
    'ครึ่งปีแรกของปี 2567 **ไม่มี** เจ้าหน้าที่ของหน่วยงานถูกร้องเรียนเรื่องทุจริต',
    '| ปี 2567 เรื่องร้องเรียน | ไม่มี |\n| --- | --- |',
  ])('has said so with: %s', async (body) => {
    expect(await found(o29('meets: [o29.5, o29.6]', body))).toEqual([]);
  });

  test.each([
    'ถ้าไม่มีเรื่องร้องเรียน เทศบาลจะประกาศให้ทราบทุกหกเดือน',
    'โปรดอย่าเข้าใจว่าไม่มีเรื่องร้องเรียน เพราะยังไม่ได้รวบรวม',
    'หน้านี้ไม่มีเอกสาร',
  ])('has not said so with: %s', async (body) => {
    expect(await found(o29('progress: ก', body))).toContain('item/nil-unsaid o29.mdx:2:1');
  });

  test('does not say there was none beside figures of some', async () => {
    expect(await found(table('ต.ค. 2566,0\nพ.ย. 2566,2\n', `${ALL}, o29.6`))).toEqual([
      'item/nil-contradicted o29.mdx:8:5',
    ]);
    expect(await found(o29('progress: รับเรื่อง 3 เรื่อง\nmeets: [o29.5, o29.6]', 'ปี 2567 ไม่มีเรื่องร้องเรียน'))).toEqual([
      'item/nil-contradicted o29.mdx:4:1',
    ]);
  });

  test('says in words what a table of zeros shows', async () => {
    expect(await found(table('ต.ค. 2566,0\nพ.ย. 2566,0\n', ALL))).toEqual(['item/nil-zero-table o29.mdx:13:1']);
    expect(await found(table('ต.ค. 2566,0\nพ.ย. 2566,0\n', `${ALL}, o29.6`))).toEqual([]);
    expect(await found(table('ต.ค. 2566,0\nพ.ย. 2566,1\n', ALL))).toEqual([]);
  });

  test('says so where the page claims it, though documents are there', async () => {
    const documents = evidence(link('o29', '1', HALF, `meets: [${ALL}]`));
    expect(await found(o29(`meets: [o29.6]\n${documents}`))).toEqual(['item/nil-unsaid o29.mdx:3:1']);
  });

  test('has no plan beside the statement that none has to be published', async () => {
    const plan = link('o19', '1', 'date: 2566-11-01', 'meets: [o19.1, o19.2]');
    const none = link('o19', '2', 'date: 2566-11-01', 'meets: [o19.3]');
    const both = link('o19', '2', 'date: 2566-11-01', 'meets: [o19.1, o19.2, o19.3]');
    expect(await found({ 'oit/2567/o19.mdx': item(evidence(plan, none)) })).toEqual([
      'item/nil-contradicted o19.mdx:11:5',
    ]);
    expect(await found({ 'oit/2567/o19.mdx': item(evidence(both)) })).toEqual([]);
  });

  test('need not show what there was none of', async () => {
    const said = 'ปีงบประมาณ พ.ศ. 2567 ไม่มีการจัดจ้างที่วงเงินเกิน 5 แสนบาท';
    expect(await found({ 'oit/2567/o19.mdx': item('meets: [o19.2, o19.3]', said) })).toEqual([]);
  });
});

describe('an item that must show at least one manual', () => {
  const o14 = (fields: string, body?: string, status?: string) => ({ 'oit/2567/o14.mdx': item(fields, body, status) });
  const ALL = 'meets: [o14.1, o14.2, o14.3, o14.4, o14.5]';
  const SAID = 'คู่มือปฏิบัติภารกิจของพนักงานตำแหน่งธุรการ บอกวิธีการและขั้นตอนการปฏิบัติ';

  test('is told where it shows none: done, or claimed', async () => {
    expect(await found(o14('progress: ก'))).toEqual(['item/no-manual o14.mdx:2:1']);
    expect(await found(o14(ALL, SAID))).toEqual(['item/no-manual o14.mdx:3:1']);
    expect(await found(o14('meets: [o14.5]', SAID, 'in-progress'))).toEqual(['item/no-manual o14.mdx:3:1']);
    expect(await found(o14('progress: ก', SAID, 'in-progress'))).toEqual([]);
  });

  test('shows one as a document, as a link of the page, or as steps on the page', async () => {
    expect(await found(o14(evidence(link('o14', '1', ALL))))).toEqual([]);
    expect(await found(o14(ALL, `${SAID} [เปิดคู่มือ](https://www.example.go.th/manual)`))).toEqual([]);
    expect(await found(o14(ALL, `${SAID}\n\n1. รับคำขอ\n2. ตรวจเอกสาร\n3. ออกใบเสร็จ`))).toEqual([]);
  });

  test('does not show one that nobody can open', async () => {
    const closed = `  - title: คู่มือ\n    link: https://drive.google.com/drive/u/0/my-drive\n    ${ALL}`;
    expect(await found(o14(evidence(closed)))).toEqual(['item/no-manual o14.mdx:2:1', 'item/unproven o14.mdx:2:1']);
  });
});

describe('a page that claims to show an element itself', () => {
  const o7 = (meets: string, body: string, status = 'done') => ({
    'oit/2567/o7.mdx': item(`meets: [${meets}]`, body, status),
  });
  const NEWS = 'ข่าวงานของเทศบาลตามอำนาจหน้าที่ เรียงจากเรื่องล่าสุด';

  test('must have something to read', async () => {
    expect(await found(o7('o7.1', '', 'in-progress'))).toEqual(['item/meets-empty o7.mdx:3:1']);
    expect(await found(o7('o7.1', '## ข่าว', 'in-progress'))).toEqual(['item/meets-empty o7.mdx:3:1']);
    expect(await found(o7('o7.1', NEWS, 'in-progress'))).toEqual([]);
  });

  test('must name the year or a day of a period', async () => {
    expect(await found(o7('o7.1, o7.2', NEWS))).toEqual(['item/period-unsaid o7.mdx:3:15']);
    expect(await found(o7('o7.1, o7.2', `${NEWS} ปี ๒๕๖๗`))).toEqual([]);
    expect(await found(o7('o7.1, o7.2', `${NEWS} 4 มี.ค. 67`))).toEqual([]);
    expect(await found(o7('o7.1, o7.2', `${NEWS} ปี 2566`))).toEqual(['item/period-unsaid o7.mdx:3:15']);
  });

  test('need not where a document proves the period', async () => {
    const news = evidence(link('o7', '1', 'date: 2567-01-10', 'meets: [o7.2]'));
    expect(await found({ 'oit/2567/o7.mdx': item(`meets: [o7.1, o7.2]\n${news}`, NEWS) })).toEqual([]);
  });

  test('is noted where none of an element’s words is on it', async () => {
    const o5 = (body: string) => ({ 'oit/2567/o5.mdx': item('meets: [o5.2, o5.3]', body, 'in-progress') });
    expect(await found(o5('สำนักงานเปิดวันจันทร์ถึงวันศุกร์ โทรศัพท์ 0 0000 0000'))).toEqual(['item/meets-unseen o5.mdx:3:15']);
    expect(await found(o5('โทรศัพท์ <Contact field="phone" /> โทรสาร <Contact field="fax" /> เปิดวันจันทร์'))).toEqual([]);
    expect(await found(o5('โทร 0 0000 0000 ต่อ 1 แฟกซ์ 0 0000 0001 เปิดวันจันทร์ถึงวันศุกร์'))).toEqual([]);
    expect(await found(o5('โทรสาร 0 0000 0001 เปิดวันจันทร์ถึงวันศุกร์ ยกเว้นวันหยุด'))).toHaveLength(1);
  });
});
