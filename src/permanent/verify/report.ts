import { fromCommit } from '../commit-name.ts';
import type { Finding } from './finding.ts';
import type { Verdict } from './verify.ts';

/** Heading of each kind of finding, and how to mend it; the graver first. */
const KINDS: Readonly<Record<Finding['kind'], readonly [heading: string, hint: string]>> = {
  tls: ['เชื่อมต่ออย่างปลอดภัยไม่ได้', 'แจ้งผู้ดูแลเว็บให้ต่ออายุหรือแก้ใบรับรอง แล้วตรวจอีกครั้ง'],
  unreachable: ['ติดต่อเว็บเซิร์ฟเวอร์ไม่ได้', 'ตรวจที่อยู่เว็บและอินเทอร์เน็ตของเครื่องนี้ แล้วตรวจอีกครั้ง'],
  changed: ['ไฟล์ไม่ตรง', 'อัปโหลดหน้าเว็บทั้งชุดใหม่ ถ้ายังไม่ตรง อาจมีผู้แก้ไฟล์บนเว็บ หรือบริการหน้าเว็บแก้ไฟล์ระหว่างทาง ให้แจ้งผู้ดูแลเว็บ'],
  coding: [
    'ส่งแบบบีบอัดไม่ถูกต้อง',
    'อัปโหลดไฟล์ .br และ .gz ที่อยู่ข้างไฟล์เหล่านี้ใหม่ทั้งหมดพร้อมกับหน้าเว็บ หรือลบออกจากเว็บ ถ้ายังพบ ให้แจ้งผู้ดูแลเว็บตั้งค่าตาม docs/deploy',
  ],
  missing: ['ไฟล์หาย', 'อัปโหลดหน้าเว็บทั้งชุดใหม่'],
  truncated: ['ไฟล์มาไม่ครบ', 'ตรวจอีกครั้ง ถ้ายังไม่ครบให้อัปโหลดใหม่ และแจ้งผู้ดูแลเว็บ'],
  'soft-404': ['ได้หน้าอื่นแทนไฟล์', 'อัปโหลดไฟล์ที่ขาด และแจ้งผู้ดูแลเว็บว่าไฟล์ที่ไม่มีต้องตอบรหัส 404'],
  redirected: ['พาไปที่อื่น', 'แจ้งผู้ดูแลเว็บให้ที่อยู่นี้ส่งไฟล์เอง'],
  refused: ['เว็บเซิร์ฟเวอร์ไม่ส่งไฟล์', 'แจ้งผู้ดูแลเว็บให้เปิดให้ทุกคนอ่านไฟล์นี้ได้'],
  extra: ['ไฟล์ที่เกินมา', 'ลบไฟล์เหล่านี้ออกจากเว็บ เอกสารที่ถอนแล้วอาจยังมีคนเปิดอ่านได้'],
};

/** Told of one kind; past that an upload has failed as a whole. */
const MOST_TOLD = 20;

/** The verdict as an officer reads it. */
export function verdictText({ ok, checked, total, findings, notes, manifest }: Verdict): string {
  const groups = Object.entries(KINDS).flatMap(([kind, [heading, hint]]) => {
    const own = findings.filter((finding) => finding.kind === kind);
    if (own.length === 0) return [];
    const more = own.length - MOST_TOLD;
    return [
      `✗ ${heading} ${own.length} ไฟล์`,
      ...own.slice(0, MOST_TOLD).map(({ path, message }) => `    ${path}  ${message}`),
      ...(more > 0 ? [`    และอีก ${more} ไฟล์`] : []),
      `  วิธีแก้: ${hint}`,
      '',
    ];
  });
  const from = manifest?.commit ? ` (${fromCommit(manifest.commit)})` : '';
  return `${[
    ...groups,
    ...notes.map((note) => `ข้อสังเกต: ${note}`),
    `ตรวจ ${checked} จาก ${total} ไฟล์${from}`,
    ok ? '✓ ตรงกันทุกไฟล์' : checked === 0 ? '✗ ยังตรวจไม่ได้' : `✗ ไม่ตรง ${findings.length} ไฟล์`,
  ].join('\n')}\n`;
}

/** The verdict for programs. */
export function verdictJson({ ok, checked, total, findings, notes, manifest }: Verdict): string {
  const commit = manifest?.commit ?? null;
  return `${JSON.stringify({ ok, commit, checked, total, findings, notes }, null, 2)}\n`;
}
