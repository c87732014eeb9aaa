import { CODES, type Code, entryOf, isCode } from '../diagnostics/catalogue.ts';
import { sectionsOf } from '../diagnostics/sections.ts';
import { SEVERITY_MEANINGS, SEVERITY_NAMES } from '../diagnostics/words.ts';
import { typoDistance } from '../thai/distance.ts';

/** What a code means, or where there is no such code those that were most likely meant. */
export type Explanation = { readonly text: string } | { readonly near: readonly Code[] };

/** The page of a code as plain text for a terminal. The code may be in brackets, as the report prints it. */
export function explainCode(typed: string): Explanation {
  const code = typed
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return isCode(code) ? { text: pageText(code) } : { near: nearCodes(code) };
}

function pageText(code: Code): string {
  const { title, severity } = entryOf(code);
  const blocks = sectionsOf(code).map(({ heading, text = '', samples = [] }) => {
    const shown = samples.flatMap((sample) => [`  ${sample.heading}`, indented(sample.text, 4)]);
    return [heading, ...(text ? [`  ${plain(text)}`] : []), ...shown].join('\n');
  });
  const head = `${plain(title)}  [${code}]\n${SEVERITY_NAMES[severity]}: ${SEVERITY_MEANINGS[severity]}`;
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** A terminal shows no form: the marks of what is typed would be taken for a part of it. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(by));
}

const MOST_NEAR = 5;

/** Codes that hold what was typed, or else those with the fewest slips, the most alike first. */
function nearCodes(typed: string): Code[] {
  const holding = typed === '' ? [] : CODES.filter((code) => code.includes(typed));
  if (holding.length > 0) return holding.slice(0, MOST_NEAR);
  return CODES.map((code) => ({ code, by: slips(typed, code) }))
    .filter(({ by }) => by < Infinity)
    .sort((a, b) => a.by - b.by)
    .slice(0, MOST_NEAR)
    .map(({ code }) => code);
}

/** How far what was typed is from a code, or from its second half alone; one slip in three letters is the most. */
function slips(typed: string, code: Code): number {
  const distance = (a: string, b: string) => typoDistance(a, b, Math.max(1, Math.floor(a.length / 3)));
  return Math.min(distance(typed, code), distance(secondHalf(typed), secondHalf(code)));
}

function secondHalf(code: string): string {
  return code.slice(code.indexOf('/') + 1);
}
