import { MANIFEST_FILE } from '../permanent/manifest.ts';
import { unpackedName } from '../permanent/packed.ts';
import { kindOf } from '../servers/answers.ts';

/**
 * The steps in which a section is put where it is read meanwhile. Nothing is put before what it leads to: pages lead to
 * files, lists (of the search, for programs) lead to pages, the home page to everything, and the list of all files says
 * that all are there.
 */
export const STEPS = ['files', 'pages', 'lists', 'home', 'manifest'] as const;

export type Step = (typeof STEPS)[number];

/** Text that programs read, and that may name any page. Style, script and fonts name none. */
const LIST = /\.(?:json|jsonld|xml|txt)$/;

/** The step of a file by its path in the section, `/2567/o12/index.html`. */
export function stepOf(path: string): Step {
  const file = unpackedName(path) ?? path;
  if (file === `/${MANIFEST_FILE}`) return 'manifest';
  if (file === '/index.html') return 'home';
  if (file.endsWith('.html')) return 'pages';
  return LIST.test(file) && kindOf(file.slice(1)) === 'data' ? 'lists' : 'files';
}

/** Paths in the order of their steps, and within one in that of their letters. */
export function inOrder(paths: Iterable<string>): string[] {
  const sorted = [...paths].sort();
  return STEPS.flatMap((step) => sorted.filter((path) => stepOf(path) === step));
}
