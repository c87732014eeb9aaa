/**
 * Signs that no Thai or English text needs, and that show a reader something else than what is written: controls of a
 * terminal, marks that turn the direction of text round, letters of no width that carry words of their own, and
 * so many marks on one letter that they cover the lines beside it.
 *
 * Thai itself uses U+200B, to say where a line may end, and at most three marks on a letter; emoji use joiners. Those
 * are left alone, but for a row of four or more, which nobody types. (Unicode Technical Reports 36 and 39;
 * CVE-2021-42574, “Trojan Source”.)
 */
const CONTROLS = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f';
const DIRECTION = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** Notes between lines, letters of Hangul that are blank, and the letters of tags. */
const BLANK = '\\ufff9-\\ufffb\\u115f\\u1160\\u3164\\uffa0\\u{e0000}-\\u{e007f}';
const NO_WIDTH = '\\u00ad\\u200b-\\u200d\\u2060-\\u2064\\ufeff';
const HIDDEN = `[${CONTROLS}${DIRECTION}${BLANK}\\p{Cs}]|[${NO_WIDTH}]{4,}`;

const EACH = new RegExp(HIDDEN, 'gu');
const STACKED = /\p{M}{5,}/gu;

export interface HiddenSign {
  readonly offset: number;
  readonly kind: 'hidden' | 'stacked';
  /** As Unicode writes it: `U+202E`. */
  readonly name: string;
}

/** The hidden signs of a text, in their order. */
export function hiddenSigns(text: string): HiddenSign[] {
  const found = (pattern: RegExp, kind: HiddenSign['kind']) =>
    [...text.matchAll(pattern)].map(
      ({ index, 0: sign }): HiddenSign => ({ offset: index, kind, name: codePoint(sign) }),
    );
  return [...found(EACH, 'hidden'), ...found(STACKED, 'stacked')].sort((a, b) => a.offset - b.offset);
}

/** The text with a sign that can be seen in the place of each that can't, and no more marks on a letter than Thai has. */
export function withoutHidden(text: string): string {
  return text.replaceAll(EACH, '\ufffd').replaceAll(STACKED, (marks) => [...marks].slice(0, 3).join(''));
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
