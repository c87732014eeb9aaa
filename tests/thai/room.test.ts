import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOM = new URL('../../src/thai/', import.meta.url);
const files = readdirSync(ROOM).map((name) => ({ name, source: readFileSync(new URL(name, ROOM), 'utf8') }));

/** Code without its comments, so that a comment may name what the code must not use. */
function code(source: string): string {
  return source.replace(/\/\*\*[\s\S]*?\*\/|\/\/ .*$/gm, '');
}

describe('the room of Thai text', () => {
  it('imports nothing but its own files', () => {
    const imports = files.flatMap(({ source }) => Array.from(source.matchAll(/from '([^']+)'/g), ([, from]) => from));
    expect(imports.length).toBeGreaterThan(10);
    expect(
      imports.filter((from) => !from?.startsWith('./') || !files.some(({ name }) => `./${name}` === from)),
    ).toEqual([]);
  });

  it('asks no engine for its locale, its dictionary, its clock or its time zone', () => {
    const forbidden = /\bIntl\b|[lL]ocale\w*\(|\bDate\(|\bDate\.|toLocale|\bprocess\b|\brequire\(|\bimport\(/;
    expect(files.filter(({ source }) => forbidden.test(code(source))).map(({ name }) => name)).toEqual([]);
  });

  it('uses no look-behind, which older iPhones can not read', () => {
    expect(files.filter(({ source }) => /\(\?<[=!]/.test(source)).map(({ name }) => name)).toEqual([]);
  });

  it('offers its functions in one place', async () => {
    expect(Object.keys(await import('../../src/thai/index.ts')).sort()).toMatchInlineSnapshot(`
      [
        "clusters",
        "compareDates",
        "createSegmenter",
        "firstHalfRange",
        "fiscalYearOf",
        "fiscalYearRange",
        "formatRange",
        "formatThaiDate",
        "isStopword",
        "isWithin",
        "mixedLayouts",
        "parseNumber",
        "parseThaiDate",
        "repair",
        "segment",
        "toArabicDigits",
        "toBuddhistYear",
        "toCommonYear",
        "toIso",
        "toThaiDigits",
        "toThaiLayout",
        "toUsLayout",
        "typoDistance",
      ]
    `);
  });
});
