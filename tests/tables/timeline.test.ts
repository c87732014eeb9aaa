import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { timelineHtml } from '../../src/components/timeline.ts';
import type { Figures, MonthEnd } from '../../src/model/timeline.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-raw-characters': 'off' } });

const figures = (done: number, proven: number): Figures => ({
  total: 43,
  done,
  proven,
  points: { declared: { oit: done * 2, ita: done * 0.8 }, proven: { oit: proven * 2, ita: proven * 0.8 } },
});

const month = (number: number, of?: Figures): MonthEnd => ({ month: { year: 2024, month: number }, figures: of });
const MONTHS = [month(1, figures(9, 4)), month(2), month(3, figures(12, 5)), month(4, figures(12, 12))];
const html = timelineHtml(MONTHS, 'timeline') ?? '';

describe('the chart of progress by month', () => {
  test('is a picture with a name and what it shows in words', () => {
    expect(html).toContain('role="img" aria-labelledby="timeline-chart-title" aria-describedby="timeline-chart-desc"');
    expect(html).toContain('จำนวนข้อที่ดำเนินการแล้ว และข้อที่มีหลักฐานครบ เมื่อสิ้นแต่ละเดือน</title>');
    const [, words] = /<desc [^>]*>([^<]*)</.exec(html) ?? [];
    expect(words).toContain('ดำเนินการแล้ว');
    expect(words).toContain('จาก 9 ข้อ (ม.ค. 2567) เป็น 12 ข้อ (เม.ย. 2567) เพิ่มขึ้น 3 ข้อ');
    expect(words).toContain('ไม่มีข้อมูล 1 รายการ');
  });

  test('tells its two lines apart by dashes and marks, and leaves a gap where a month is not known', () => {
    expect(html.match(/<polyline/g)).toHaveLength(2);
    expect(html.match(/<polyline[^>]*stroke-dasharray/g)).toHaveLength(1);
    const plot = html.slice(html.indexOf('<polyline'), html.indexOf('</figure>'));
    expect(new Set([...plot.matchAll(/<path [^>]*\bd="([^"]*)"/g)].map(([, shape]) => shape))).toHaveLength(2);
  });

  test('has the same figures in a table, and the points', () => {
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    );
    expect(rows).toEqual([
      'เดือน จำนวนข้อ คะแนนคาดการณ์ (เต็ม 40)',
      'ดำเนินการแล้ว มีหลักฐานครบ ตามที่แจ้ง ตามหลักฐาน',
      'ม.ค. 2567 9 4 7.20 3.20',
      'ก.พ. 2567 – ไม่มีข้อมูล – ไม่มีข้อมูล – ไม่มีข้อมูล – ไม่มีข้อมูล',
      'มี.ค. 2567 12 5 9.60 4.00',
      'เม.ย. 2567 12 12 9.60 9.60',
    ]);
  });

  test('is valid HTML without style or script of its own', async () => {
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  test('is left out where no two months can be compared', () => {
    expect(timelineHtml([], 'timeline')).toBeUndefined();
    expect(timelineHtml([month(1, figures(9, 4)), month(2)], 'timeline')).toBeUndefined();
    expect(timelineHtml([month(1, figures(9, 4)), month(2, figures(9, 4))], 'timeline')).toBeDefined();
  });
});
