import type { MainSite } from './main-site.ts';
import type { Outcome } from './outcome.ts';
import type { Published } from './published.ts';

/** What a look over the network gave, for the rules to judge. */
export interface Reach {
  /** What external links turned out to be, by address; one that is not here was not looked at. */
  readonly links: ReadonlyMap<string, Outcome>;
  /** How many were not looked at. */
  readonly unchecked: number;
  /** Nobody answered at all: it is this machine that has no network. */
  readonly isOffline: boolean;
  /** `undefined` where none is named, or it could not be read. */
  readonly mainSite: MainSite | undefined;
  /** `undefined` where it is not said where the section is published. */
  readonly published: Published | undefined;
}
