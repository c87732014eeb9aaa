import type { ServerSettings } from './answers.ts';
import { htaccess } from './htaccess.ts';

/**
 * Files in a section that are no part of it, but tell a kind of web server how to serve it; by their path under the
 * base. Each is plain text to the servers it is not for. None is served by the one it is for.
 */
export function serverFiles(settings: ServerSettings): ReadonlyMap<string, string> {
  return new Map([
    // GitHub Pages: what is here is finished, and names that begin with a dot or a line are served too.
    ['.nojekyll', ''],
    // Apache and LiteSpeed.
    ['.htaccess', htaccess(settings)],
  ]);
}
