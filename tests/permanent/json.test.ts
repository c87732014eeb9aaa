import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotJson, readJson } from '../../src/permanent/json.ts';

/** The same texts each time, so that a run says something of the commit; FUZZ_SEED looks further. */
const seed = Number(process.env['FUZZ_SEED'] ?? 2567);
const json = fc.jsonValue({ maxDepth: 5, depthSize: 'small' }).map((value) => JSON.stringify(value, null, 2));

describe('reading JSON with places', () => {
  test('gives what the built-in reader gives', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(readJson(text).data).toEqual(JSON.parse(text));
      }),
      { seed },
    );
  });

  test('refuses what the built-in reader refuses, and nothing else', () => {
    const damaged = fc
      .tuple(json, fc.nat(), fc.nat(3), fc.constantFrom('', ',', '}', '"', ':', '\\', '01', ' ', 'nul', '\n'))
      .map(([text, at, cut, sign]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + sign + text.slice(start + cut);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (isJson) expect(readJson(text).data).toEqual(JSON.parse(text));
        else expect(() => readJson(text)).toThrow(NotJson);
      }),
      { seed, numRuns: 500 },
    );
  });

  test.each([
    ['{"a": 1 "b": 2}', 8],
    ['{"a": 1,\n}', 9],
    ['{"a": x}', 6],
    ['', 0],
    ['{"a":', 5],
    ['{} {}', 3],
    ['['.repeat(50_000), 11],
  ])('tells where %s stops being JSON', (text, offset) => {
    expect(() => readJson(text)).toThrow(expect.objectContaining({ offset }));
  });

  test('is not held up by a long text that is not closed', () => {
    const started = performance.now();
    expect(() => readJson(`{"${'ก'.repeat(1_000_000)}`)).toThrow(NotJson);
    expect(readJson(`"${'ก'.repeat(1_000_000)}"`).data).toHaveLength(1_000_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('tells of a key that stands twice, where it stands again', () => {
    expect(readJson('{"a": {"b": 1}, "c": {"b": 1}}').doubled).toEqual([]);
    expect(readJson('{"a": 1, "b": 2, "a": 3}').doubled).toEqual([17]);
  });

  test('tells the place of a key, or of the nearest one above', () => {
    const { offsetOf } = readJson('{"a": {"b": [1, {"c": 2}]}}');
    expect(offsetOf(['a', 'b'])).toBe(7);
    expect(offsetOf(['a', 'b', 1, 'c'])).toBe(17);
    expect(offsetOf(['a', 'b', 0])).toBe(7);
    expect(offsetOf(['x'])).toBe(0);
  });
});
