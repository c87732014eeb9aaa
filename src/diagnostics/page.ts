import { CODES, type Code, entryOf, FAMILIES, type FamilyName } from './catalogue.ts';
import type { Severity } from './diagnostic.ts';
import { type Section, sectionsOf } from './sections.ts';
import { FAMILY_NAMES, SEVERITY_MEANINGS, SEVERITY_NAMES } from './words.ts';

/** Every page of the guide to the codes, its path in `docs/codes/` to its Markdown. */
export function guidePages(): Map<string, string> {
  return new Map([['README.md', indexPage()], ...CODES.map((code) => [pagePath(code), codePage(code)] as const)]);
}

/** Where the page of a code lies in `docs/codes/`: `content/missing-file.md`. */
function pagePath(code: Code): string {
  return `${code}.md`;
}

/** The page of one kind of finding. */
function codePage(code: Code): string {
  const { severity, title } = entryOf(code);
  return lines([
    `# ${markdown(title)}`,
    `รหัส \`${code}\` · ระดับ **${SEVERITY_NAMES[severity]}** ${SEVERITY_MEANINGS[severity]}`,
    ...sectionsOf(code).flatMap(section),
    '[รหัสทั้งหมด](../README.md) · [คู่มือผู้ดูแลเนื้อหา](../../editor-guide.md)',
  ]);
}

/** All kinds by their families, each with its page. */
function indexPage(): string {
  const families = Object.entries(FAMILIES) as [FamilyName, object][];
  return lines([
    '# รหัสที่โปรแกรมตรวจพบ',
    'ทุกเรื่องที่ `npm run check` บอกมีรหัสในวงเล็บเหลี่ยม เช่น `[content/missing-file]` หน้าของแต่ละรหัสบอกว่าเกิดอะไรขึ้น ทำไมจึงสำคัญ และแก้อย่างไร',
    severityList(),
    ...families.flatMap(([name, family]) => {
      return [`## ${FAMILY_NAMES[name]}`, table(Object.keys(family) as Code[])];
    }),
    '[คู่มือผู้ดูแลเนื้อหา](../editor-guide.md)',
  ]);
}

function severityList(): string {
  const severities = Object.keys(SEVERITY_NAMES) as Severity[];
  return severities.map((severity) => `- **${SEVERITY_NAMES[severity]}** ${SEVERITY_MEANINGS[severity]}`).join('\n');
}

function table(codes: readonly Code[]): string {
  const rows = codes.map((code) => {
    const { title, severity } = entryOf(code);
    return `| [${markdown(title)}](${pagePath(code)}) | ${SEVERITY_NAMES[severity]} | \`${code}\` |`;
  });
  return ['| เรื่อง | ระดับ | รหัส |', '| --- | --- | --- |', ...rows].join('\n');
}

function section({ heading, text, samples = [] }: Section): string[] {
  const shown = samples.flatMap((sample) => [sample.heading, `\`\`\`text\n${sample.text}\n\`\`\``]);
  return [`## ${heading}`, ...(text === undefined ? [] : [markdown(text)]), ...shown];
}

/** A paragraph of an entry as Markdown: what stands in backticks as it is, signs elsewhere as signs. */
function markdown(text: string): string {
  return text.replaceAll(/`[^`]*`|[\\*_[\]<>|#]/g, (part) => (part.length > 1 ? part : `\\${part}`));
}

/** Blocks with a blank line between them, and a line end after the last. */
function lines(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
