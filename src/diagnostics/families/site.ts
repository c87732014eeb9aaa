import type { Family } from '../entry.ts';
import { PROGRAM } from '../sources.ts';

export const SITE = {
  'site/missing': {
    severity: 'error',
    title: 'ไม่มีไฟล์ site.yaml',
    happened: 'โฟลเดอร์เนื้อหาไม่มีไฟล์ `site.yaml` ซึ่งบอกชื่อหน่วยงาน ส่วนราชการ และปีงบประมาณ',
    why: 'โปรแกรมไม่รู้ว่าเป็นของหน่วยงานใดและปีใด จึงสร้างหน้าเว็บไม่ได้',
    mend: 'วางไฟล์ `site.yaml` ไว้ชั้นบนสุดของโฟลเดอร์เนื้อหา หรือนำไฟล์จากรุ่นก่อนหน้ากลับมา',
    source: PROGRAM,
    example: {
      wrong: 'content/oit/2567/o1.mdx',
      right: 'content/site.yaml\ncontent/oit/2567/o1.mdx',
    },
  },
  'site/current': {
    severity: 'error',
    title: 'ปีปัจจุบันไม่อยู่ในรายการปี',
    happened: 'ช่อง `current` เป็นปีที่ไม่มีใน `years`',
    why: 'หน้าแรกและที่อยู่สั้นอย่าง `/o12/` จะไม่รู้ว่าต้องพาไปปีใด ผู้ประเมินจะเปิดแล้วไม่พบ',
    mend: 'แก้ `current` เป็นปีที่มีใน `years` หรือเพิ่มปีนั้นใน `years` พร้อมกรอบที่ใช้',
    source: PROGRAM,
    example: {
      wrong: 'current: 2568\nyears:\n  2567: { framework: oit-2566 }',
      right: 'current: 2567\nyears:\n  2567: { framework: oit-2566 }',
    },
  },
  'site/framework': {
    severity: 'error',
    title: 'ไม่มีกรอบการประเมินนี้',
    happened: 'ช่อง `framework` ของปีเป็นรหัสกรอบที่โปรแกรมไม่มี',
    why: 'กรอบบอกว่าปีนั้นมีข้อใดและแต่ละข้อต้องแสดงอะไร ถ้าใช้กรอบผิด เลขข้อและองค์ประกอบจะผิดทั้งปี',
    mend: 'แก้เป็นรหัสกรอบที่โปรแกรมมี ซึ่งบอกไว้ใต้ข้อความ',
    source: PROGRAM,
    example: { wrong: 'framework: oit-66', right: 'framework: oit-2566' },
  },
  'site/eit-same': {
    severity: 'error',
    title: 'ลิงก์แบบวัด EIT ซ้ำกับปีอื่น',
    happened: 'สองปีใช้ลิงก์แบบวัด EIT เดียวกัน ทั้งที่แต่ละปีมีรหัสของตัวเอง',
    why: 'ประชาชนที่สแกนรหัสของปีเก่าจะพบแบบวัดที่ปิดแล้ว แบบวัด EIT ของปีนี้จะมีผู้ตอบไม่ครบ',
    mend: 'คัดลอกลิงก์ของปีนั้นจากระบบ ITAS ถ้ายังไม่ได้รับรหัสใหม่ ให้เว้นว่างไว้',
    source: 'การประเมิน ITA ของสำนักงาน ป.ป.ช. แบบวัด EIT ใช้รหัสใหม่ทุกปี',
    example: {
      wrong:
        '2567:\n  eit: { url: https://itas.nacc.go.th/go/eit/ab12cd }\n2568:\n  eit: { url: https://itas.nacc.go.th/go/eit/ab12cd }',
      right:
        '2567:\n  eit: { url: https://itas.nacc.go.th/go/eit/ab12cd }\n2568:\n  eit: { url: https://itas.nacc.go.th/go/eit/ef34gh }',
    },
  },
  'site/eit-dates': {
    severity: 'error',
    title: 'วันปิดแบบวัด EIT อยู่ก่อนวันเปิด',
    happened: 'วันที่ใน `closes` มาก่อนวันที่ใน `opens`',
    why: 'หน้าแบบวัดจะบอกประชาชนว่าปิดแล้วทั้งที่ยังเปิดอยู่ หน่วยงานจะเสียผู้ตอบไป',
    mend: 'ตรวจวันเปิดและวันปิดจากประกาศของปีนั้น โดยเฉพาะปีของแต่ละวัน',
    source: 'ช่วงเก็บข้อมูลแบบวัด EIT ที่ประกาศในระบบ ITAS',
    example: {
      wrong: 'opens: 2568-01-01\ncloses: 2567-06-30',
      right: 'opens: 2568-01-01\ncloses: 2568-06-30',
    },
  },
} as const satisfies Family;
