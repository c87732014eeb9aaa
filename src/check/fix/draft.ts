import { placeAt } from '../../content/place.ts';
import type { Edit, Hunk, Rewrite } from './types.ts';

const LINE_END = /\r\n|\n|\r/;

/** A text file while it is mended: edits within lines first, then lines that are added. Keeps what its diff needs. */
export class Draft {
  readonly path: string;
  readonly before: string;
  /** As it is after the edits so far. */
  text: string;
  readonly #whys = new Map<number, Set<string>>();
  readonly #added: Hunk[] = [];

  constructor(path: string, text: string) {
    this.path = path;
    this.before = text;
    this.text = text;
  }

  /** Makes edits that keep every line one; their offsets are into the text as it is now, and they don't overlap. */
  edit(edits: readonly Edit[]): void {
    for (const { from, was, why } of edits) {
      const first = lineAt(this.text, from);
      for (let line = first; line < first + was.split(LINE_END).length; line++) {
        this.#whys.set(line, (this.#whys.get(line) ?? new Set()).add(why));
      }
    }
    this.text = edited(this.text, edits);
  }

  /** Puts whole lines before an offset that starts a line, or at the end of the text. No edits may follow. */
  addLines(at: number, lines: readonly string[], why: string): void {
    const end = LINE_END.exec(this.text)?.[0] ?? '\n';
    const isOpen = at > 0 && !/[\r\n]/.test(this.text[at - 1] ?? '');
    const block = lines.map((line) => line + end).join('');
    this.#added.push({ line: lineAt(this.text, at) + (isOpen ? 1 : 0), was: [], now: lines, why: [why] });
    this.text = this.text.slice(0, at) + (isOpen ? end : '') + block + this.text.slice(at);
  }

  /** What has changed; `undefined` where nothing has. */
  rewrite(): Rewrite | undefined {
    if (this.text === this.before) return undefined;
    return { path: this.path, before: this.before, after: this.text, hunks: this.#hunks() };
  }

  #hunks(): Hunk[] {
    const was = this.before.split(LINE_END);
    const now = this.text.split(LINE_END);
    // Lines are added from the end of the file upwards: below each, all have moved by so many.
    const movedBy = (line: number) =>
      this.#added.reduce((sum, added) => sum + (added.line <= line ? added.now.length : 0), 0);
    const changed = was.flatMap((line, i): Hunk[] => {
      const after = now[i + movedBy(i + 1)] ?? '';
      const why = [...(this.#whys.get(i + 1) ?? [])];
      return why.length === 0 || line === after ? [] : [{ line: i + 1, was: [line], now: [after], why }];
    });
    return [...this.#added.toReversed(), ...changed].sort((a, b) => a.line - b.line);
  }
}

/** A text with edits that don't overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  // From the end, so that no edit moves another.
  for (const { from, was, text: by } of edits.toSorted((a, b) => b.from - a.from)) {
    result = result.slice(0, from) + by + result.slice(from + was.length);
  }
  return result;
}

/** The line of an offset, whatever ends the lines before it. */
export function lineAt(text: string, offset: number): number {
  return placeAt(text.replaceAll(/\r(?!\n)/g, '\n'), offset).line;
}
