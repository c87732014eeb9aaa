import { normalize, term } from './terms.ts';

/** A run of an excerpt: whole words, marked where they are what was searched. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * A part of a text around the words searched, cut only between words, with the words marked whole: a mark or an end
 * inside a Thai cluster would part a vowel from its consonant.
 *
 * @param tokens the text as the tokenizer cuts it
 * @param words the terms that were searched
 * @param longest in characters; a text within it is given whole
 */
export function excerpt(tokens: readonly string[], words: readonly string[], longest: number): Piece[] {
  const hits = tokens.map((token) => isHit(token, words));
  const length = tokens.reduce((sum, token) => sum + token.length, 0);
  const [from, to] = length <= longest ? [0, tokens.length] : window(tokens, hits, longest);
  const pieces: { text: string; hit: boolean }[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  for (let i = from; i < to; i++) {
    const hit = hits[i] ?? false;
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += tokens[i] ?? '';
    else pieces.push({ text: tokens[i] ?? '', hit });
  }
  if (to < tokens.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}

/** How many of a text's tokens are words that were searched. */
export function countHits(tokens: readonly string[], words: readonly string[]): number {
  return tokens.filter((token) => isHit(token, words)).length;
}

function isHit(token: string, words: readonly string[]): boolean {
  const own = term(normalize(token));
  return own !== undefined && words.some((word) => own === word || (word.length >= 3 && own.startsWith(word)));
}

/** The window of tokens with the most hits, beginning a little before the first of them. */
function window(tokens: readonly string[], hits: readonly boolean[], longest: number): [from: number, to: number] {
  let best: [number, number] = [0, end(tokens, 0, longest)];
  let most = count(hits, best);
  for (const [i, hit] of hits.entries()) {
    if (!hit) continue;
    const from = back(tokens, i, longest / 4);
    const here: [number, number] = [from, end(tokens, from, longest)];
    const found = count(hits, here);
    if (found > most) [best, most] = [here, found];
  }
  return best;
}

function end(tokens: readonly string[], from: number, longest: number): number {
  let length = 0;
  let i = from;
  while (i < tokens.length && length + (tokens[i]?.length ?? 0) <= longest) length += tokens[i++]?.length ?? 0;
  return Math.max(i, from + 1);
}

function back(tokens: readonly string[], from: number, room: number): number {
  let i = from;
  let length = 0;
  while (i > 0 && length + (tokens[i - 1]?.length ?? 0) <= room) length += tokens[--i]?.length ?? 0;
  return i;
}

function count(hits: readonly boolean[], [from, to]: readonly [number, number]): number {
  return hits.slice(from, to).filter(Boolean).length;
}
