import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest } from '../permanent/manifest.ts';
import type { Progress } from '../permanent/verify/finding.ts';
import { type Against, listedIn, type Verdict, verifyCopy, verifyPublished } from '../permanent/verify/verify.ts';
import { publishedManifest } from '../permanent/verify/web.ts';
import { untoldNotes } from '../publish/told.ts';
import { fromCaller } from './paths.ts';
import { Refusal } from './refusal.ts';

/** A deployed copy: on the web, or a folder. */
export type Target = URL | string;

/**
 * The copy that a word names.
 *
 * @param usage how the command is called
 * @throws Refusal for an address that is none, and a folder that is not there
 */
export async function targetOf(word: string, usage: string): Promise<Target> {
  return /^https?:\/\//i.test(word) ? sectionAt(word, usage) : folderAt(word, usage);
}

/** The list that a copy brings along; `undefined` where it has none. */
export async function ownManifest(target: Target): Promise<Manifest | undefined> {
  if (typeof target === 'string') return (await listedIn(join(target, MANIFEST_FILE)))?.manifest;
  const published = await publishedManifest(target);
  return published.ok ? published.manifest : undefined;
}

/** Compares a copy with a list, and tells how far it has come where somebody watches. */
export async function compare(target: Target, against: Against): Promise<Verdict> {
  const progress = process.stderr.isTTY ? counter : () => {};
  const verdict = await (typeof target === 'string'
    ? verifyCopy(target, against, progress)
    : verifyPublished(target, against, progress));
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  // Of a server that could not be asked, nothing more is.
  if (typeof target === 'string' || !verdict.manifest || verdict.checked < verdict.total) return verdict;
  return { ...verdict, notes: [...verdict.notes, ...(await untoldNotes(target, verdict.manifest))] };
}

/** The root of a section from any of the addresses people copy. */
function sectionAt(text: string, usage: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password) throw new Refusal(`ที่อยู่เว็บ ${text} ใช้ไม่ได้`, usage);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/(?:\/(?:index\.html|manifest\.json))?\/?$/, '/');
  return url;
}

async function folderAt(name: string, usage: string): Promise<string> {
  const folder = fromCaller(name);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new Refusal(`ไม่มีโฟลเดอร์ ${folder}`, usage);
  return folder;
}

const counter: Progress = (done, total) => {
  process.stderr.write(`\rตรวจแล้ว ${done} จาก ${total} ไฟล์`);
};
