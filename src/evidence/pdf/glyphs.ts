import { type Character, charactersByObject, type Piece } from './characters.ts';
import type { PdfDocument } from './document.ts';
import type { TextObject } from './page-objects.ts';

/** Letters in their place among the others. */
export interface Glyph extends Character {
  /** A space stands before it on the page, drawn by itself. */
  readonly isAfterSpace: boolean;
}

export interface PageGlyphs {
  readonly glyphs: readonly Glyph[];
  /** A space is the last that the page draws. */
  readonly endsWithSpace: boolean;
}

/**
 * The letters of a page in the order in which it draws them.
 *
 * PDFium sorts the pieces of a line by their left edge, by which marks that are drawn by themselves leave their base, and
 * a replacement text (ActualText) whose pieces it thus parts comes twice; it leaves out pieces that are spaces alone, and
 * puts in spaces and line ends of its own. So only its letters are taken here, and not its order.
 */
export function readGlyphs(document: PdfDocument, page: number, objects: readonly TextObject[]): PageGlyphs {
  const text = document.pdfium._FPDFText_LoadPage(page);
  if (text === 0) return { glyphs: [], endsWithSpace: false };
  try {
    return inDrawingOrder(objects, charactersByObject(document, text));
  } finally {
    document.pdfium._FPDFText_ClosePage(text);
  }
}

function inDrawingOrder(objects: readonly TextObject[], characters: ReadonlyMap<number, Piece>): PageGlyphs {
  const spans = spansOf(objects);
  const done = new Set<number>();
  const glyphs: Glyph[] = [];
  let isAfterSpace = false;
  for (const object of objects) {
    if (object.span !== 0) {
      if (done.has(object.span)) continue;
      done.add(object.span);
      const whole = spanGlyph(spans.get(object.span) ?? [], characters, isAfterSpace);
      if (!whole) continue;
      glyphs.push(whole);
      isAfterSpace = false;
      continue;
    }
    const own = characters.get(object.handle)?.characters;
    if (!own) {
      isAfterSpace ||= object.right - object.left < 0.01;
      continue;
    }
    for (const character of own) {
      if (character.text === ' ' || character.text === '\u00a0') {
        isAfterSpace = true;
        continue;
      }
      glyphs.push({ ...character, isAfterSpace });
      isAfterSpace = false;
    }
  }
  return { glyphs: withoutSecondPasses(glyphs), endsWithSpace: isAfterSpace };
}

/**
 * Chromium draws a line once for each font it is set in, and gives a replacement text in each pass in which a part of its
 * letters is drawn: of two that stand over each other, the one that draws more is kept.
 */
function withoutSecondPasses(glyphs: readonly Glyph[]): Glyph[] {
  const same = Map.groupBy(
    glyphs.filter((glyph) => glyph.text.length > 1),
    (glyph) => glyph.text,
  );
  const dropped = new Set<Glyph>();
  for (const alike of same.values()) {
    alike.sort((a, b) => b.right - b.x - (a.right - a.x));
    for (const [at, glyph] of alike.entries()) {
      if (alike.slice(0, at).some((wider) => !dropped.has(wider) && isOver(glyph, wider))) dropped.add(glyph);
    }
  }
  return glyphs.filter((glyph) => !dropped.has(glyph));
}

function isOver(glyph: Glyph, wider: Glyph): boolean {
  const reach = wider.em * 0.2;
  return (
    Math.abs(glyph.y - wider.y) < wider.em * 0.3 && glyph.middle > wider.x - reach && glyph.middle < wider.right + reach
  );
}

function spansOf(objects: readonly TextObject[]): Map<number, TextObject[]> {
  const spans = new Map<number, TextObject[]>();
  for (const object of objects) {
    if (object.span === 0) continue;
    const others = spans.get(object.span);
    if (others) others.push(object);
    else spans.set(object.span, [object]);
  }
  return spans;
}

/** A replacement text once, as wide as all the pieces it stands for. */
function spanGlyph(
  pieces: readonly TextObject[],
  characters: ReadonlyMap<number, Piece>,
  isAfterSpace: boolean,
): Glyph | undefined {
  const own = pieces.map((piece) => characters.get(piece.handle)?.characters).find((found) => found !== undefined);
  const first = own?.[0];
  if (!own || !first) return undefined;
  const isLevel = first.angle === 0 && pieces.every((piece) => !piece.isNested);
  const right = Math.max(...own.map((character) => character.right), ...(isLevel ? pieces.map((p) => p.right) : []));
  const left = isLevel ? Math.min(...pieces.map((piece) => piece.left)) : first.x;
  return {
    ...first,
    text: own.map((character) => character.text).join(''),
    x: Math.min(first.x, left),
    right,
    middle: (left + right) / 2,
    isUnknown: own.every((character) => character.isUnknown),
    isAfterSpace,
  };
}
