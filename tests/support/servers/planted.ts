import { cp } from 'node:fs/promises';
import type { ServerSettings } from '../../../src/servers/answers.ts';
import { serverFiles } from '../../../src/servers/files.ts';
import { writeFiles } from '../write-files.ts';

const SCRIPT = "document.documentElement.setAttribute('data-ran', 'yes')";

/** Files that nobody should ever have put into a section, and that must do no harm there: each would run a script. */
export const PLANTED = {
  '2567/o1/planted.html': `<!doctype html><title>x</title><p onclick="${SCRIPT}">x</p><script>${SCRIPT}</script>\n`,
  '2567/o1/planted.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${SCRIPT}</script></svg>\n`,
  '2567/o1/planted.pdf': `<!doctype html><title>x</title><script>${SCRIPT}</script>\n`,
} as const;

/** Files of servers, tools and packers, which are answered as if they were not there. */
export const UNSERVED = ['.htaccess', '.nojekyll', 'web.config', '_headers', '_redirects', '.git/config', '2567/.env'];

/** A file whose name ends in capitals, as scanners write them. */
export const CAPITALS = '2567/o1/SCAN.PDF';

/** Copies a built section to where a server may be given it, with files that should not be there. What servers read stays as it is. */
export async function plantedSection(from: string, to: string, settings: ServerSettings): Promise<void> {
  await cp(from, to, { recursive: true });
  const own = serverFiles(settings);
  const planted = new Map<string, string>([
    ...UNSERVED.map((path) => [path, own.get(path) ?? 'ไฟล์ที่ไม่ให้ใครเห็น\n'] as const),
    ...Object.entries(PLANTED),
    [CAPITALS, '%PDF-1.7\n'],
  ]);
  await writeFiles(to, planted);
}
