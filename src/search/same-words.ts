/**
 * Words that mean one thing here, in search alone: the word that is found ← the ways it is said. Only words that may
 * stand for each other in every phrase belong here; a word that leads to certain items is an alias (aliases.jsonl).
 */
const SAME: Readonly<Record<string, string>> = {
  // Numbers that people write as a word and documents as a digit: รอบหกเดือน, รอบ 6 เดือน.
  '1': 'หนึ่ง',
  '2': 'สอง',
  '3': 'สาม',
  '4': 'สี่',
  '5': 'ห้า',
  '6': 'หก',
  '7': 'เจ็ด',
  '8': 'แปด',
  '9': 'เก้า',
  '10': 'สิบ',
  // The official word and the everyday one.
  ซื้อ: 'จัดซื้อ',
  จ้าง: 'จัดจ้าง ว่าจ้าง',
  งบประมาณ: 'งบ งปม',
  ทุจริต: 'โกง คอร์รัปชัน คอร์รัปชั่น คอรัปชั่น คอรัปชัน',
  ถาม: 'สอบถาม',
  ผัง: 'แผนผัง',
  คืบหน้า: 'ก้าวหน้า',
  พนักงาน: 'ลูกจ้าง ข้าราชการ',
  อินเทอร์เน็ต: 'เน็ต เว็บ เว็บไซต์',
  โทรศัพท์: 'โทร เบอร์',
  เท่าไร: 'เท่าไหร่',
  ยังไง: 'อย่างไร',
  // The spelling of the Royal Society and the common one.
  กฎ: 'กฏ',
  เฟซบุ๊ก: 'เฟสบุ๊ค เฟสบุ๊ก เฟซบุ๊ค facebook fb',
  ไลน์: 'line',
  อีเมล: 'อีเมล์ email',
};

/** The way it is said → the word it is found under. */
export const FOUND: ReadonlyMap<string, string> = new Map(
  Object.entries(SAME).flatMap(([found, said]) => said.split(' ').map((word) => [word, found])),
);

/** The word under which another that means the same is found. */
export function sameWord(word: string): string {
  return FOUND.get(word) ?? word;
}

/** Every way to say what a word means, itself first. */
export function sayings(word: string): string[] {
  const found = sameWord(word);
  return [...new Set([word, found, ...(SAME[found]?.split(' ') ?? [])])];
}
