import type { Code } from '../diagnostics/catalogue.ts';
import { type Place, placeAt, START } from './place.ts';
import { looksUtf16, looksWindows874, programFile } from './sniff.ts';

/** A text file larger than this is not prose: 43 items of this site together are a tenth of it. */
export const MAX_TEXT_BYTES = 1_000_000;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: Code;
      readonly message: string;
      readonly hint: string;
      readonly at: Place;
    };

const SAVE_AS_UTF8 =
  'เปิดไฟล์ใน Notepad เลือก File › Save As แล้วเลือก Encoding เป็น UTF-8 จากนั้นบันทึกทับ (ถ้าใช้ VS Code คลิกชื่อการเข้ารหัสที่มุมขวาล่าง › Save with Encoding › UTF-8)';
const ONLY_UTF8 = 'โปรแกรมอ่านได้เฉพาะ UTF-8';

/** What is said of a file of so many bytes, without reading it. */
export function tooLarge(bytes: number): Decoded {
  return refuse(
    'content/too-large',
    `ไฟล์ใหญ่ ${megabytes(bytes)} MB เกินขนาดที่ไฟล์ข้อความควรเป็น (${megabytes(MAX_TEXT_BYTES)} MB)`,
    'ย้ายตารางหรือเอกสารยาวไปเป็นไฟล์หลักฐาน (PDF หรือ CSV) แล้วแนบในช่อง evidence',
  );
}

/** The bytes of a content file as text, or why they can't be read as UTF-8. A UTF-8 mark at the start is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  const program = programFile(bytes);
  if (program) {
    return refuse(
      'content/not-text',
      `ไฟล์นี้เป็นเอกสาร ${program} ที่เปลี่ยนนามสกุล ไม่ใช่ไฟล์ข้อความ`,
      'ถ้าเป็นหลักฐาน ให้วางในโฟลเดอร์ของข้อด้วยนามสกุลเดิม ถ้าเป็นเนื้อความ ให้คัดลอกข้อความไปวางในไฟล์ข้อความใหม่',
    );
  }
  if (looksUtf16(bytes)) {
    return refuse('content/encoding', `ไฟล์บันทึกเป็น UTF-16 (ใน Notepad เรียกว่า Unicode) ${ONLY_UTF8}`, SAVE_AS_UTF8);
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return refuse(
      'content/nul-byte',
      'ในไฟล์มีไบต์ว่าง (NUL) ซึ่งไม่ใช่ข้อความ ไฟล์อาจเสียหรือไม่ใช่ไฟล์ข้อความ',
      'เปิดไฟล์จากต้นฉบับแล้วบันทึกใหม่เป็นข้อความ UTF-8 หรือนำรุ่นก่อนหน้ากลับมาใช้',
      bytePlace(bytes, nul),
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text: withLineEnds(text) };
  } catch {
    const at = bytePlace(bytes, firstBadByte(bytes));
    return looksWindows874(bytes)
      ? refuse(
          'content/encoding',
          `ไฟล์บันทึกเป็นรหัสภาษาไทยแบบเก่า (windows-874 หรือ TIS-620) ${ONLY_UTF8}`,
          SAVE_AS_UTF8,
          at,
        )
      : refuse(
          'content/encoding',
          'ตรงนี้มีไบต์ที่ไม่ใช่ตัวอักษร ไฟล์เสียหายหรือไม่ได้บันทึกเป็น UTF-8',
          'เปิดไฟล์ด้วยโปรแกรมที่ใช้เขียน ดูว่าข้อความตรงนี้ครบ แล้วบันทึกใหม่เป็น UTF-8 หรือนำรุ่นก่อนหน้ากลับมาใช้',
          at,
        );
  }
}

function refuse(code: Code, message: string, hint: string, at = START): Decoded {
  return { ok: false, code, message, hint, at };
}

/** Millions of bytes with a decimal where there is one, as a message to an editor tells a size: `1.5`, `25`. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
}

/** Where the first letter starts that is none. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isText(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (!isText(bytes.subarray(0, low), false)) low--;
  return low;
}

/** Whether the bytes are UTF-8, up to a last letter that may be cut where more is to come. */
function isText(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function bytePlace(bytes: Uint8Array, offset: number): Place {
  const before = withLineEnds(new TextDecoder('utf-8').decode(bytes.subarray(0, offset)));
  return placeAt(before, before.length);
}

/** Some old editors end lines with a CR alone; a line end for a line end keeps every offset. */
function withLineEnds(text: string): string {
  return text.replaceAll(/\r(?!\n)/g, '\n');
}
