import type { SearchFiles } from './files.ts';

/** The ladder, which is loaded for the first query that is not answered as it stands. */
export async function loadLadder(files: SearchFiles) {
  await files.ready('ladder');
  return import('./ladder.ts');
}
