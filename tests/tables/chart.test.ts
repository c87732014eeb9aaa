import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writingOf } from '../../src/tables/chart/amounts.ts';
import { chartOf } from '../../src/tables/chart/chart.ts';
import { scaleOf } from '../../src/tables/chart/scale.ts';
import { widthOf, wrap } from '../../src/tables/chart/text-width.ts';
import { decimal, format, toNumber } from '../../src/tables/decimal.ts';
import { readTable } from '../../src/tables/table.ts';
import type { DataTableAttributes } from '../../src/tables/types.ts';
import { clusters } from '../../src/thai/clusters.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const of = (attributes: Partial<DataTableAttributes>, ...lines: string[]) =>
  chartOf(
    readTable(lines.join('\n'), ','),
    { file: 'o12/a.csv', caption: 'ตาราง', chart: 'bar', ...attributes },
    'table-1',
  );

/** Every tag of a chart, read as the XML that an SVG is. */
function tags(chart: Element | undefined): Tag[] {
  const found: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    const tag = open.at(-1);
    if (tag) tag.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  if (chart) parser.write(toHtml(chart)).close();
  return found;
}

const named = (chart: Element | undefined, name: string) => tags(chart).filter((tag) => tag.name === name);
const words = (chart: Element | undefined) => named(chart, 'text').map(({ text }) => text);
const bars = (chart: Element | undefined) =>
  named(chart, 'rect').filter(({ attributes }) => attributes['height'] === '18');

const months = ['เดือน,ราย', 'ต.ค. 66,10', 'พ.ย. 66,40', 'ธ.ค. 66,20'];

describe('a chart', () => {
  it('says in words what it shows', () => {
    const [title] = named(of({ unit: 'ราย' }, ...months), 'title');
    const [desc] = named(of({ unit: 'ราย' }, ...months), 'desc');
    expect(title?.text).toBe('ตาราง');
    expect(desc?.text).toBe(
      'แผนภูมิแท่ง 3 รายการ · ราย มากที่สุด 40 ราย (พ.ย. 66) น้อยที่สุด 10 ราย (ต.ค. 66) จาก 10 ราย (ต.ค. 66) เป็น 20 ราย (ธ.ค. 66) เพิ่มขึ้น 10 ราย',
    );
  });

  it('has a name and a description that its picture points to', () => {
    const all = tags(of({}, ...months));
    const [picture] = all;
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(picture?.attributes['role']).toBe('img');
    expect(ids).toEqual(
      expect.arrayContaining([picture?.attributes['aria-labelledby'], picture?.attributes['aria-describedby']]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves the row and the column of totals out', () => {
    const chart = of({ total: 'both' }, 'เดือน,ชาย,หญิง,รวม', 'ต.ค.,1,2,3', 'รวม,1,2,3');
    expect(bars(chart)).toHaveLength(2);
    expect(words(chart)).not.toContain('รวม');
  });

  it('is not drawn where there is nothing to draw', () => {
    expect(of({}, 'เดือน,ราย', 'ต.ค.,-')).toBeUndefined();
    expect(of({}, 'ด้าน,ผล', 'ก,ดี')).toBeUndefined();
    expect(of({}, 'ก,ข', ...Array.from({ length: 41 }, () => 'x,1'))).toBeUndefined();
    expect(chartOf(readTable(months.join('\n'), ','), { file: '', caption: '' }, 'a')).toBeUndefined();
  });
});

describe('bars', () => {
  it('are as long as their amounts, and tell each', () => {
    const chart = of({}, ...months);
    const widths = bars(chart).map(({ attributes }) => Number.parseFloat(attributes['width'] ?? ''));
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(4, 1);
    expect((widths[2] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 1);
    expect(words(chart)).toEqual(expect.arrayContaining(['10', '40', '20', 'ต.ค. 66']));
  });

  it('of negative amounts run the other way from the same zero', () => {
    const [loss, gain] = bars(of({}, 'รายการ,บาท', 'ก,-50', 'ข,100'));
    const edge = (tag: Tag | undefined, name: string) => Number.parseFloat(tag?.attributes[name] ?? '');
    expect(edge(loss, 'x') + edge(loss, 'width')).toBeCloseTo(edge(gain, 'x'), 1);
  });

  it('are told apart without colour', () => {
    const chart = of({}, 'ด้าน,ก,ข,ค', 'x,1,2,3');
    expect(bars(chart).map(({ attributes }) => attributes['fill'])).toEqual([
      undefined,
      'url(#table-1-chart-p2)',
      'url(#table-1-chart-p3)',
    ]);
    expect(named(chart, 'pattern').map(({ attributes }) => attributes['id'])).toEqual([
      'table-1-chart-p2',
      'table-1-chart-p3',
    ]);
    expect(words(chart)).toEqual(expect.arrayContaining(['ก', 'ข', 'ค']));
  });

  it('are missing, with words in their place, where there is no value, and empty at 0', () => {
    const chart = of({}, 'เดือน,ราย', 'ต.ค.,0', 'พ.ย.,-', 'ธ.ค.,5');
    expect(bars(chart)).toHaveLength(1);
    expect(words(chart)).toEqual(expect.arrayContaining(['0', 'ไม่มีข้อมูล', '5']));
  });

  it('that are all 0 stand on an axis of their own', () => {
    expect(words(of({}, 'เดือน,ราย', 'ต.ค.,0', 'พ.ย.,0'))).toEqual(['ราย', '0', 'ต.ค.', '0', 'พ.ย.', '0']);
  });
});

describe('lines', () => {
  const line = (...lines: string[]) => of({ chart: 'line' }, ...lines);

  it('break where a value is missing, and mark each value', () => {
    const chart = line('เดือน,ราย', 'ต.ค.,1', 'พ.ย.,2', 'ธ.ค.,-', 'ม.ค.,4', 'ก.พ.,5', 'มี.ค.,', 'เม.ย.,3');
    expect(named(chart, 'polyline').map(({ attributes }) => attributes['points']?.split(' ').length)).toEqual([2, 2]);
    expect(named(chart, 'svg').filter(({ attributes }) => attributes['class'] === 'chart-mark')).toHaveLength(5);
  });

  it('are told apart by dash and mark', () => {
    const chart = line('เดือน,ก,ข,ค', 'ต.ค.,1,2,3', 'พ.ย.,2,3,4');
    expect(new Set(named(chart, 'polyline').map(({ attributes }) => attributes['stroke-dasharray'])).size).toBe(3);
    expect(new Set(named(chart, 'path').map(({ attributes }) => attributes['d'])).size).toBe(3);
  });

  it('say so where the axis does not begin at 0', () => {
    expect(words(line('ปี,คะแนน', '2566,90', '2567,93'))).toContain('แกนตั้งไม่ได้เริ่มที่ 0');
    expect(words(line('ปี,คะแนน', '2566,9', '2567,93'))).not.toContain('แกนตั้งไม่ได้เริ่มที่ 0');
  });

  it('of one value are one mark', () => {
    const chart = line('ปี,คะแนน', '2567,93');
    expect(named(chart, 'polyline')).toEqual([]);
    expect(words(chart)).toContain('93');
  });
});

describe('the axis', () => {
  const ticks = (...values: string[]) =>
    scaleOf(
      values.map((text) => {
        const [whole = '', part] = text.replace('-', '').split('.');
        return decimal(whole, part, text.startsWith('-'));
      }),
      6,
      'ticks',
    ).ticks.map((tick) => format(tick));

  it.each([
    [
      ['0', '97'],
      ['0', '20', '40', '60', '80', '100'],
    ],
    [
      ['0', '1.0'],
      ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0'],
    ],
    [
      ['0', '1'],
      ['0', '1'],
    ],
    [
      ['0', '3'],
      ['0', '1', '2', '3'],
    ],
    [
      ['-30', '70'],
      ['−50', '0', '50', '100'],
    ],
    [
      ['0', '1234567'],
      ['0', '500,000', '1,000,000', '1,500,000'],
    ],
    [
      ['82', '94'],
      ['80', '85', '90', '95'],
    ],
  ])('over %j has round ticks', (values, expected) => {
    expect(ticks(...values)).toEqual(expected);
  });

  it('holds every value, and never has more ticks than asked for', () => {
    const value = fc.record({
      units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      places: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.integer({ min: 2, max: 8 }), (values, most) => {
        const { low, high, ticks: found } = scaleOf(values, most, 'ticks');
        expect(found.length).toBeLessThanOrEqual(most);
        expect(high).toBeGreaterThan(low);
        for (const each of values) {
          expect(toNumber(each)).toBeGreaterThanOrEqual(low);
          expect(toNumber(each)).toBeLessThanOrEqual(high);
        }
      }),
      { seed: 2567 },
    );
  });
});

describe('the amounts of a chart', () => {
  const written = (...amounts: [string, string?][]) => {
    const values = amounts.map(([whole, part]) => decimal(whole, part));
    const { scale, write } = writingOf(values);
    return [scale, ...values.map(write)];
  };

  it('are exact where they are short, then whole, then in millions', () => {
    expect(written(['1234', '50'], ['5'])).toEqual(['', '1,234.50', '5.00']);
    expect(written(['12345678', '50'], ['5', '25'])).toEqual(['', '12,345,679', '5']);
    expect(written(['123456789'], ['5000000'])).toEqual(['ล้าน', '123.46', '5.00']);
  });

  it('that are more than nothing are not written as 0', () => {
    expect(written(['1000000000'], ['1'], ['0'])).toEqual(['ล้าน', '1,000.00', '<0.01', '0.00']);
  });
});

describe('the words of a chart', () => {
  it('are cut between words, never inside a cluster, and end in … where they have no room', () => {
    const name = 'สิ่งอำนวยความสะดวกสำหรับผู้พิการและผู้สูงอายุที่มาติดต่อราชการ';
    const lines = wrap(name, 12, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(12);
    const kept = clusters(lines.join('').replace('…', ''));
    expect(clusters(name).slice(0, kept.length)).toEqual(kept);
  });

  it('fit their lines, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'กาเ่้ำ ab1.W'), maxLength: 80 }),
        fc.integer({ min: 3, max: 20 }),
        (text, width) => {
          const lines = wrap(text, width, 3);
          expect(lines.length).toBeLessThanOrEqual(3);
          for (const line of lines) if (clusters(line).length > 1) expect(widthOf(line)).toBeLessThanOrEqual(width + 1);
        },
      ),
      { seed: 2567 },
    );
  });
});

it('every chart of any numbers and names is an SVG without NaN, style or script, and the same each time', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '-', '0', '1e9', '<script>alert(1)</script>', '</text></svg><script>', '" onload="x', '&lt;'),
    fc.double({ noNaN: true, min: -1e14, max: 1e14 }).map((number) => number.toFixed(2)),
    fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }).map(String),
    fc.constantFrom('0.00000001', '999999999999999', '-0.01'),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = fc.array(fc.tuple(fc.string({ maxLength: 30 }), cell, cell, cell), { minLength: 1, maxLength: 30 });
  let drawn = 0;
  fc.assert(
    fc.property(rows, fc.string({ maxLength: 20 }), fc.constantFrom('bar', 'line'), (cells, name, chart) => {
      const text = [['<b>ชื่อ', `${name}1`, '</title>2', '&3'], ...cells]
        .map((row) => row.map(quoted).join(','))
        .join('\n');
      const make = () =>
        chartOf(readTable(text, ','), { file: 'o1/a.csv', caption: 'ก', chart, columns: 'B,C,D' }, 'x');
      const made = make();
      if (made) drawn++;
      for (const tag of tags(made)) {
        expect(tag.name).not.toBe('script');
        for (const [key, value] of Object.entries(tag.attributes)) {
          expect(key).not.toMatch(/^(?:style|on)/);
          if (key !== 'class') expect(value).not.toMatch(/NaN|Infinity|undefined|-\d+(?:\.\d+)?%/);
        }
      }
      expect(make()).toEqual(made);
    }),
    { numRuns: 150, seed: 2567 },
  );
  expect(drawn).toBeGreaterThan(75);
});
