/** Words that stand in nearly every official text or question, and so say little about what is looked for. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    'การ ความ และ หรือ แต่ ของ ที่ ซึ่ง อัน ใน นอก บน ให้ ได้ เป็น อยู่ คือ มี จะ ก็ โดย ตาม ต่อ กับ แก่ แด่ ณ เพื่อ เพราะ ' +
    'ว่า ไว้ ไป มา แล้ว ยัง ด้วย จาก ถึง ถ้า หาก เมื่อ ดัง ดังนี้ ดังนั้น ดังกล่าว เช่น ทั้ง ทั้งนี้ ทั้งหมด รวมถึง ต่าง นี้ นั้น โน้น นี่ นั่น ' +
    'ๆ ฯ ฯลฯ อะไร ไหน ที่ไหน ใด ใคร ไง ยังไง อย่างไร เท่าไร เท่าไหร่ กี่ เมื่อไร เมื่อไหร่ ทำไม ไหม มั้ย บ้าง หน่อย นะ ครับ คับ ค่ะ คะ ' +
    'จ้ะ จ๊ะ ฉัน ผม ดิฉัน เรา คุณ เขา มัน ไม่ ต้อง ควร อาจ สามารถ กำลัง เคย ทำ ใช้ อยาก ขอ ช่วย ผู้ คน นัก อย่าง เกี่ยวกับ สำหรับ ' +
    'มาก น้อย ที่สุด สุด กว่า เพิ่ง แค่ เท่า ตอน ช่วง เอา รู้ ดู หา บอก ลอง พวก ตัว สิ่ง ก่อน หลัง ผ่าน เข้า ออก ขึ้น ลง ล่ะ สิ เถอะ จ้า ' +
    'ระหว่าง ภายใน ราย แต่ละ ทุก บาง หลาย อื่น กัน เอง เลย จึง the of a an and or in on to for is'
  ).split(' '),
);

/** Says whether a token of `segment()` counts little in a search. Latin words are looked up in lower case. */
export function isStopword(token: string): boolean {
  return STOPWORDS.has(token);
}
