import type { ServerSettings } from './answers.ts';
import type { Place, Target } from './target.ts';
import { TARGETS } from './targets.ts';

/** The section whose configurations `deploy/` shows. */
export const EXAMPLE: ServerSettings = { base: '/ita/', frameAncestors: [], hstsDays: 365 };

/** Where Debian's servers have their pages, and the section in a folder of its own below. */
export function usualPlace({ base }: ServerSettings): Place {
  return { folder: `/var/www/html${base}` };
}

/** The configurations of every kind of server, by their paths in a folder, each kind with a README in Thai. */
export function deployFiles(settings: ServerSettings, place: Place): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', contents(settings)],
    ...TARGETS.flatMap((target) => [
      [`${target.name}/README.md`, readme(target, settings)] as const,
      ...[...target.files(settings, place)].map(([name, text]) => [`${target.name}/${name}`, text] as const),
    ]),
  ]);
}

function contents({ base }: ServerSettings): string {
  const rows = TARGETS.map(({ name, title }) => `| ${title} | [${name}](${name}/README.md) |`);
  return `# ค่าตั้งของเว็บเซิร์ฟเวอร์สำหรับหมวดที่ \`${base}\`

โฟลเดอร์นี้เขียนโดย \`npm run deploy-files\` อย่าแก้ที่นี่ ถ้าหมวดของท่านอยู่ที่อื่นหรือตั้ง \`security\` ใน \`site.yaml\` ไว้
ให้สั่ง \`npm run deploy-files -- --out โฟลเดอร์\` เพื่อเขียนชุดของท่านเอง

| เว็บเซิร์ฟเวอร์ | ไฟล์ |
| --- | --- |
${rows.join('\n')}

เลือกแบบที่ตรงกับเครื่องของท่านได้จาก \`docs/deploy/README.md\` ของโปรแกรม
`;
}

function readme({ name, title, steps }: Target, { base }: ServerSettings): string {
  return `# ${title}

สำหรับหมวดที่ \`${base}\`

${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}

คู่มือฉบับเต็มอยู่ที่ \`docs/deploy/${name}.md\` ของโปรแกรม
`;
}
