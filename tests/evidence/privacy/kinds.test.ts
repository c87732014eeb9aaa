import { describe, expect, test } from 'vitest';
import { scanText } from '../../../src/evidence/privacy/scan.ts';

const found = (text: string) => scanText(text).map(({ kind, masked }) => `${kind} ${masked}`);

describe('a telephone number', () => {
  test.each([
    ['ผู้ร้อง นายสมมติ ตัวอย่าง โทร 081-000-1234', 'phone 0xx-xxx-xx34'],
    ['นายสมมติ ตัวอย่าง ๐๘ ๑๐๐๐ ๑๒๓๔', 'phone 0x xxxx xx34'],
    ['นางสาวทดลอง ทดสอบ +66 81 000 1234', 'phone +6x xx xxx xx34'],
    ['โทร.081-0001234 (นายสมมติ)', 'phone 0xx-xxxxx34'],
    ['ร.ต.อ.สมมติ ตัวอย่าง 081-000-1234', 'phone 0xx-xxx-xx34'],
    ['ผูรอง ชือ สมมติ มือถือ 0810001234', 'phone 0xxxxxxx34'],
    ['นายสมมติ มือถือ 0 8 1 0 0 0 1 2 3 4', 'phone 0 x x x x x x x 3 4'],
    ['เบอร์โทรศัพท์บ้าน 075-000123', 'phone 0xx-xxxx23'],
    ['ชื่อ-สกุล\tโทร\nสมมติ ตัวอย่าง\t081-000-1234', 'phone 0xx-xxx-xx34'],
  ])('is private in %j', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test('is private far below the head of a column of names', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i + 1} ทดลอง ทดสอบ 08${i % 10}-000-1234 12/${i + 1} หมู่ 4`);
    const table = ['ลำดับ ชื่อ-สกุล โทรศัพท์ ที่อยู่', ...rows].join('\n');
    expect(found(table).filter((one) => one.startsWith('phone'))).toHaveLength(12);
    expect(found(table).filter((one) => one.startsWith('address'))).toHaveLength(12);
    expect(found(table.replaceAll('ทดลอง ทดสอบ', 'บริษัท ทดลอง จำกัด'))).toEqual([]);
  });

  test('is found twice where two stand side by side', () => {
    expect(found('นายสมมติ 081-000-1234/089-000-4321')).toHaveLength(2);
  });

  test.each([
    'สำนักงานเทศบาลตำบลทุ่งสมมติ โทร 0 7500 0012',
    'นายสมมติ ตัวอย่าง ปลัดเทศบาล โทร 0 7500 0012',
    'สายด่วนรับแจ้งเหตุ 081-000-1234',
    'ผู้ร้องเรียนสามารถแจ้งได้ที่ 081-000-1234',
    'คุณภาพน้ำประปา สอบถาม 081-000-1234',
    'นายกเทศมนตรีตำบลทุ่งสมมติ 081-000-1234',
    'นายสมมติ รหัส 081-000-1234-5',
    'นายสมมติ มาตรน้ำ 0810001234',
    'ชื่อ-สกุล\tโทร\nร้านจำลอง\t081-000-1234',
    'นายสมมติ ตัวอย่าง 5,000 บาท\nร้านจำลองพาณิชย์ โทร 081-000-1234',
    'นายสมมติ 0 6 12 5 3 10 20 1 ครั้ง',
  ])('is for everyone in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['ผู้ขอ นายสมมติ อีเมล sommut.t@example.com', 'email s•••••••@example.com'],
    ['นายสมมติ a.b@example.com', 'email •••@example.com'],
    ['นายสมมติ sommut @ example . com', 'email s••••••@ example . com'],
    ['From: sommut@example.com ผู้ร้องเรียน', 'email s•••••@example.com'],
  ])('is private in %j', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test.each([
    'นายสมมติ ตัวอย่าง sommut@thungsommut.go.th',
    'ผู้ร้องส่งเรื่องถึง saraban@example.com',
    'เทศบาลตำบลทุ่งสมมติ thungsommut@example.com',
    'ผู้ร้องเรียนสามารถส่งเรื่องได้ที่ thungsommut@example.com',
    'นายสมมติ ตัวอย่าง @ 5 บาท',
  ])('is for everyone in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a bank account', () => {
  test.each([
    ['001-2-34567-8', 'bank-account 0xx-x-xxxx7-8'],
    ['นายสมมติ เลขที่บัญชี ๐๐๑–๒–๓๔๕๖๗–๘', 'bank-account 0xx–x–xxxx7–8'],
    ['นายสมมติ เลขบัญชี ธ.ก.ส. 001234567890', 'bank-account 0xxxxxxxxx90'],
    ['นางทดลอง ธนาคารจำลอง 0012345678', 'bank-account 0xxxxxxx78'],
    ['สมุดบัญชีของผู้รับจ้าง 001 2 34567 8', 'bank-account 0xx x xxxx7 8'],
    ['ผู้รับเงิน นายสมมติ พร้อมเพย์ 081-000-1234', 'bank-account 0xx-xxx-xx34'],
  ])('is found in %j', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test.each([
    'ชื่อบัญชี เทศบาลตำบลทุ่งสมมติ เลขที่บัญชี 001-2-34567-8',
    'ธนาคารจำลอง 001-2-34567-8 ชื่อบัญชี อบต.ทุ่งสมมติ',
    'ผู้เสียภาษีโอนเข้าบัญชี เทศบาลตำบลทุ่งสมมติ เลขที่ 0012345678',
    'บริษัท จำลอง จำกัด เลขที่บัญชี 001-2-34567-8',
    'เช็คธนาคารจำลอง เลขที่ 0012345678',
    'รหัสบัญชี 5104010112',
    'นายสมมติ ส่งมอบ 0012345678',
    'เลขที่บัญชี xxx-x-xx567-8',
    'เลขที่ 001-2-34567-8-99',
  ])('is none, or no person’s, in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a home address', () => {
  test.each([
    ['นายสมมติ ตัวอย่าง บ้านเลขที่ 12/3 หมู่ที่ 4', 'address xx/x หมู่ที่ x'],
    ['นายสมมติ ตัวอย่าง ๑๒/๓ ม.๔ ต.ทุ่งสมมติ', 'address xx/x ม.x'],
    ['ผู้ขอ เลขที่ 45 ซอย 3 ถนนจำลอง', 'address xx'],
    ['บานเลขที 12\nหมูที 4 ของนายสมมติ', 'address xx หมูที x'],
    ['เทศบาลช่วยเหลือ ด.ช.จำลอง ทดสอบ อยู่ที่ 12 หมู่ 4', 'address xx หมู่ x'],
    ['นายสมมติ พนักงานเทศบาลตำบลทุ่งสมมติ บ้านเลขที่ 12 หมู่ 4', 'address xx หมู่ x'],
  ])('is found in %j', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test.each([
    'เทศบาลตำบลทุ่งสมมติ เลขที่ 12/3 หมู่ที่ 4',
    'ก่อสร้างถนนสายบ้านนายสมมติ ตัวอย่าง หมู่ที่ 4 บ้านทุ่งสมมติ',
    'ร้านจำลอง โดยนายสมมติ สำนักงานตั้งอยู่เลขที่ 12 หมู่ 4',
    'วางท่อจากบ้านเลขที่ 12 ถึงบ้านเลขที่ 45 หมู่ที่ 4',
    'นายสมมติ อายุ 65 หมู่ที่ 4',
    'นายสมมติ สำรวจได้ร้อยละ 95 หมู่ที่ 4',
    'นายสมมติ ประจำปี 2567 หมู่ที่ 4',
    'นายสมมติ ตัวอย่าง คำสั่งเลขที่ 12/2567',
  ])('is none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
