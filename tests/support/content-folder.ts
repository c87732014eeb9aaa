import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

const TOWN = fileURLToPath(new URL('../fixtures/small-town/', import.meta.url));
const ITEMS = 43;

/** What one path of a content folder becomes. */
export type Change =
  | string
  | Uint8Array
  /** gone */
  | null
  /** a folder stands there */
  | { readonly folder: true }
  /** a link to that path stands there */
  | { readonly link: string }
  /** the town's own file with one text in place of another */
  | { readonly replace: string; readonly by: string };

export type Changes = Readonly<Record<string, Change>>;

let whole: Promise<string> | undefined;
afterAll(async () => {
  if (whole) await rm(await whole, { recursive: true, force: true });
});

/**
 * A content folder of its own for one test: the made-up town with all its items, which has no finding, and the changes.
 * It is removed when the test ends.
 *
 * @param isWhole else without the items that have nothing to say, for tests that read many folders and miss none of them
 */
export async function contentWith(changes: Changes = {}, { isWhole = true } = {}): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'oit-content-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  if (isWhole) whole ??= wholeTown();
  await cp(isWhole && whole ? await whole : TOWN, root, { recursive: true });
  for (const [path, change] of Object.entries(changes)) await apply(join(root, path), change);
  return root;
}

/** An item that has nothing to say yet, and nothing wrong with it. */
export const FILLER = '---\nstatus: not-started\n---\n\nข้อนี้ยังไม่มีข้อมูล\n';

/** Every item of a year, for tests that need a second one. */
export function fillers(year: number): Changes {
  return Object.fromEntries(Array.from({ length: ITEMS }, (_, i) => [`oit/${year}/o${i + 1}.mdx`, FILLER]));
}

/** A file of the town as it is. */
export function original(path: string): Promise<string> {
  return readFile(join(TOWN, path), 'utf8');
}

async function wholeTown(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'oit-town-'));
  for (const [path, text] of Object.entries(fillers(2567))) await apply(join(root, path), text);
  await cp(TOWN, root, { recursive: true });
  return root;
}

async function apply(path: string, change: Change): Promise<void> {
  if (change !== null && typeof change === 'object' && 'replace' in change) {
    const text = await readFile(path, 'utf8');
    if (!text.includes(change.replace)) throw new Error(`the town's ${path} has no “${change.replace}”`);
    return writeFile(
      path,
      text.replace(change.replace, () => change.by),
    );
  }
  await rm(path, { recursive: true, force: true });
  if (change === null) return;
  await mkdir(dirname(path), { recursive: true });
  if (typeof change === 'string' || change instanceof Uint8Array) return writeFile(path, change);
  if ('link' in change) return symlink(change.link, path);
  await mkdir(path);
}
