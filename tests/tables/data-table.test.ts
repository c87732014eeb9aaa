import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { dataTableHtml } from '../../src/components/data-table.ts';
import { proseHtml } from '../../src/components/prose-html.ts';
import type { Site } from '../../src/schema/site.ts';
import { readTable } from '../../src/tables/table.ts';
import type { DataTableAttributes } from '../../src/tables/types.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-raw-characters': 'off' } });

const html = (attributes: Partial<DataTableAttributes>, ...lines: string[]) =>
  dataTableHtml(readTable(lines.join('\n'), ','), {
    attributes: { file: 'o12/a.csv', caption: 'สถิติ', ...attributes },
    id: 'table-1',
    href: '/ita/2567/o12/a.csv',
  });

const rows = (text: string) => text.match(/<tr>.*?<\/tr>/g) ?? [];

async function faultsOf(text: string): Promise<string[]> {
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const months = ['เดือน,จำนวน,บาท', 'ต.ค. 66,๑๐๐๐,"1,000.5"', 'พ.ย. 66,-,(20)', 'รวม,1000,980.5'];

describe('a table of data', () => {
  it('has its caption, headers, aligned numbers, a total and its file', () => {
    expect(html({ total: 'row', unit: 'ราย' }, ...months).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<figure class="data-table" id="table-1">
      <figcaption>
      <span id="table-1-name">สถิติ</span> <span class="data-unit">(หน่วย: ราย)</span>
      </figcaption>
      <div class="table-scroll">
      <table aria-labelledby="table-1-name">
      <thead>
      <tr>
      <th scope="col" class="data-short">เดือน</th>
      <th scope="col" class="data-number">จำนวน</th>
      <th scope="col" class="data-number">บาท</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <th scope="row" class="data-short">ต.ค. 66</th>
      <td class="data-number">1,000</td>
      <td class="data-number">1,000.5</td>
      </tr>
      <tr>
      <th scope="row" class="data-short">พ.ย. 66</th>
      <td class="data-number">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">ไม่มีข้อมูล</span>
      </td>
      <td class="data-number">−20.0</td>
      </tr>
      </tbody>
      <tfoot>
      <tr>
      <th scope="row" class="data-short">รวม</th>
      <td class="data-number">1,000</td>
      <td class="data-number">980.5</td>
      </tr>
      </tfoot>
      </table>
      </div>
      <p class="data-file">
      <a href="/ita/2567/o12/a.csv" download type="text/csv">ดาวน์โหลดข้อมูลตารางนี้ (CSV)</a>
      </p>
      </figure>"
    `);
  });

  it('tells an empty cell to those who see and those who listen, apart from 0', () => {
    const [, october, november] = rows(html({}, 'เดือน,จำนวน', 'ต.ค.,0', 'พ.ย.,'));
    expect(october).toContain('<td class="data-number">0</td>');
    expect(november).toContain('<span aria-hidden="true">–</span><span class="visually-hidden">ไม่มีข้อมูล</span>');
  });

  it('shows text among numbers as it was written', () => {
    expect(html({}, 'เดือน,จำนวน', 'ต.ค.,12o', 'พ.ย.,5')).toContain('<td class="data-number">12o</td>');
  });

  it('scrolls in a box the keyboard reaches where it may be wider than a phone', () => {
    const wide = html({}, 'ด้าน,งบประมาณที่ตั้งไว้,งบประมาณที่ใช้ไป,คงเหลือ', 'ก,"1,000,000.00","900,000.00","100,000.00"');
    expect(wide).toContain('<div class="table-scroll" role="region" aria-labelledby="table-1-name" tabindex="0">');
    expect(html({}, 'เดือน,ราย', 'ต.ค.,1')).toContain('<div class="table-scroll"><table');
  });

  it('has groups of columns under one name', () => {
    const head = html({}, 'หมู่บ้าน,ปี 2566,,ปี 2567,', ',ชาย,หญิง,ชาย,หญิง', 'บ้านทุ่ง,1,2,3,4');
    expect(head).toContain('<th scope="col" rowspan="2" class="data-short">หมู่บ้าน</th><th scope="colgroup" colspan="2"');
    expect(head).toContain(
      '<colgroup span="1"></colgroup><colgroup span="2"></colgroup><colgroup span="2"></colgroup>',
    );
  });

  it('shows the first rows of a long table, and the others when asked', () => {
    const many = Array.from({ length: 100 }, (_, i) => `หมู่ที่ ${i + 1},1`);
    const text = html({ total: 'row' }, 'หมู่บ้าน,คน', ...many, 'รวม,100');
    const [first = '', rest = ''] = text.split('<details');
    expect(rows(first)).toHaveLength(1 + 40 + 1);
    expect(rows(rest)).toHaveLength(1 + 60);
    expect(rest).toContain('แสดงอีก 60 แถว จากทั้งหมด 100 แถว');
    expect(first).toContain('ตารางแสดง 40 แถวแรก ผลรวมคิดจากทุกแถว');
    expect(html({}, 'หมู่บ้าน,คน', ...many.slice(0, 60))).not.toContain('<details');
  });

  it('that has nothing says so, and still offers its file', () => {
    expect(html({}, '')).toContain('ยังไม่มีข้อมูล');
    expect(html({}, '')).toContain('href="/ita/2567/o12/a.csv"');
  });

  it.each<[string, Partial<DataTableAttributes>, string[]]>([
    ['with bars', { chart: 'bar', total: 'row' }, months],
    ['with lines', { chart: 'line', total: 'row', unit: 'บาท' }, months],
    ['with groups', {}, ['หมู่บ้าน,ปี 2566,,ปี 2567,', ',ชาย,หญิง,ชาย,หญิง', 'บ้านทุ่ง,1,2,3,4']],
    ['that is long', {}, ['ลำดับ,ชื่อ,คน', ...Array.from({ length: 70 }, (_, i) => `${i},หมู่ ${i},1`)]],
    ['without names of rows', {}, ['เดือน,คน', ',1', 'ต.ค.,2']],
  ])('%s is valid HTML', async (_, attributes, lines) => {
    expect(await faultsOf(html(attributes, ...lines))).toEqual([]);
  });

  it('never lets what a file or an author says become HTML', () => {
    const nasty = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='x",
      '</table>',
      '&lt;b&gt;',
      '5',
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
        nasty,
        nasty,
        (cells, caption, unit) => {
          const text = html({ chart: 'bar', caption, unit }, ...cells.map((row) => row.map(quoted).join(',')));
          expect(text).not.toMatch(/<(?:script|img|b)\b/);
          expect(text.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on\w+|style)\b/);
          expect(text.match(/<\/table>/g)?.length ?? 0).toBe(text.match(/<table\b/g)?.length ?? 0);
        },
      ),
      { seed: 2567 },
    );
  });
});

describe('a body with tables', () => {
  const site = {} as Site;
  const use = (file: string) => `<DataTable file="${file}" caption="ตาราง ${file}" />`;
  const body = `ก่อน\n\n${use('o12/a.csv')}\n\n<Note>\n${use('o12/b.csv')}\n</Note>\n\nหลัง\n`;
  const files = new Map([['/2567/o12/a.csv', readTable(months.join('\n'), ',')]]);

  it('draws those that are there, and says so of those that are not', () => {
    const text = proseHtml(body, { site, base: '/ita/', beside: { year: 2567, tables: files, pictures: new Map() } });
    expect(text.match(/<table\b/g)).toHaveLength(1);
    expect(text).toContain('href="/ita/2567/o12/a.csv"');
    expect(text).toContain('<figure class="data-table" id="table-2">');
    expect(text).toContain('<p class="unknown">ยังไม่มีข้อมูล</p>');
    expect(text.startsWith('<p>ก่อน</p>')).toBe(true);
  });

  it('is drawn without data where its page has none', () => {
    expect(proseHtml(body, { site, base: '/' }).match(/ยังไม่มีข้อมูล/g)).toHaveLength(2);
  });
});
