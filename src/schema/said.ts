import { clusters } from '../thai/clusters.ts';
import { withoutHidden } from '../thai/hidden-signs.ts';

const MOST = 80;

/** What an author wrote, as a message quotes it: on one line, shortened, not cut inside a Thai syllable. */
export function said(value: unknown): string {
  return `“${shorten(String(value), MOST)}”`;
}

/** The start of a text on one line, its hidden signs shown. */
export function shorten(text: string, most: number): string {
  const line = withoutHidden(
    text
      .slice(0, most * 4)
      .trim()
      .replaceAll(/\s+/g, ' '),
  );
  const all = clusters(line);
  return all.length > most ? `${all.slice(0, most).join('').trim()}…` : line;
}
