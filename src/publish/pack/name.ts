import { shortCommit } from '../../permanent/commit-name.ts';
import { thaiDay } from '../../permanent/day.ts';
import type { Section } from '../ready.ts';

/** Name of a package without its ending, in ASCII: `oit-ita-1d89aab1c2d3`, or the day of the build where no commit has the content. */
export function packageName({ manifest: { base, commit }, built }: Section): string {
  const place = base.slice(1, -1).replaceAll('/', '-') || 'root';
  return `oit-${place}-${commit ? shortCommit(commit) : thaiDay(built)}`;
}
