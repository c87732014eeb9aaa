import type { Family } from '../../entry.ts';
import { OIT, PROGRAM } from '../../sources.ts';

/** What a `<DataTable />` says of its file: totals, the chart, and that the file is evidence. */
export const TABLE_PAGE = {
  'table/no-evidence': {
    severity: 'error',
    title: 'ไฟล์ของตารางไม่ได้อยู่ในหลักฐาน',
    happened: 'เนื้อความแสดงตารางจากไฟล์ที่ไม่ได้แนบในช่อง `evidence` ของข้อนี้',
    why: 'ประชาชนดาวน์โหลดไฟล์ไม่ได้ และผู้ประเมินจะไม่เห็นว่าตัวเลขในหน้ามาจากเอกสารใด',
    mend: 'เพิ่มไฟล์ในช่อง `evidence` พร้อมชื่อเอกสาร',
    source: OIT,
    example: { wrong: 'evidence: []', right: 'evidence:\n  - title: สถิติการให้บริการ\n    file: o16/services.csv' },
  },
  'table/total': {
    severity: 'error',
    title: 'ผลรวมในตารางไม่ตรง',
    happened: 'แถวหรือคอลัมน์ที่บอกไว้ว่าเป็นผลรวม ไม่เท่ากับตัวเลขที่บวกได้จริง หรือยังไม่ได้ใส่ตัวเลข',
    why: 'ตัวเลขที่ขัดกันเองทำให้ประชาชนและผู้ประเมินไม่เชื่อถือเอกสารทั้งฉบับ',
    mend: 'ตรวจตัวเลขในไฟล์ ถ้ามีผลรวมย่อยปนอยู่ ให้เอาออก ถ้าปัดเศษไว้จนรวมไม่ตรง ให้ใส่ตัวเลขเต็ม',
    source: PROGRAM,
    example: { wrong: 'เดือน,จำนวน\nตุลาคม,40\nพฤศจิกายน,38\nรวม,80', right: 'เดือน,จำนวน\nตุลาคม,40\nพฤศจิกายน,38\nรวม,78' },
  },
  'table/nothing-to-total': {
    severity: 'error',
    title: 'บอกว่ามีผลรวม แต่ไม่มีอะไรให้รวม',
    happened: 'ตารางมี `total` แต่มีแถวเดียว หรือไม่มีคอลัมน์ตัวเลขอื่นให้รวม',
    why: 'แถวหรือคอลัมน์ข้อมูลจะแสดงเป็นผลรวม ผู้อ่านจะเข้าใจตัวเลขผิด',
    mend: 'ลบ `total` ออก หรือเปลี่ยนเป็น `total="row"` ถ้าผลรวมอยู่แถวสุดท้าย',
    source: PROGRAM,
    example: {
      wrong: '<DataTable file="o16/services.csv" caption="สถิติ" total="column" />',
      right: '<DataTable file="o16/services.csv" caption="สถิติ" total="row" />',
    },
  },
  'table/total-undeclared': {
    severity: 'warning',
    title: 'มีแถวรวมที่ไม่ได้บอกไว้',
    happened: 'แถวสุดท้ายมีชื่ออย่างแถวรวม แต่ `<DataTable>` ไม่ได้บอกว่าเป็นผลรวม',
    why: 'แถวรวมจะกลายเป็นแท่งที่สูงที่สุดในแผนภูมิ และโปรแกรมไม่ได้ตรวจว่าผลรวมถูกต้อง',
    mend: 'เติม `total="row"` ใน `<DataTable>`',
    source: PROGRAM,
    example: {
      wrong: '<DataTable file="o16/services.csv" caption="สถิติ" chart="bar" />',
      right: '<DataTable file="o16/services.csv" caption="สถิติ" chart="bar" total="row" />',
    },
  },
  'table/columns': {
    severity: 'error',
    title: 'คอลัมน์ของแผนภูมิใช้ไม่ได้',
    happened: 'คอลัมน์ที่เลือกให้แผนภูมิไม่มีในตาราง ไม่ใช่ตัวเลข มีมากเกินไป หรือตารางไม่มีคอลัมน์ตัวเลขเลย',
    why: 'แผนภูมิวาดไม่ได้ ประชาชนจะไม่เห็นสิ่งที่ตั้งใจเปรียบเทียบ',
    mend: 'เลือกคอลัมน์ตัวเลขไม่เกิน 3 คอลัมน์ เป็นตัวอักษรอย่างใน Excel หรือชื่อหัวตาราง ถ้าไม่มีคอลัมน์ตัวเลข ให้ลบ `chart` ออก',
    source: PROGRAM,
    example: { wrong: 'chart="bar" columns="รายการ"', right: 'chart="bar" columns="B, C"' },
  },
  'table/columns-unused': {
    severity: 'warning',
    title: 'เลือกคอลัมน์ไว้แต่ไม่มีแผนภูมิ',
    happened: 'ตารางมี `columns` แต่ไม่มี `chart` การเลือกคอลัมน์จึงไม่มีผล',
    why: 'ผู้เขียนอาจตั้งใจให้มีแผนภูมิ แต่ประชาชนจะเห็นเพียงตาราง',
    mend: 'เติม `chart="bar"` หรือ `chart="line"` ถ้าไม่ต้องการแผนภูมิ ให้ลบ `columns` ออก',
    source: PROGRAM,
    example: { wrong: 'columns="B, C"', right: 'chart="bar" columns="B, C"' },
  },
  'table/columns-cut': {
    severity: 'warning',
    title: 'แผนภูมิแสดงเพียงสามคอลัมน์แรก',
    happened: 'ตารางมีคอลัมน์ตัวเลขมากกว่าสาม และไม่ได้เลือกว่าจะแสดงคอลัมน์ใด แผนภูมิจึงแสดงสามคอลัมน์แรก',
    why: 'คอลัมน์ที่สำคัญอาจไม่อยู่ในแผนภูมิ และมากกว่าสามอย่างแยกจากกันไม่ออกสำหรับผู้ที่เห็นสีได้น้อย',
    mend: 'เลือกคอลัมน์ที่จะแสดงด้วย `columns`',
    source: PROGRAM,
    example: { wrong: 'chart="bar"', right: 'chart="bar" columns="B, D"' },
  },
  'table/chart': {
    severity: 'warning',
    title: 'ไม่มีแผนภูมิ แสดงเพียงตาราง',
    happened: 'ตารางมีแถวมากเกินกว่าจะอ่านเป็นแผนภูมิ หรือคอลัมน์ที่เลือกยังไม่มีตัวเลข',
    why: 'ประชาชนจะเห็นเพียงตาราง ทั้งที่ตั้งใจให้เห็นภาพรวมจากแผนภูมิ',
    mend: 'ทำไฟล์สรุปที่มีแถวน้อยลง เติมตัวเลขในไฟล์ หรือลบ `chart` ออก',
    source: PROGRAM,
  },
} as const satisfies Family;
