import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/reader.ts';
import { ITAS_COLUMNS, type ItasColumn, type ItasSheet, itasSheet, itasTable } from '../../src/export/itas.ts';
import { buildDisclosure } from '../../src/model/build.ts';
import type { Disclosure, DisclosureYear } from '../../src/model/types.ts';
import { contentWith } from '../support/content-folder.ts';
import { disclosureOf, EVIDENCE_TOWN } from './disclosures.ts';

const town = await disclosureOf(EVIDENCE_TOWN);
const real = await disclosureOf('content');

const yearOf = (disclosure: Disclosure, year: number) =>
  disclosure.years.find((one) => one.year === year) as DisclosureYear;
const cell = (sheet: ItasSheet, id: string, column: ItasColumn) =>
  sheet.rows.find((row) => row.id === id)?.cells[column].map(({ text }) => text);

/** The sheet of the small town with another text of one item. */
async function sheetWith(id: string, text: string): Promise<ItasSheet> {
  const root = await contentWith({ [`oit/2567/${id}.mdx`]: text });
  const { sound } = await readContent(root);
  if (!sound) throw new Error('the town is broken');
  const disclosure = buildDisclosure(sound);
  return itasSheet(disclosure, disclosure.current, '/ita/');
}

describe('the sheet of a town that has documents', () => {
  const sheet = itasSheet(town, town.current, '/ita/');

  test('has every item of the frame in its order, and eight columns', () => {
    expect(sheet.rows.map(({ id }) => id)).toEqual(Array.from({ length: 43 }, (_, i) => `o${i + 1}`));
    const table = itasTable(sheet);
    expect(table.map((row) => row.length)).toEqual(Array(44).fill(8));
    expect(table[0]).toEqual([
      'ข้อ',
      'ข้อมูล',
      'ลิงก์ถาวรของข้อ',
      'ลิงก์หลักฐาน',
      'ตำแหน่งบนเว็บไซต์',
      'วันที่',
      'องค์ประกอบที่มีแล้ว',
      'หมายเหตุ',
    ]);
  });

  test('says of an item all that ITAS asks', () => {
    expect(
      Object.fromEntries(ITAS_COLUMNS.map((column) => [column, cell(sheet, 'o12', column)])),
    ).toMatchInlineSnapshot(`
      {
        "date": [
          "19 เม.ย. 2567",
        ],
        "elements": [
          "มีแล้ว 4/4 อย่าง",
        ],
        "evidence": [
          "https://www.example.go.th/ita/2567/o12/six-months.pdf",
          "https://www.example.go.th/ita/2567/o12/cover-memo.pdf",
          "https://www.example.go.th/ita/2567/o12/progress.csv",
        ],
        "id": [
          "o12",
        ],
        "note": [],
        "title": [
          "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน",
        ],
        "url": [
          "https://www.example.go.th/ita/2567/o12/",
        ],
        "way": [
          "หน้าหลักเว็บไซต์ ทต.บ้านสมมติ › การเปิดเผยข้อมูลสาธารณะ (ITA) › ทุกข้อ ปี 2567 › ตัวชี้วัดย่อย 9.2 การบริหารงาน › o12 รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน",
        ],
      }
    `);
  });

  test('leaves an external link as it is, and names the main website as the start of the way', () => {
    expect(cell(sheet, 'o18', 'evidence')).toEqual(['https://www.example.go.th/e-service']);
    expect(cell(sheet, 'o18', 'way')?.[0]).toMatch(/^หน้าหลักเว็บไซต์ ทต\.บ้านสมมติ › การเปิดเผยข้อมูลสาธารณะ \(ITA\) › /);
  });

  test('says where an item without a document is answered, and where nothing is', () => {
    expect(cell(sheet, 'o3', 'note')).toEqual(['อ่านได้ในหน้าของข้อ ไม่มีเอกสารแนบ']);
    expect(cell(sheet, 'o19', 'evidence')).toEqual([]);
    expect(cell(sheet, 'o19', 'note')).toEqual(['ยังไม่มีหลักฐาน']);
    expect(cell(sheet, 'o19', 'elements')).toEqual(['มีแล้ว 0/2 อย่าง', 'ขาดทั้ง 2 อย่าง']);
  });

  test('of an earlier year has the addresses and the way of that year', () => {
    const earlier = itasSheet(town, yearOf(town, 2566), '/ita/');
    expect(cell(earlier, 'o12', 'url')).toEqual(['https://www.example.go.th/ita/2566/o12/']);
    expect(cell(earlier, 'o12', 'way')?.[0]).toContain(' › ปีงบประมาณ 2566 › ตัวชี้วัดย่อย 9.2 การบริหารงาน › ');
  });

  test('has the addresses under another base', () => {
    expect(cell(itasSheet(town, town.current, '/'), 'o1', 'url')).toEqual(['https://www.example.go.th/2567/o1/']);
  });
});

describe('the sheet of the real content, of which neither website nor evidence is known', () => {
  const sheet = itasSheet(real, real.current, real.site.base);

  test('has paths, says that they are no addresses yet, and begins the way at the section itself', () => {
    expect(sheet.isPublished).toBe(false);
    expect(sheet.titles.url).toBe('ที่อยู่ของข้อ (ยังไม่รู้ชื่อเว็บไซต์)');
    expect(cell(sheet, 'o12', 'url')).toEqual(['/ita/2567/o12/']);
    expect(cell(sheet, 'o12', 'way')?.[0]).toMatch(/^การเปิดเผยข้อมูลสาธารณะ \(ITA\) › ทุกข้อ ปี 2567 › /);
  });

  test('claims nothing: no address of evidence, no day, no element that is met', () => {
    for (const { id, cells } of sheet.rows) {
      expect(cells.evidence, id).toEqual([]);
      expect(cells.date, id).toEqual([]);
      expect(cells.elements[0]?.text, id).toMatch(/^มีแล้ว 0\//);
      expect(
        cells.note.map(({ text }) => text),
        id,
      ).toEqual([expect.stringMatching(/^(แจ้งว่าดำเนินการแล้ว แต่)?ยังไม่มีหลักฐาน$/)]);
    }
  });
});

describe('what is missing of an item', () => {
  test('is named element by element where some are there', async () => {
    const sheet = await sheetWith(
      'o12',
      '---\nstatus: in-progress\nevidence:\n  - title: รายงาน\n    link: https://www.example.go.th/r.pdf\n    covers: { from: 2566-10-01, to: 2567-03-31 }\n    meets: [o12.1, o12.2]\n---\n\nข้อความ\n',
    );
    expect(cell(sheet, 'o12', 'elements')).toEqual([
      'มีแล้ว 2/4 อย่าง',
      expect.stringMatching(/^ขาด o12\.3 [ก-๙]/),
      expect.stringMatching(/^ขาด o12\.4 [ก-๙]/),
    ]);
    expect(cell(sheet, 'o12', 'note')).toEqual([]);
  });

  test('is told apart from what is only claimed, with the reason of each document', async () => {
    const sheet = await sheetWith(
      'o12',
      '---\nstatus: done\nevidence:\n  - title: รายงานปีก่อน\n    link: https://www.example.go.th/r.pdf\n    covers: { from: 2565-10-01, to: 2566-03-31 }\n    meets: [o12.1, o12.2, o12.3, o12.4]\n---\n\nข้อความ\n',
    );
    expect(cell(sheet, 'o12', 'elements')).toEqual(['มีแล้ว 0/4 อย่าง', 'ยืนยันไม่ได้ทั้ง 4 อย่าง']);
    expect(cell(sheet, 'o12', 'note')).toEqual([
      '“รายงานปีก่อน” เป็นของช่วงเวลาก่อน 1 ต.ค. 2566 – 31 มี.ค. 2567 ที่ข้อนี้ต้องแสดง',
    ]);
  });

  test('may be that there was none: the note says where the item says so', async () => {
    const text = 'ไม่มีเรื่องร้องเรียน';
    const here = await sheetWith('o29', `---\nstatus: done\nmeets: [o29.6]\n---\n\n${text}\n`);
    expect(cell(here, 'o29', 'note')?.[0]).toBe('แจ้งไว้แล้วว่าไม่มี (o29.6) ในหน้าของข้อ');
    const other = await sheetWith('o29', `---\nstatus: done\nmeets: [o29.1]\n---\n\n${text}\n`);
    expect(cell(other, 'o29', 'note')).toEqual(['อ่านได้ในหน้าของข้อ ไม่มีเอกสารแนบ']);
  });
});

describe('the day of an item', () => {
  const dated = (updated: string, ...dates: string[]) =>
    `---\nstatus: done\n${updated}evidence:\n${dates.map((date, i) => `  - title: ก${i}\n    link: https://x.example/${i}\n    date: ${date}\n`).join('')}---\n\nข้อความ\n`;

  test('is the day it was updated, else that of its newest document', async () => {
    expect(cell(await sheetWith('o1', dated('updated: 2567-04-19\n', '2567-05-01')), 'o1', 'date')).toEqual([
      '19 เม.ย. 2567',
    ]);
    expect(cell(await sheetWith('o1', dated('', '2566-12-31', '2567-01-02', '2566-10-01')), 'o1', 'date')).toEqual([
      '2 ม.ค. 2567',
    ]);
  });
});
