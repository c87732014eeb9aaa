import { type Place, placeAt, START } from './place.ts';

/** A text file larger than this is not prose: 43 items of this site together are a tenth of it. */
export const MAX_TEXT_BYTES = 1_000_000;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly hint: string;
      readonly at: Place;
    };

const SAVE_AS_UTF8 =
  'เปิดไฟล์ใน Notepad เลือก File › Save As แล้วเลือก Encoding เป็น UTF-8 จากนั้นบันทึกทับ (ถ้าใช้ VS Code คลิกชื่อการเข้ารหัสที่มุมขวาล่าง › Save with Encoding › UTF-8)';

/** The bytes of a content file as text, or why they can't be read as UTF-8. A UTF-8 mark at the start is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_TEXT_BYTES) {
    return {
      ok: false,
      code: 'content/too-large',
      message: `ไฟล์ใหญ่ ${megabytes(bytes.length)} MB เกินขนาดที่ไฟล์ข้อความควรเป็น (${megabytes(MAX_TEXT_BYTES)} MB)`,
      hint: 'ย้ายตารางหรือเอกสารยาวไปเป็นไฟล์หลักฐาน (PDF หรือ CSV) แล้วแนบในช่อง evidence',
      at: START,
    };
  }
  if (looksUtf16(bytes)) {
    return {
      ok: false,
      code: 'content/encoding',
      message: 'ไฟล์บันทึกเป็น UTF-16 (ใน Notepad เรียกว่า Unicode) โปรแกรมอ่านได้เฉพาะ UTF-8',
      hint: SAVE_AS_UTF8,
      at: START,
    };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return {
      ok: false,
      code: 'content/nul-byte',
      message: 'ในไฟล์มีไบต์ว่าง (NUL) ซึ่งไม่ใช่ข้อความ ไฟล์อาจเสียหรือไม่ใช่ไฟล์ข้อความ',
      hint: 'เปิดไฟล์จากต้นฉบับแล้วบันทึกใหม่เป็นข้อความ UTF-8 หรือนำรุ่นก่อนหน้ากลับมาใช้',
      at: byteplace(bytes, nul),
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text };
  } catch {
    const thai = looksWindows874(bytes);
    return {
      ok: false,
      code: 'content/encoding',
      message: thai
        ? 'ไฟล์บันทึกเป็นรหัสภาษาไทยแบบเก่า (windows-874 หรือ TIS-620) โปรแกรมอ่านได้เฉพาะ UTF-8'
        : 'ไฟล์ไม่ใช่ข้อความ UTF-8',
      hint: SAVE_AS_UTF8,
      at: byteplace(bytes, firstBadByte(bytes)),
    };
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
}

/** By its mark, or by a zero in every second byte, as text of Latin letters, digits and line ends has. */
function looksUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 400);
  if (sample.length < 4) return false;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  return zeros.some((count, i) => count > half * 0.2 && (zeros[1 - i] ?? 0) < count * 0.1);
}

/** windows-874 keeps Thai in 0xA1–0xFB, one byte a letter; no such run is valid UTF-8. */
function looksWindows874(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const thai = high.filter((byte) => (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb));
  return high.length > 0 && thai.length / high.length > 0.9;
}

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

function byteplace(bytes: Uint8Array, offset: number): Place {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  return placeAt(before, before.length);
}
