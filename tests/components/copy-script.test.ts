import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const TEXT = '<a href="https://www.example.go.th/ita/eit/">';
const SOURCE = { textContent: TEXT };
const select = vi.fn();
let button: {
  hidden: boolean;
  title: string;
  textContent: string;
  addEventListener: (name: string, press: () => Promise<void>) => void;
};
let status: { textContent: string };
let press: () => Promise<void>;

async function open(parts: Record<string, unknown>, clipboard?: { writeText: (text: string) => Promise<void> }) {
  vi.stubGlobal('document', {
    querySelector: (part: string) => parts[part] ?? null,
    querySelectorAll: () => [
      { querySelector: (part: string) => (part === '[data-copied]' ? null : (parts[part] ?? null)) },
    ],
  });
  vi.stubGlobal('getSelection', () => ({ selectAllChildren: select, toString: () => `${TEXT}\n` }));
  vi.stubGlobal('navigator', { clipboard });
  await import('../../src/components/copy-script.ts');
}

const whole = () => ({ '[data-copy-text]': SOURCE, button, '[role="status"]': status });

beforeEach(() => {
  vi.resetModules();
  select.mockClear();
  status = { textContent: '' };
  button = {
    hidden: true,
    title: '',
    textContent: ' คัดลอกโค้ด ',
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
    expect(writeText).toHaveBeenCalledWith(TEXT);
    expect(status.textContent).toBe('คัดลอกโค้ดแล้ว');
  });

  test('parts a name of Latin letters from the Thai that follows it, and says what it does to a mouse', async () => {
    button.textContent = 'คัดลอกลิงก์ของ o12';
    await open(whole(), { writeText: async () => {} });
    expect(button.title).toBe('คัดลอกลิงก์ของ o12');
    await press();
    expect(status.textContent).toBe('คัดลอกลิงก์ของ o12 แล้ว');
  });

  test('tells the line of the page where its box has none of its own, and the same words a second time', async () => {
    const told: string[] = [];
    const line = {
      set textContent(text: string) {
        told.push(text);
      },
    };
    await open({ '[data-copy-text]': SOURCE, button, '[data-copied]': line }, { writeText: async () => {} });
    await press();
    await press();
    expect(told).toEqual(['', 'คัดลอกโค้ดแล้ว', '', 'คัดลอกโค้ดแล้ว']);
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
