import { describe, expect, test } from 'vitest';
import { contentTerms, isCommon, normalize, terms, words } from '../../src/search/terms.ts';

describe('the words of a text', () => {
  test('are the same for Thai and Arabic digits, old and new order of marks, large and small letters', () => {
    expect(terms('ปี ๒๕๖๗')).toEqual(terms('ปี 2567'));
    expect(terms('นํ้าประปา')).toEqual(terms('น้ำประปา'));
    expect(terms('E-Service PDPA')).toEqual(terms('e-service pdpa'));
    expect(normalize('๐O๑')).toBe('0o1');
  });

  test('keep tone marks: น้ำ is not นำ', () => {
    expect(terms('น้ำ')).not.toEqual(terms('นำ'));
  });

  test('are not about a budget where they name the fiscal year', () => {
    expect(words('แผนงบประมาณ ปีงบประมาณ พ.ศ. 2567')).toEqual(['แผน', 'งบประมาณ', 'ปีงบประมาณ', 'พศ', '2567']);
  });

  test('have no spaces, punctuation or dots of abbreviations', () => {
    expect(words('พ.ร.บ. (ฉบับที่ 2) !')).toEqual(['พรบ', 'ฉบับ', 'ที่', '2']);
    expect(terms(' … “” ่')).toEqual([]);
  });

  test('say one thing in one way: หกเดือน as 6 เดือน, โกง as ทุจริต, but as written where asked', () => {
    expect(terms('รอบหกเดือน')).toEqual(terms('รอบ 6 เดือน'));
    expect(terms('โกง')).toEqual(['ทุจริต']);
    expect(words('โกง')).toEqual(['โกง']);
  });
});

describe('the words that carry the meaning', () => {
  test('are without questions, particles, the organisation and the year, which hold for every page', () => {
    expect(contentTerms(terms('อบต. ใช้งบประมาณปี 2567 ไปเท่าไหร่ครับ'))).toEqual(['งบประมาณ']);
  });

  test('are all words where there are only common ones', () => {
    expect(contentTerms(terms('อยู่ที่ไหน'))).toEqual(terms('อยู่ที่ไหน'));
  });

  test('come once each', () => {
    expect(contentTerms(terms('แผน แผน แผน'))).toEqual(['แผน']);
  });

  test('are not any number: only a fiscal year is common', () => {
    expect([isCommon('2567'), isCommon('6'), isCommon('3567')]).toEqual([true, false, false]);
  });
});
