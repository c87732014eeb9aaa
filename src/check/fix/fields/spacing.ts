import { lineEnd, lineStart } from '../../../content/text-lines.ts';
import { allFields, knownFields } from '../../../schema/field.ts';
import { typoDistance } from '../../../thai/distance.ts';
import type { Edit } from '../types.ts';
import type { Reading } from './reading.ts';
import type { Role } from './role.ts';

const SPACE = 'เว้นวรรคหลังเครื่องหมาย :';
const WIDE = 'ใช้เครื่องหมาย : แทน ： ตัวกว้าง ซึ่งอ่านไม่เป็นช่องข้อมูล';
const DASH = 'เว้นวรรคหลังเครื่องหมาย -';
const BELOW = 'ย่อหน้าให้ตรงกับบรรทัดที่ขึ้นต้นด้วย -';

/**
 * Ways to part a name from its value, or a `-` from what it lists, on lines where the check finds something wrong.
 * Which of them mends anything is for the caller to see.
 */
export function spacings(role: Role, reading: Reading): Edit[][] {
  const { lines: text } = reading;
  const told = new Set(reading.findings.map(({ offset }) => lineStart(text, offset)));
  const names = allFields(role.schema);
  return [
    ...[...told].flatMap((line) => [...afterName(text, line, names), ...afterDash(text, line, reading.end, names)]),
    ...inBrackets(role, reading),
  ];
}

/** `status:done`, `- title：รายงาน`, `สถานะ:ทำแล้ว`. */
function afterName(text: string, line: number, names: ReadonlySet<string>): Edit[][] {
  const written = text.slice(line, lineEnd(text, line));
  const [, before, name, sign, space, rest] = /^(\s*(?:-\s*)?)([^\s:：]+)\s*([:：])(\s*)(.*)$/.exec(written) ?? [];
  if (before === undefined || !name || !sign || rest?.startsWith('//')) return [];
  if (!isName(name, before, names) || (sign === ':' && (space !== '' || rest === ''))) return [];
  const from = line + before.length + written.slice(before.length).indexOf(sign);
  return [[{ from, was: sign + space, text: rest === '' ? ':' : ': ', why: sign === ':' ? SPACE : WIDE }]];
}

/** Whether a word may be meant as a field: the name of one, nearly one, or an id that the author gives, as of a unit. */
function isName(word: string, before: string, names: ReadonlySet<string>): boolean {
  if (names.has(word)) return true;
  const isOwn = names.has('units') && before !== '' && /^[a-z][a-z0-9-]*$/.test(word);
  return isOwn || (word.length >= 4 && [...names].some((name) => typoDistance(word.toLowerCase(), name, 1) <= 1));
}

/**
 * `-title: รายงาน`: on one line; in a list of such lines, of which one alone is no list yet; there with the lines that
 * were put under the name rather than under the space before it; and with names that are glued to their values too.
 */
function afterDash(text: string, line: number, end: number, names: ReadonlySet<string>): Edit[][] {
  const [, indent] = /^( *)-[^\s-]/.exec(text.slice(line, lineEnd(text, line))) ?? [];
  if (indent === undefined) return [];
  const dashes: Edit[] = [];
  const below: Edit[] = [];
  for (let at = line; at < end; at = nextLine(text, at)) {
    const written = text.slice(at, lineEnd(text, at));
    const isBelow = written.startsWith(`${indent}-`) || written.startsWith(`${indent} `) || written.trim() === '';
    if (!isBelow) break;
    if (written.startsWith(`${indent} `)) {
      below.push({ from: at, was: '', text: ' ', why: BELOW });
    } else if (/^-[^\s-]/.test(written.slice(indent.length))) {
      dashes.push({ from: at + indent.length, was: '-', text: '- ', why: DASH });
    }
  }
  const glued = dashes.flatMap(({ from }) => afterName(text, lineStart(text, from), names).flat());
  return [dashes.slice(0, 1), dashes, [...dashes, ...below], [...dashes, ...below, ...glued]];
}

/** Offset of the start of the line below. */
function nextLine(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next === -1 ? text.length : next + 1;
}

/** `{ from:2566-10-01 }`: the whole of it is read as a name. */
function inBrackets({ schema }: Role, { scalars }: Reading): Edit[][] {
  return scalars.flatMap(({ isKey, isPlain, path, source, from }): Edit[][] => {
    const [, name = '', sign = ''] = /^([^:：]+)([:：]\s*)(?!\/\/)\S/.exec(source) ?? [];
    if (!isKey || !isPlain || !knownFields(schema, path.slice(0, -1)).has(name.trim())) return [];
    const edit = { from: from + name.length, was: sign, text: ': ', why: sign.startsWith(':') ? SPACE : WIDE };
    return [[edit]];
  });
}
