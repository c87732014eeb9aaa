import { fewAtOnce } from '../../content/few-at-once.ts';
import { hash } from '../../evidence/hash.ts';
import { MANIFEST_FILE, readManifest } from '../../permanent/manifest.ts';
import { isHidden } from '../../servers/answers.ts';
import { readListed } from '../read-file.ts';
import type { Section } from '../ready.ts';
import { headersVersion, storedHeaders, VERSION_HEADER } from './headers.ts';
import { JOURNAL_FILE, type Journal, journalText, readJournal } from './journal.ts';
import { md5 } from './md5.ts';
import { type Local, type Plan, planOf, type There } from './plan.ts';
import type { Store } from './store.ts';

/** Requests at once: enough for a slow line, and no burden for a small store. */
const AT_ONCE = 6;

const MANIFEST = `/${MANIFEST_FILE}`;

/** What a section and a store have to do with each other. */
export interface Compared {
  readonly local: ReadonlyMap<string, Local>;
  readonly plan: Plan;
  readonly there: There;
}

/** Told after each file that was sent or removed. */
export type Progress = (done: number, total: number) => void;

/**
 * Compares a section with what a store holds. Changes nothing.
 *
 * What only servers read and what is packed beforehand stay here: a store would send the first to anybody, and the
 * second to browsers that don't know what it is.
 *
 * @param recorded every address that was ever published
 * @throws StoreFault, Changed
 */
export async function compareWithStore(
  section: Section,
  store: Store,
  recorded: ReadonlySet<string>,
): Promise<Compared> {
  const [stored, list, kept] = await Promise.all([store.list(), store.get(MANIFEST), store.get(JOURNAL_FILE)]);
  const published = new Map(
    [...(readManifest(list?.text ?? '')?.files ?? [])].map(([path, sum]) => [path, sum.sha256]),
  );
  // It can't name itself.
  if (list) published.set(MANIFEST, hash(list.text));
  const journal = readJournal(kept?.text);
  const there: There = {
    stored,
    published,
    // The publication that is there becomes the one before, unless it is this one.
    journal: list && list.text !== section.text ? { ...journal, before: new Set(published.keys()) } : journal,
    tellsMd5: !list || stored.get(MANIFEST)?.etag === md5(Buffer.from(list.text), 'hex'),
    hasOurHeaders: !list || list.headers.get(VERSION_HEADER) === headersVersion(),
  };
  const local = await localFiles(section);
  return { local, there, plan: planOf(local, there, recorded) };
}

/**
 * Makes a store hold a section. Whenever it stops, what can be reached from a page that was there before is there; run
 * again, it goes on where it was.
 *
 * @throws StoreFault, Changed
 */
export async function uploadSection(
  section: Section,
  store: Store,
  { local, plan, there }: Compared,
  { isPruning, progress }: { readonly isPruning: boolean; readonly progress: Progress },
): Promise<void> {
  const { put, before } = there.journal;
  const sent = plan.groups.flat();
  const removed = isPruning ? plan.gone : [];
  if (sent.length === 0 && removed.length === 0 && !there.journal.isOpen) return;
  const journal: Journal = { before, isOpen: true, put: new Set([...put, ...local.keys(), ...known(there)]) };
  await writeJournal(store, journal);
  let done = 0;
  const step = () => progress(++done, sent.length + removed.length);
  for (const group of plan.groups) {
    await fewAtOnce(group, AT_ONCE, async (path) => {
      const version = path === MANIFEST ? { [VERSION_HEADER]: headersVersion() } : {};
      const from = local.get(path)?.from ?? path;
      await store.put(path, await readListed(section, from), { ...storedHeaders(from), ...version });
      step();
    });
  }
  await fewAtOnce(removed, AT_ONCE, async (path) => {
    await store.remove(path);
    step();
  });
  await writeJournal(store, { before, isOpen: false, put: journal.put.difference(new Set(removed)) });
}

/** What was there by the list of files, before there was a journal. */
function known({ stored, published }: There): string[] {
  return [...published.keys()].filter((path) => stored.has(path));
}

async function writeJournal(store: Store, journal: Journal): Promise<void> {
  await store.put(JOURNAL_FILE, Buffer.from(journalText(journal)), storedHeaders(JOURNAL_FILE));
}

/** The files of a section as they are to lie in a store. */
async function localFiles(section: Section): Promise<Map<string, Local>> {
  const shown = [...section.manifest.files.keys()].filter((path) => !isHidden(path.slice(1)));
  const all = await fewAtOnce([...shown, MANIFEST], AT_ONCE, async (path): Promise<[string, Local][]> => {
    const bytes = await readListed(section, path);
    const file: Local = { bytes: bytes.length, md5: md5(bytes, 'hex'), sha256: hash(bytes) };
    const old = addressOfFile(path);
    return [
      [path, file],
      ...(old && LEADS_ON.test(bytes.toString()) ? [[old, { ...file, from: path }] as [string, Local]] : []),
    ];
  });
  // Where a document lies, none leads on.
  return new Map(all.flat().sort(([, { from: one }], [, { from: other }]) => Number(!one) - Number(!other)));
}

/** A page that leads on at once, as those of addresses that have moved do. */
const LEADS_ON = /<meta http-equiv="refresh"/;

/**
 * The address of a file that has moved, whose page lies in a folder of its name: `/2567/o12/old.pdf/index.html`. A web
 * server finds it there; a store knows no folders, and is given the page under the file's own name too.
 */
function addressOfFile(path: string): string | undefined {
  return /^(.*\/[^/]+\.[^/]+)\/index\.html$/.exec(path)?.[1];
}
