/**
 * Thai character clusters: the smallest pieces that Thai spelling never parts, so that a cut between two of them
 * falls neither before a vowel or tone mark nor after a leading vowel.
 *
 * Source: T. Theeramunkong, V. Sornlertlamvanich, T. Tanhermhong, W. Chinnan, "Character cluster based Thai
 * information retrieval", IRAL 2000; the vowel forms are those of the Royal Institute's หลักเกณฑ์การใช้สระ.
 */

const CONSONANT = '[ก-ฮ]';
const TONE = '[\u0e48-\u0e4b]?';
/** Mai han-akat, the vowels above and below, phinthu, the shortener, tone marks, thanthakhat, nikhahit, yamakkan. */
const THAI_MARK = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4e';

/** Characters that stand on the one before them, as the inside of a character class: Thai marks, Latin accents, emoji variants. */
export const MARK = `${THAI_MARK}\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f`;

/** A letter that closes a syllable, and so has no vowel of its own. */
const FINAL = `(?:${CONSONANT}\u0e4c?(?![${THAI_MARK}ะาำ]))`;

const FORMS = [
  `เ${CONSONANT}{1,2}\u0e35${TONE}ย(?![${THAI_MARK}าำ])ะ?`, // เรีย|น, เปลี่ย|น
  `เ${CONSONANT}{1,2}\u0e37${TONE}อ(?![${THAI_MARK}าำ])ะ?`, // เดือ|น
  `เ${CONSONANT}{1,2}\u0e34${TONE}${FINAL}`, // เงิน, เกิด, เสริม
  `[เแ]${CONSONANT}{1,2}\u0e47${FINAL}`, // เป็น, แข็ง, เกล็ด
  `เ${CONSONANT}{1,2}${TONE}าะ`, // เกาะ, เพราะ, เฉพาะ
  `${CONSONANT}\u0e31${TONE}วะ`, // ผัวะ
  `${CONSONANT}[\u0e31\u0e37]${TONE}${FINAL}`, // รับ, คืน: these two vowels are never last
  `[เ-ไ]+${CONSONANT}?[${MARK}]*[ะาำๅ]?`,
  `${CONSONANT}[${MARK}]*[ะาำๅ]?`,
];

/** Silent letters belong to the syllable before them: ศูน|ย์ can't be cut, nor ศุ|กร์ or สิ|ทธิ์. */
const SILENT = `(?:${CONSONANT}{1,2}[\u0e34\u0e38]?\u0e4c)?`;

const CLUSTER = new RegExp(`(?:(?:${FORMS.join('|')})${SILENT}|[^])[${MARK}]*`, 'gu');

/** Cuts text into its clusters; joined they are the text. A character that isn't Thai is one with its accents. */
export function clusters(text: string): string[] {
  return text.match(CLUSTER) ?? [];
}
