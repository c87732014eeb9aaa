import type { DisclosureItem } from '../../model/types.ts';

/** What an item is about that there may be none of. */
export interface NilSubject {
  /** What there is none of, as a message names it. */
  readonly name: string;
  /** Its words, behind or before ไม่มี. */
  readonly words: RegExp;
  /** A number of it that is not zero. */
  readonly some: RegExp;
  /** Any number of it, and zero too. */
  readonly figure: RegExp;
  /** Whether a document of its own shows that there is some; else it may hold zeros, and only its figures tell. */
  readonly isShownByDocument: boolean;
}

const PROCUREMENT = {
  name: 'การจัดซื้อจัดจ้าง',
  words: /จัดซื้อ|จัดจ้าง|จัดหา|ซื้อหรือจ้าง|งานซื้อ|งานจ้าง|รายการ|วงเงินเกิน/,
  some: /(?<![\d๐-๙.,])[1-9๑-๙][\d๐-๙,]*\s*(?:รายการ|โครงการ|สัญญา|งาน(?!\s*เดือน))/,
  figure: /[\d๐-๙]\s*(?:รายการ|โครงการ|สัญญา|บาท)/,
} as const;

/**
 * Topics where the frame wants it said that there was none: o19 (ให้อธิบายเพิ่มเติมหรือเผยแพร่ว่าไม่มี), o21 (ข้อมูลแบบรายเดือน
 * ซึ่งเดือนที่ไม่มีก็ต้องบอก) and o29 (ให้เผยแพร่ว่าไม่มีเรื่องร้องเรียน) of แบบวัด OIT 2566.
 */
const SUBJECTS: Readonly<Record<string, NilSubject>> = {
  'procurement-plan': { ...PROCUREMENT, isShownByDocument: true },
  'procurement-monthly': { ...PROCUREMENT, isShownByDocument: false },
  'complaint-stats': {
    name: 'เรื่องร้องเรียน',
    words: /ร้องเรียน|เบาะแส/,
    some: /(?<![\d๐-๙.,])[1-9๑-๙][\d๐-๙,]*\s*เรื่อง/,
    figure: /[\d๐-๙]\s*เรื่อง/,
    isShownByDocument: false,
  },
};

/** Of a frame that asks for such a statement about a subject we have no words for. */
const ANY: NilSubject = { name: 'ข้อมูล', words: /./, some: /$^/, figure: /[\d๐-๙]/, isShownByDocument: false };

/** What there may be none of in an item; `undefined` where the frame does not ask to say so. */
export function nilSubject({ frame }: DisclosureItem): NilSubject | undefined {
  const isAsked = frame.requirements.some(({ kind }) => kind === 'nil-report');
  return SUBJECTS[frame.topic] ?? (isAsked ? ANY : undefined);
}

/** Words before ไม่มี that make it a case, a duty or a warning, not a statement. */
const UNSAID = /(?:กรณี|หาก|ถ้า|เมื่อ|แม้|ต้อง|ควร|อย่า|ใช่ว่า|หรือ|ยังไม่รู้|ไม่ทราบ|ให้(?!ทราบ))[^\s]*\s?[^\s]*$/;

/** How far from ไม่มี its subject may stand, in letters. */
const NEAR = 45;

/** Whether a text states that there was none: in a sentence, or in a line or cell that ends with ไม่มี. */
export function saysNone(text: string, { words }: NilSubject): boolean {
  return text.split('\n').some((line) =>
    [...line.matchAll(/ไม่(?:มี|ปรากฏ|พบ|ได้รับ)/g)].some(({ index, 0: none }) => {
      const before = line.slice(Math.max(0, index - NEAR), index);
      const after = line.slice(index + none.length, index + none.length + NEAR);
      if (UNSAID.test(before)) return false;
      return words.test(after) || (/^\s*(?:[|.)]|$)/.test(after) && words.test(before));
    }),
  );
}
