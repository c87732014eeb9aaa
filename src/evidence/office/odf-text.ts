import type { PageText } from '../types.ts';
import type { ShownAndHidden } from './docx-text.ts';
import { Lines, tidy } from './lines.ts';
import { numberWord } from './number-words.ts';
import { type Parts, partOf } from './office-package.ts';
import type { Sheets } from './xlsx-text.ts';
import { type Attributes, walkXml } from './xml.ts';

/** Rows and cells that stand for many alike; past this they are filling, not text. */
const MOST_REPEATED = 200;

/**
 * The text of an OpenDocument Text: headers, the body, notes, footers (OpenDocument 1.3, part 3).
 *
 * @throws Unreadable
 */
export function odtText(parts: Parts): ShownAndHidden {
  const content = partOf(parts, 'content.xml');
  const styles = parts.get('styles.xml');
  const levels = new Map([styles, content].flatMap((bytes) => (bytes ? [...listStyles(bytes)] : [])));
  const body = story(content, 'text', levels);
  const around = (names: readonly string[]) =>
    styles ? [...new Set(names.map((name) => story(styles, name, levels).shown))].filter(Boolean) : [];
  const shown = [
    ...around(['header', 'header-left', 'header-first']),
    body.shown,
    body.notes,
    ...around(['footer', 'footer-left', 'footer-first']),
  ];
  return { shown: tidy(shown.filter(Boolean)), hidden: body.hidden };
}

/**
 * The text of an OpenDocument Spreadsheet: a page for each sheet that is shown, as its cells show it.
 *
 * @throws Unreadable
 */
export function odsText(parts: Parts): Sheets {
  const content = partOf(parts, 'content.xml');
  const hiddenStyles = hiddenTableStyles(content);
  const pages: PageText[] = [];
  const hiddenSheets: string[] = [];
  const hidden: string[] = [];
  for (const { name, style, shown, hidden: comments } of sheets(content)) {
    hidden.push(comments);
    if (hiddenStyles.has(style)) {
      hiddenSheets.push(name);
      hidden.push(shown);
    } else pages.push({ text: shown, source: shown ? 'text' : 'none', label: name });
  }
  return { pages, hiddenSheets, hidden: tidy(hidden.filter(Boolean)) };
}

function hiddenTableStyles(content: Uint8Array): Set<string> {
  const hidden = new Set<string>();
  let style = '';
  walkXml(content, {
    open(name, attributes) {
      if (name === 'style') style = attributes['name'] ?? '';
      if (name === 'table-properties' && attributes['display'] === 'false') hidden.add(style);
    },
  });
  return hidden;
}

/** How each style numbers its lists, level by level. */
function listStyles(bytes: Uint8Array): Map<string, ListLevels> {
  const styles = new Map<string, ListLevels>();
  let levels: ListLevels | undefined;
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'list-style') {
        levels = new Map();
        styles.set(attributes['name'] ?? '', levels);
      }
      if (name.startsWith('list-level-style-')) levels?.set(Number(attributes['level']), { ...attributes, kind: name });
    },
  });
  return styles;
}

/** One text of a file: the children of `office:text`, of a header or of a footer. */
function story(bytes: Uint8Array, root: string, styles: ReadonlyMap<string, ListLevels>) {
  const reader = new OdfReader();
  let depth = 0;
  walkXml(bytes, {
    open(name, attributes) {
      if (depth > 0) reader.open(name, attributes, styles);
      if (name === root || depth > 0) depth++;
    },
    close(name) {
      if (depth > 0) depth--;
      if (depth > 0) reader.close(name);
    },
    text(text) {
      if (depth > 0) reader.text(text);
    },
  });
  return { shown: reader.shown.text(), notes: reader.notes.text(), hidden: reader.hidden.text() };
}

function sheets(bytes: Uint8Array) {
  const found: { name: string; style: string; shown: string; hidden: string }[] = [];
  let reader = new OdfReader();
  let sheet: Attributes = {};
  let depth = 0;
  walkXml(bytes, {
    open(name, attributes) {
      if (depth > 0) reader.open(name, attributes, new Map());
      else if (name === 'table') {
        reader = new OdfReader();
        sheet = attributes;
      }
      if (depth > 0 || name === 'table') depth++;
    },
    close(name) {
      if (depth === 0) return;
      depth--;
      if (depth > 0) reader.close(name);
      else {
        const { name: label = '', 'style-name': style = '' } = sheet;
        found.push({ name: label, style, shown: reader.shown.text(), hidden: reader.hidden.text() });
      }
    },
    text(text) {
      if (depth > 0) reader.text(text);
    },
  });
  return found;
}

type ListLevels = Map<number, Attributes>;

/** Of an element that repeats itself; a bare count is bounded, since a sheet is filled up with a million empty rows. */
function times(value: string | undefined): number {
  return Math.max(1, Math.min(Number(value) || 1, MOST_REPEATED));
}

/** Not part of the text, or copies of what is: what was deleted, and pieces for programs. */
const SKIPPED = new Set(['forms', 'binary-data', 'ruby-text']);
/** Names of pictures, unless they stand in a line, where they are the title of the document. */
const NAMES = new Set(['title', 'desc']);
const IN_LINE = new Set(['p', 'h', 'span', 'a']);

/** Follows the elements that OpenDocument has for text, which are alike in texts and in sheets. */
class OdfReader {
  readonly shown = new Lines();
  readonly notes = new Lines();
  readonly hidden = new Lines();
  readonly #sinks: Lines[] = [this.shown];
  readonly #lists: { style: string; count: number }[] = [];
  /** How far each style has counted at its first level. */
  readonly #last = new Map<string, number>();
  readonly #repeats: number[] = [];
  /** What stands before the next paragraph: the number of its list item. */
  readonly #prefixes: string[] = [];
  #item = '';
  #skipped = 0;
  readonly #around: string[] = [];

  get #sink(): Lines {
    return this.#sinks.at(-1) ?? this.shown;
  }

  open(name: string, attributes: Attributes, styles: ReadonlyMap<string, ListLevels>): void {
    if (name === 'tracked-changes') this.#sinks.push(this.hidden);
    else if (this.#isSkipped(name)) this.#skipped++;
    this.#around.push(name);
    if (name === 'p' || name === 'h') {
      this.#prefixes.push(this.#item);
      this.#item = '';
      this.#sink.openParagraph();
    } else if (name === 'table-row') {
      this.#repeats.push(times(attributes['number-rows-repeated']));
      this.#sink.openRow();
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#repeats.push(times(attributes['number-columns-repeated']));
      this.#sink.openCell();
    } else if (name === 'list') {
      const style = attributes['style-name'] ?? this.#lists.at(-1)?.style ?? '';
      const goesOn = attributes['continue-numbering'] === 'true' || attributes['continue-list'] !== undefined;
      this.#lists.push({ style, count: goesOn ? (this.#last.get(style) ?? 0) : 0 });
    } else if (name === 'list-item') this.#item = this.#number(styles);
    else if (name === 's') this.#put(' '.repeat(Math.min(times(attributes['c']), 100)));
    else if (name === 'tab') this.#put(' ');
    else if (name === 'line-break') this.#put('\n');
    else if (name === 'note-body') this.#sinks.push(this.notes);
    else if (name === 'annotation') this.#sinks.push(this.hidden);
  }

  close(name: string): void {
    this.#around.pop();
    if (name === 'tracked-changes') this.#sinks.pop();
    else if (this.#isSkipped(name)) this.#skipped--;
    if (name === 'p' || name === 'h') this.#sink.closeParagraph(this.#prefixes.pop());
    else if (name === 'table-row') this.#sink.closeRow(this.#repeats.pop());
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#sink.closeCell(this.#repeats.pop());
    else if (name === 'list') {
      const { style, count } = this.#lists.pop() ?? { style: '', count: 0 };
      if (this.#lists.length === 0) this.#last.set(style, count);
    } else if (name === 'note-body' || name === 'annotation') this.#sinks.pop();
  }

  text(text: string): void {
    this.#put(text.replace(/\s+/g, ' '));
  }

  #put(text: string): void {
    if (this.#skipped === 0) this.#sink.add(text);
  }

  #isSkipped(name: string): boolean {
    return SKIPPED.has(name) || (NAMES.has(name) && !IN_LINE.has(this.#around.at(-1) ?? ''));
  }

  #number(styles: ReadonlyMap<string, ListLevels>): string {
    const list = this.#lists.at(-1);
    if (!list) return '';
    list.count++;
    const level = styles.get(list.style)?.get(this.#lists.length);
    if (!level) return '';
    if (level['kind'] === 'list-level-style-bullet') return '• ';
    const { 'num-format': format = '', 'num-prefix': before = '', 'num-suffix': after = '' } = level;
    if (format === '') return '';
    const depth = Math.min(Number(level['display-levels'] ?? 1) || 1, this.#lists.length);
    const words = this.#lists.slice(-depth).map(({ count }, i) => {
      const own = styles.get(list.style)?.get(this.#lists.length - depth + i + 1);
      return numberWord((Number(own?.['start-value']) || 1) + count - 1, own?.['num-format'] || format);
    });
    return `${before}${words.join('.')}${after} `;
  }
}
