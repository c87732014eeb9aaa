import { clusters } from '../thai/clusters.ts';

const MOST = 80;

/** What an author wrote, as a message quotes it: on one line, shortened, not cut inside a Thai syllable. */
export function said(value: unknown): string {
  return `“${shorten(String(value), MOST)}”`;
}

/** The start of a text on one line. */
export function shorten(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .trim()
    .replaceAll(/\s+/g, ' ');
  const all = clusters(line);
  return all.length > most ? `${all.slice(0, most).join('').trim()}…` : line;
}
