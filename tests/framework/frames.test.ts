import { describe, expect, test } from 'vitest';
import { withFiscalYear } from '../../src/framework/fiscal-text.ts';
import { frameworkIds, loadFramework } from '../../src/framework/load.ts';
import { type FrameItem, type Framework, REQUIREMENT_KINDS, YEAR_RULES } from '../../src/framework/types.ts';

const frames = frameworkIds().map((id) => loadFramework(id) as Framework);

describe.each(frames)('frame $id', (frame) => {
  const { items } = frame;
  const subIndicators = frame.indicators.flatMap((indicator) => indicator.subIndicators);
  const requirements = items.flatMap((item) => item.requirements);
  const of = (subIndicator: string) => items.filter((item) => item.subIndicator === subIndicator);

  test('numbers its items from o1 on without a gap', () => {
    expect(items.map(({ id }) => id)).toEqual(items.map((_, i) => `o${i + 1}`));
  });

  test('numbers the elements of each item from .1 on without a gap', () => {
    for (const { id, requirements: own } of items) {
      expect(own.length, id).toBeGreaterThan(0);
      expect(own.map((requirement) => requirement.id)).toEqual(own.map((_, i) => `${id}.${i + 1}`));
    }
  });

  test.each([
    ['item', items.map(({ id }) => id)],
    ['element', requirements.map(({ id }) => id)],
    ['topic', items.map(({ topic }) => topic)],
    ['title', items.map(({ title }) => title)],
    ['group', frame.groups.map(({ id }) => id)],
    ['sub-indicator', subIndicators.map(({ id }) => id)],
  ])('has no %s twice', (_, names) => {
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('knows every kind of element and year rule it uses', () => {
    expect(requirements.filter(({ kind }) => !REQUIREMENT_KINDS.includes(kind))).toEqual([]);
    expect(items.filter(({ yearRule }) => !YEAR_RULES.includes(yearRule))).toEqual([]);
  });

  test('puts every item in a group and a sub-indicator it has, and leaves none of them empty', () => {
    expect(new Set(items.map(({ group }) => group))).toEqual(new Set(frame.groups.map(({ id }) => id)));
    expect(new Set(items.map(({ subIndicator }) => subIndicator))).toEqual(new Set(subIndicators.map(({ id }) => id)));
  });

  test('has a Thai and an English text for everything, with no blanks around', () => {
    const named = [frame, ...frame.indicators, ...subIndicators, ...frame.groups, ...items];
    for (const { title, titleEn } of named) {
      expect(title).toMatch(/^\S(?:.*\S)?$/);
      expect(titleEn).toMatch(/^[A-Z](?:.*\S)?$/);
    }
    for (const { text, textEn } of requirements) {
      expect(text).toMatch(/[ก-๙]/);
      expect(textEn).toMatch(/[a-z]/);
    }
    for (const { question, plain, id } of items) {
      expect(question, id).toMatch(/[ก-๙]/);
      expect(plain, id).toMatch(/[ก-๙]/);
    }
  });

  test('writes no year into a text but by its sign, the year of a law, or its own as a frame', () => {
    const texts = [
      ...items.flatMap(({ title, question, plain }) => [title, question, plain]),
      ...requirements.map(({ text }) => text),
    ];
    const rest = texts.map((text) => text.replaceAll(/พ\.ร\.บ\..*?25\d\d|กรอบปี 25\d\d|\{fy(?:-1)?\}/g, ''));
    expect(rest.filter((text) => /25\d\d|๒๕[๐-๙]{2}|[{}]/.test(text))).toEqual([]);
  });

  test('weighs each item as its share in the mean of means', () => {
    for (const item of items) {
      const oit = weightOf(frame, item);
      expect(item.weight.oit, item.id).toBeCloseTo(oit, 3);
      expect(item.weight.ita, item.id).toBeCloseTo(oit * 0.4, 3);
    }
  });

  test('weighs 100 points of the OIT and 40 of the ITA in all', () => {
    const sum = (weights: number[]) => weights.reduce((a, b) => a + b, 0);
    expect(sum(items.map(({ weight }) => weight.oit))).toBeCloseTo(100, 1);
    expect(sum(items.map(({ weight }) => weight.ita))).toBeCloseTo(40, 1);
  });

  test('keeps the items of a sub-indicator together', () => {
    const runs = items.filter((item, i) => item.subIndicator !== items[i - 1]?.subIndicator);
    expect(runs.map(({ subIndicator }) => subIndicator)).toEqual(subIndicators.map(({ id }) => id));
    expect(subIndicators.flatMap(({ id }) => of(id))).toEqual(items);
  });
});

/** A sub-indicator is the mean of its items, an indicator of its sub-indicators, the OIT of its indicators. */
function weightOf({ indicators, items }: Framework, item: FrameItem): number {
  const indicator = indicators.find(({ subIndicators }) => subIndicators.some(({ id }) => id === item.subIndicator));
  const siblings = items.filter(({ subIndicator }) => subIndicator === item.subIndicator);
  return 100 / indicators.length / (indicator?.subIndicators.length ?? 0) / siblings.length;
}

describe('the frame of fiscal year 2566', () => {
  const frame = loadFramework('oit-2566') as Framework;

  test('has 43 items and 163 elements', () => {
    expect(frame.fiscalYear).toBe(2566);
    expect(frame.items).toHaveLength(43);
    expect(frame.items.flatMap(({ requirements }) => requirements)).toHaveLength(163);
  });

  test('has 10, 8, 4, 4, 4, 8 and 5 items in its sub-indicators', () => {
    const counts = frame.indicators.map(({ id, subIndicators }) => [
      id,
      Object.fromEntries(
        subIndicators.map((sub) => [sub.id, frame.items.filter((item) => item.subIndicator === sub.id).length]),
      ),
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      '9': { '9.1': 10, '9.2': 8, '9.3': 4, '9.4': 4, '9.5': 4 },
      '10': { '10.1': 8, '10.2': 5 },
    });
  });

  test('asks for the report on six months in o12', () => {
    expect(frame.items.find(({ id }) => id === 'o12')).toMatchObject({ yearRule: 'first-half', subIndicator: '9.2' });
  });
});

describe('frames on disk', () => {
  test('are the same object each time, and none for an id that does not ship', () => {
    expect(loadFramework('oit-2566')).toBe(loadFramework('oit-2566'));
    expect(loadFramework('oit-1999')).toBeUndefined();
    expect(loadFramework('../../package')).toBeUndefined();
  });
});

describe('the fiscal year in a text', () => {
  test('is written for both signs, as often as they stand', () => {
    expect(withFiscalYear('ปี {fy} เทียบกับ {fy-1} และ {fy}', 2567)).toBe('ปี 2567 เทียบกับ 2566 และ 2567');
    expect(withFiscalYear('ไม่มีปี', 2567)).toBe('ไม่มีปี');
  });
});
