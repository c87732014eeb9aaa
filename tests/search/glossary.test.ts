import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameworkIds, loadFramework } from '../../src/framework/load.ts';
import { glossary, glossaryTerms, parseTerms } from '../../src/search/glossary.ts';
import { aliases } from './real-items.ts';

const others = parseTerms(readFileSync(new URL('../../src/search/glossary.yaml', import.meta.url), 'utf8'));
const letters = glossary(glossaryTerms(aliases, others));
const terms = letters.flatMap((letter) => letter.terms);

describe('the data of the glossary', () => {
  test('has a word, an anchor, subjects and a meaning on each line of its own', () => {
    for (const term of others) expect(Object.keys(term)).toEqual(['word', 'anchor', 'topics', 'meaning']);
  });

  test('explains each term in Thai', () => {
    expect(terms.length).toBeGreaterThanOrEqual(45);
    expect(terms.filter(({ meaning }) => !/[ก-ฮ].{10}/.test(meaning))).toEqual([]);
  });

  test('has no term twice, and none that is an alias on a line of its own', () => {
    const words = terms.map(({ word }) => word.toLowerCase());
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    const known = new Set(aliases.map(({ word }) => word.toLowerCase()));
    expect(others.filter(({ word }) => known.has(word.toLowerCase()))).toEqual([]);
  });

  test('names only subjects of the frame, none twice', () => {
    const topics = new Set(frameworkIds().flatMap((id) => loadFramework(id)?.items.map(({ topic }) => topic) ?? []));
    const wrong = others.filter(
      ({ topics: own }) => own.some((topic) => !topics.has(topic)) || new Set(own).size < own.length,
    );
    expect(wrong).toEqual([]);
  });

  test('has for every term and letter an anchor of its own, in plain ASCII', () => {
    const anchors = [...letters, ...terms].map(({ anchor }) => anchor);
    expect(anchors.filter((anchor) => !/^[a-z][a-z0-9-]*$/.test(anchor))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('the glossary', () => {
  const line = { topics: ['powers'], why: 'คำ' };

  test('shows an alias only where it has a meaning', () => {
    const shown = { word: 'ราคากลาง', ...line, anchor: 'price', meaning: 'ราคาที่ใช้เทียบ' };
    expect(glossaryTerms([shown, { word: 'ราคา', ...line }], [])).toEqual([
      { word: 'ราคากลาง', topics: ['powers'], anchor: 'price', meaning: 'ราคาที่ใช้เทียบ' },
    ]);
  });

  test('is sorted as a dictionary is, Latin letters last', () => {
    expect(letters.map(({ name }) => name).join(' ')).toBe('ก ข ค ง จ ฉ ต ท น บ ป ผ พ ร ส อ A–Z');
    expect(letters.find(({ name }) => name === 'ท')?.terms.map(({ word }) => word)).toEqual([
      'ทต.',
      'ทุจริต',
      'เทศบัญญัติ',
      'เทศบาล',
    ]);
  });

  test('is sorted as ICU sorts it', () => {
    const { compare } = new Intl.Collator('th', { ignorePunctuation: true });
    for (const { terms: own } of letters) {
      const words = own.map(({ word }) => word);
      expect(words).toEqual([...words].sort(compare));
    }
  });
});
