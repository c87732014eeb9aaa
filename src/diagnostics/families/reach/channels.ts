import type { Family } from '../../entry.ts';
import { OIT } from '../../sources.ts';

/** The channels of site.yaml, by what can be told of them without a look over the network. */
export const CHANNELS = {
  'reach/complaint-not-separate': {
    severity: 'warning',
    title: 'ช่องทางร้องเรียนการทุจริตไม่แยกจากช่องทางอื่น',
    happened: 'ช่อง complaint ใน site.yaml เป็นที่อยู่เดียวกับช่องทางถาม-ตอบ สื่อสังคมออนไลน์ บริการออนไลน์ หรือหน้าแรกของเว็บไซต์',
    why: 'ข้อนี้ต้องแยกจากช่องทางร้องเรียนทั่วไป เพื่อคุ้มครองข้อมูลของผู้แจ้งเบาะแส ถ้าไม่แยกจะได้ 0 คะแนน',
    mend: 'ทำหน้าหรือแบบฟอร์มรับเรื่องร้องเรียนการทุจริตโดยเฉพาะ แล้วใส่ที่อยู่ของหน้านั้น',
    source: `${OIT} ข้อ o28`,
    example: {
      wrong: 'qa: https://www.example.go.th/board\ncomplaint: https://www.example.go.th/board',
      right: 'qa: https://www.example.go.th/board\ncomplaint: https://www.example.go.th/anti-corruption',
    },
  },
  'reach/qa-only-social': {
    severity: 'warning',
    title: 'ช่องทางถาม-ตอบมีเพียงสื่อสังคมออนไลน์',
    happened: 'ช่อง qa ใน site.yaml เป็นเพจหรือบัญชีในสื่อสังคมออนไลน์',
    why: 'ข้อนี้ต้องถามและตอบกันได้สองทางบนเว็บไซต์ของหน่วยงาน ส่วนสื่อสังคมออนไลน์เป็นอีกข้อหนึ่ง (o9)',
    mend: 'ใส่ที่อยู่ของกระดานถาม-ตอบ กล่องข้อความ หรือแชตบนเว็บไซต์ของหน่วยงาน แชตของ Messenger ที่เปิดจากเว็บไซต์ใช้ได้',
    source: `${OIT} ข้อ o8`,
    example: { wrong: 'qa: https://www.facebook.com/example', right: 'qa: https://www.example.go.th/webboard' },
  },
  'reach/unknown-fact': {
    severity: 'warning',
    title: 'ข้อที่ทำแล้วแสดงว่ายังไม่มีข้อมูล',
    happened: 'เนื้อความของข้อที่แจ้งว่าดำเนินการแล้ว ใช้ <Channel> หรือ <Contact> ที่ยังไม่มีค่าใน site.yaml',
    why: 'ผู้ประเมินจะเห็นคำว่า “ยังไม่มีข้อมูล” ตรงที่ต้องมีช่องทางหรือเบอร์ติดต่อ',
    mend: 'ใส่ค่าใน channels หรือ contact ของ site.yaml ถ้าหน่วยงานไม่มีช่องทางนั้น ให้ลบออกจากเนื้อความ',
    source: OIT,
  },
  'reach/front-page': {
    severity: 'warning',
    title: 'หลักฐานพาไปหน้าแรกของเว็บไซต์',
    happened: 'ช่อง link ของหลักฐานเป็นที่อยู่ของหน้าแรก ไม่ใช่ของเอกสาร',
    why: 'ผู้ประเมินเปิดลิงก์แล้วต้องเห็นข้อมูลของข้อนั้น ถ้าต้องหาต่อเองมักถือว่าไม่พบ',
    mend: 'ใช้ลิงก์ตรงถึงหน้าหรือไฟล์ของเอกสาร หรือวางไฟล์ในโฟลเดอร์ของข้อแล้วใช้ file: แทน',
    source: OIT,
    example: {
      wrong: 'link: https://www.example.go.th/',
      right: 'link: https://www.example.go.th/files/plan-2567.pdf',
    },
  },
  'reach/no-main-site': {
    severity: 'note',
    title: 'ยังไม่รู้ว่าเว็บไซต์หลักอยู่ที่ใด',
    happened: 'site.yaml ยังไม่มี mainSite หรือ url ทั้งที่มีข้อที่ต้องเปิดถึงได้จากเว็บไซต์หลักและแจ้งว่าดำเนินการแล้ว',
    why: 'หลายข้อกำหนดให้เชื่อมโยงจากเว็บไซต์หลักได้ ถ้าไม่บอกที่อยู่ไว้ โปรแกรมตรวจลิงก์จากเว็บไซต์หลักให้ไม่ได้',
    mend: 'ใส่ที่อยู่ของเว็บไซต์หลักใน mainSite และที่อยู่ที่เผยแพร่หมวดนี้ใน url',
    source: OIT,
  },
} as const satisfies Family;
