import { basename, posix } from 'node:path';
import { decode } from '../content/decode.ts';
import { diskAt } from '../content/disk.ts';
import { type Place, placeAt, START } from '../content/place.ts';
import { type Code, diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shortCommit } from './commit-name.ts';
import { lastCommitWith } from './git.ts';
import { NotJson, type PlacedJson, readJson } from './json.ts';
import { EMPTY_RECORD, type PublishedRecord, RECORD_FILE, RECORD_FORMAT, recordOf, recordSchema } from './record.ts';

/** The record as it lies in a content folder. */
export interface RecordReading {
  /** As diagnostics name it: `content/published.json` */
  readonly file: string;
  /** `undefined` where the file can't be relied on: then nothing may be written over it either. */
  readonly record: PublishedRecord | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the entry of an address stands. */
  placeOf(path: string): Place;
}

const BRING_BACK = 'นำไฟล์ที่ commit ไว้ล่าสุดกลับมาด้วยคำสั่ง git checkout HEAD --';
const AGAIN = 'แล้วสั่ง npm run build อีกครั้ง ที่อยู่ใหม่จะถูกบันทึกเพิ่มให้เอง';

/**
 * Reads `published.json` of a content folder. A section that was never built has none, and that is no fault; where git
 * has had one, its loss is.
 */
export async function readRecord(root: string): Promise<RecordReading> {
  const file = posix.join(basename(root), RECORD_FILE);
  let bytes: Uint8Array;
  try {
    bytes = await diskAt(root).read(RECORD_FILE);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? noRecord(root, file) : refuse(file, ...UNREADABLE);
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return refuse(file, 'permanent/record-broken', decoded.message, restore(file), decoded.at);
  return readText(file, decoded.text);
}

const UNREADABLE = [
  'permanent/record-unreadable',
  'เปิดอ่านบันทึกที่อยู่ที่เคยเผยแพร่ไม่ได้',
  'ขอให้ผู้ดูแลเครื่องให้สิทธิ์อ่านไฟล์นี้ ถ้าตรงนี้เป็นโฟลเดอร์ ให้เปลี่ยนชื่อโฟลเดอร์',
] as const;

async function noRecord(root: string, file: string): Promise<RecordReading> {
  const had = await lastCommitWith(root, RECORD_FILE);
  if (!had) return { file, record: EMPTY_RECORD, diagnostics: [], placeOf: () => START };
  return refuse(
    posix.dirname(file),
    'permanent/record-missing',
    `ไฟล์ “${RECORD_FILE}” ซึ่งบันทึกที่อยู่ที่เคยเผยแพร่หายไป จึงตรวจไม่ได้ว่ามีที่อยู่ใดกำลังจะหาย`,
    `นำไฟล์กลับมาด้วยคำสั่ง “git checkout ${shortCommit(had.commit)} -- ${file}”`,
  );
}

/** The record of a text; apart from the disk, for its tests. */
export function readText(file: string, text: string): RecordReading {
  const no = (code: Code, offset: number, message: string, hint: string) =>
    refuse(file, code, message, hint, placeAt(text, offset));
  const conflict = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
  if (conflict) {
    return no(
      'permanent/record-conflict',
      conflict.index,
      'ไฟล์นี้มีสองรุ่นปนกัน เพราะสองคนเผยแพร่คนละรุ่นแล้วรวมงานกัน',
      'เก็บบรรทัดที่อยู่ของทั้งสองฝั่งไว้ทั้งหมด ลบเฉพาะบรรทัดที่ขึ้นต้นด้วย <<<<<<< ======= และ >>>>>>> แล้วสั่ง npm run check อีกครั้ง',
    );
  }
  let read: PlacedJson;
  try {
    read = readJson(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const message =
      text.trim() === '' ? 'ไฟล์นี้ว่าง บันทึกที่อยู่ที่เคยเผยแพร่หายไป' : 'ไฟล์นี้เสียหายตั้งแต่ตรงนี้ จึงอ่านบันทึกที่อยู่ที่เคยเผยแพร่ไม่ได้';
    return no(
      'permanent/record-broken',
      error.offset,
      message,
      `ถ้าเพิ่งแก้ไฟล์เอง ตรวจเครื่องหมาย , ท้ายบรรทัด: ทุกบรรทัดที่อยู่ต้องมี ยกเว้นบรรทัดสุดท้ายของกลุ่ม หรือ${restore(file)}`,
    );
  }
  if (newer(read.data)) {
    return no(
      'permanent/record-newer',
      read.offsetOf(['format']),
      'ไฟล์นี้เขียนด้วยโปรแกรมรุ่นใหม่กว่า โปรแกรมรุ่นนี้อ่านไม่ได้',
      'ใช้โปรแกรมรุ่นล่าสุดสร้างหน้าเว็บ',
    );
  }
  const faults = faultsOf(file, text, read);
  const parsed = recordSchema.safeParse(read.data);
  return {
    file,
    record: faults.length === 0 && parsed.data ? recordOf(parsed.data) : undefined,
    diagnostics: faults,
    placeOf: (path) => {
      const offset = read.offsetOf(['documents', path]);
      return placeAt(text, offset > read.offsetOf(['documents']) ? offset : read.offsetOf(['pages', path]));
    },
  };
}

function newer(data: unknown): boolean {
  const format = (data as { format?: unknown } | null)?.format;
  return typeof format === 'number' && format > RECORD_FORMAT;
}

/** What is wrong with entries, each told where it stands, once. */
function faultsOf(file: string, text: string, read: PlacedJson): Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  const add = (code: Code, offset: number, message: string, hint: string) => {
    const place = placeAt(text, offset);
    if (!found.has(place.line)) found.set(place.line, diagnostic(code, { file, ...place }, message, hint));
  };
  for (const offset of read.doubled) {
    add(
      'permanent/record-twice',
      offset,
      'ที่อยู่นี้บันทึกไว้แล้วในบรรทัดก่อนหน้า',
      'เหลือไว้บรรทัดเดียว คือบรรทัดที่มีวันแรก (first) เก่ากว่าและมีรุ่นก่อน (earlier) ครบกว่า แล้วลบอีกบรรทัด',
    );
  }
  for (const { path } of recordSchema.safeParse(read.data).error?.issues ?? []) {
    add('permanent/record-entry', read.offsetOf(path), 'บรรทัดนี้ไม่อยู่ในรูปที่โปรแกรมบันทึกไว้', restore(file));
  }
  return [...found.values()];
}

function restore(file: string): string {
  return `${BRING_BACK} “${file}” ${AGAIN}`;
}

function refuse(file: string, code: Code, message: string, hint: string, place: Place = START): RecordReading {
  return {
    file,
    record: undefined,
    diagnostics: [diagnostic(code, { file, ...place }, message, hint)],
    placeOf: () => START,
  };
}
