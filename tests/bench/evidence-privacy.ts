import { type Measure, privacyMeasures } from '../evidence/privacy/measures.ts';
import { atLeast, atMost, LIMITS, type Part, percent } from './evidence-limits.ts';
import { table } from './table.ts';

/** How much of what was planted is found, and how much of what is found was planted. */
export function privacyPart(): Part {
  const { planted, harmless, tuned, blind } = privacyMeasures();
  const strings = [planted, harmless].map((count) => atLeast(count, LIMITS.strings, String));
  const sets = [rowsOf('ใช้ปรับ', tuned), rowsOf('ไม่เคยใช้ปรับ', blind)].flat();
  const head = ['ชุดและชนิด', 'มีอยู่', 'พบ', 'แจ้งผิด', 'ความครบ', 'ความแม่น'];
  return {
    report: [
      `ข้อมูลส่วนบุคคล: ข้อความที่มี ${strings[0]?.text} ข้อความที่ไม่มี ${strings[1]?.text} · เลขประจำตัวประชาชนต้องพบครบและไม่แจ้งผิด`,
      table([head, ...sets.map(({ cells }) => cells)]),
    ].join('\n'),
    isWithin: [...strings, ...sets].every(({ isWithin }) => isWithin),
  };
}

function rowsOf(set: string, measures: readonly Measure[]) {
  return measures.map(({ kind, planted, found, wrong, recall, precision }) => {
    const isHeld = kind === 'citizen-id';
    const full = isHeld ? atLeast(recall, LIMITS.citizenIdRecall, percent) : undefined;
    const none = isHeld ? atMost(wrong, 0, String) : undefined;
    return {
      cells: [
        `${set} ${kind}`,
        String(planted),
        String(found),
        none?.text ?? String(wrong),
        full?.text ?? percent(recall),
        percent(precision),
      ],
      isWithin: (full?.isWithin ?? true) && (none?.isWithin ?? true),
    };
  });
}
