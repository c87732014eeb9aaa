import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { partFault } from '../../src/check/part-of-whole.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';
import { toldOf } from '../support/told.ts';

const DAY = { year: 2025, month: 3, day: 1 };
const told = async (changes: Changes) => toldOf(await contentWith(changes), 'report', DAY);

const measures = ({ title = 'มาตรการ ปี 2567', period = 'ตลอดปี', summary = 'ทำแล้ว' } = {}): Changes => ({
  'measures/2567.yaml': `title: ${title}
measures:
  - title: มาตรการเปิดเผยข้อมูล
    because: ผลการประเมินปี 2566
    how: [เผยแพร่ทุกเดือน]
    period: ${period}
    summary:
      - ${summary}
    outcome: [ตรวจสอบได้]
`,
});

const indicators = (fields: string, title = 'แนวทาง ปี 2567'): Changes => ({
  'indicators/2567.yaml': `title: ${title}
indicators:
${fields}`,
});

const indicator = ({
  no = 1,
  instrument = 'IIT',
  period = '{ from: 2566-10-01, to: 2567-09-30 }',
  progress = 'ปรับปรุงแล้ว',
} = {}) => `  - no: ${no}
    instrument: ${instrument}
    title: ตัวชี้วัด
    guidelines: [ให้บริการ]
    period: ${period}
    status: done
    progress: ["${progress}"]
`;

describe('the title of a year’s file', () => {
  test('is held to the year of the file', async () => {
    expect(await told(measures({ title: 'มาตรการ ประจำปีงบประมาณ พ.ศ. 2566' }))).toEqual([
      'report/other-year measures/2567.yaml:1:8',
    ]);
    expect(await told(indicators(indicator(), 'แนวทาง ปีงบประมาณ ๒๕๖๘'))).toEqual([
      'report/other-year indicators/2567.yaml:1:8',
    ]);
    expect(await told(measures({ title: 'มาตรการส่งเสริมคุณธรรม' }))).toEqual([]);
  });
});

describe('the period of a measure', () => {
  test.each([
    ['ตลอดปีงบประมาณ พ.ศ. 2566', ['report/period measures/2567.yaml:6:13']],
    ['ตลอดปีงบประมาณ พ.ศ. 2567', []],
    ['ตลอดปีงบประมาณ', []],
    ['ต.ค. 2566 ถึง มี.ค. 2567', []],
    ['ต.ค. 2565 ถึง มี.ค. 2566', ['report/period measures/2567.yaml:6:13']],
    ['1 ต.ค. 2567', ['report/period measures/2567.yaml:6:13']],
    ['30 ก.ย. 2567', []],
  ])('%s', async (period, expected) => {
    expect(await told(measures({ period }))).toEqual(expected);
  });
});

describe('a line of what was done', () => {
  test.each([
    ['อบรมวันที่ 12 มิ.ย. 2567', []],
    ['อบรมวันที่ 12 มิ.ย. 2566', ['report/date measures/2567.yaml:8:9']],
    ['แต่งตั้งตามคำสั่งที่ 5 ลงวันที่ 12 มิ.ย. 2566', []],
    ['เริ่มตั้งแต่เดือนมิถุนายน 2566', []],
    ['ใช้ระเบียบที่มีผลใช้บังคับตั้งแต่วันที่ 23 สิงหาคม 2560', []],
    ['จะขยายผลตั้งแต่วันที่ 1 ตุลาคม 2567', []],
    ['ขยายผลตั้งแต่วันที่ 1 ตุลาคม 2567', ['report/date measures/2567.yaml:8:9']],
    ['จะอบรมวันที่ 12 มิ.ย. 2566', ['report/date measures/2567.yaml:8:9']],
    ['เผยแพร่ 12 เรื่อง จากทั้งหมด 10 เรื่อง', ['report/part-of-whole measures/2567.yaml:8:9']],
    ['เผยแพร่ 10 เรื่อง จากทั้งหมด 12 เรื่อง', []],
  ])('%s', async (summary, expected) => {
    expect(await told(measures({ summary }))).toEqual(expected);
  });

  test('is a note where its day is of another year', async () => {
    const { diagnostics } = await checkFolder(await contentWith(measures({ summary: 'อบรม 12 มิ.ย. 2566' })), {
      today: DAY,
    });
    expect(diagnostics.find(({ code }) => code === 'report/date')).toMatchObject({
      severity: 'note',
      message: 'วันที่ “12 มิ.ย. 2566” อยู่นอกปีงบประมาณ 2567 (1 ต.ค. 2566 – 30 ก.ย. 2567) ที่ไฟล์นี้รายงาน',
    });
  });
});

describe('a part and its whole', () => {
  test.each([
    ['12 จากทั้งหมด 10', 'บอกว่า 12 จากทั้งหมด 10 ซึ่งมากกว่าทั้งหมด'],
    ['๑,๒๐๐ ราย จากจำนวนทั้งหมด ๑,๐๐๐ ราย', 'บอกว่า 1,200 จากทั้งหมด 1,000 ซึ่งมากกว่าทั้งหมด'],
    ['5 โครงการ จากทั้งหมด 20 โครงการ (ร้อยละ 30)', 'บอกว่า 5 จากทั้งหมด 20 เป็นร้อยละ 30 แต่คำนวณได้ร้อยละ 25'],
    ['1 จากทั้งหมด 3 คิดเป็นร้อยละ 33.5', 'บอกว่า 1 จากทั้งหมด 3 เป็นร้อยละ 33.5 แต่คำนวณได้ร้อยละ 33.33'],
  ])('%s', (text, fault) => {
    expect(partFault(text)).toBe(fault);
  });

  test.each([
    '10 จากทั้งหมด 10',
    '1 จากทั้งหมด 3 (ร้อยละ 33.3)',
    '2 จากทั้งหมด 3 (ร้อยละ 66.66)',
    '2 จากทั้งหมด 3 (ร้อยละ 67)',
    'รายได้ 500 จาก 3 โครงการ',
    'เพิ่มขึ้น 20 ราย จาก 15 ราย',
    '0 จากทั้งหมด 0 (ร้อยละ 0)',
  ])('%s agree', (text) => {
    expect(partFault(text)).toBeUndefined();
  });
});

describe('an indicator', () => {
  test.each([
    ['of its year', indicator(), []],
    [
      'that begins before it',
      indicator({ period: '{ from: 2565-10-01, to: 2567-09-30 }' }),
      ['report/period indicators/2567.yaml:7:21'],
    ],
    [
      'that ends after it',
      indicator({ period: '{ from: 2566-10-01, to: 2567-10-01 }' }),
      ['report/period indicators/2567.yaml:7:37'],
    ],
    ['of the other instrument', indicator({ no: 6 }), ['report/instrument indicators/2567.yaml:4:17']],
    ['of visitors', indicator({ no: 6, instrument: 'EIT' }), []],
    ['that is there twice', `${indicator()}${indicator()}`, ['report/doubled-indicator indicators/2567.yaml:10:9']],
    [
      'whose progress is of another year',
      indicator({ progress: 'อบรม 1/10/2567' }),
      ['report/date indicators/2567.yaml:9:16'],
    ],
  ])('%s', async (_, fields, expected) => {
    expect(await told(indicators(fields))).toEqual(expected);
  });
});
