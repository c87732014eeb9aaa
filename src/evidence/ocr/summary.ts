import { OCR_ENDING } from '../../content/check-files.ts';
import type { Found } from './find.ts';
import type { Plan } from './plan.ts';
import type { OcrResult, PageOutcome } from './run.ts';

/** Pages read less surely than this have many wrong letters. */
const LOW_CONFIDENCE = 80;

/** What there is to do, before it begins. */
export function planSummary({ jobs, done, faulty }: Plan, { unreadable }: Found): string {
  const pages = jobs.reduce((sum, job) => sum + job.pages.length, 0);
  const lines =
    jobs.length > 0
      ? [`มีเอกสารที่ต้องอ่าน ${jobs.length} ฉบับ รวม ${pages} หน้า`]
      : [done.length > 0 ? 'ไม่มีหน้าที่ต้องอ่านเพิ่ม' : 'ไม่มีเอกสารที่มีหน้าเป็นภาพ'];
  if (done.length > 0) lines.push(`มีข้อความครบแล้ว ${done.length} ฉบับ ไม่แตะต้อง`);
  for (const { document, faults } of faulty) {
    const [first] = faults;
    lines.push(
      `✗ ${document.name}${OCR_ENDING} บรรทัด ${first?.line}: ${first?.message} จึงข้ามเอกสารนี้`,
      `  วิธีแก้: ${first?.hint}`,
    );
  }
  for (const name of unreadable) lines.push(`✗ เปิด ${name} ไม่ได้ จึงข้ามไป`, '  วิธีแก้: สั่ง npm run check เพื่อดูว่าไฟล์นี้เป็นอะไร');
  return `${lines.join('\n')}\n`;
}

/** What came of it. */
export function resultSummary({ outcomes, written, isCancelled }: OcrResult): string {
  const good = outcomes.filter(({ reading }) => reading);
  const lines = [isCancelled ? `หยุดตามที่สั่ง อ่านไว้แล้ว ${good.length} หน้า` : `✓ อ่านแล้ว ${good.length} หน้า`];
  for (const { document, aside } of written) {
    lines.push(`  เขียน ${document.name}${OCR_ENDING}${aside ? ` (ไฟล์เดิมเก็บไว้ที่ ${aside})` : ''}`);
  }
  if (isCancelled) lines.push('  เอกสารที่ยังอ่านไม่ครบยังไม่ถูกเขียน หน้าที่อ่านแล้วเก็บไว้ สั่ง npm run ocr อีกครั้งจะทำต่อจากที่ค้าง');
  lines.push(
    ...told(
      '✗ อ่านไม่สำเร็จ',
      outcomes.filter(({ state }) => state === 'failed'),
      'ตรวจว่าเปิดหน้านี้ดูได้ หรือสแกนใหม่ แล้วสั่ง npm run ocr อีกครั้ง',
    ),
    ...told(
      '✗ ใช้เวลานานเกินไปจึงข้าม',
      outcomes.filter(({ state }) => state === 'too-slow'),
      'สแกนหน้านี้ใหม่ให้ชัดขึ้นหรือเล็กลง แล้วสั่ง npm run ocr อีกครั้ง',
    ),
    ...told('! อ่านได้ไม่ชัด', good.filter(isDoubtful), 'เทียบข้อความกับเอกสาร แล้วแก้คำที่ผิด'),
    ...told('! มีเลขไทย ซึ่งอ่านผิดบ่อย (โดยเฉพาะ ๖ ๗ ๘ ๙)', good.filter(hasThaiDigits), 'เทียบตัวเลขกับเอกสาร แล้วแก้ที่ผิด'),
  );
  return `${lines.join('\n')}\n`;
}

const isDoubtful = ({ reading }: PageOutcome) => (reading?.confidence ?? 0) < LOW_CONFIDENCE;
const hasThaiDigits = (outcome: PageOutcome) => !isDoubtful(outcome) && /[๐-๙]/.test(outcome.reading?.text ?? '');

/** Pages of which the same is to be said, a line a document. */
function told(what: string, outcomes: readonly PageOutcome[], how: string): string[] {
  if (outcomes.length === 0) return [];
  const byName = new Map<string, number[]>();
  for (const { document, page } of outcomes) byName.set(document.name, [...(byName.get(document.name) ?? []), page]);
  const names = [...byName].map(([name, pages]) => `    ${name} หน้า ${pages.sort((a, b) => a - b).join(', ')}`);
  return [`${what} ${outcomes.length} หน้า`, ...names, `  วิธีแก้: ${how}`];
}
