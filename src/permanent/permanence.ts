import { stat } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { Folder } from '../content/folder.ts';
import { type Place, placeAt, START } from '../content/place.ts';
import { readYaml } from '../content/yaml.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Current, currentAddresses, sourceOf, startOfAddresses } from './addresses.ts';
import { type Comparison, compareRecord } from './compare.ts';
import { publicationDay } from './day.ts';
import { type Head, headOf, lastCommitsWith } from './git.ts';
import { readRecord } from './read-record.ts';
import { EMPTY_RECORD, type PublishedRecord } from './record.ts';
import { type Redirect, redirectsOf, type Written } from './redirects.ts';
import { permanentRules, type Source } from './rules.ts';

export interface PermanenceInput {
  /** The content folder. */
  readonly root: string;
  /** Every address of the section under the base, as `routes` gives them. */
  readonly addresses: Iterable<string>;
  /** SHA-256 of what is published of each evidence file, by its address. */
  readonly documents: ReadonlyMap<string, string>;
  /** `redirects` of site.yaml. */
  readonly redirects: Written | undefined;
  /** What else was found wrong: an address that a file with an error would make is not judged. */
  readonly found: readonly Diagnostic[];
}

/** What the addresses of a section are held to, and what follows for its pages. */
export interface Permanence {
  readonly diagnostics: readonly Diagnostic[];
  readonly current: Current;
  /** Written down after the build; pages take the history of documents from it. */
  readonly record: PublishedRecord;
  /** Each gets a page that leads on. */
  readonly redirects: readonly Redirect[];
  /** ISO day that the build writes down. */
  readonly today: string;
  /** The commit whose content was looked at; `undefined` where it differs from every commit. */
  readonly commit: string | undefined;
}

/** Told one by one; past that git isn't asked any more. */
const MOST_ASKED = 20;

/** Looks at a content folder's record of addresses beside what would be published now. Writes nothing. */
export async function permanenceOf(input: PermanenceInput): Promise<Permanence> {
  const { root, redirects = {}, found } = input;
  const current = currentAddresses(input.addresses, input.documents);
  const [reading, head] = await Promise.all([readRecord(root), headOf(root)]);
  const clean = head?.isClean ? head : undefined;
  const today = publicationDay(process.env['SOURCE_DATE_EPOCH'], clean?.date, Date.now());
  const before = reading.record ?? EMPTY_RECORD;
  const comparison = compareRecord(before, current, redirects, today);
  const unread = found
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ file }) => startOfAddresses(file) ?? []);
  const diagnostics = permanentRules({
    reading,
    comparison,
    current,
    redirects,
    siteFile: posix.join(basename(root), 'site.yaml'),
    placeOfRedirect: await redirectPlaces(root, redirects),
    isUnread: (path) => unread.some((start) => path.startsWith(start)),
    sources: await sourcesOf(root, comparison, head),
  });
  return {
    diagnostics,
    current,
    record: comparison.next,
    redirects: redirectsOf(before, current, redirects),
    today,
    commit: clean?.commit,
  };
}

/** Where each redirect stands in site.yaml. */
async function redirectPlaces(root: string, redirects: Written): Promise<(from: string) => Place> {
  if (Object.keys(redirects).length === 0) return () => START;
  const source = await new Folder(root, []).read('site.yaml');
  const yaml = source && readYaml(source.text, 0, () => {});
  return (from) => (yaml ? placeAt(source.text, yaml.offsetOf(['redirects', from], true)) : START);
}

/** The files that made what is gone, and which commit last had them. */
async function sourcesOf(root: string, { gone }: Comparison, head: Head | undefined): Promise<Map<string, Source>> {
  const files = new Map<string, string>();
  for (const path of gone) {
    // Of a year that is gone its first item stands for all.
    const [, year] = /^\/(\d{4})\/$/.exec(path) ?? [];
    const file = year ? `oit/${year}/o1.mdx` : sourceOf(path);
    if (file) files.set(path, file);
  }
  const there = new Set<string>();
  for (const file of files.values()) if (await isFile(join(root, file))) there.add(file);
  const missing = [...files.values()].filter((file) => !there.has(file));
  const asked = missing.slice(0, MOST_ASKED);
  const commits = await lastCommitsWith(root, asked);
  const none = (file: string) => (head?.isWhole && asked.includes(file) ? 'never' : 'unknown');
  return new Map(
    [...files].map(([path, file]) => [
      path,
      {
        file: posix.join(basename(root), file),
        state: there.has(file) ? 'there' : (commits.get(file) ?? none(file)),
      },
    ]),
  );
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}
