import { LinkCache } from './cache.ts';
import { CLOCK, type Clock } from './clock.ts';
import { externalLinks, type Section } from './external-links.ts';
import { lookAtLinks, type Progress } from './look.ts';
import { readMainSite } from './main-site.ts';
import { lookAtPublished } from './published.ts';
import type { Reach } from './reach.ts';
import { MANNERS, type Manners, Visitor } from './visitor.ts';

export interface LookOptions {
  /** Seconds that all of it may take. */
  readonly budget: number;
  /** Where sound links are kept; without it none are. */
  readonly cacheFile?: string | undefined;
  /** What was kept is not believed. */
  readonly isFresh?: boolean;
  readonly progress?: Progress;
  readonly clock?: Clock;
  readonly manners?: Partial<Manners>;
  /** Where an address is really asked: servers of a test stand in for known hosts. */
  readonly route?: (url: URL) => URL;
}

/** Looks over the network at all that a section leads to, at the main site, and at the section as it is published. */
export async function lookAround(section: Section, options: LookOptions): Promise<Reach> {
  const { budget, cacheFile, isFresh = false, progress = () => {}, clock = CLOCK, route } = options;
  const manners = { ...MANNERS, ...options.manners };
  const { disclosure } = section;
  const { mainSite } = disclosure.site;
  const visitor = new Visitor({
    clock,
    manners,
    deadline: clock.now() + budget * 1000,
    wholeHost: mainSite && new URL(mainSite).hostname,
    route,
  });
  const cache = await LinkCache.open(cacheFile, clock.now(), isFresh);
  const addresses = externalLinks(section).map(({ url }) => url);
  const [site, looked] = await Promise.all([
    mainSite ? readMainSite(mainSite, visitor) : undefined,
    lookAtLinks(addresses, { visitor, cache, manners, progress }),
  ]);
  await cache.save();
  const { outcomes: links, unchecked, isOffline } = looked;
  return {
    links,
    unchecked,
    isOffline,
    mainSite: site,
    published: isOffline ? undefined : await lookAtPublished(disclosure, visitor),
  };
}
