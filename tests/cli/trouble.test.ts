import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PROJECT } from '../../src/cli/paths.ts';
import { Refusal } from '../../src/cli/refusal.ts';
import { explain } from '../../src/cli/trouble.ts';

beforeEach(() => {
  vi.stubEnv('OIT_CONTENT', '/srv/content');
  vi.stubEnv('OIT_OUT', '/var/www/html/ita');
});
afterEach(() => vi.unstubAllEnvs());

const failure = (code: string, path: string, more: object = {}) =>
  Object.assign(new Error(`${code}: what the system said, open '${path}'`), { code, path, syscall: 'open', ...more });

/** What is said, without the file of the technical part. */
const said = (error: unknown) => explain(error).replace(/\n {2}ไฟล์บันทึก: .*\n/, '\n');

const CONTENT = '/srv/content/published.json';
const OUT = '/var/www/html/.ita-previous/coming/section/index.html';
const WORK = join(PROJECT, '.oit/build-1/new/index.html');

describe('what the machine refuses', () => {
  test.each([
    ['ENOSPC', CONTENT, 'ดิสก์เต็ม จึงเขียนโฟลเดอร์เนื้อหาไม่ได้'],
    ['ENOSPC', OUT, 'ดิสก์เต็ม จึงเขียนโฟลเดอร์ที่จะสร้างหน้าเว็บไม่ได้'],
    ['ENOSPC', WORK, 'ดิสก์เต็ม จึงเขียนโฟลเดอร์ของโปรแกรมไม่ได้'],
    ['EDQUOT', OUT, 'ใช้พื้นที่ดิสก์ครบโควตาแล้ว จึงเขียนโฟลเดอร์ที่จะสร้างหน้าเว็บไม่ได้'],
    ['EACCES', '/srv/content/site.yaml', 'ไม่ได้รับสิทธิ์อ่านหรือเขียนโฟลเดอร์เนื้อหา'],
    ['EACCES', '/var/www/html/ita', 'ไม่ได้รับสิทธิ์อ่านหรือเขียนโฟลเดอร์ที่จะสร้างหน้าเว็บ'],
    ['EACCES', '/var/www', 'ไม่ได้รับสิทธิ์อ่านหรือเขียนโฟลเดอร์ที่จะสร้างหน้าเว็บ'],
    ['EPERM', WORK, 'ไม่ได้รับสิทธิ์อ่านหรือเขียนโฟลเดอร์ของโปรแกรม'],
    ['EROFS', OUT, 'โฟลเดอร์ที่จะสร้างหน้าเว็บอยู่บนดิสก์ที่อ่านได้อย่างเดียว'],
    ['EBUSY', OUT, 'โฟลเดอร์ที่จะสร้างหน้าเว็บกำลังถูกใช้อยู่ หรือเป็นจุดเชื่อมต่อของดิสก์'],
    ['ENOTDIR', '/var/www/html', 'เส้นทางของโฟลเดอร์ที่จะสร้างหน้าเว็บผ่านสิ่งที่เป็นไฟล์'],
    ['EIO', '/mnt/stick/x', 'อ่านหรือเขียนไฟล์ที่ต้องใช้ไม่ได้ ดิสก์หรือสายเชื่อมต่ออาจเสีย'],
    ['EMFILE', CONTENT, 'โปรแกรมต่าง ๆ ในเครื่องเปิดไฟล์พร้อมกันครบจำนวนที่เครื่องอนุญาตแล้ว'],
    ['ERR_MODULE_NOT_FOUND', '', 'ส่วนประกอบของโปรแกรมไม่ครบหรือเปิดไม่ได้'],
  ])('%s at %s is told as what it is', (code, path, what) => {
    const text = said(failure(code, path));
    expect(text).toContain(`✗ ${what} หน้าเว็บชุดเดิม (ถ้ามี) ยังอยู่ครบ\n  วิธีแก้: `);
    expect(text).not.toMatch(/[A-Z]{4,}: |undefined/);
  });

  test('says whose rights to ask for', () => {
    expect(said(failure('EACCES', CONTENT))).toContain('ขอสิทธิ์อ่านและเขียนโฟลเดอร์เนื้อหา');
    expect(said(failure('EACCES', OUT))).toContain('หรือตั้ง OIT_OUT');
    expect(said(failure('EACCES', WORK))).not.toContain('OIT_OUT');
  });

  test('is heard in the words of a tool, and behind another error', () => {
    const wrapped = new Error(`could not write: ENOSPC: no space left on device, write '${OUT}'`);
    expect(said(wrapped)).toContain('ดิสก์เต็ม จึงเขียนโฟลเดอร์ที่จะสร้างหน้าเว็บไม่ได้');
    expect(said(new Error('the build failed', { cause: failure('EROFS', WORK) }))).toContain(
      'โฟลเดอร์ของโปรแกรมอยู่บนดิสก์',
    );
  });

  test('of a program that can’t be started is a matter of installing', () => {
    const error = failure('EACCES', '/x/pagefind', { syscall: 'spawn /x/pagefind' });
    expect(said(error)).toContain('ลบโฟลเดอร์ node_modules');
  });

  test('names the place of a rename by either end', () => {
    expect(said(failure('EBUSY', '/elsewhere', { dest: '/var/www/html/ita' }))).toContain(
      'โฟลเดอร์ที่จะสร้างหน้าเว็บกำลังถูกใช้อยู่',
    );
  });
});

test('what is not known is said to be so, with where the technical part lies', () => {
  const text = explain(new TypeError('x is not a function'));
  expect(text).toContain('โปรแกรมขัดข้อง');
  expect(text).toContain('last-error.log');
  expect(text).not.toContain('TypeError');
});

test('a refusal is said as it stands', () => {
  expect(explain(new Refusal('ทำไม่ได้', 'ทำอย่างนี้'))).toBe('\n✗ ทำไม่ได้\n  วิธีแก้: ทำอย่างนี้\n');
});
