import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE } from '../../permanent/manifest.ts';
import { isHidden, NOT_FOUND_PAGE } from '../../servers/answers.ts';
import { HEADERS_FILE } from '../../servers/headers-file.ts';
import { REDIRECTS_FILE } from '../../servers/redirects-file.ts';
import { exists } from '../folders.ts';
import { readListed } from '../read-file.ts';
import type { Section } from '../ready.ts';

/** Hosts whose root is a whole site, with what each reads there of a section. */
export const HOSTS = {
  cloudflare: [HEADERS_FILE, REDIRECTS_FILE, NOT_FOUND_PAGE],
  github: ['.nojekyll', NOT_FOUND_PAGE],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Host = keyof typeof HOSTS;

/** Limits of Cloudflare Pages without charge ("Limits" in its documentation). */
const MOST_FILES = 20_000;
const MOST_BYTES = 25 * 2 ** 20;

/** Files that a host would refuse; none where it takes all. `'*'` stands for their number. */
export function tooMuchForHost({ manifest: { files } }: Section, host: Host): string[] {
  if (host !== 'cloudflare') return [];
  const shown = shownOf(files);
  // The list of files itself is in no list.
  if (shown.length + 1 + HOSTS.cloudflare.length > MOST_FILES) return ['*'];
  return shown.filter((path) => (files.get(path)?.bytes ?? 0) > MOST_BYTES);
}

/** What of a section such a host is given: not what other servers read, nor what is packed beforehand. */
function shownOf(files: Section['manifest']['files']): string[] {
  return [...files.keys()].filter((path) => !isHidden(path.slice(1)));
}

/** Files that a host reads and a section has not, since it was built before this program made them. */
export function lackingForHost({ manifest: { files } }: Section, host: Host): string[] {
  return HOSTS[host].filter((name) => !files.has(`/${name}`));
}

/**
 * Lays a section out as a whole site, in a folder that is there whole or not at all: below its base, and in the root what
 * the host reads. A folder, since the hosts' own tools take one. What other servers read and what is packed beforehand
 * is left out: these hosts would show the first, and pack by themselves.
 *
 * @param folder takes the place of one that is there
 * @throws Changed
 */
export async function layOut(section: Section, folder: string, host: Host): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(join(dirname(folder), `.${host}-`));
  try {
    const fresh = join(beside, 'new');
    const put = async (path: string, bytes: string | Uint8Array) => {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), bytes);
    };
    const { base, files } = section.manifest;
    for (const path of [...shownOf(files), `/${MANIFEST_FILE}`])
      await put(base + path.slice(1), await readListed(section, path));
    for (const name of HOSTS[host]) await put(name, await readListed(section, `/${name}`));
    if (base !== '/' && host === 'cloudflare') {
      const redirects = Buffer.from(await readListed(section, `/${REDIRECTS_FILE}`)).toString();
      // Who opens the host alone means the section: there is nothing else on it.
      await put(REDIRECTS_FILE, `/ ${base} 302\n${redirects}`);
    }
    if (base !== '/' && host === 'github') await put('index.html', homePage(base));
    if (await exists(folder)) await rename(folder, join(beside, 'old'));
    await rename(fresh, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** For a host that knows no redirects. */
function homePage(base: string): string {
  return `<!doctype html><html lang="th"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${base}"><title>การเปิดเผยข้อมูลสาธารณะ</title><p><a href="${base}">การเปิดเผยข้อมูลสาธารณะ</a></p></html>\n`;
}
