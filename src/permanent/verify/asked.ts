import type { Manifest } from '../manifest.ts';
import { PACKINGS, type Packing, unpackedName } from '../packed.ts';

/** Settings of the web server, which lie among its files and are no part of the section. */
const SERVERS_OWN =
  /^\/(?:.*\/)?(?:\.htaccess|\.htpasswd|web\.config|\.well-known\/.*|_headers|_redirects|\.nojekyll|CNAME)$/;

/** Whether a file is read by a web server, and sent to nobody. */
export function isServersOwn(path: string): boolean {
  return SERVERS_OWN.test(path);
}

/** A file that visitors are sent, and the codings it lies packed in beside itself. */
export interface Sent {
  readonly path: string;
  readonly packings: readonly Packing[];
}

/** The files of a list that visitors can ask for by name: a packed copy is sent in place of its file, and servers hide their own. */
export function sentFiles({ files }: Manifest): Sent[] {
  const isCopy = (path: string) => files.has(unpackedName(path) ?? '');
  return [...files.keys()]
    .filter((path) => !isServersOwn(path) && !isCopy(path))
    .map((path) => ({ path, packings: PACKINGS.filter(({ ending }) => files.has(path + ending)) }));
}
