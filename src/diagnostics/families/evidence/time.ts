import type { Family } from '../../entry.ts';
import { OIT } from '../../sources.ts';

const RULE = `${OIT} ช่วงเวลาของข้อมูลที่แต่ละข้อต้องแสดง` as const;

/** The time a document is of, against the year that is assessed. */
export const EVIDENCE_TIME = {
  'evidence/too-old': {
    severity: 'warning',
    title: 'เอกสารเก่ากว่าปีที่ต้องแสดง',
    happened: 'วันที่หรือช่วงเวลาของเอกสารอยู่ก่อนช่วงที่ข้อนี้ต้องแสดง',
    why: 'ข้อมูลของปีก่อนไม่นับเป็นข้อมูลของปีนี้ ข้อที่แสดงผิดปีได้ 0 คะแนนทั้งข้อ',
    mend: 'แนบเอกสารของปีที่ถูกต้อง ถ้าเอกสารถูกปีอยู่แล้ว แก้ `date` และ `covers` ให้ตรงกับที่เขียนในเอกสาร',
    source: RULE,
    example: {
      wrong: 'covers: { from: 2565-10-01, to: 2566-03-31 }',
      right: 'covers: { from: 2566-10-01, to: 2567-03-31 }',
    },
  },
  'evidence/too-late': {
    severity: 'warning',
    title: 'เอกสารใหม่กว่าปีที่ต้องแสดง',
    happened: 'วันที่หรือช่วงเวลาของเอกสารอยู่หลังช่วงที่ข้อนี้ต้องแสดง',
    why: 'ข้อมูลของปีถัดไปไม่ตอบสิ่งที่ข้อนี้ถาม ข้อที่แสดงผิดปีได้ 0 คะแนนทั้งข้อ',
    mend: 'แนบเอกสารของปีที่ถูกต้อง ถ้าพิมพ์ปีผิด แก้ `date` และ `covers` ให้ตรงกับที่เขียนในเอกสาร',
    source: RULE,
    example: { wrong: 'date: 2576-04-10', right: 'date: 2567-04-10' },
  },
  'evidence/misses': {
    severity: 'warning',
    title: 'เอกสารครอบคลุมไม่ครบช่วง',
    happened: 'ช่วงเวลาที่เอกสารครอบคลุมขาดบางเดือนของช่วงที่ข้อนี้ต้องแสดง เช่น รายงานรอบ 6 เดือนที่ไม่ถึงเดือนมีนาคม',
    why: 'รายงานที่ขาดไปแม้เดือนเดียวถือว่าไม่ครบองค์ประกอบ ข้อนี้ได้ 0 คะแนนทั้งข้อ',
    mend: 'แนบเอกสารที่ครบทั้งช่วง หรือแก้ `covers` ถ้าเอกสารครบอยู่แล้วแต่กรอกไม่ตรง',
    source: RULE,
    example: {
      wrong: 'covers: { from: 2566-10-01, to: 2567-02-29 }',
      right: 'covers: { from: 2566-10-01, to: 2567-03-31 }',
    },
  },
  'evidence/no-period': {
    severity: 'warning',
    title: 'เอกสารไม่ได้บอกช่วงเวลาที่ครอบคลุม',
    happened: 'ข้อนี้ต้องแสดงข้อมูลให้ครบช่วงเวลาหนึ่ง แต่เอกสารที่แนบไม่มีช่อง `covers`',
    why: 'โปรแกรมยืนยันไม่ได้ว่าเอกสารครบช่วง ถ้าไม่ครบจริง ข้อนี้ได้ 0 คะแนนทั้งข้อ',
    mend: 'เปิดเอกสารดูว่ารายงานตั้งแต่วันใดถึงวันใด แล้วเพิ่มช่อง `covers` ตามนั้น',
    source: RULE,
    example: {
      wrong: '- title: รายงานการกำกับติดตาม รอบ 6 เดือน\n  file: o12/six-months.pdf',
      right:
        '- title: รายงานการกำกับติดตาม รอบ 6 เดือน\n  file: o12/six-months.pdf\n  covers: { from: 2566-10-01, to: 2567-03-31 }',
    },
  },
  'evidence/no-date': {
    severity: 'warning',
    title: 'เอกสารไม่ได้บอกวันที่',
    happened: 'เอกสารที่แนบไม่มีทั้งช่อง `date` และช่อง `covers` จึงไม่รู้ว่าเป็นของปีใด',
    why: 'ผู้ประเมินต้องเห็นว่าข้อมูลเป็นของปีที่ประเมิน ข้อมูลที่บอกปีไม่ได้อาจไม่ถูกนับและเสียทั้งข้อ',
    mend: 'เพิ่มช่อง `date` เป็นวันที่ในเอกสาร หรือ `covers` ถ้าเอกสารรายงานเป็นช่วงเวลา',
    source: RULE,
    example: {
      wrong: '- title: แผนดำเนินงานประจำปี\n  file: o10/plan.pdf',
      right: '- title: แผนดำเนินงานประจำปี\n  file: o10/plan.pdf\n  date: 2566-10-16',
    },
  },
} as const satisfies Family;
