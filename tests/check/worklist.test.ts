import { describe, expect, test } from 'vitest';
import { type Check, checkFolder } from '../../src/check/check.ts';
import { scoreText } from '../../src/check/report/score-text.ts';
import { worklistTable } from '../../src/check/report/worklist-table.ts';
import { worklistText } from '../../src/check/report/worklist-text.ts';
import { anyTask, fixFirst, type Task } from '../../src/check/task.ts';
import { findWorklist, NOBODY, type Worklist, worklistsOf } from '../../src/check/worklist.ts';
import type { YearScore } from '../../src/model/score.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';

async function look(changes: Changes = {}): Promise<{ score: YearScore; lists: Worklist[]; check: Check }> {
  const check = await checkFolder(await contentWith(changes));
  const { score, draft } = check;
  if (!score || !draft) throw new Error('site.yaml is broken');
  return { score, lists: worklistsOf(score, draft.site), check };
}

const taskOf = (score: YearScore, id: string) => fixFirst(score).find((task) => task.score.item.id === id) as Task;
const told = ({ why, first }: Task) => ({ why, first });
const listOf = (lists: readonly Worklist[], id: string) => lists.find(({ unit }) => unit.id === id) as Worklist;

const O7 = 'oit/2567/o7.mdx';
const o7 = (fields: string) => ({ [O7]: `---\n${fields}\n---\n\nเทศบาลประกาศข่าวของปีนี้ไว้ในหน้านี้ เรียงจากข่าวใหม่ที่สุด\n` });

describe('what an item needs', () => {
  test('is told of one that nobody has begun', async () => {
    const { score } = await look();
    expect(told(taskOf(score, 'o7'))).toMatchInlineSnapshot(`
      {
        "first": "แนบเอกสารที่มีองค์ประกอบ o7.1 “แสดงข้อมูลข่าวสารต่าง ๆ ที่เกี่ยวข้องกับการดำเนินงานตามอำนาจหน้าที่หรือภารกิจของหน่วยงาน” แล้วใส่รหัสนี้ในช่อง meets",
        "why": [
          "ยังไม่ได้ดำเนินการ",
          "ยังไม่มีหลักฐาน: o7.1, o7.2",
        ],
      }
    `);
  });

  test('is in the list of its unit also while its file has an error', async () => {
    const { lists } = await look(o7('status: ทำแล้ว\nresponsible: [klang, phatsadu]'));
    const holders = lists.filter(({ tasks }) => tasks.some(({ score }) => score.item.id === 'o7'));
    expect(holders.map(({ unit }) => unit.id)).toEqual(['klang']);
  });

  test('is told of one without a file', async () => {
    const { score } = await look({ [O7]: null });
    expect(told(taskOf(score, 'o7'))).toMatchInlineSnapshot(`
      {
        "first": "สร้างไฟล์ o7.mdx ของปี 2567 แล้วแนบเอกสารที่มีองค์ประกอบ o7.1 “แสดงข้อมูลข่าวสารต่าง ๆ ที่เกี่ยวข้องกับการดำเนินงานตามอำนาจหน้าที่หรือภารกิจของหน่วยงาน” แล้วใส่รหัสนี้ในช่อง meets",
        "why": [
          "ยังไม่มีไฟล์ของข้อนี้",
          "ยังไม่มีหลักฐาน: o7.1, o7.2",
        ],
      }
    `);
  });

  test('begins with an error, and says nothing of a status that could not be read', async () => {
    const { score } = await look(o7('status: ทำแล้ว'));
    expect(told(taskOf(score, 'o7'))).toMatchInlineSnapshot(`
      {
        "first": "เขียน not-started (ยังไม่ได้ดำเนินการ), in-progress (อยู่ระหว่างดำเนินการ) หรือ done (ดำเนินการแล้ว) (content/oit/2567/o7.mdx บรรทัด 2)",
        "why": [
          "มีจุดที่ผิดพลาด 1 จุด จึงยังเผยแพร่ไม่ได้",
        ],
      }
    `);
  });

  test('tells a document of the wrong time from one that is not there', async () => {
    const { score } = await look({ 'oit/2567/o12.mdx': { replace: '{ from: 2566-10-01', by: '{ from: 2566-12-01' } });
    expect(told(taskOf(score, 'o12'))).toMatchInlineSnapshot(`
      {
        "first": "แนบเอกสารของช่วงเวลาที่ถูกต้องแทน “รายงานรอบ 6 เดือน” หรือเขียน date และ covers ให้ตรงกับเอกสาร",
        "why": [
          "เอกสารไม่ตรงช่วงเวลาที่ต้องแสดง: o12.1, o12.2, o12.3, o12.4",
        ],
      }
    `);
  });

  test('is only the status where everything is proven', async () => {
    const { score } = await look({ 'oit/2567/o12.mdx': { replace: 'done', by: 'in-progress' } });
    expect(told(taskOf(score, 'o12'))).toMatchInlineSnapshot(`
      {
        "first": "ตรวจดูว่าครบแล้ว จึงเปลี่ยน status เป็น done",
        "why": [
          "อยู่ระหว่างดำเนินการ",
        ],
      }
    `);
  });

  test('is nothing where an item is proven and nothing was found', async () => {
    const { score } = await look();
    expect(fixFirst(score).some((task) => task.score.item.id === 'o12')).toBe(false);
    const o12 = score.items.find(({ item }) => item.id === 'o12');
    expect(o12 && anyTask(o12)).toBeUndefined();
  });
});

describe('a worklist', () => {
  test('has the items of its unit, those with most points at risk first', async () => {
    const { lists } = await look({
      'oit/2567/o43.mdx': '---\nstatus: not-started\nresponsible: [klang]\n---\n\nเนื้อความ\n',
      ...o7('status: in-progress\nresponsible: [klang]'),
    });
    const klang = listOf(lists, 'klang');
    expect(klang.items.map(({ item }) => item.id)).toEqual(['o7', 'o12', 'o43']);
    expect(klang.tasks.map(({ score }) => score.item.id)).toEqual(['o43', 'o7']);
    expect(klang).toMatchObject({ proven: 1, atRisk: 6 });
  });

  test('is made for each unit, and for the items that nobody has', async () => {
    const { lists } = await look();
    expect(lists.map(({ unit, items }) => [unit.id, items.length])).toEqual([
      ['palad', 1],
      ['klang', 1],
      [NOBODY.id, 42],
    ]);
  });

  test('is found by id, by Thai name, and says who was meant', async () => {
    const { lists } = await look();
    const unit = (name: string) => findWorklist(lists, name).found?.unit.id;
    expect([unit('klang'), unit('KLANG'), unit('กองคลัง'), unit(' กองคลัง '), unit('ยังไม่มีเจ้าของ')]).toEqual([
      'klang',
      'klang',
      'klang',
      'klang',
      NOBODY.id,
    ]);
    expect(findWorklist(lists, 'กองคลงั')).toMatchObject({ found: undefined, meant: { id: 'klang' } });
    expect(findWorklist(lists, 'กองช่างศิลป์แห่งชาติ')).toEqual({ found: undefined, meant: undefined });
  });

  test('reads as plain text, with boxes to tick', async () => {
    const { lists } = await look(o7('status: done\nresponsible: [klang]'));
    expect(worklistText(listOf(lists, 'klang'), 2567)).toMatchInlineSnapshot(`
      "งานที่ยังต้องทำ กองคลัง ปีงบประมาณ พ.ศ. 2567
      รับผิดชอบ 2 ข้อ หลักฐานครบแล้ว 1 ข้อ เสี่ยงเสีย 1.00 คะแนน OIT

      [ ] o7 ข่าวประชาสัมพันธ์
          ดำเนินการแล้ว  เสี่ยงเสีย 1.00 คะแนน
          เริ่มจาก: แนบเอกสารที่มีองค์ประกอบ o7.1 “แสดงข้อมูลข่าวสารต่าง ๆ ที่เกี่ยวข้องกับการดำเนินงานตามอำนาจหน้าที่หรือภารกิจของหน่วยงาน” แล้วใส่รหัสนี้ในช่อง meets
          สิ่งที่ยังต้องแสดง
            [ ] o7.1 แสดงข้อมูลข่าวสารต่าง ๆ ที่เกี่ยวข้องกับการดำเนินงานตามอำนาจหน้าที่หรือภารกิจของหน่วยงาน
            [ ] o7.2 เป็นข้อมูลข่าวสารที่เกิดขึ้นในปี พ.ศ. 2567
          สิ่งที่ตรวจพบ
            [ ] ควรแก้  ข้อนี้แจ้งว่าดำเนินการแล้ว แต่ยังไม่แนบหลักฐาน ผู้ประเมินจะเปิดดูไม่ได้ (content/oit/2567/o7.mdx:2:1)
                วิธีแก้: แนบไฟล์หรือลิงก์ในช่อง evidence หรือเปลี่ยนสถานะเป็น in-progress
      "
    `);
    expect(worklistText(listOf(lists, 'palad'), 2567)).toContain('ไม่มีงานค้าง');
  });

  test('makes a table with a row an item', async () => {
    const { lists } = await look(o7('status: done\nresponsible: [klang]'));
    expect(worklistTable([listOf(lists, 'klang'), listOf(lists, 'palad')], 2567)).toMatchInlineSnapshot(`
      [
        [
          "ส่วนราชการ",
          "ปีงบประมาณ",
          "ข้อ",
          "ชื่อข้อ",
          "คะแนนที่เสี่ยงเสีย",
          "สถานะ",
          "เริ่มจาก",
          "สิ่งที่ยังต้องแสดง",
          "สิ่งที่ตรวจพบ",
        ],
        [
          "กองคลัง",
          "2567",
          "o7",
          "ข่าวประชาสัมพันธ์",
          "1.00",
          "ดำเนินการแล้ว",
          "แนบเอกสารที่มีองค์ประกอบ o7.1 “แสดงข้อมูลข่าวสารต่าง ๆ ที่เกี่ยวข้องกับการดำเนินงานตามอำนาจหน้าที่หรือภารกิจของหน่วยงาน” แล้วใส่รหัสนี้ในช่อง meets",
          "o7.1 แสดงข้อมูลข่าวสารต่าง ๆ ที่เกี่ยวข้องกับการดำเนินงานตามอำนาจหน้าที่หรือภารกิจของหน่วยงาน
      o7.2 เป็นข้อมูลข่าวสารที่เกิดขึ้นในปี พ.ศ. 2567",
          "ควรแก้: ข้อนี้แจ้งว่าดำเนินการแล้ว แต่ยังไม่แนบหลักฐาน ผู้ประเมินจะเปิดดูไม่ได้ (content/oit/2567/o7.mdx:2:1)",
        ],
      ]
    `);
  });
});

describe('the points on a screen', () => {
  test('are told both ways, with five items to begin with', async () => {
    const { score } = await look(o7('status: done'));
    const text = scoreText(score, false);
    expect(text.split('\n').slice(0, 4)).toEqual([
      'คะแนนที่คาดว่าจะได้ ปีงบประมาณ พ.ศ. 2567',
      '  ถ้านับทุกข้อที่แจ้งว่าดำเนินการแล้ว  2.25 จาก 100.00 คะแนน OIT (0.90 จาก 40.00 คะแนน ITA)',
      '  ถ้านับเฉพาะข้อที่หลักฐานครบ  1.25 จาก 100.00 คะแนน OIT (0.50 จาก 40.00 คะแนน ITA)',
      '',
    ]);
    expect(text).toContain('แก้ก่อน 5 จาก 42 ข้อ');
    expect(text.match(/^ {2}\d\. /gm)).toHaveLength(5);
    expect(text).not.toContain('\u001b');
    expect(scoreText(score, true)).toContain('\u001b[1m');
  });

  test('have nothing to begin with where everything is proven', async () => {
    const { score } = await look();
    const proven = { ...score, items: score.items.filter(({ isProven }) => isProven) };
    expect(scoreText(proven, false)).toContain('ทุกข้อมีหลักฐานครบแล้ว');
  });
});
