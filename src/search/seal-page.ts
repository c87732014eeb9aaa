import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIRECTORY } from './directory.ts';
import { PAGEFIND_SCRIPT } from './pagefind-script.ts';
import { CATALOGUE, LATE_SCRIPTS, type LateScript, SEAL, type Seal, type Sums, UNSEALED } from './seal.ts';

/** The page of search in a built section, and where its scripts are. */
const PAGE = 'search/index.html';
const ASSETS = 'assets';
const PAGEFIND = `pagefind/${PAGEFIND_SCRIPT}`;

/** Files of the index whose names say nothing of their content. */
const UNNAMED = /^(?:pagefind-entry\.json|wasm\..+\.pagefind)$/;

/**
 * Writes into the page of search what the files of the search are, so that a browser takes no others.
 *
 * @param folder a built section with its index
 */
export async function sealSearchPage(folder: string): Promise<void> {
  const page = await readFile(join(folder, PAGE), 'utf8');
  const [, base, first] = new RegExp(`<script type="module" src="(.*?)(${ASSETS}/[^"]+)"`).exec(page) ?? [];
  const parts = page.split(`${SEAL}="${UNSEALED}"`);
  if (base === undefined || !first || parts.length !== 2) throw new Error(`${PAGE} has no place for its seal`);
  const seal = await sealOf(folder, first);
  const sealed = parts.join(`${SEAL}="${JSON.stringify(seal).replaceAll('"', '&quot;')}"`);
  const script = `src="${base}${first}"`;
  await writeFile(
    join(folder, PAGE),
    sealed.replace(script, `${script} integrity="${await integrity(folder, first)}"`),
  );
}

async function sealOf(folder: string, first: string): Promise<Seal> {
  const assets = await readdir(join(folder, ASSETS));
  const had = new Set([first]);
  const scripts: Partial<Record<LateScript, Sums>> = {};
  for (const name of LATE_SCRIPTS) {
    const entry = assets.find((file) => file.startsWith(`${name}.`) && file.endsWith('.js'));
    if (!entry) throw new Error(`no script ${name} in ${ASSETS}/`);
    // What is loaded with an earlier one is there already: no other is asked for without the first, app.
    const own = [...(await importedBy(folder, `${ASSETS}/${entry}`))].filter((path) => !had.has(path));
    if (name === 'app') for (const path of own) had.add(path);
    scripts[name] = await sumsOf(folder, name === 'full-search' ? [...own, PAGEFIND] : own);
  }
  const pagefind = (await readdir(join(folder, 'pagefind'))).filter((name) => UNNAMED.test(name)).sort();
  const data = [CATALOGUE, ...[DIRECTORY, ...pagefind].map((name) => `pagefind/${name}`)];
  return { scripts: scripts as Record<LateScript, Sums>, data: await sumsOf(folder, data) };
}

/** A script with all that a browser loads before it can run. */
async function importedBy(folder: string, script: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(script)) return found;
  found.add(script);
  const text = await readFile(join(folder, script), 'utf8');
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    await importedBy(folder, `${ASSETS}/${name}`, found);
  }
  return found;
}

async function sumsOf(folder: string, paths: readonly string[]): Promise<Sums> {
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await integrity(folder, path)])));
}

/** As the `integrity` of an element has it. */
async function integrity(folder: string, path: string): Promise<string> {
  return `sha256-${createHash('sha256')
    .update(await readFile(join(folder, path)))
    .digest('base64')}`;
}
