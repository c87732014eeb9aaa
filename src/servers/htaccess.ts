import type { ServerSettings } from './answers.ts';
import { notFoundLine, rewriteLines, withoutRewriteLines } from './htaccess/addresses.ts';
import { codingLines, packingLines, plainLines, typeLines } from './htaccess/files.ts';
import { headerLines, hstsLines, kindMarks } from './htaccess/headers.ts';
import { block } from './htaccess/words.ts';
import { ALL_SENT, type Target } from './target.ts';

/** Name of the file, as Apache looks for it. */
const FILE = '.htaccess';

export const apache: Target = {
  name: 'apache',
  title: 'Apache',
  files: (settings) => new Map([[FILE, htaccess(settings)]]),
  steps: [
    `ไม่ต้องตั้งค่าอะไร ไฟล์ \`${FILE}\` อยู่ในหมวดที่สร้างเสร็จแล้ว ทำงานทันทีที่วางหมวดลงในโฟลเดอร์ของเว็บไซต์`,
    'เครื่องต้องตั้ง `AllowOverride FileInfo` หรือ `AllowOverride All` ให้โฟลเดอร์ของเว็บไซต์ ซึ่งผู้ให้บริการส่วนใหญ่ตั้งไว้แล้ว',
    `ถ้าโปรแกรมรับส่งไฟล์ไม่แสดงไฟล์ที่ชื่อขึ้นต้นด้วยจุด ให้ตั้งให้แสดง และดูว่า \`${FILE}\` ขึ้นไปครบ`,
  ],
  reach: ALL_SENT,
  proof: 'server',
};

/**
 * `.htaccess` in the root of a section, for Apache 2.4: the only thing that most municipal hosts allow.
 *
 * All of it may stand under `AllowOverride FileInfo`, since one directive that is not allowed makes a host answer 500 to
 * everything; what needs a module stands behind a question for it, and the section is served without.
 *
 * @param settings what site.yaml says; its base must be where the folder lies
 */
export function htaccess(settings: ServerSettings): string {
  const parts: readonly (readonly [about: string, lines: readonly string[]])[] = [
    ['หน้าของหมวดนี้สำหรับที่อยู่ที่ไม่มี', [notFoundLine(settings), 'FileETag MTime Size']],
    ['ชนิดของไฟล์และตัวอักษร', [...typeLines(), ...codingLines()]],
    ['ไฟล์แต่ละประเภท', kindMarks(settings)],
    ['ส่วนหัวของคำตอบ (HTTP headers)', headerLines(settings)],
    ['ที่อยู่ใดตอบด้วยไฟล์ใด แทนกฎของเว็บไซต์หลัก', rewriteLines(settings)],
    ['เครื่องที่ไม่เปิด FollowSymLinks หรือไม่มี mod_rewrite', outsideLiteSpeed(withoutRewriteLines(settings))],
    ['ส่งไฟล์ตามที่เป็น และบังคับ HTTPS เมื่อเปิดด้วย HTTPS', since('2.4.10', modern(settings))],
    ['บีบอัดไฟล์ที่ไม่มีสำเนาบีบอัด', packingLines()],
  ];
  return [
    '# สำหรับเว็บเซิร์ฟเวอร์ Apache และ LiteSpeed โปรแกรมเขียนไฟล์นี้ใหม่ทุกครั้งที่สร้างหมวด ไม่ต้องแก้',
    `# วางไว้ในโฟลเดอร์ที่เปิดด้วย ${settings.base}`,
    ...parts.flatMap(([about, lines]) => ['', `# ${about}`, ...lines]),
    '',
  ].join('\n');
}

function modern(settings: ServerSettings): string[] {
  return [
    ...outsideLiteSpeed(plainLines()),
    ...block('<IfModule mod_rewrite.c>', ['RewriteOptions IgnoreInherit']),
    ...hstsLines(settings),
  ];
}

function since(version: string, lines: readonly string[]): string[] {
  return block('<IfModule mod_version.c>', block(`<IfVersion >= ${version}>`, lines));
}

/** LiteSpeed reads the same file, sends files as they are and has no such option; it knows not all of this. */
function outsideLiteSpeed(lines: readonly string[]): string[] {
  return block('<IfModule !LiteSpeed>', lines);
}
