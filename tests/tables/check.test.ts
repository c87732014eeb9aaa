import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTable } from '../../src/tables/check.ts';
import { readTable } from '../../src/tables/table.ts';
import type { DataTableAttributes } from '../../src/tables/types.ts';

const table = (...lines: string[]) => readTable(lines.join('\n'), ',');
const told = (attributes: Partial<DataTableAttributes>, ...lines: string[]) =>
  checkTable(table(...lines), { file: 'o12/a.csv', caption: 'ตาราง', ...attributes }).map(({ message }) => message);

describe('a total that is declared', () => {
  const months = ['เดือน,จำนวน,เงิน,ร้อยละ', 'ต.ค.,10,0.10,50', 'พ.ย.,-,0.20,60'];

  it('is right where it is the exact sum, percentages left out', () => {
    expect(told({ total: 'row' }, ...months, 'รวม,10,0.30,55')).toEqual([]);
    expect(told({ total: 'row' }, ...months, 'รวม,10,0.3,-')).toEqual([]);
  });

  it('that differs is told with what it says, the sum and the difference', () => {
    expect(told({ total: 'row' }, ...months, 'รวม,๑๒,0.29,')).toEqual([
      'แถว 4 คอลัมน์ B บอกผลรวม 12 แต่คอลัมน์ “จำนวน” บวกได้ 10 มากไป 2',
      'แถว 4 คอลัมน์ C บอกผลรวม 0.29 แต่คอลัมน์ “เงิน” บวกได้ 0.30 น้อยไป 0.01',
    ]);
  });

  it('that is empty is told the sum', () => {
    expect(told({ total: 'row' }, ...months, 'รวม,,0.30,')).toEqual([
      'แถว 4 คอลัมน์ B เป็นช่องผลรวม แต่ไม่มีตัวเลข คอลัมน์ “จำนวน” บวกได้ 10',
    ]);
  });

  it('is not judged where a cell could not be read, which is told instead', () => {
    expect(told({ total: 'row' }, 'เดือน,จำนวน', 'ต.ค.,1o', 'พ.ย.,5', 'รวม,15')).toEqual([
      'แถว 2 คอลัมน์ B “1o” อ่านเป็นตัวเลขไม่ได้',
    ]);
  });

  it('may be the last column of numbers, in each row', () => {
    const rows = ['เดือน,ชาย,หญิง,รวม,หมายเหตุ', 'ต.ค.,1,2,3,', 'พ.ย.,4,5,8,ก', 'รวม,5,7,12,'];
    expect(told({ total: 'both' }, ...rows)).toEqual([
      'แถว 4 คอลัมน์ D บอกผลรวม 12 แต่คอลัมน์ “รวม” บวกได้ 11 มากไป 1',
      'แถว 3 คอลัมน์ D บอกผลรวม 8 แต่แถวนี้บวกได้ 9 น้อยไป 1',
    ]);
  });

  it('needs something to add up', () => {
    expect(told({ total: 'row' }, 'เดือน,จำนวน', 'รวม,5')).toEqual(['ตารางมีแถวเดียว ซึ่งบอกไว้ว่าเป็นแถวรวม จึงไม่มีอะไรให้รวม']);
    expect(told({ total: 'column' }, 'เดือน,จำนวน', 'ต.ค.,5')).toEqual([
      'บอกไว้ว่าคอลัมน์สุดท้ายเป็นผลรวม แต่ตารางไม่มีคอลัมน์ตัวเลขอื่นให้รวม',
    ]);
  });

  it('is missed where the last row calls itself one', () => {
    expect(told({}, ...months, 'รวมทั้งสิ้น,10,0.30,')).toEqual([
      'แถว 4 “รวมทั้งสิ้น” ดูเหมือนแถวรวม แต่ไม่ได้บอกไว้ จึงไม่ได้ตรวจผลรวม',
    ]);
  });

  it('holds for every table of satang whose last row is their sum, and for none where it is one satang more', () => {
    const money = (satang: bigint) => {
      const digits = String(satang < 0n ? -satang : satang).padStart(3, '0');
      return `${satang < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { minLength: 1, maxLength: 50 }),
        (amounts) => {
          const sum = amounts.reduce((a, b) => a + b, 0n);
          const rows = amounts.map((amount, i) => `แถว ${i},${money(amount)}`);
          expect(told({ total: 'row' }, 'รายการ,บาท', ...rows, `รวม,${money(sum)}`)).toEqual([]);
          expect(told({ total: 'row' }, 'รายการ,บาท', ...rows, `รวม,${money(sum + 1n)}`)).toHaveLength(1);
        },
      ),
    );
  });
});

describe('a chart that is asked for', () => {
  const wide = ['ด้าน,a,b,c,d', 'ก,1,2,3,4'];

  it('has up to three columns, named by letter or header', () => {
    expect(told({ chart: 'bar', columns: 'B, d' }, ...wide)).toEqual([]);
    expect(told({ chart: 'bar' }, ...wide)).toEqual(['ตารางมีคอลัมน์ตัวเลข 4 คอลัมน์ แผนภูมิจะแสดงเพียง 3 คอลัมน์แรก']);
    expect(told({ chart: 'bar', columns: 'B,C,D,E' }, ...wide)).toEqual(['columns มี 4 คอลัมน์ แผนภูมิแสดงได้ไม่เกิน 3 คอลัมน์']);
  });

  it('tells of columns that are not there or no numbers', () => {
    expect(told({ chart: 'bar', columns: 'A, Z' }, ...wide)).toEqual([
      'columns มี “A” แต่คอลัมน์นี้ไม่ใช่ตัวเลข',
      'columns มี “Z” แต่ตารางไม่มีคอลัมน์นี้',
    ]);
    expect(told({ chart: 'bar', columns: ' , ' }, ...wide)).toEqual(['columns ไม่ได้บอกคอลัมน์ใดไว้']);
    expect(told({ chart: 'line' }, 'ด้าน,ผล', 'ก,ดี')).toEqual(['ตารางไม่มีคอลัมน์ตัวเลข จึงไม่มีอะไรจะแสดงเป็นแผนภูมิ']);
    expect(told({ columns: 'B' }, ...wide)).toEqual(['มี columns แต่ไม่มี chart จึงไม่มีแผนภูมิให้เลือกคอลัมน์']);
  });

  it('tells of more rows than can be drawn', () => {
    const rows = Array.from({ length: 41 }, (_, i) => `หมู่ ${i},${i}`);
    expect(told({ chart: 'bar' }, 'หมู่บ้าน,คน', ...rows)).toEqual([
      'ตารางมี 41 แถว มากเกินกว่าจะอ่านเป็นแผนภูมิ (ไม่เกิน 40 แถว) จึงแสดงเพียงตาราง',
    ]);
    expect(told({ chart: 'line' }, 'หมู่บ้าน,คน', ...rows)).toEqual([]);
  });

  it('tells of columns with nothing in them yet', () => {
    expect(told({ chart: 'bar', total: 'row' }, 'เดือน,คน', 'ต.ค.,-', 'รวม,0')).toEqual([
      'คอลัมน์ที่จะแสดงเป็นแผนภูมิยังไม่มีตัวเลข จึงแสดงเพียงตาราง',
    ]);
  });
});

it('a file with more faults than anyone reads is told the first and how many are left', () => {
  const rows = Array.from({ length: 60 }, (_, i) => `ก,${i % 2 ? '1' : 'x'}`);
  const messages = told({}, 'รายการ,จำนวน', ...rows);
  expect(messages).toHaveLength(21);
  expect(messages.at(-1)).toBe('ตารางนี้ยังมีจุดที่ต้องแก้อีก 10 จุด');
});
