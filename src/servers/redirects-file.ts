import type { ServerSettings } from './answers.ts';

/** Name of the file in the root of a site. */
export const REDIRECTS_FILE = '_redirects';

/** Limits of Cloudflare Pages for redirects without patterns ("Redirects" in its documentation). */
const MOST = 2_000;
const LONGEST_LINE = 1_000;

/**
 * `_redirects` of Cloudflare Pages: what leads elsewhere is answered by the host itself, before a page of ours has to.
 * What is past its limits, and what would be a pattern there, is left to the pages.
 */
export function redirectsFile({ base, redirects = [] }: ServerSettings): string {
  const rules = redirects.map(({ from, to, status }) => [address(base, from), address(base, to), status] as const);
  const lines = rules
    // A colon or an asterisk would begin a pattern.
    .filter(([from, to]) => from !== to && !/[:*]/.test(from + to))
    .map((rule) => rule.join(' '))
    .filter((line) => line.length <= LONGEST_LINE);
  return `${['# เขียนโดยโปรแกรมจากที่อยู่ที่ย้ายแล้ว อย่าแก้ที่นี่', ...lines.slice(0, MOST)].join('\n')}\n`;
}

function address(base: string, path: string): string {
  return encodeURI(base + path.slice(1));
}
