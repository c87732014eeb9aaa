import { describe, expect, test } from 'vitest';
import { namesPerson } from '../../src/check/person.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';
import { toldOf } from '../support/told.ts';

const DAY = { year: 2025, month: 3, day: 1 };
const told = async (changes: Changes) => toldOf(await contentWith(changes), 'memo', DAY);

/** The memo of the town with other lines at its head; its subject stands on line 4. */
const memo = ({
  number = '"0001/12"',
  date = '2568-05-19',
  subject = 'รายงานผล',
  to = 'นายกเทศมนตรีตำบลสมมติ',
  end = '',
} = {}): Changes => ({
  'memo/2567.yaml': `agency: สำนักปลัด เทศบาลตำบลสมมติ
number: ${number}
date: ${date}
subject: ${subject}
to: ${to}
sections:
  - heading: เรื่องเดิม
    body: ตามที่ได้รับมอบหมาย
signatures:
  - role: author
    position: นิติกร
${end}`,
});

describe('the reference number of a memo', () => {
  test.each([
    ['7601/', ['memo/no-running-number memo/2567.yaml:2:9']],
    ['7401/-', ['memo/no-running-number memo/2567.yaml:2:9']],
    ['ตง 7601/....', ['memo/no-running-number memo/2567.yaml:2:9']],
    ['ตง 7601/๑๒', []],
    ['ตง 7601/ว 12', []],
    ['มท 0808.2/123', []],
    ['12', []],
  ])('%s', async (number, expected) => {
    expect(await told(memo({ number: `"${number}"` }))).toEqual(expected);
  });

  test.each([
    ['7601/12', '7401/12', ['memo/number-differs memo/2567.yaml:13:13']],
    ['7601/12', '7601/13', ['memo/number-differs memo/2567.yaml:13:13']],
    ['7601/12', '๗๖๐๑ / ๑๒', []],
    ['7601/12', '7601/-', ['memo/no-running-number memo/2567.yaml:13:13']],
    ['7601/12', '7401/-', ['memo/no-running-number memo/2567.yaml:13:13', 'memo/number-differs memo/2567.yaml:13:13']],
  ])('%s against %s in the footnote', async (number, footnote, expected) => {
    const end = `footnote:\n    number: "${footnote}"\n`;
    const lines = await told(memo({ number: `"${number}"`, end }));
    expect(lines).toEqual(expected);
  });
});

describe('the date of a memo', () => {
  test('is told where the footnote has another', async () => {
    expect(await told(memo({ end: 'footnote: { date: 2568-04-19 }\n' }))).toEqual([
      'memo/date-differs memo/2567.yaml:12:19',
    ]);
    expect(await told(memo({ end: 'footnote: { date: 19 พ.ค. 2568 }\n' }))).toEqual([]);
  });

  test.each([
    ['2567-09-30', ['memo/date memo/2567.yaml:3:7']],
    ['2567-10-01', []],
    ['2568-09-30', []],
    ['2568-10-01', ['memo/date memo/2567.yaml:3:7']],
  ])('%s, of a report on 2567', async (date, expected) => {
    expect(await told(memo({ date }))).toEqual(expected);
  });

  test.each([
    ['2567-03-31', 'รายงานผล รอบ 6 เดือน', ['memo/date memo/2567.yaml:3:7']],
    ['2567-04-01', 'รายงานผล รอบ ๖ เดือน', []],
    ['2567-04-19', 'ขออนุมัติเผยแพร่ข้อมูลสาธารณะ', []],
    ['2566-04-19', 'ขออนุมัติเผยแพร่ข้อมูลสาธารณะ', ['memo/date memo/2567.yaml:3:7']],
  ])('%s, of “%s”, may be in the middle of the year', async (date, subject, expected) => {
    expect(await told(memo({ date, subject }))).toEqual(expected);
  });
});

describe('the subject of a memo', () => {
  test.each([
    ['รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖', ['memo/other-year memo/2567.yaml:4:10']],
    ['รายงานผล ประจำปีงบประมาณ พ.ศ. 2567', []],
    ['รายงานผลเทียบปี 2566 กับปี 2567', []],
    ['การปฏิบัติตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540', []],
  ])('%s', async (subject, expected) => {
    expect(await told(memo({ subject }))).toEqual(expected);
  });
});

describe('a post in a memo', () => {
  test('that holds a name is told at its field', async () => {
    expect(await told(memo({ to: 'นายสมมติ ตัวอย่าง นายกเทศมนตรี' }))).toEqual(['memo/person memo/2567.yaml:5:5']);
    const signature = '  - role: approve\n    position: นายกเทศมนตรี\n    heading: ความเห็น นางสาวสมมติ ตัวอย่าง\n';
    expect(await told(memo({ end: signature }))).toEqual(['memo/person memo/2567.yaml:14:14']);
  });

  test.each([
    'นายสมมติ ตัวอย่าง',
    'นิติกร (นาง สมมติ ตัวอย่าง)',
    'น.ส.สมมติ ตัวอย่าง',
    'ว่าที่ร้อยตรีสมมติ ตัวอย่าง',
    'พ.ต.อ.สมมติ ตัวอย่าง',
    'นายกมล ตัวอย่าง',
  ])('names a person: %s', (text) => {
    expect(namesPerson(text)).toBe(true);
  });

  test.each([
    'นายกองค์การบริหารส่วนตำบลทุ่งต่อ อำเภอห้วยยอด',
    'นายก อบต. ทุ่งต่อ',
    'นายกเทศมนตรีตำบล สมมติ',
    'นายช่างโยธาชำนาญงาน กองช่าง',
    'นายอำเภอ เมืองสมมติ',
    'นายทะเบียน ท้องถิ่น',
    'รองปลัด เทศบาล',
    'นางพยาบาล วิชาชีพ',
    'หัวหน้าฝ่าย นายสมมติ',
  ])('names no person: %s', (text) => {
    expect(namesPerson(text)).toBe(false);
  });
});

test('the memo of the source contradicts itself in its number and its date', async () => {
  const source = memo({ number: '"7601/"', end: 'footnote: { number: "7401/-", date: 2568-04-19 }\n' });
  expect(await told(source)).toEqual([
    'memo/no-running-number memo/2567.yaml:2:9',
    'memo/no-running-number memo/2567.yaml:12:21',
    'memo/number-differs memo/2567.yaml:12:21',
    'memo/date-differs memo/2567.yaml:12:37',
  ]);
});
