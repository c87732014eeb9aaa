import { join } from 'node:path';
import { atLeast, LIMITS, type Part, rate, times } from './evidence-limits.ts';
import { program } from './evidence-program.ts';
import { median } from './statistics.ts';
import { table } from './table.ts';

/** What evidence-text-once.ts prints. */
export interface TextOnce {
  readonly documents: number;
  readonly pages: number;
  /** Pages of the longest document. */
  readonly longest: number;
  /** Documents that are drawn, and the copies of them all. */
  readonly shown: number;
  readonly copies: number;
  readonly readMs: number;
  readonly drawMs: number;
}

/** Runs with nothing kept; after each, so many with all of it kept. */
const COLD = 3;
const CACHED = 3;

/**
 * How quickly documents are looked into and drawn.
 *
 * @param town content folder
 * @param temporary an empty folder
 */
export async function textPart(town: string, temporary: string): Promise<Part> {
  const cold: TextOnce[] = [];
  const cached: TextOnce[] = [];
  for (let turn = 0; turn < COLD; turn++) {
    const once = () => program<TextOnce>('evidence-text-once.ts', [town, join(temporary, `kept-${turn}`)]);
    cold.push(await once());
    for (let again = 0; again < CACHED; again++) cached.push(await once());
  }
  const [first] = cold;
  if (!first) throw new Error('no run');

  const rows = (field: 'readMs' | 'drawMs', counts: readonly (readonly [unit: string, count: number])[]) => {
    const slow = median(cold.map((one) => one[field]));
    const quick = median(cached.map((one) => one[field]));
    const speedUp = atLeast(slow / quick, LIMITS.speedUp, times);
    return counts.map(([unit, count]) => {
      const cells = [unit, ...[slow, quick].map((ms) => rate((count / ms) * 1000)), speedUp.text];
      return { cells, isWithin: speedUp.isWithin };
    });
  };
  const { documents, pages, longest, shown, copies } = first;
  const all = [
    ...rows('readMs', [
      ['เอกสารที่อ่านและล้างข้อมูลผู้ทำ', documents],
      ['หน้าที่อ่าน', pages],
    ]),
    ...rows('drawMs', [
      ['เอกสารที่ทำภาพตัวอย่าง', shown],
      ['ภาพที่ทำ (ทุกขนาด)', copies],
    ]),
  ];
  const head = ['ต่อวินาที', 'ครั้งแรก', 'เก็บไว้แล้ว', 'เร็วขึ้น'];
  return {
    report: [
      `ข้อความและภาพตัวอย่าง: ${documents} ฉบับ ${pages} หน้า ฉบับที่ยาวที่สุด ${longest} หน้า · ค่ากลางของ ${COLD} และ ${COLD * CACHED} รอบ · เกณฑ์เร็วขึ้น ≥ ${times(LIMITS.speedUp)}`,
      table([head, ...all.map(({ cells }) => cells)]),
    ].join('\n'),
    isWithin: all.every(({ isWithin }) => isWithin),
  };
}
