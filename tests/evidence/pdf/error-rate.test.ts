import { describe, expect, test } from 'vitest';
import { joinLines } from '../../../src/evidence/pdf/join-lines.ts';
import { pdfReader } from '../../../src/evidence/pdf/reader.ts';
import { knownText, REPORT, RULES } from '../../fixtures/documents/known-text.ts';
import { characterErrorRate } from '../text-error.ts';
import { documentBytes, documentsIn } from './documents.ts';

async function read(name: string): Promise<string> {
  const { pages } = await pdfReader.open(documentBytes(name), 'pdf');
  expect(pages.every(({ source }) => source === 'text')).toBe(true);
  return joinLines(pages.map(({ text }) => text).join('\n\n'));
}

describe('text of PDFs from Chromium and LibreOffice', () => {
  test('is known in eight fonts, from both', () => {
    const names = documentsIn('report').map((name) => name.replace(/^report\/|(-justified)?\.\w+\.pdf$/g, ''));
    expect(new Set(names).size).toBeGreaterThanOrEqual(8);
    expect(names).toHaveLength(2 * new Set(names).size);
    expect(knownText(REPORT).length).toBeGreaterThan(1500);
  });

  test.each(documentsIn('report'))('has at most one letter in a hundred wrong in %s', async (name) => {
    expect(characterErrorRate(knownText(REPORT), await read(name))).toBeLessThanOrEqual(0.01);
  });

  test.each(documentsIn('rules'))(
    'has at most one in a hundred wrong in %s, on which nothing was tuned',
    async (name) => {
      expect(characterErrorRate(knownText(RULES), await read(name))).toBeLessThanOrEqual(0.01);
    },
  );

  test.each(documentsIn('report'))('has every ำ of %s, and never a space after one inside a word', async (name) => {
    const text = await read(name);
    expect(text.match(/ำ/g)).toHaveLength(knownText(REPORT).match(/ำ/g)?.length ?? 0);
    expect(text).toContain('ดำเนินงาน');
    expect(text).toContain('น้ำท่วมขัง');
    expect(text).not.toMatch(/[กทดน]้?ำ [เงท][นา]/);
  });
});

describe('the error rate itself', () => {
  test('is nothing for the same text, whatever the line ends and the way its letters are composed', () => {
    expect(characterErrorRate('ที่ พ.ศ. é', 'ที่\n\nพ.ศ.  e\u0301 ')).toBe(0);
  });

  test('counts a letter put in, left out or changed as one each', () => {
    expect(characterErrorRate('1234567890', '123456789')).toBe(0.1);
    expect(characterErrorRate('1234567890', '12345678901')).toBe(0.1);
    expect(characterErrorRate('1234567890', '1234567899')).toBe(0.1);
  });

  test('counts spaces, marks and their order', () => {
    expect(characterErrorRate('ทำงานดี ๆ ', 'ทำ งานดี ๆ ')).toBeCloseTo(1 / 9);
    expect(characterErrorRate('ที่ดินน้ำ', 'ทีดินน้ำ')).toBeCloseTo(1 / 9);
    expect(characterErrorRate('ที่ดินน้ำ', 'ที่ดินนำ้')).toBeCloseTo(2 / 9);
  });
});
