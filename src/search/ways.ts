import { toThaiLayout, toUsLayout } from '../thai/keyboard.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import type { CatalogueItem } from './catalogue.ts';
import type { ItemSearch } from './item-search.ts';
import { understand } from './ladder.ts';
import type { Rung } from './straight.ts';

/** A way to ask the search, with queries to try it by. */
export interface Way {
  readonly title: string;
  readonly text: string;
  /** How such a query is understood; one that is understood otherwise is no example of this way. */
  readonly rungs: readonly Rung[];
  readonly queries: readonly Query[];
}

interface Query {
  readonly typed: string;
  /** What was meant, where it is not what was typed. */
  readonly meant?: string;
}

/** A query and the item that the search gives first for it. */
export interface Example extends Query {
  readonly item: CatalogueItem;
}

const STRAIGHT: readonly Rung[] = ['code', 'exact'];
const MENDED: readonly Rung[] = ['marks', 'typo'];

export const WAYS: readonly Way[] = [
  {
    title: 'พิมพ์อย่างที่พูด',
    text: 'ใช้คำของตนเองได้เลย ไม่ต้องรู้ชื่อทางการของเอกสาร',
    rungs: STRAIGHT,
    queries: plain('แจ้งเจ้าหน้าที่โกง', 'ให้ของขวัญได้ไหม', 'ครึ่งปีแล้วงานถึงไหน'),
  },
  {
    title: 'ไม่ต้องเว้นวรรค',
    text: 'พิมพ์ติดกันเหมือนเขียนภาษาไทยปกติ จะเว้นวรรคหรือไม่ก็ได้ผลเหมือนกัน',
    rungs: STRAIGHT,
    queries: plain('แต่ละเดือนซื้ออะไรจากใคร', 'ไปติดต่อต้องเตรียมอะไร'),
  },
  {
    title: 'ใช้รหัสข้อ',
    text: 'ถ้ารู้รหัสของข้ออยู่แล้ว พิมพ์รหัสได้หลายแบบ',
    rungs: STRAIGHT,
    queries: plain('o12', 'ข้อ 5', '021'),
  },
  {
    title: 'เลขไทยหรือเลขอารบิก',
    text: 'ใช้เลขแบบใดก็ได้ผลเหมือนกัน',
    rungs: STRAIGHT,
    queries: plain(...['ข้อ 18', 'รอบ 6 เดือน', 'แผน 5 ปี'].map(toThaiDigits)),
  },
  {
    title: 'ลืมเปลี่ยนภาษาแป้นพิมพ์',
    text: 'พิมพ์ไทยขณะแป้นเป็นภาษาอังกฤษ หรือพิมพ์อังกฤษขณะแป้นเป็นภาษาไทย ระบบลองเปลี่ยนกลับให้',
    rungs: ['layout'],
    queries: [...slips(toUsLayout, 'งบประมาณ', 'ร้องเรียน'), ...slips(toThaiLayout, 'pdpa')],
  },
  {
    title: 'พิมพ์ผิดหรือลืมวรรณยุกต์',
    text: 'ถ้าไม่มีคำที่ตรงกัน ระบบลองหาคำที่เขียนใกล้เคียง แล้วบอกว่าค้นด้วยคำใด',
    rungs: MENDED,
    queries: [
      ...slips(withoutTones, 'จัดซื้อจัดจ้าง', 'ร้องเรียน'),
      { typed: 'งบประมาน', meant: 'งบประมาณ' },
      { typed: 'จริยะธรรม', meant: 'จริยธรรม' },
    ],
  },
  {
    title: 'คำอังกฤษและคำย่อ',
    text: 'คำอังกฤษและคำย่อที่คุ้นเคยก็ใช้ค้นได้',
    rungs: STRAIGHT,
    queries: plain('PDPA', 'TOR', 'e-service', 'สขร.1'),
  },
];

/** The queries of a way that find something here, with what they find: the page of help can't promise what is not so. */
export function examplesOf({ rungs, queries }: Way, items: ItemSearch): Example[] {
  return queries.flatMap((query) => {
    const { rung, hits } = understand(query.typed, items);
    const [first] = hits;
    return first && rungs.includes(rung) ? [{ ...query, item: first.item }] : [];
  });
}

function plain(...queries: readonly string[]): Query[] {
  return queries.map((typed) => ({ typed }));
}

/** Words as they come out when something goes wrong at the keyboard. */
function slips(wrong: (word: string) => string, ...words: readonly string[]): Query[] {
  return words.map((meant) => ({ typed: wrong(meant), meant }));
}

function withoutTones(word: string): string {
  return word.replace(/[\u0e48-\u0e4b]/g, '');
}
