import { repair } from '../../thai/repair.ts';
import { Unreadable } from '../types.ts';

/** Letters of one page; a book of a thousand pages has two million. */
const MOST_LETTERS = 20_000_000;

/**
 * Gathers the text of a document as it is read: paragraphs as lines, rows of tables as lines with a tab between their
 * cells. What a cell has, of paragraphs or of another table, stands in one line.
 */
export class Lines {
  readonly #done: string[] = [];
  /** Paragraphs that are being read; more than one where a text box stands in a paragraph. */
  readonly #paragraphs: string[] = [];
  /** Tables that are being read: cells of their row, and paragraphs of their cell. */
  readonly #tables: { cells: string[]; cell: string[] | undefined }[] = [];
  #letters = 0;

  add(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (last >= 0) this.#paragraphs[last] += text;
  }

  openParagraph(): void {
    this.#paragraphs.push('');
  }

  closeParagraph(prefix = ''): void {
    const text = this.#paragraphs.pop() ?? '';
    this.line(text.trim() === '' ? '' : prefix + text);
  }

  openRow(): void {
    this.#tables.push({ cells: [], cell: undefined });
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    if (table) table.cell = [];
  }

  closeCell(times = 1): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const text = (table.cell ?? []).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
    for (let i = 0; i < times; i++) table.cells.push(text);
    table.cell = undefined;
  }

  closeRow(times = 1): void {
    const row = (this.#tables.pop()?.cells ?? []).join('\t').trimEnd();
    for (let i = 0; i < times; i++) this.line(row);
  }

  /** @throws Unreadable `bomb` */
  line(text: string): void {
    this.#letters += text.length + 1;
    if (this.#letters > MOST_LETTERS) throw new Unreadable('bomb', 'text');
    (this.#tables.at(-1)?.cell ?? this.#done).push(text);
  }

  /** All lines, in the spelling of today, with no more than one empty line between two of them. */
  text(): string {
    return tidy(this.#done);
  }
}

export function tidy(lines: readonly string[]): string {
  const trimmed = lines
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd().replace(/^ +/, ''));
  return repair(trimmed.join('\n').replace(/\n{3,}/g, '\n\n')).replace(/^\n+|\n+$/g, '');
}
