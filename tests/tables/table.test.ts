import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/tables/place.ts';
import { readTable } from '../../src/tables/table.ts';

const read = (...lines: string[]) => readTable(lines.join('\n'), ',');
const messages = (...lines: string[]) => read(...lines).faults.map(({ message }) => message);
const texts = (...lines: string[]) => read(...lines).rows.map(({ cells }) => cells.map(({ text }) => text));
const kinds = (...lines: string[]) => read(...lines).columns.map(({ kind }) => kind);

describe('a CSV file', () => {
  it('is read with its header, rows and kinds of columns', () => {
    const table = read('เดือน,ผู้รับบริการ (ราย),ร้อยละ,หมายเหตุ', 'ต.ค. 66,"๑,๒๓๔",95.5,', 'พ.ย. 66,80,96,หยุดราชการ 2 วัน');
    expect(table.columns.map(({ place, title, kind, places }) => [place, title, kind, places])).toEqual([
      ['A', 'เดือน', 'date', 0],
      ['B', 'ผู้รับบริการ (ราย)', 'amount', 0],
      ['C', 'ร้อยละ', 'rate', 1],
      ['D', 'หมายเหตุ', 'text', 0],
    ]);
    expect(table.rows.map(({ place }) => place)).toEqual([2, 3]);
    expect(table.faults).toEqual([]);
  });

  it('may have a byte order mark, any line ends, quotes, blank lines and columns at its end, and another delimiter', () => {
    const plain = readTable('ชื่อ,จำนวน\nก,1\nข,2', ',');
    const saved = readTable('\ufeffชื่อ;จำนวน;;\r\n"ก";1;;\r"ข";2;;\r\n;;;\r\n\r\n', ';');
    expect(saved).toEqual(plain);
  });

  it('may have quotes, line ends and delimiters in a cell, which still counts as one row', () => {
    expect(texts('ชื่อ,จำนวน', '"ก, ""ข""\nค",1', 'ง,x')).toEqual([
      ['ก, "ข" ค', '1'],
      ['ง', 'x'],
    ]);
    expect(read('ชื่อ,จำนวน', '"ก\nข",1', 'ค,x').faults.map(({ row }) => row)).toEqual([3]);
  });

  it('keeps what is empty apart from 0', () => {
    expect(read('ก,ข', 'a,0', 'b,-', 'c,').rows.map(({ cells }) => cells[1]?.value.kind)).toEqual([
      'number',
      'none',
      'none',
    ]);
  });

  it('shows Thai in its standard spelling and digits as the web has them', () => {
    expect(texts('ก,ข', 'งบทํางาน ๒๕๖๗,๕')).toEqual([['งบทำงาน 2567', '5']]);
  });

  it('names its rows by words where the first column counts them', () => {
    expect(read('ลำดับ,โครงการ,งบ', '1,ถนน,10', '2,ไฟฟ้า,20').label).toBe(1);
    expect(read('ปี,งบ,หมายเหตุ', '2566,10,ก', '2567,20,ข').label).toBe(0);
  });

  it('takes no numbers of years, ranks and row names for amounts', () => {
    expect(kinds('ปี,จำนวน', '2566,10', '2567,20')).toEqual(['date', 'amount']);
    expect(kinds('ลำดับ,รายการ,จำนวน', '1,ก,10')).toEqual(['label', 'text', 'amount']);
    expect(kinds('รายการ,ปี 2566,ปี 2567', 'ก,10,11')).toEqual(['text', 'amount', 'amount']);
    expect(kinds('ช่วง,จำนวน', '1,10', '2,20')).toEqual(['label', 'amount']);
    expect(kinds('หมู่ที่,เบอร์โทร', '1,0812345678')).toEqual(['label', 'text']);
  });

  it.each(['ร้อยละ', 'อัตราส่วน', 'คะแนนเฉลี่ย', '% ของแผน'])('has no amounts under %s', (name) => {
    expect(kinds(`รายการ,${name}`, 'ก,10')).toEqual(['text', 'rate']);
  });

  it('takes a unit behind all the numbers of a column as the unit of the column', () => {
    expect(read('รายการ,จำนวน', 'ก,10 ราย', 'ข,12 ราย').columns[1]).toMatchObject({ kind: 'amount', unit: 'ราย' });
    expect(read('รายการ,จำนวน', 'ก,10 ราย', 'ข,12').columns[1]).not.toHaveProperty('unit');
    expect(read('รายการ,ผล', 'ก,10%', 'ข,12%').columns[1]).toMatchObject({ kind: 'rate', unit: '%' });
  });

  it('may have a header of two rows', () => {
    const table = read('หมู่บ้าน,ปี 2566,,ปี 2567,', ',ชาย,หญิง,ชาย,หญิง', 'บ้านทุ่ง,1,2,3,4');
    expect(table.columns.map(({ title }) => title)).toEqual([
      'หมู่บ้าน',
      'ปี 2566 ชาย',
      'ปี 2566 หญิง',
      'ปี 2567 ชาย',
      'ปี 2567 หญิง',
    ]);
    expect(table.columns.map(({ kind }) => kind)).toEqual(['text', 'amount', 'amount', 'amount', 'amount']);
    expect(table.rows).toHaveLength(1);
    expect(table.faults).toEqual([]);
  });

  it('has the letters of Excel over its columns', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('the faults of a CSV file', () => {
  it('are told with row and column of Excel, blank rows counted', () => {
    expect(messages('เดือน,จำนวน', 'ต.ค.,10', '', 'พ.ย.,12o', 'ธ.ค.,"12,34"', 'ม.ค.,#REF!', 'ก.พ.,1', 'มี.ค.,2')).toEqual(
      [
        'แถว 3 ว่างอยู่กลางตาราง',
        'แถว 4 คอลัมน์ B “12o” อ่านเป็นตัวเลขไม่ได้',
        'แถว 5 คอลัมน์ B “12,34” มีจุลภาคผิดตำแหน่ง',
        'แถว 6 คอลัมน์ B “#REF!” เป็นข้อผิดพลาดของ Excel',
      ],
    );
  });

  it('name a header that is empty, twice there, or missing', () => {
    expect(messages('เดือน,,จำนวน,จำนวน', 'ต.ค.,1,2,3')).toEqual([
      'คอลัมน์ B มีข้อมูลแต่ไม่มีหัวคอลัมน์',
      'คอลัมน์ C และ D มีหัวเหมือนกันว่า “จำนวน”',
    ]);
    expect(messages('ต.ค.,10', 'พ.ย.,12')).toEqual(['แถว 1 ควรเป็นหัวคอลัมน์ แต่มีตัวเลขอย่างแถวข้อมูล']);
    expect(messages('รายการ,2566,2567', 'ก,10,11')).toEqual([]);
  });

  it('name a title above the header, which is left out', () => {
    const lines = ['สถิติการให้บริการ ปี 2567,', 'เดือน,จำนวน', 'ต.ค.,1'];
    expect(messages(...lines)).toEqual(['แถว 1 เป็นชื่อตาราง จึงไม่แสดง แถวแรกของไฟล์ต้องเป็นหัวคอลัมน์']);
    expect(read(...lines).columns.map(({ name }) => name)).toEqual(['เดือน', 'จำนวน']);
  });

  it('name rows with too many cells, and those that end before the last number', () => {
    expect(messages('เดือน,จำนวน', 'ต.ค.,1,234', 'พ.ย.,2', 'ธ.ค.,3')).toEqual(['แถว 2 มี 3 ช่อง แต่หัวตารางมี 2 ช่อง']);
    expect(messages('เดือน,ชาย,หญิง,หมายเหตุ', 'ต.ค.,1,2', 'พ.ย.,2', 'ธ.ค.,3,4,')).toEqual([
      'แถว 3 มีเพียง 2 ช่อง แต่หัวตารางมี 4 ช่อง ตัวเลขอาจเลื่อนไปอยู่ผิดคอลัมน์',
    ]);
  });

  it('name the row of a quote that is not closed', () => {
    expect(messages('เดือน,จำนวน', 'ต.ค.,1', '"พ.ย.,2', 'ธ.ค.,3')).toEqual([
      'แถว 3 มีเครื่องหมาย " เปิดไว้แต่ไม่มีตัวปิด จึงอ่านตารางไม่ได้',
    ]);
    expect(read('เดือน,จำนวน', 'ต.ค.,"1').faults).toMatchObject([{ code: 'table/unreadable', row: 2 }]);
  });

  it.each(['', '\n\n', ',,\n,,', 'เดือน,จำนวน'])('tell that %j has no data', (text) => {
    expect(readTable(text, ',').faults.map(({ message }) => message)).toEqual(['ตารางไม่มีข้อมูล']);
  });

  it('tell that a table is too long or too wide for a page', () => {
    const long = readTable(`ก,ข\n${'x,1\n'.repeat(3000)}`, ',');
    expect(long.faults.map(({ code }) => code)).toEqual(['table/too-long']);
    expect(long.rows.length).toBeLessThanOrEqual(2000);
    const wide = Array.from({ length: 50 }, (_, i) => `h${i}`).join(',');
    expect(messages(wide, wide.replaceAll('h', 'x'))).toEqual(['ตารางกว้างกว่า 40 คอลัมน์ ซึ่งอ่านบนหน้าเว็บไม่ไหว']);
  });

  it('never throw and never lose the shape of the table, whatever the text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'01๕,;"\t\n\r -–()%.กา่รวม<>\ufeff\0\ud800'), maxLength: 200 });
    fc.assert(
      fc.property(
        fc.oneof(signs, fc.string({ unit: 'binary' })),
        fc.constantFrom(',', ';', '\t'),
        (text, delimiter) => {
          const { columns, rows, label, faults } = readTable(text, delimiter);
          for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
          if (columns.length > 0) expect(columns[label]).toBeDefined();
          if (rows.length === 0) expect(faults).not.toEqual([]);
          for (const { message, hint } of faults) {
            expect(message).toMatch(/[\u0e00-\u0e7f]/);
            expect(hint).toMatch(/[\u0e00-\u0e7f]/);
          }
        },
      ),
      { numRuns: 400, seed: 2567 },
    );
  });
});
