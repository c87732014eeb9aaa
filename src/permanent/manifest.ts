import { z } from 'astro/zod';
import type { Sum } from './files.ts';
import { lines, spaced } from './record.ts';

/** Name of the list of files in a published section. */
export const MANIFEST_FILE = 'manifest.json';

const FORMAT = 1;

const sum = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const commit = z
  .string()
  .regex(/^[0-9a-f]{40,64}$/)
  .optional();

const schema = z.object({
  format: z.literal(FORMAT),
  base: z.string(),
  commit,
  // Lists that were written before programs named themselves have none.
  program: z.object({ version: z.string().max(100), commit }).optional(),
  // What a server sends is not trusted: no path may lead out of the section.
  files: z.record(z.string().regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\\\0]+)+$/), sum),
});

/** The program that made a section. */
export interface Program {
  readonly version: string;
  /** The commit it stood at; `undefined` where it was changed since, or is in no repository. */
  readonly commit?: string | undefined;
}

/** Every file of a published section. */
export interface Manifest {
  readonly base: string;
  /** The commit it was built from, where the content was as committed. */
  readonly commit: string | undefined;
  /** Not named in lists of earlier versions. */
  readonly program?: Program | undefined;
  /** By path under the base, as files lie on the disk: `/2567/index.html`. */
  readonly files: ReadonlyMap<string, Sum>;
}

/** What a list says beside the files. */
interface About {
  readonly base: string;
  readonly commit?: string | undefined;
  readonly program?: Program | undefined;
}

/**
 * `/manifest.json` of a built section: every file in it but this one, by its path under the base, with size and SHA-256.
 * The same files give the same bytes.
 */
export function manifestText(
  sums: Iterable<readonly [path: string, sum: Sum]>,
  { base, commit, program }: About,
): string {
  return [
    '{',
    `  "format": ${FORMAT},`,
    `  "base": ${JSON.stringify(base)},`,
    ...(commit ? [`  "commit": ${JSON.stringify(commit)},`] : []),
    ...(program ? [`  "program": ${spaced({ ...program })},`] : []),
    `  "files": ${lines([...sums])}`,
    '}',
    '',
  ].join('\n');
}

/** A manifest's text; `undefined` where it is none, or one of another format. */
export function readManifest(text: string): Manifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(data).data;
  if (!parsed) return undefined;
  const { base, commit, program, files } = parsed;
  return { base, commit, program, files: new Map(Object.entries(files)) };
}

/** Paths whose files are not the same in two sections, those of only one of them included; sorted. */
export function differing(one: Manifest, other: Manifest): string[] {
  const paths = new Set([...one.files.keys(), ...other.files.keys()]);
  return [...paths].filter((path) => one.files.get(path)?.sha256 !== other.files.get(path)?.sha256).sort();
}
