import type { Place } from '../content/place.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Current } from './addresses.ts';
import type { Comparison } from './compare.ts';
import type { LastCommit } from './git.ts';
import { goneRules } from './gone.ts';
import type { RecordReading } from './read-record.ts';
import { redirectRules } from './redirect-rules.ts';
import type { Written } from './redirects.ts';

/** All that the rules over permanent addresses look at. */
export interface PermanentInput {
  readonly reading: RecordReading;
  readonly comparison: Comparison;
  readonly current: Current;
  readonly redirects: Written;
  /** `content/site.yaml`, and where a redirect stands in it. */
  readonly siteFile: string;
  placeOfRedirect(from: string): Place;
  /** Addresses that a file with an error would make: they are not judged. */
  isUnread(path: string): boolean;
  /** What is known of the file in the content folder that made an address. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** A file of the content folder that made an address. */
export interface Source {
  /** As commands name it: `content/oit/2567/o12/a.pdf` */
  readonly file: string;
  /** `there`: on the disk; `never`: no commit has had it; `unknown`: git can't tell. */
  readonly state: 'there' | 'never' | 'unknown' | LastCommit;
}

/** Addresses that would disappear, and redirects that can't be kept. */
export function permanentRules(input: PermanentInput): Diagnostic[] {
  return [...input.reading.diagnostics, ...goneRules(input), ...redirectRules(input)];
}
