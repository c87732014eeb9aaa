import type { Sum } from '../../permanent/files.ts';
import type { Manifest } from '../../permanent/manifest.ts';

/** What the read-me beside a package tells of it. */
export interface PackageFacts {
  /** Name of the zip, `oit-ita-1d89aab1c2d3.zip`. */
  readonly name: string;
  readonly sum: Sum;
  readonly manifest: Manifest;
  /** Address at which the section is published, where site.yaml says it. */
  readonly address: string | undefined;
}

/**
 * The read-me of a package: for whoever is handed the zip and has a panel of a web host before them. Notepad of old
 * Windows shows it right: with a byte order mark, and its ends of lines.
 */
export function readMe({ name, sum, manifest: { base, commit, files }, address }: PackageFacts): string {
  const folder = base.slice(1, -1);
  const there = address ?? `https://ชื่อเว็บไซต์ของหน่วยงาน${base}`;
  const text = [
    'หมวดการเปิดเผยข้อมูลสาธารณะ (OIT) สำหรับวางบนเว็บไซต์ของหน่วยงาน',
    '',
    `ไฟล์      ${name}`,
    `ขนาด      ${sum.bytes} ไบต์ มี ${files.size + 1} ไฟล์`,
    `SHA-256   ${sum.sha256}`,
    commit ? `สร้างจาก   commit ${commit}` : 'สร้างจาก   เนื้อหาที่ยังไม่ได้ commit',
    `ที่อยู่      ${there}`,
    '',
    '1. ตรวจว่าไฟล์มาครบ',
    `   Windows       certutil -hashfile ${name} SHA256`,
    `   Linux, macOS  sha256sum -c ${name}.sha256`,
    '   ตัวเลขที่ได้ต้องตรงกับ SHA-256 ข้างบนทุกตัว ถ้าไม่ตรงอย่าใช้ไฟล์นี้ ให้ขอใหม่',
    '',
    '2. วางบนเว็บไซต์',
    ...(folder === '' ? AT_ROOT : inFolder(folder)),
    '   ไม่ต้องวางไฟล์อ่านก่อนนี้และไฟล์ .sha256 บนเว็บไซต์',
    '',
    '3. ตรวจหลังวาง',
    `   เปิด ${there} แล้วลองเปิดเอกสารสักหนึ่งฉบับ`,
    `   ผู้มีโปรแกรม oit-disclosure สั่ง npm run verify -- ${there} เพื่อเทียบทุกไฟล์บนเว็บกับชุดนี้`,
    '',
    'ข้อควรรู้',
    '   - เวลาของทุกไฟล์ในชุดนี้เท่ากันโดยตั้งใจ ให้คลายไฟล์โดยคงเวลาเดิมไว้ ซึ่งโปรแกรมส่วนใหญ่ทำเอง',
    '   - ไฟล์ที่ชื่อขึ้นต้นด้วยจุด เช่น .htaccess เป็นส่วนหนึ่งของชุดนี้ ตั้งหน้าจัดการของโฮสต์ให้แสดงไฟล์ที่ซ่อน (hidden files) ก่อนคัดลอกหรือย้าย',
    '   - ไม่ต้องมีฐานข้อมูล PHP หรือโปรแกรมใดบนเว็บไซต์',
    '',
  ];
  return `\ufeff${text.join('\r\n')}`;
}

function inFolder(folder: string): string[] {
  const [top = folder] = folder.split('/');
  return [
    `   ก. อัปโหลดไฟล์ zip นี้ไปไว้ที่โฟลเดอร์รากของเว็บไซต์ (มักชื่อ public_html หรือ www)`,
    `   ข. ครั้งแรก คลายไฟล์ (Extract) ที่โฟลเดอร์รากนั้น ทุกไฟล์จะอยู่ในโฟลเดอร์ ${top} เอง`,
    `   ค. ครั้งต่อไป คลายไฟล์ในโฟลเดอร์ใหม่ชื่อ ${top}-new ก่อน เมื่อครบแล้วจึงเปลี่ยนชื่อ ${folder} เป็น ${folder}-old`,
    `      และย้าย ${top}-new/${folder} มาเป็น ${folder} ผู้ชมจึงเห็นชุดเดิมจนถึงตอนนั้น และไม่มีไฟล์เก่าที่ถอนแล้วค้างอยู่`,
    `   ง. ตรวจตามข้อ 3 แล้วจึงลบ ${folder}-old, ${top}-new และไฟล์ zip ออกจากเว็บไซต์`,
    `      ถ้าพบปัญหา ลบโฟลเดอร์ ${folder} แล้วเปลี่ยนชื่อ ${folder}-old กลับเป็น ${folder}`,
  ];
}

const AT_ROOT = [
  '   ก. ชุดนี้สร้างไว้สำหรับรากของเว็บไซต์ จึงไม่มีโฟลเดอร์ครอบ อย่าคลายทับเว็บไซต์อื่น',
  '   ข. คลายไฟล์ (Extract) ในโฟลเดอร์ว่าง แล้วย้ายทุกไฟล์ไปไว้ที่โฟลเดอร์รากของเว็บไซต์ที่สำรองไว้แล้ว',
  '   ค. ลบไฟล์ zip ออกจากเว็บไซต์',
];
