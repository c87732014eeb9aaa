import { ANSWER_KINDS, hsts, type ServerSettings } from './answers.ts';
import { globsOf } from './globs.ts';
import { splitHeaders } from './shared-headers.ts';

/** Name of the file in the root of a site. */
export const HEADERS_FILE = '_headers';

/** Cloudflare leaves out a longer line, with the header in it ("Headers" in the documentation of Pages). */
const LONGEST_LINE = 2_000;

/**
 * `_headers` of Cloudflare Pages.
 *
 * Every rule that matches an address counts there, one after the other, and values of one header are joined with a comma,
 * which would make two policies of two. So the rules go from the last kind to the first, and each takes away (`! Name`)
 * what those before it may have set: what is left is what the first kind that matches says.
 *
 * Types are left to the host. It knows every ending, and a rule would hold for an address where nothing is too: its own
 * page for that would come as a PDF.
 */
export function headersFile(settings: ServerSettings): string {
  const lines = ruleLines(settings);
  if (lines.every((line) => line.length <= LONGEST_LINE)) return written(lines);
  // Nobody else may show the section then, which is on the safe side of having no policy.
  return written([
    '# เว็บอื่นที่ให้แสดงหมวดนี้ในกรอบมีมากเกินกว่าที่ไฟล์นี้จะเขียนได้ จึงไม่ให้เว็บอื่นแสดง',
    ...ruleLines({ ...settings, frameAncestors: [] }),
  ]);
}

function written(lines: readonly string[]): string {
  return ['# เขียนโดยโปรแกรมจากข้อมูลชุดเดียวกับเว็บเซิร์ฟเวอร์อื่น อย่าแก้ที่นี่', ...lines, ''].join('\n');
}

function ruleLines(settings: ServerSettings): string[] {
  const { shared, differing, ownOf } = splitHeaders(settings);
  const transport = hsts(settings);
  return [
    `${settings.base}*`,
    ...[...shared].map(headerLine),
    ...(transport ? [headerLine(['Strict-Transport-Security', transport])] : []),
    // The host gives every file to the scripts of every other site.
    '  ! Access-Control-Allow-Origin',
    ...ANSWER_KINDS.toReversed().flatMap(({ name, path }) => {
      const set = [...ownOf(name)].map(headerLine);
      const detach = differing.map((header) => `  ! ${header}`);
      // The rule for everything has begun above: a second one of the same address would take its place.
      return globsOf(path).flatMap((glob) => (glob === '*' ? set : [`${settings.base}${glob}`, ...detach, ...set]));
    }),
  ];
}

function headerLine([name, value]: readonly [string, string]): string {
  return `  ${name}: ${value}`;
}
