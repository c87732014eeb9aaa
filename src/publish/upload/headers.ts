import { hash } from '../../evidence/hash.ts';
import { ANSWER_KINDS, type AnswerKind, headersOf, kindOf } from '../../servers/answers.ts';
import { STORED_HEADERS } from '../../servers/cloudfront.ts';
import { CONTENT_TYPES, contentTypeOf } from '../../servers/types.ts';

/** The headers that a file is put into a store with, by its path in the section. */
export function storedHeaders(path: string): Record<string, string> {
  return { 'Content-Type': contentTypeOf(path), ...keptOf(kindOf(path.slice(1))) };
}

function keptOf(kind: AnswerKind): Record<string, string> {
  const all = headersOf(kind, { base: '/', frameAncestors: [], hstsDays: 0 });
  return Object.fromEntries([...all].filter(([name]) => STORED_HEADERS.includes(name)));
}

/** Tells one way of answering from another. A store's list does not show what a file is sent with, so this is kept with one of them. */
export function headersVersion(): string {
  const rules = [CONTENT_TYPES, ANSWER_KINDS.map(({ name, path }) => [path, keptOf(name)])];
  return hash(JSON.stringify(rules)).slice(0, 16);
}

/** Where the version is kept: with the list of files, which is put last. */
export const VERSION_HEADER = 'x-amz-meta-headers-version';
