import { ANSWER_PARTS, type AnswerPart, type Target } from './target.ts';

const START = '<!-- What each server sends: written by npm run deploy-files -->';
const END = '<!-- end of the table -->';

/**
 * A text with the table of what each kind of server sends, in the place that is kept for it.
 *
 * @throws Error where the text keeps no place
 */
export function withAnswerTable(text: string, targets: readonly Target[]): string {
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`no place for the table: ${START} … ${END}`);
  return `${text.slice(0, from)}${START}\n\n${answerTable(targets)}\n\n${text.slice(to)}`;
}

/** The table of what each kind of server sends, as Markdown. */
function answerTable(targets: readonly Target[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...targets.map(({ title }) => title)]),
    line(['---', ...targets.map(() => '---')]),
    ...ANSWER_PARTS.map((part) => line([`\`${part}\``, ...targets.map((target) => cell(target, part))])),
  ].join('\n');
}

function cell({ reach, proof }: Target, part: AnswerPart): string {
  switch (reach[part]) {
    case 'sent':
      return proof === 'server' ? 'tested' : 'written';
    case 'part':
      return proof === 'server' ? 'in part, tested' : 'in part';
    case 'host':
      return "the host's";
    case 'page':
      return 'in the page';
    case 'none':
      return '–';
  }
}
