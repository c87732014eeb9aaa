/**
 * Compounds of local government and of the ITA assessment, cut where a citizen would begin a search.
 *
 * The rule: a word that people type alone for the same thing is a token (`จัดจ้าง`, `พิการ`, `ประปา`), so `การ`, `ความ`,
 * `ผู้`, `นัก`, `คณะ`, `ค่า`, `ใบ` and other transparent heads are cut off. A word whose rest means something else stays
 * whole in the dictionary (`ผู้บริหาร`, `นักเรียน`, `เจ้าหน้าที่`, `งบประมาณ`, `น้ำเสีย`), and so does one that is found
 * by its beginning.
 *
 * A compound counts as one word, so it wins over any other cut of the same letters. The second group is here only for
 * that: without it the letters would be read as other words (`แผนที่|มี`, `ผู้นำ|เสนอ`).
 */
export const COMPOUNDS = `
จัดซื้อ|จัดจ้าง
ปี|งบประมาณ
ข้อมูล|ข่าวสาร
ข้อมูล|ส่วนบุคคล
ทรัพยากร|บุคคล
องค์การ|บริหาร|ส่วน|ตำบล
องค์การ|บริหาร|ส่วน|จังหวัด
องค์กร|ปกครอง|ส่วน|ท้องถิ่น
เทศบาล|ตำบล
เทศบาล|เมือง
เทศบาล|นคร
นายก|เทศมนตรี
นายก|รัฐมนตรี
สำนัก|ปลัด
ส่วน|ราชการ
ส่วน|ท้องถิ่น
กอง|คลัง
กอง|ช่าง
กอง|การ|ศึกษา
กอง|สาธารณสุข
หลัก|เกณฑ์
เรื่อง|ร้องเรียน
ข้อ|ร้องเรียน
ประพฤติ|มิชอบ
ผลประโยชน์|ทับซ้อน
ประมวล|จริยธรรม
ราย|เดือน
ราย|ไตรมาส
แผน|พัฒนา|ท้องถิ่น
แผน|ดำเนินงาน
แผน|อัตรากำลัง
คู่มือ|ประชาชน
ศูนย์|พัฒนา|เด็ก|เล็ก
เบี้ย|ยังชีพ
น้ำ|ประปา
สิ่ง|ปลูกสร้าง
ภาษี|ที่ดิน
เบอร์|โทร
เบอร์|โทรศัพท์
คิวอาร์|โค้ด

แผนที่|ตั้ง
สถานที่|ตั้ง
ที่|ตั้ง
แผน|ที่|มี
แผน|ที่|ใช้
แผน|ที่|ได้
แผน|ที่|จะ
แผน|ที่|วาง
แผน|ที่|มอง
แผน|ที่|กำหนด
แผน|ที่|ประกาศ
แผน|ที่|เผยแพร่
ที่|อยู่|ใน
ที่|อยู่|ระหว่าง
ครั้ง|หน้า|ที่
วัน|ที่|เท่าไร
ผู้|นำเสนอ
ผู้|ช่วยเหลือ
ผู้|ว่าจ้าง
`;
