import { gzipSync } from 'node:zlib';
import { forgetSystem } from '../evidence/archive/gzip-head.ts';
import { hash } from '../evidence/hash.ts';

/** What is attached to a release, by the names of the files. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The files of a release: the source as one archive, its bill of materials, and the SHA-256 of both in the form that
 * `sha256sum -c` reads. The same commit gives the same bytes.
 *
 * @param name with the version, `oit-disclosure-0.1.0`
 * @param source the committed files as a tar
 */
export function releaseFiles(name: string, source: Uint8Array, sbom: string): ReleaseFiles {
  const archive = gzipSync(source, { level: 9 });
  forgetSystem(archive);
  const files = new Map<string, Uint8Array>([
    [`${name}.tar.gz`, archive],
    [`${name}.cdx.json`, Buffer.from(sbom)],
  ]);
  const sums = [...files].map(([file, bytes]) => `${hash(bytes)}  ${file}\n`);
  return files.set('SHA256SUMS', Buffer.from(sums.join('')));
}
