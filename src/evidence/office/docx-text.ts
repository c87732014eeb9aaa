import { own } from '../own.ts';
import { Numbering } from './docx-numbering.ts';
import { Lines, tidy } from './lines.ts';
import { mainPart } from './main-part.ts';
import { type Parts, partOf } from './office-package.ts';
import { relationsOf } from './relations.ts';
import { type Attributes, walkXml } from './xml.ts';

/** What is shown of a document, and what is in it without being shown: deleted and hidden text, and comments. */
export interface ShownAndHidden {
  readonly shown: string;
  readonly hidden: string;
}

/** Boxes and ticks that forms take from the font Wingdings. */
const SIGNS: Readonly<Record<string, string>> = { F0FE: '☑', F0A8: '☐', F06F: '☐', F0FC: '✓', F0FD: '☒' };

/**
 * The text of a Word document in reading order: headers, the body, notes, footers; each header that differs once.
 *
 * @throws Unreadable
 */
export function docxText(parts: Parts): ShownAndHidden {
  const main = mainPart(parts, 'word/document.xml');
  const numbering = new Numbering(parts);
  const hidden: string[] = [];
  const read = (name: string) => storyText(partOf(parts, name), numbering, hidden);
  const related = relationsOf(parts).filter(({ source, part }) => source === main && part && parts.has(part));
  const of = (type: string) => [
    ...new Set(
      related
        .filter((one) => one.type === type)
        .map((one) => read(one.part ?? ''))
        .filter(Boolean),
    ),
  ];
  const shown = [...of('header'), read(main), ...of('footnotes'), ...of('endnotes'), ...of('footer')];
  return { shown: tidy(shown.filter(Boolean)), hidden: tidy([...hidden, ...of('comments')]) };
}

/** Text of the main story, of a header or of notes, which are all built alike (ECMA-376, part 1, 17.2 to 17.4). */
function storyText(bytes: Uint8Array, numbering: Numbering, hidden: string[]): string {
  const lines = new Lines();
  const around: string[] = [];
  const skips: string[] = [];
  const paragraphs: { list?: string; level?: number; style: string }[] = [];
  let isVanished = false;
  let said = '';

  const put = (text: string) => {
    if (skips.length > 0) return;
    if (isVanished) said += text;
    else lines.add(text);
  };
  const open = (name: string, attributes: Attributes) => {
    const parent = around.at(-1) ?? '';
    around.push(name);
    if (SKIPPED.has(name)) skips.push(name);
    else if (name === 'p') {
      paragraphs.push({ style: '' });
      lines.openParagraph();
    } else if (name === 'tr') lines.openRow();
    else if (name === 'tc') lines.openCell();
    else if (name === 'r') isVanished = false;
    else if (parent === 'numPr' || parent === 'pPr') notePlace(paragraphs.at(-1), name, attributes);
    else if (name === 'vanish' && parent === 'rPr' && around.at(-3) === 'r') isVanished = isOn(attributes);
    else if (name === 'tab' && parent !== 'tabs') put(' ');
    else if (name === 'br' || name === 'cr') put('\n');
    else if (name === 'noBreakHyphen') put('-');
    else if (name === 'sym') put(own(SIGNS, attributes['char'] ?? '') ?? '');
  };
  const close = (name: string) => {
    around.pop();
    if (SKIPPED.has(name)) skips.pop();
    else if (name === 'p') {
      const { list, level, style = '' } = paragraphs.pop() ?? {};
      const isEmpty = skips.length > 0;
      lines.closeParagraph(isEmpty ? '' : numbering.next(list, level, style));
    } else if (name === 'tr') lines.closeRow();
    else if (name === 'tc') lines.closeCell();
    else if (name === 'r') isVanished = false;
  };
  const text = (value: string) => {
    const name = around.at(-1);
    if (name === 'delText' || (name === 't' && skips.includes('moveFrom'))) said += value;
    else if (name === 't') put(value);
  };
  walkXml(bytes, { open, close, text });
  if (said) hidden.push(said);
  return lines.text();
}

/** Copies for older programs of what is already there, and what is struck out. */
const SKIPPED = new Set(['Fallback', 'moveFrom', 'del']);

function notePlace(
  paragraph: { list?: string; level?: number; style: string } | undefined,
  name: string,
  { val = '' }: Attributes,
): void {
  if (!paragraph) return;
  if (name === 'pStyle') paragraph.style = val;
  else if (name === 'ilvl') paragraph.level = Number(val) || 0;
  else if (name === 'numId') paragraph.list = val;
}

function isOn({ val = '1' }: Attributes): boolean {
  return !['0', 'false', 'off'].includes(val);
}
