import type { PageText } from '../types.ts';
import { CellStyles } from './cell-styles.ts';
import { Lines, tidy } from './lines.ts';
import { mainPart } from './main-part.ts';
import { formatNumber } from './number-format.ts';
import { type Parts, partOf } from './office-package.ts';
import { type Relation, relationsOf } from './relations.ts';
import { type Attributes, walkXml } from './xml.ts';

/** What is shown of a workbook, sheet by sheet, and what is in it without being shown. */
export interface Sheets {
  readonly pages: readonly PageText[];
  readonly hiddenSheets: readonly string[];
  /** Text of hidden sheets and of comments. */
  readonly hidden: string;
}

/** Empty cells that are kept between two that are not; a table is seldom wider. */
const WIDEST_GAP = 100;

/**
 * The text of a workbook: a page for each sheet that is shown, its rows as lines, its cells with a tab between them.
 *
 * @throws Unreadable
 */
export function xlsxText(parts: Parts): Sheets {
  const main = mainPart(parts, 'xl/workbook.xml');
  const relations = relationsOf(parts);
  const workbook = readWorkbook(partOf(parts, main));
  const shared = sharedStrings(parts, relations, main);
  const styles = new CellStyles(parts.get(partByType(relations, main, 'styles') ?? ''));
  const pages: PageText[] = [];
  const hiddenSheets: string[] = [];
  const hidden: string[] = [];
  for (const { name, state, relation } of workbook.sheets) {
    const part = relations.find(({ source, id }) => source === main && id === relation)?.part;
    const bytes = part === undefined ? undefined : parts.get(part);
    if (part === undefined || !bytes) continue;
    const cells = sheetText(bytes, shared, styles, workbook.is1904);
    const related = (type: string) =>
      relations
        .filter((one) => one.source === part && one.type === type)
        .flatMap((one) => parts.get(one.part ?? '') ?? []);
    const text = tidy([cells, ...related('drawing').map(drawingText)].filter(Boolean));
    hidden.push(...related('comments').map(commentText));
    if (state === 'hidden' || state === 'veryHidden') {
      hiddenSheets.push(name);
      hidden.push(text);
    } else pages.push({ text, source: text ? 'text' : 'none', label: name });
  }
  return { pages, hiddenSheets, hidden: tidy(hidden.filter(Boolean)) };
}

function readWorkbook(bytes: Uint8Array) {
  const sheets: { name: string; state: string; relation: string }[] = [];
  let is1904 = false;
  walkXml(bytes, {
    open(element, { name = '', state = '', id = '', date1904 = '' }) {
      if (element === 'sheet') sheets.push({ name, state, relation: id });
      if (element === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  return { sheets, is1904 };
}

function partByType(relations: readonly Relation[], source: string, type: string): string | undefined {
  return relations.find((one) => one.source === source && one.type === type)?.part;
}

function sharedStrings(parts: Parts, relations: readonly Relation[], main: string): string[] {
  const bytes = parts.get(partByType(relations, main, 'sharedStrings') ?? '');
  const strings: string[] = [];
  if (bytes)
    walkXml(
      bytes,
      textRuns('si', (text) => strings.push(text)),
    );
  return strings;
}

/** Gathers the runs of text in each element of a name; how Japanese is read (`rPh`) is left out. */
function textRuns(element: string, done: (text: string) => void) {
  let text = '';
  let isText = false;
  let phonetics = 0;
  return {
    open(name: string) {
      if (name === element) text = '';
      if (name === 'rPh') phonetics++;
      isText = name === 't' && phonetics === 0;
    },
    close(name: string) {
      if (name === 'rPh') phonetics--;
      if (name === 't') isText = false;
      if (name === element) done(text);
    },
    text(value: string) {
      if (isText) text += value;
    },
  };
}

function sheetText(bytes: Uint8Array, shared: readonly string[], styles: CellStyles, is1904: boolean): string {
  const lines = new Lines();
  let row: string[] = [];
  let cell: Attributes = {};
  let value = '';
  let inside = '';
  let isPhonetic = false;
  const shown = () => {
    const { t: type = 'n', s: style = '0' } = cell;
    if (type === 's') return shared[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'n' && value.trim() !== '') return formatNumber(Number(value), styles.formatOf(Number(style)), is1904);
    return value;
  };
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'row') row = [];
      else if (name === 'c') {
        cell = attributes;
        value = '';
      } else if (name === 'rPh') isPhonetic = true;
      inside = name;
    },
    text(text) {
      if (inside === 'v' || (inside === 't' && !isPhonetic)) value += text;
    },
    close(name) {
      inside = '';
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c') {
        const column = Math.min(columnOf(cell['r']) ?? row.length, row.length + WIDEST_GAP);
        while (row.length < column) row.push('');
        row.push(shown().replace(/\s+/g, ' ').trim());
      }
      if (name === 'row') lines.line(row.join('\t').trimEnd());
    },
  });
  return lines.text();
}

/** `AB12` → 27. */
function columnOf(reference = ''): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
  if (!letters) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Text boxes that lie on a sheet. */
function drawingText(bytes: Uint8Array): string {
  const lines: string[] = [];
  walkXml(
    bytes,
    textRuns('p', (text) => lines.push(text)),
  );
  return tidy(lines);
}

function commentText(bytes: Uint8Array): string {
  const lines: string[] = [];
  walkXml(
    bytes,
    textRuns('comment', (text) => lines.push(text)),
  );
  return tidy(lines);
}
