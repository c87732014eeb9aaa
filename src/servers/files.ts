import type { ServerSettings } from './answers.ts';
import { HEADERS_FILE, headersFile } from './headers-file.ts';
import { htaccess } from './htaccess.ts';
import { REDIRECTS_FILE, redirectsFile } from './redirects-file.ts';
import { webConfig } from './web-config.ts';

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
    // Cloudflare Pages, which reads them in the root of a site.
    [HEADERS_FILE, headersFile(settings)],
    [REDIRECTS_FILE, redirectsFile(settings)],
    // IIS.
    ['web.config', webConfig(settings)],
  ]);
}
