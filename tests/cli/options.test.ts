import { describe, expect, test } from 'vitest';
import { helpText, readWordAndOptions } from '../../src/cli/options.ts';
import { Refusal } from '../../src/cli/refusal.ts';

const OPTIONS = {
  commit: { value: 'commit', isValueOptional: true, help: 'เทียบกับ commit' },
  json: { help: 'พิมพ์เป็น JSON' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const;
const WORD = { name: 'ที่อยู่เว็บ', such: 'https://www.example.go.th/' };
const read = (...args: string[]) => readWordAndOptions(args, OPTIONS, 'npm run x --', WORD);

function refusal(...args: string[]): string {
  try {
    read(...args);
  } catch (error) {
    if (error instanceof Refusal) return `${error.message} | ${error.how}`;
    throw error;
  }
  return 'taken';
}

describe('a command that is given a word', () => {
  test('takes it before, between and after its options', () => {
    expect(read('a', '--json')).toEqual({ word: 'a', chosen: { json: '' } });
    expect(read('--json', 'a', '--commit')).toEqual({ word: 'a', chosen: { json: '', commit: '' } });
    expect(read('a', '--commit', 'b')).toEqual({ word: 'a', chosen: { commit: 'b' } });
    expect(read('--', '--odd')).toEqual({ word: '--odd', chosen: {} });
  });

  test('says so where it is missing, as after an option that took it, or stands twice', () => {
    expect(refusal()).toMatchInlineSnapshot(
      `"ยังไม่ได้บอกที่อยู่เว็บ | เขียนเช่น npm run x -- https://www.example.go.th/ ดูตัวเลือกทั้งหมดด้วย npm run x -- --help"`,
    );
    expect(refusal('--commit', 'a')).toContain('ยังไม่ได้บอกที่อยู่เว็บ');
    expect(refusal('a', 'b')).toMatchInlineSnapshot(
      `"บอกที่อยู่เว็บได้ครั้งละหนึ่งแห่ง ไม่รู้ว่า “b” หมายถึงอะไร | เขียนเช่น npm run x -- https://www.example.go.th/ ดูตัวเลือกทั้งหมดด้วย npm run x -- --help"`,
    );
  });

  test('needs none to be helped', () => {
    expect(read('--help')).toEqual({ word: '', chosen: { help: '' } });
    expect(helpText('npm run x --', 'ตรวจเว็บ', OPTIONS, WORD)).toContain('วิธีใช้: npm run x -- ที่อยู่เว็บ ตัวเลือก');
  });
});
