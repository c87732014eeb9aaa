import { swapAlphabets } from '../thai/alphabets.ts';

/** JSON whose texts, mostly Thai, are sent in fewer bytes; read by `parseCompact`. */
export function writeCompact(data: unknown): string {
  return JSON.stringify(data, (_, value) => (typeof value === 'string' ? swapAlphabets(value) : value));
}

/** What `writeCompact` was given, as far as JSON holds it. */
export function parseCompact<T>(json: string): T {
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? swapAlphabets(value) : value)) as T;
}
