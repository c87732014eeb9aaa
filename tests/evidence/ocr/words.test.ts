import { describe, expect, test } from 'vitest';
import { Progress } from '../../../src/cli/progress.ts';
import { chosenDocuments } from '../../../src/evidence/ocr/chosen.ts';
import { OCR_HELP, readOcrArguments } from '../../../src/evidence/ocr/options.ts';
import type { ScannedDocument } from '../../../src/evidence/ocr/plan.ts';
import type { PageOutcome } from '../../../src/evidence/ocr/run.ts';
import { planSummary, resultSummary } from '../../../src/evidence/ocr/summary.ts';

function scan(name: string, pages: readonly number[] = [1]): ScannedDocument {
  return { name: `content/oit/${name}`, path: `/home/content/oit/${name}`, sha256: '00', pages };
}

const six = scan('2567/o12/six.pdf', [1, 2, 3]);

describe('what is typed after npm run ocr --', () => {
  test('is understood', () => {
    expect(readOcrArguments([])).toEqual({ help: false, workers: undefined, again: [] });
    expect(readOcrArguments(['--workers', '๒', '--again', 'a.pdf', '--again=b c.pdf', '--help'])).toEqual({
      help: true,
      workers: 2,
      again: ['a.pdf', 'b c.pdf'],
    });
  });

  test.each([
    [['--wokers', '2'], 'ไม่รู้จัก “--wokers”'],
    [['scan.pdf'], 'ไม่รู้จัก “scan.pdf”'],
    [['--workers'], '--workers ต้องตามด้วยจำนวน เช่น --workers 2'],
    [['--workers', '0'], '--workers ต้องตามด้วยจำนวนเต็มตั้งแต่ 1 ถึง 64'],
    [['--workers', 'สอง'], '--workers ต้องตามด้วยจำนวนเต็มตั้งแต่ 1 ถึง 64'],
    [['--again', '--workers', '1'], '--again ต้องตามด้วยชื่อเอกสาร เช่น --again o12/scan.pdf'],
  ])('is refused in Thai: %j', (typed, message) => {
    expect(() => readOcrArguments(typed)).toThrow(new RangeError(message));
  });

  test('has each of its options in the help', () => {
    for (const option of ['--workers', '--again', '--help']) expect(OCR_HELP).toContain(option);
  });

  test('names a document by its path or the end of it, with either slash', () => {
    const others = [six, scan('2567/o13/six.pdf'), scan('2566/o12/old-six.pdf')];
    for (const typed of ['o12/six.pdf', '2567\\o12\\six.pdf', './content/oit/2567/o12/six.pdf', six.path]) {
      expect(chosenDocuments(others, [typed])).toEqual(new Set([six.path]));
    }
    expect(() => chosenDocuments(others, ['six.pdf'])).toThrow(
      '“six.pdf” มีหลายฉบับ คือ content/oit/2567/o12/six.pdf และ content/oit/2567/o13/six.pdf',
    );
    expect(() => chosenDocuments(others, ['ix.pdf'])).toThrow('ไม่พบเอกสารที่มีหน้าเป็นภาพชื่อ “ix.pdf” ในข้อใด');
  });
});

describe('what the command says', () => {
  const empty = { jobs: [], done: [], faulty: [] };
  const found = { documents: [], unreadable: [] };

  test('before it reads', () => {
    const faults = [{ line: 4, message: 'อ่านไม่เข้าใจ', hint: 'แก้บรรทัดนี้' }];
    expect(
      planSummary(
        {
          jobs: [{ document: six, pages: [1, 3], again: false }],
          done: [scan('a.pdf')],
          faulty: [{ document: scan('b.pdf'), faults }],
        },
        { documents: [], unreadable: ['content/oit/c.pdf'] },
      ),
    ).toMatchInlineSnapshot(`
      "มีเอกสารที่ต้องอ่าน 1 ฉบับ รวม 2 หน้า
      มีข้อความครบแล้ว 1 ฉบับ ไม่แตะต้อง
      ✗ content/oit/b.pdf.ocr.txt บรรทัด 4: อ่านไม่เข้าใจ จึงข้ามเอกสารนี้
        วิธีแก้: แก้บรรทัดนี้
      ✗ เปิด content/oit/c.pdf ไม่ได้ จึงข้ามไป
        วิธีแก้: สั่ง npm run check เพื่อดูว่าไฟล์นี้เป็นอะไร
      "
    `);
    expect(planSummary(empty, found)).toBe('ไม่มีเอกสารที่มีหน้าเป็นภาพ\n');
    expect(planSummary({ ...empty, done: [six] }, found)).toContain('ไม่มีหน้าที่ต้องอ่านเพิ่ม');
  });

  const read = (document: ScannedDocument, page: number, confidence: number, text = 'ข้อความ'): PageOutcome => ({
    document,
    page,
    state: 'read',
    reading: { text, confidence },
  });

  test('after it has read', () => {
    const outcomes: PageOutcome[] = [
      read(six, 2, 93),
      read(six, 1, 60),
      read(scan('a.jpg'), 1, 90, 'พ.ศ. ๒๕๖๗'),
      { document: six, page: 3, state: 'failed' },
      { document: scan('a.pdf'), page: 9, state: 'too-slow' },
    ];
    const written = [{ document: six, aside: 'six.pdf.ocr.old-1.txt' }];
    expect(resultSummary({ outcomes, written, isCancelled: false })).toMatchInlineSnapshot(`
      "✓ อ่านแล้ว 3 หน้า
        เขียน content/oit/2567/o12/six.pdf.ocr.txt (ไฟล์เดิมเก็บไว้ที่ six.pdf.ocr.old-1.txt)
      ✗ อ่านไม่สำเร็จ 1 หน้า
          content/oit/2567/o12/six.pdf หน้า 3
        วิธีแก้: ตรวจว่าเปิดหน้านี้ดูได้ หรือสแกนใหม่ แล้วสั่ง npm run ocr อีกครั้ง
      ✗ ใช้เวลานานเกินไปจึงข้าม 1 หน้า
          content/oit/a.pdf หน้า 9
        วิธีแก้: สแกนหน้านี้ใหม่ให้ชัดขึ้นหรือเล็กลง แล้วสั่ง npm run ocr อีกครั้ง
      ! อ่านได้ไม่ชัด 1 หน้า
          content/oit/2567/o12/six.pdf หน้า 1
        วิธีแก้: เทียบข้อความกับเอกสาร แล้วแก้คำที่ผิด
      ! มีเลขไทย ซึ่งอ่านผิดบ่อย (โดยเฉพาะ ๖ ๗ ๘ ๙) 1 หน้า
          content/oit/a.jpg หน้า 1
        วิธีแก้: เทียบตัวเลขกับเอกสาร แล้วแก้ที่ผิด
      "
    `);
  });

  test('when it was called off', () => {
    expect(resultSummary({ outcomes: [read(six, 1, 93)], written: [], isCancelled: true })).toMatchInlineSnapshot(`
      "หยุดตามที่สั่ง อ่านไว้แล้ว 1 หน้า
        เอกสารที่ยังอ่านไม่ครบยังไม่ถูกเขียน หน้าที่อ่านแล้วเก็บไว้ สั่ง npm run ocr อีกครั้งจะทำต่อจากที่ค้าง
      "
    `);
  });
});

describe('progress', () => {
  function watch(isTTY: boolean, total: number) {
    const shown: string[] = [];
    let time = 0;
    const progress = new Progress({ isTTY, write: (text) => shown.push(text) }, total, { now: () => time });
    return {
      progress,
      shown,
      wait: (seconds: number) => {
        time += seconds * 1000;
      },
    };
  }

  test('is a line a page where there is no screen, with the time that is left', () => {
    const { progress, shown, wait } = watch(false, 4);
    progress.step('a.pdf หน้า 1 อ่านไว้ก่อนแล้ว', false);
    wait(50);
    progress.step('a.pdf หน้า 2 อ่านแล้ว', true);
    wait(3);
    progress.step('a.pdf หน้า 3 อ่านแล้ว', true);
    progress.tell('หมายเหตุ');
    progress.step('a.pdf หน้า 4 อ่านแล้ว', true);
    progress.end();
    expect(shown.join('')).toBe(
      `หน้า 1 จาก 4  a.pdf หน้า 1 อ่านไว้ก่อนแล้ว
หน้า 2 จาก 4  a.pdf หน้า 2 อ่านแล้ว · เหลือประมาณ 2 นาที
หน้า 3 จาก 4  a.pdf หน้า 3 อ่านแล้ว · เหลือประมาณ 27 วินาที
หมายเหตุ
หน้า 4 จาก 4  a.pdf หน้า 4 อ่านแล้ว
`,
    );
  });

  test('is one line with a bar on a screen, which is gone in the end', () => {
    const { progress, shown, wait } = watch(true, 1000);
    wait(10);
    progress.step('', true);
    progress.tell('✗ หน้า 2');
    progress.end();
    const clear = '\r\u001b[2K';
    const after = `${clear}${'░'.repeat(24)} หน้า 1 จาก 1000 · เหลือประมาณ 2 ชั่วโมง 47 นาที`;
    expect(shown).toEqual([`${clear}${'░'.repeat(24)} หน้า 0 จาก 1000`, after, `${clear}✗ หน้า 2\n`, after, clear]);
  });

  test('fills its bar', () => {
    const { progress, shown } = watch(true, 2);
    progress.step('', true);
    progress.step('', true);
    expect(shown.map((line) => line.replaceAll(/[^█]/g, '').length)).toEqual([0, 12, 24]);
  });
});
