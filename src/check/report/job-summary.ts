import { type Diagnostic, RANK } from '../../diagnostics/diagnostic.ts';
import { SEVERITY_NAMES } from '../../diagnostics/words.ts';
import { formatPoints, type Tally } from '../../model/score.ts';
import type { Check } from '../check.ts';
import { fixFirst } from '../task.ts';
import { harmless, place } from './paint.ts';
import { ownersOf } from './score-text.ts';

/** GitHub takes 1 MiB of a summary; all findings are in the log anyway. */
const MOST_FINDINGS = 100;
const MOST_TASKS = 10;

/** The check as GitHub Markdown, for the page of a run: verdict, points, what to begin with, findings. */
export function jobSummary({ diagnostics, summary, score }: Pick<Check, 'diagnostics' | 'summary' | 'score'>): string {
  const { error, warning, note, items, publishable } = summary;
  const parts = [
    `## ${publishable ? '✓ เผยแพร่ได้' : '✗ ยังเผยแพร่ไม่ได้'}`,
    `ตรวจ ${items} ข้อ ${SEVERITY_NAMES.error} ${error} จุด ${SEVERITY_NAMES.warning} ${warning} จุด ${SEVERITY_NAMES.note} ${note} จุด`,
  ];
  if (score) {
    const tasks = fixFirst(score);
    parts.push(
      `### คะแนนที่คาดว่าจะได้ ปีงบประมาณ พ.ศ. ${score.year}`,
      table(
        ['ตัวชี้วัดย่อย', 'ตามที่แจ้ง', 'หลักฐานครบ', 'คะแนนเต็ม'],
        [
          ...score.subIndicators.map((sub) => [`${sub.id} ${sub.title}`, ...pointsOf(sub)]),
          ['รวม OIT', ...pointsOf(score)],
        ],
      ),
    );
    if (tasks.length > 0) {
      parts.push(
        `### แก้ก่อน`,
        table(
          ['ข้อ', 'เสี่ยงเสีย', 'ผู้รับผิดชอบ', 'เริ่มจาก'],
          tasks
            .slice(0, MOST_TASKS)
            .map((task) => [
              `${task.score.item.id} ${task.score.item.frame.title}`,
              formatPoints(task.score.worth.oit),
              ownersOf(task),
              task.first,
            ]),
        ),
      );
    }
  }
  if (diagnostics.length > 0) parts.push('### สิ่งที่ตรวจพบ', findingsTable(diagnostics));
  return `${parts.join('\n\n')}\n`;
}

function pointsOf({ declared, proven, full }: Tally): string[] {
  return [declared, proven, full].map(({ oit }) => formatPoints(oit));
}

function findingsTable(diagnostics: readonly Diagnostic[]): string {
  const rows = diagnostics
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
    .slice(0, MOST_FINDINGS)
    .map((finding) => [SEVERITY_NAMES[finding.severity], place(finding), finding.message, finding.hint]);
  const more = diagnostics.length - rows.length;
  return table(['ระดับ', 'ที่', 'สิ่งที่พบ', 'วิธีแก้'], rows) + (more > 0 ? `\n\nและอีก ${more} จุด ดูในบันทึกของงานนี้` : '');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** An author's words as words: nothing in them is Markdown, HTML, a mention or a new cell. */
function cell(text: string): string {
  return harmless(text)
    .replaceAll('\n', ' ')
    .replaceAll(/[\\`*_{}[\]<>()#+!|~@:&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
