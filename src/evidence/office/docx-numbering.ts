import { numberWord } from './number-words.ts';
import type { Parts } from './office-package.ts';
import { walkXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** Such as `%1.%2`, where `%1` is the number of the first level. */
  text: string;
}

/** Numbers that Word writes before the paragraphs of a list, and that stand in no text (ECMA-376, 17.9). */
export class Numbering {
  readonly #lists = new Map<string, Map<number, Level>>();
  /** Which list a number id means. */
  readonly #abstract = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();
  /** List and level that a paragraph has from its style. */
  readonly #styles = new Map<string, { list: string; level: number }>();

  constructor(parts: Parts) {
    const numbering = parts.get('word/numbering.xml');
    if (numbering) this.#readLists(numbering);
    const styles = parts.get('word/styles.xml');
    if (styles) this.#readStyles(styles);
  }

  /** What stands before the next paragraph of a list, with a space at its end. Counts it. */
  next(list: string | undefined, level: number | undefined, style: string): string {
    const ofStyle = this.#styles.get(style);
    const id = list ?? ofStyle?.list;
    const depth = Math.min(Math.max(level ?? ofStyle?.level ?? 0, 0), 8);
    const abstract = id === undefined ? undefined : this.#abstract.get(id);
    const levels = abstract === undefined ? undefined : this.#lists.get(abstract);
    const own = levels?.get(depth);
    if (abstract === undefined || !levels || !own) return '';
    const before = this.#counts.get(abstract) ?? [];
    const counts = Array.from(
      { length: depth + 1 },
      (_, i) => before[i] ?? (levels.get(i)?.start ?? 1) - (i < depth ? 0 : 1),
    );
    counts[depth] = (counts[depth] ?? 0) + 1;
    this.#counts.set(abstract, counts);
    if (own.format === 'bullet') return '• ';
    const text = own.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1;
      return numberWord(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
    return text.trim() === '' ? '' : `${text} `;
  }

  #readLists(bytes: Uint8Array): void {
    let list = new Map<number, Level>();
    let level: Level | undefined;
    let number = '';
    walkXml(bytes, {
      open: (name, { val = '', ...attributes }) => {
        if (name === 'abstractNum') {
          list = new Map();
          this.#lists.set(attributes['abstractNumId'] ?? '', list);
        } else if (name === 'num') number = attributes['numId'] ?? '';
        else if (name === 'abstractNumId') this.#abstract.set(number, val);
        else if (name === 'lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          // Levels that one number changes for itself stand outside of a list of their own, and are left.
          if (number === '') list.set(Number(attributes['ilvl']), level);
        } else if (level && name === 'start') level.start = Number(val) || 0;
        else if (level && name === 'numFmt') level.format = val;
        else if (level && name === 'lvlText') level.text = val;
      },
      close: (name) => {
        if (name === 'lvl') level = undefined;
        if (name === 'num') number = '';
      },
    });
  }

  #readStyles(bytes: Uint8Array): void {
    let style = '';
    let level = 0;
    walkXml(bytes, {
      open: (name, { val = '', styleId = '' }) => {
        if (name === 'style') {
          style = styleId;
          level = 0;
        } else if (name === 'ilvl') level = Number(val) || 0;
        else if (name === 'numId' && val !== '0') this.#styles.set(style, { list: val, level });
      },
    });
  }
}
