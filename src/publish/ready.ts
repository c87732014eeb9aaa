import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest, readManifest } from '../permanent/manifest.ts';
import type { Finding } from '../permanent/verify/finding.ts';
import { verifyFolder } from '../permanent/verify/folder.ts';

/** A built section that is exactly what its list of files says. */
export interface Section {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The list as it stands in its file. */
  readonly text: string;
  /** When it was built, in seconds since 1970. */
  readonly built: number;
}

/** Why what is in a folder is not to be published. */
export type Unready =
  /** nothing has been built */
  | { readonly why: 'none' }
  /** it was built to be looked at */
  | { readonly why: 'preview' }
  /** it has no list of its files, or one that can't be read */
  | { readonly why: 'unlisted' }
  /** files of the list are gone or have changed since */
  | { readonly why: 'changed'; readonly findings: readonly Finding[] };

export type Readiness = { readonly ok: true; readonly section: Section } | ({ readonly ok: false } & Unready);

/** Looks whether a folder holds a section as the last build has left it. Files that its list does not name are no fault, and no part of it. */
export async function readiness(folder: string): Promise<Readiness> {
  if (!(await isThere(join(folder, 'index.html')))) return { ok: false, why: 'none' };
  const file = join(folder, MANIFEST_FILE);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  // A preview is never given a list, so that it can't pass for a section.
  if (text === undefined) return { ok: false, why: (await isThere(join(folder, 'check'))) ? 'preview' : 'unlisted' };
  const manifest = readManifest(text);
  if (!manifest) return { ok: false, why: 'unlisted' };
  const { findings } = await verifyFolder(folder, manifest, () => {});
  const changed = findings.filter(({ kind }) => kind !== 'extra');
  if (changed.length > 0) return { ok: false, why: 'changed', findings: changed };
  const built = Math.floor((await stat(file)).mtimeMs / 1000);
  return { ok: true, section: { folder, manifest, text, built } };
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
