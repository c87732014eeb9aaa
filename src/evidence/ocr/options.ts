import { toArabicDigits } from '../../thai/numerals.ts';

export interface OcrArguments {
  readonly help: boolean;
  /** `undefined` for as many as there are cores. */
  readonly workers: number | undefined;
  /** Documents to read anew, as they were typed. */
  readonly again: readonly string[];
}

const MOST_WORKERS = 64;

/**
 * Reads what was typed after `npm run ocr --`.
 *
 * @throws RangeError in Thai, where it can't be understood
 */
export function readOcrArguments(typed: readonly string[]): OcrArguments {
  let help = false;
  let workers: number | undefined;
  const again: string[] = [];
  // `--workers=2` is `--workers 2`.
  const words = typed.flatMap((word) =>
    /^--\w+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  const rest = words.values();
  for (const word of rest) {
    if (word === '--help' || word === '-h') help = true;
    else if (word === '--again') again.push(following(word, rest.next().value, 'ชื่อเอกสาร เช่น --again o12/scan.pdf'));
    else if (word === '--workers') {
      workers = Number(toArabicDigits(following(word, rest.next().value, 'จำนวน เช่น --workers 2')));
      if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS) {
        throw new RangeError(`--workers ต้องตามด้วยจำนวนเต็มตั้งแต่ 1 ถึง ${MOST_WORKERS}`);
      }
    } else throw new RangeError(`ไม่รู้จัก “${word}”`);
  }
  return { help, workers, again };
}

function following(option: string, value: string | undefined, what: string): string {
  if (value === undefined || value.startsWith('--')) throw new RangeError(`${option} ต้องตามด้วย${what}`);
  return value;
}

/** What `npm run ocr -- --help` tells. */
export const OCR_HELP = `npm run ocr   อ่านข้อความจากหน้าที่เป็นภาพสแกน

อ่านเอกสาร PDF และภาพที่ข้อต่าง ๆ แนบไว้ เฉพาะหน้าที่ยังไม่มีข้อความ แล้วเขียนข้อความไว้ข้างเอกสาร
เช่น scan.pdf ได้ scan.pdf.ocr.txt เปิดแก้คำที่อ่านผิดได้ ข้อความนี้ใช้ในการค้นหาและในหน้าข้อความของเอกสาร
ไฟล์ที่มีอยู่แล้วไม่ถูกเขียนทับ ถ้าหยุดกลางคัน (Ctrl+C) สั่งใหม่แล้วจะทำต่อจากหน้าที่ค้าง

  npm run ocr -- --workers 2             อ่านพร้อมกัน 2 หน้า (ปกติเท่าจำนวนแกนของเครื่อง)
  npm run ocr -- --again o12/scan.pdf    อ่านเอกสารนี้ใหม่ทั้งหมด ข้อความเดิมเก็บไว้เป็นไฟล์ .ocr.old-1.txt
  npm run ocr -- --help                  แสดงคำอธิบายนี้
`;
