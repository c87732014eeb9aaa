import { shorten } from '../schema/said.ts';

/** Offset of the start of the line that an offset is in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the end of the line that an offset is in, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** The line that an offset is in, without its line end. */
export function lineOf(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset));
}

/** Offset of the first sign that is not a space in the line that an offset is in. */
export function firstSign(text: string, offset: number): number {
  return lineStart(text, offset) + lineOf(text, offset).search(/\S|$/);
}

/** The text at an offset, as far as it fits into a message. */
export function near(text: string, offset: number): string {
  return shorten(text.slice(offset, lineEnd(text, offset)), 24);
}
