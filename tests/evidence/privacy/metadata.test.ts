import { describe, expect, test } from 'vitest';
import { scanMetadata } from '../../../src/evidence/privacy/metadata.ts';
import type { Metadata } from '../../../src/evidence/types.ts';

const scan = (field: Metadata['field'], value: string, own?: readonly string[]) =>
  scanMetadata([{ field, value }], own).map(({ kind, context }) => `${kind} · ${context}`);

describe('an author', () => {
  test.each([
    ['นายสมมติ ตัวอย่าง', 'author · ผู้จัดทำ: นายส… ตัว…'],
    ['สมมติ ตัวอย่าง', 'author · ผู้จัดทำ: ส… ตัว…'],
    ['Sommut Tuayang', 'author · ผู้จัดทำ: S… T…'],
    ['noi', 'author · ผู้จัดทำ: n…'],
    ['a@example.com', 'author · ผู้จัดทำ: a…'],
    ['กองทอง ตัวอย่าง', 'author · ผู้จัดทำ: ก… ตัว…'],
  ])('%s is a person', (value, finding) => {
    expect(scan('author', value)).toEqual([finding]);
  });

  test.each([
    '',
    ' ',
    '-',
    '12',
    'Administrator',
    'admin2',
    'user',
    'User-PC',
    'HP',
    'Windows User',
    'Microsoft Office User',
    'KKD Windows 7',
    'LibreOffice 7.4',
    'Canon iR-ADV C3520',
    'DESKTOP-4F2K1',
    'เทศบาลตำบลทุ่งสมมติ',
    'อบต.ทุ่งสมมติ',
    'กองคลัง',
    'งานพัสดุ',
    'นายก อบต.',
    'Thungsommut Municipality',
  ])('%j is no person', (value) => {
    expect(scan('author', value)).toEqual([]);
  });

  test('with the organisation’s own name is no person', () => {
    expect(scan('author', 'ทุ่งสมมติ')).toHaveLength(1);
    expect(scan('author', 'ทุ่งสมมติ', ['ทุ่งสมมติ'])).toEqual([]);
    expect(scan('author', 'สมมติ ตัวอย่าง', [''])).toHaveLength(1);
  });
});

describe('a path', () => {
  test.each([
    ['path', 'C:\\Users\\somchai\\Documents\\ก.docx', 'path · ที่เก็บไฟล์: …C:\\Users\\s…'],
    ['path', 'file:///home/somchai/x.odt', 'path · ที่เก็บไฟล์: …file:///home/s…'],
    ['title', 'Microsoft Word - C:\\Users\\สมมติ\\a.doc', 'path · ชื่อเอกสาร: …oft Word - C:\\Users\\ส…'],
    ['other', 'C:\\Documents and Settings\\noi\\a.xls', 'path · ข้อมูลกำกับไฟล์: …uments and Settings\\n…'],
  ] as const)('in %s, %s tells who sits there', (field, value, finding) => {
    expect(scan(field, value)).toEqual([finding]);
  });

  test.each([
    'C:\\Users\\Public\\a.docx',
    'C:\\Users\\Administrator\\a.docx',
    'D:\\งาน\\a.docx',
    '/Users/user/a.pdf',
    '',
  ])('%j tells of no one', (value) => {
    expect(scan('path', value)).toEqual([]);
  });
});

test('a place where a picture was taken is found, and not shown', () => {
  expect(scan('gps', '7.559123, 99.611456')).toEqual(['gps · พิกัดที่ถ่ายภาพ: 7x, 9x']);
  expect(scan('gps', '')).toEqual([]);
});

test('a program is no one', () => {
  expect(scan('program', 'Microsoft Word 2016')).toEqual([]);
});

test('a number in a title is found as in a text', () => {
  expect(scan('title', 'สำเนาบัตร 1001234567898')).toEqual(['citizen-id · ชื่อเอกสาร: สำเนาบัตร 1xxxxxxxxxx98']);
});
