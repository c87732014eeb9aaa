import { describe, expect, test } from 'vitest';
import { checkHelp, checkOptions } from '../../src/cli/check-options.ts';
import { hasColour } from '../../src/cli/colour.ts';
import { Refusal } from '../../src/cli/refusal.ts';

/** What a refusal says, and its way out. */
function refusal(...args: string[]): string {
  try {
    checkOptions(args);
  } catch (error) {
    if (error instanceof Refusal) return `${error.message} | ${error.how}`;
    throw error;
  }
  return 'taken';
}

describe('the options of npm run check', () => {
  test('are taken in every form they can be typed', () => {
    expect(checkOptions([])).toEqual({});
    expect(checkOptions(['--json'])).toEqual({ json: '' });
    expect(checkOptions(['-h'])).toEqual({ help: '' });
    expect(checkOptions(['--unit', 'klang'])).toEqual({ unit: 'klang' });
    expect(checkOptions(['--unit=กองคลัง', '--csv=a.csv'])).toEqual({ unit: 'กองคลัง', csv: 'a.csv' });
    expect(checkOptions(['--csv', 'a.csv', '--fix', '--dry'])).toEqual({ csv: 'a.csv', fix: '', dry: '' });
  });

  test('let a file of CSV have no name, also before another option', () => {
    expect(checkOptions(['--csv'])).toEqual({ csv: '' });
    expect(checkOptions(['--csv', '--unit', 'klang'])).toEqual({ csv: '', unit: 'klang' });
  });

  test('are refused in Thai where they are unknown, with the nearest one', () => {
    expect(refusal('--jsn')).toMatchInlineSnapshot(
      `"ไม่รู้จักตัวเลือก “--jsn” | น่าจะหมายถึง --json ดูตัวเลือกทั้งหมดด้วย npm run check -- --help"`,
    );
    expect(refusal('--unti', 'klang')).toContain('น่าจะหมายถึง --unit');
    expect(refusal('--xyzzy')).not.toContain('น่าจะหมายถึง');
    expect(refusal('-x')).toContain('“-x”');
  });

  test('are refused where a value is missing, is too much, or stands alone', () => {
    expect(refusal('--unit')).toMatchInlineSnapshot(
      `"ตัวเลือก --unit ต้องตามด้วยส่วนราชการ | เขียนเช่น npm run check -- --unit ส่วนราชการ"`,
    );
    expect(refusal('--unit', '--json')).toContain('ต้องตามด้วย');
    expect(refusal('--unit=')).toContain('ต้องตามด้วย');
    expect(refusal('--json=yes')).toMatchInlineSnapshot(
      `"ตัวเลือก --json ไม่มีค่าตามหลัง | เขียนเช่น npm run check -- --json"`,
    );
    expect(refusal('klang')).toMatchInlineSnapshot(
      `"ไม่รู้ว่า “klang” หมายถึงอะไร | ดูตัวเลือกทั้งหมดด้วย npm run check -- --help"`,
    );
  });

  test('are refused without the option they belong to', () => {
    expect(refusal('--dry')).toMatchInlineSnapshot(`"ตัวเลือก --dry ใช้คู่กับ --fix | เพิ่ม --fix หรือเอา --dry ออก"`);
  });

  test('give one report on the screen, not two', () => {
    expect(refusal('--json', '--unit', 'klang')).toMatchInlineSnapshot(
      `"ใช้ --json พร้อมกับ --unit ไม่ได้ เพราะพิมพ์ออกที่เดียวกัน | เลือกอย่างใดอย่างหนึ่ง หรือให้ตารางอยู่ในไฟล์ เช่น --csv งาน.csv"`,
    );
    expect(refusal('--json', '--csv')).toContain('--csv ที่ไม่มีชื่อไฟล์');
    expect(refusal('--json', '--csv', 'a.csv')).toBe('taken');
  });

  test('have no trouble with names that every object has', () => {
    expect(refusal('--constructor')).toContain('ไม่รู้จักตัวเลือก');
    expect(refusal('--__proto__')).toContain('ไม่รู้จักตัวเลือก');
    expect(refusal('--toString')).toContain('ไม่รู้จักตัวเลือก');
  });

  test('are all in the help, in Thai', () => {
    const help = checkHelp();
    const named = [...help.matchAll(/^ {2}--([a-z]+)/gm)].map(([, name]) => name);
    expect(named).toContain('unit');
    for (const name of named) expect(refusal(`--${name}`), name).not.toContain('ไม่รู้จัก');
    for (const line of help.match(/^ {6}.*$/gm) ?? []) expect(line).toMatch(/[ก-๙]/);
    expect(help).toContain('--csv [ไฟล์]');
  });
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [undefined, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
] as const)('a screen %s with %j has colour: %s', (isTTY, env, wanted) => {
  expect(hasColour({ ...(isTTY === undefined ? {} : { isTTY }) }, env)).toBe(wanted);
});
