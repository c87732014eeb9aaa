import { describe, expect, test } from 'vitest';
import { isCitizenId } from '../../../src/evidence/privacy/citizen-id.ts';
import { scanText } from '../../../src/evidence/privacy/scan.ts';
import { toArabicDigits } from '../../../src/thai/numerals.ts';
import { judge, privacyMeasures, readSet } from './measures.ts';

const [planted, harmless] = [readSet('planted'), readSet('harmless')];
const measures = privacyMeasures();

describe('the sets', () => {
  test('have at least 200 strings each, a third of them blind, none twice', () => {
    for (const set of [planted, harmless]) {
      expect(set.length).toBeGreaterThanOrEqual(200);
      expect(set.filter(({ blind }) => blind).length).toBeGreaterThanOrEqual(set.length / 3);
      expect(new Set(set.map(({ text }) => text)).size).toBe(set.length);
    }
  });

  test('say where each planted value stands', () => {
    for (const { text, finds = [] } of planted) {
      expect(finds.length).toBeGreaterThan(0);
      for (const { offset, value } of finds) expect(text.slice(offset, offset + value.length)).toBe(value);
    }
  });

  test('have harmless numbers of thirteen digits that fail the check digit', () => {
    const failing = harmless
      .flatMap(({ text }) => toArabicDigits(text).match(/\d[\d -]{11,15}\d/g) ?? [])
      .map((number) => number.replace(/\D/g, ''))
      .filter((digits) => digits.length === 13 && !isCitizenId(digits));
    expect(failing.length).toBeGreaterThan(40);
  });
});

describe('the scan', () => {
  test('finds every planted citizen id', () => {
    const missed = planted.flatMap((sample) => judge(sample).missed.filter(({ kind }) => kind === 'citizen-id'));
    expect(missed).toEqual([]);
  });

  test('takes nothing harmless for a citizen id', () => {
    const wrong = harmless.filter(({ text }) => scanText(text).some(({ kind }) => kind === 'citizen-id'));
    expect(wrong).toEqual([]);
  });

  test('finds of each kind at least 95 of 100, and is right as often; on what it was not tuned on as well', () => {
    for (const { kind, recall, precision } of [...measures.tuned, ...measures.blind]) {
      expect({ kind, recall: recall >= 0.95, precision: precision >= 0.95 }).toEqual({
        kind,
        recall: true,
        precision: true,
      });
    }
  });

  test('shows no planted value in anything that is told', () => {
    for (const { text, finds = [] } of planted) {
      const told = toArabicDigits(JSON.stringify(scanText(text)));
      for (const { kind, value } of finds) {
        const digits = toArabicDigits(value).replace(/\D/g, '');
        if (kind === 'email') expect(told).not.toContain(value);
        else if (digits.length >= 9) expect(told.replace(/[\s-]/g, '')).not.toContain(digits);
      }
    }
  });
});
