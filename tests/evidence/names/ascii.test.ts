import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiName, isPublishable } from '../../../src/evidence/names/ascii.ts';
import { romanise } from '../../../src/evidence/names/romanise.ts';
import { NAME_WORDS } from '../../../src/evidence/names/words.ts';
import { evidenceFile } from '../../../src/schema/file-name.ts';

const name = (thai: string, ...taken: string[]) => asciiName(thai, new Set(taken));

describe('an ASCII name', () => {
  test.each([
    ['รายงาน รอบ ๖ เดือน.PDF', 'report-6-months.pdf'],
    ['แผนการใช้จ่ายงบประมาณประจำปี 2567.pdf', 'plan-budget-spending-2567.pdf'],
    [
      'รายงานผลการดำเนินงานจัดซื้อจัดจ้าง รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2567.pdf',
      'performance-report-procurement-6-months-fy-2567.pdf',
    ],
    ['คำสั่งแต่งตั้งคณะกรรมการ ITA ๒๕๖๗ (1).docx', 'order-appointment-committee-ita-2567-1.docx'],
    ['สถิติเรื่องร้องเรียน ม.ค.-มี.ค. 2567.csv', 'statistics-complaints-01-03-2567.csv'],
    ['ประกาศ มกราคม ๒๕๖๗.JPEG', 'announcement-01-2567.jpeg'],
    ['ทุ่งต่อ.pdf', 'thung-to.pdf'],
    ['Résumé Final.PDF', 'resume-final.pdf'],
  ])('of %s is %s', (thai, ascii) => {
    expect(name(thai)).toBe(ascii);
  });

  test('is the same for a name in pieces, as macOS gives it, and for one in whole', () => {
    expect(name('ทำ e\u0301.pdf')).toBe(name('ทํา \u00e9.pdf'));
  });

  test('is never empty, and none that Windows keeps for itself', () => {
    expect(name('🙂.png')).toBe('file.png');
    expect(name('...pdf')).toBe('file.pdf');
    expect(name('CON.pdf')).toBe('file-con.pdf');
  });

  test('gets a number where it stands in the folder, in whatever case', () => {
    expect(name('รายงาน.pdf', 'Report.pdf')).toBe('report-2.pdf');
    expect(name('รายงาน.pdf', 'report.pdf', 'report-2.pdf')).toBe('report-3.pdf');
    expect(name('รายงาน.pdf', 'report.docx')).toBe('report.pdf');
  });

  test('ends at a word before it is too long', () => {
    const long = name(`${'รายงานแผน '.repeat(20)}.pdf`);
    expect(long.length).toBeLessThanOrEqual(60);
    expect(long).toMatch(/^(?:report-plan-)+report(?:-plan)?\.pdf$/);
  });

  test('always passes the rule of names, is short, and stays as it is', () => {
    const letters = fc.constantFrom(...'กขงจนมรลวสหอะาิีึืุูเแโใไ่้๊็์ำๆฯ๑๒ 12aB-_.()/\u0301é🙂', 'รายงาน', 'พ.ศ.', 'con');
    const stem = fc.oneof(
      fc.array(letters, { maxLength: 90 }).map((all) => all.join('')),
      fc.string(),
    );
    const ending = fc.constantFrom('.pdf', '.PDF', '.jpeg', '.Docx', '');
    fc.assert(
      fc.property(stem, ending, fc.boolean(), (start, end, isTaken) => {
        const once = name(start + end);
        const made = isTaken ? name(start + end, once.toUpperCase()) : once;
        expect(evidenceFile().safeParse(`o12/${made}`).success, made).toBe(true);
        expect(isPublishable(made), made).toBe(true);
        expect(made.length).toBeLessThanOrEqual(60);
        expect(name(once)).toBe(once);
        if (isTaken) expect(made).not.toBe(once);
      }),
      { seed: 11 },
    );
  });
});

describe('a name that may stay', () => {
  test.each(['six-months.pdf', 'Report_2.v1.csv', 'a.jpeg'])('%s', (one) => expect(isPublishable(one)).toBe(true));
  test.each(['รายงาน.pdf', 'a b.pdf', 'a.PDF', '-a.pdf', 'a', 'nul.pdf', 'a(1).pdf'])('is not %s', (one) =>
    expect(isPublishable(one)).toBe(false),
  );
});

test('the known words are many, and each stands for ASCII', () => {
  expect(NAME_WORDS.size).toBeGreaterThan(300);
  for (const [thai, english] of NAME_WORDS) {
    expect(thai, english).toMatch(/^[\u0e01-\u0e4e0-9. ]+$/);
    expect(english, thai).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
  }
});

describe('Thai words in Latin letters', () => {
  test.each(
    `ตรัง trang|เชียงใหม่ chiangmai|ขอนแก่น khonkaen|นคร nakhon|สงกรานต์ songkran|ประเพณี prapheni|กีฬา kila
     สวน suan|ขบวน khabuan|คน khon|กรม krom|ทราย sai|จริง ching|เครื่องจักร khrueangchak|ธรรมชาติ thamchat|ตลาดนัด talatnat
     ห้วยยอด huaiyot|ศรี si|หนังสือ nangsue|เปลี่ยน plian|เกาะ ko|ไทย thai|เลย loei|เหตุ het|ตัวเรา tuarao|เงิน ngoen|ฤดู ruedu`
      .split(/[|\n]/)
      .map((pair) => pair.trim().split(' ') as [string, string]),
  )('%s is %s', (thai, latin) => {
    expect(romanise(thai)).toBe(latin);
  });

  test('leave nothing but lower-case letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'กทรวหนยอะาัิี็เแไ์่ำฤๅๆ1a ') }), (text) => {
        expect(romanise(text)).toMatch(/^[a-z]*$/);
      }),
    );
  });
});
