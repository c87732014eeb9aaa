import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** As much of a status line as the script touches. */
interface Line {
  dataset: Record<string, string | undefined>;
  textContent: string;
}

let lines: Line[];
let awake: () => void;

beforeEach(() => {
  lines = [];
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    querySelectorAll: () => lines,
    addEventListener: (name: string, listener: () => void) => {
      if (name === 'visibilitychange') awake = listener;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(now: string, ...dataset: Record<string, string>[]): Promise<void> {
  lines = dataset.map((data) => ({ dataset: { ...data }, textContent: '' }));
  vi.setSystemTime(now);
  await import('../../src/eit/state-script.ts');
}

const shown = () => lines.map(({ dataset, textContent }) => [dataset['state'], textContent]);

describe('the script of the page', () => {
  const days = { eitOpens: '2025-01-01', eitCloses: '2025-06-30' };

  test.each([
    ['2024-12-31T16:59:00Z', 'before', 'ยังไม่เปิด เริ่มพรุ่งนี้'],
    ['2024-12-31T17:00:00Z', 'open', 'เปิดรับ เหลืออีก 180 วัน'],
    ['2025-06-30T16:59:00Z', 'open', 'เปิดรับ วันนี้เป็นวันสุดท้าย'],
    ['2025-06-30T17:00:00Z', 'closed', 'ปิดแล้ว'],
  ])('at %s writes the state %s and “%s”', async (now, state, text) => {
    await open(now, days);
    expect(shown()).toEqual([[state, text]]);
  });

  test('says nothing of days that are not known or not dates', async () => {
    await open('2025-02-01T00:00:00Z', { eitOpens: '2025-01-01' }, { eitCloses: 'มิถุนายน' });
    expect(shown()).toEqual([
      ['unknown', ''],
      ['unknown', ''],
    ]);
  });

  test('looks again when a tab left open is looked at on another day', async () => {
    await open('2025-06-30T12:00:00Z', days);
    vi.setSystemTime('2025-07-01T12:00:00Z');
    awake();
    expect(shown()).toEqual([['closed', 'ปิดแล้ว']]);
  });

  test('leaves a line alone that already says so, lest it is read out again', async () => {
    await open('2025-02-01T00:00:00Z', days);
    const write = vi.fn();
    const text = lines[0]?.textContent;
    Object.defineProperty(lines[0], 'textContent', { get: () => text, set: write });
    awake();
    expect(write).not.toHaveBeenCalled();
  });
});
