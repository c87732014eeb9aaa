import type { PdfDocument } from './document.ts';

/** One or more letters as they are drawn together, along the line they stand on: turned text is turned back. */
export interface Character {
  readonly text: string;
  /** Where it begins, where the next one may begin, and the baseline, in points. */
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Middle of what is inked. */
  readonly middle: number;
  /** Size of the letters in points. */
  readonly em: number;
  /** In radians. */
  readonly angle: number;
  /** No letter of Unicode is known for it. */
  readonly isUnknown: boolean;
}

/** What the letters of a piece have in common. */
interface Style {
  readonly em: number;
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
}

/** The letters of one piece of text. */
export interface Piece {
  readonly style: Style;
  readonly characters: Character[];
}

/** The letters of a page that it draws itself, by the handle of the piece of text they are of. */
export function charactersByObject(document: PdfDocument, text: number): Map<number, Piece> {
  const { pdfium } = document;
  const found = new Map<number, Piece>();
  const count = pdfium._FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    if (pdfium._FPDFText_IsGenerated(text, index) === 1) continue;
    const object = pdfium._FPDFText_GetTextObject(text, index);
    let piece = found.get(object);
    if (!piece) {
      piece = { style: readStyle(document, text, index), characters: [] };
      found.set(object, piece);
    }
    piece.characters.push(readCharacter(document, text, index, piece.style));
  }
  return found;
}

function readStyle({ pdfium, scratch }: PdfDocument, text: number, index: number): Style {
  pdfium._FPDFText_GetMatrix(text, index, scratch.at);
  const angle = Math.atan2(scratch.float(1), scratch.float(0));
  const em = pdfium._FPDFText_GetFontSize(text, index) * Math.hypot(scratch.float(2), scratch.float(3)) || 1;
  return { em, angle, cos: Math.cos(angle), sin: Math.sin(angle) };
}

function readCharacter({ pdfium, scratch }: PdfDocument, text: number, index: number, style: Style): Character {
  const { em, angle, cos, sin } = style;
  const { at } = scratch;
  const code = pdfium._FPDFText_GetUnicode(text, index);
  pdfium._FPDFText_GetCharOrigin(text, index, at, at + 8);
  const x = scratch.double(0) * cos + scratch.double(1) * sin;
  const y = scratch.double(1) * cos - scratch.double(0) * sin;
  pdfium._FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24);
  const ink = extent(scratch.double(0), scratch.double(1), scratch.double(2), scratch.double(3), style);
  pdfium._FPDFText_GetLooseCharBox(text, index, at);
  const box = extent(scratch.float(0), scratch.float(2), scratch.float(3), scratch.float(1), style);
  return {
    text: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code),
    x,
    right: Math.max(ink.end, box.end),
    y,
    middle: (ink.start + ink.end) / 2,
    em,
    angle,
    isUnknown: pdfium._FPDFText_HasUnicodeMapError(text, index) === 1,
  };
}

/** From where to where a box reaches along the line. */
function extent(left: number, right: number, bottom: number, top: number, { cos, sin }: Style) {
  const across = [left * cos, right * cos] as const;
  const up = [bottom * sin, top * sin] as const;
  return { start: Math.min(...across) + Math.min(...up), end: Math.max(...across) + Math.max(...up) };
}
