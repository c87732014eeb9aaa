import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const SOURCE = { textContent: '<a href="https://www.example.go.th/ita/eit/">' };
const select = vi.fn();
let button: { hidden: boolean; addEventListener: (name: string, press: () => Promise<void>) => void };
let status: { textContent: string };
let press: () => Promise<void>;

async function open(parts: Record<string, unknown>, clipboard?: { writeText: (text: string) => Promise<void> }) {
  vi.stubGlobal('document', { querySelectorAll: () => [{ querySelector: (part: string) => parts[part] ?? null }] });
  vi.stubGlobal('getSelection', () => ({ selectAllChildren: select }));
  vi.stubGlobal('navigator', { clipboard });
  await import('../../src/eit/copy-script.ts');
}

const whole = () => ({ pre: SOURCE, button, '[role="status"]': status });

beforeEach(() => {
  vi.resetModules();
  select.mockClear();
  status = { textContent: '' };
  button = {
    hidden: true,
    addEventListener: (name, listener) => {
      if (name === 'click') press = listener;
    },
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the copy button', () => {
  test('appears only where the script runs', async () => {
    await open(whole());
    expect(button.hidden).toBe(false);
  });

  test('puts the code on the clipboard and says so', async () => {
    const writeText = vi.fn(async () => {});
    await open(whole(), { writeText });
    await press();
    expect(writeText).toHaveBeenCalledWith(SOURCE.textContent);
    expect(status.textContent).toBe('คัดลอกแล้ว');
  });

  test.each([
    ['has no clipboard, as over plain http', undefined],
    ['refuses', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
  ])('selects the code for the keyboard where the browser %s', async (_, clipboard) => {
    await open(whole(), clipboard);
    await press();
    expect(select).toHaveBeenCalledWith(SOURCE);
    expect(status.textContent).toBe('เลือกข้อความไว้แล้ว กด Ctrl+C เพื่อคัดลอก');
  });

  test('stays hidden where a part of the box is missing', async () => {
    await open({ button });
    expect(button.hidden).toBe(true);
  });
});
