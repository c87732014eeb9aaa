import type { Content, ItemEntry } from '../content/types.ts';
import type { FrameItem, Framework, Named } from '../framework/types.ts';
import type { Site } from '../schema/site.ts';
import { coverageOf, elementsOf } from './elements.ts';
import { progressOf } from './progress.ts';
import type { Disclosure, DisclosureItem, DisclosureYear, Section } from './types.ts';

/** Joins frames and entries; pure, so that what is shown, exported and checked can't differ. */
export function buildDisclosure(content: Content): Disclosure {
  const entries = Map.groupBy(content.items, ({ year }) => year);
  const years = Object.keys(content.site.years)
    .map(Number)
    .sort((a, b) => b - a)
    .map((year) => buildYear(content, year, entries.get(year) ?? []));
  const current = years.find(({ year }) => year === content.site.current);
  if (!current)
    throw new Error(`the current year ${content.site.current} is not among the years: the reader refuses that`);
  return { site: content.site, years, current, pages: content.pages };
}

function buildYear(content: Content, year: number, entries: readonly ItemEntry[]): DisclosureYear {
  const { site } = content;
  const settings = site.years[String(year)];
  const framework = content.frameworks.find(({ id }) => id === settings?.framework);
  if (!framework) throw new Error(`the year ${year} has no frame: the reader refuses that`);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  // An item keeps its owner while its file has an error: somebody is to mend it.
  const owned = new Map(
    [...content.unread.filter((item) => item.year === year), ...entries].map((item) => [item.id, item.responsible]),
  );
  const names = namesOf(framework);
  const items = framework.items.map((frame) =>
    buildItem(site, year, frame, names, byId.get(frame.id), owned.get(frame.id) ?? []),
  );
  const section = ({ id, title }: { id: string; title: string }, has: (item: DisclosureItem) => boolean): Section => {
    const own = items.filter(has);
    return { id, title, items: own, progress: progressOf(own) };
  };
  const ofYear = <T>(all: readonly { year: number; value: T }[]) => all.find((one) => one.year === year)?.value;
  return {
    year,
    framework,
    items,
    progress: progressOf(items),
    coverage: coverageOf(items.flatMap(({ requirements }) => requirements)),
    subIndicators: framework.indicators
      .flatMap(({ subIndicators }) => subIndicators)
      .map((sub) => section(sub, ({ subIndicator }) => subIndicator.id === sub.id)),
    groups: framework.groups.map((named) => section(named, ({ group }) => group.id === named.id)),
    units: Object.entries(site.units)
      .map(([id, title]) => section({ id, title }, ({ units }) => units.some((unit) => unit.id === id)))
      .filter(({ items: own }) => own.length > 0),
    eit: settings?.eit,
    measures: ofYear(content.measures),
    indicators: ofYear(content.indicators),
    memo: ofYear(content.memos),
  };
}

interface Names {
  readonly subIndicators: ReadonlyMap<string, Named>;
  readonly groups: ReadonlyMap<string, Named>;
}

function namesOf(framework: Framework): Names {
  const byId = (all: readonly Named[]) => new Map(all.map((named) => [named.id, named]));
  return {
    subIndicators: byId(framework.indicators.flatMap(({ subIndicators }) => subIndicators)),
    groups: byId(framework.groups),
  };
}

function buildItem(
  site: Site,
  year: number,
  frame: FrameItem,
  names: Names,
  entry: ItemEntry | undefined,
  owners: readonly string[],
): DisclosureItem {
  const requirements = elementsOf(frame, year, entry);
  return {
    year,
    id: frame.id,
    frame,
    subIndicator: names.subIndicators.get(frame.subIndicator) as Named,
    group: names.groups.get(frame.group) as Named,
    status: entry?.status ?? 'not-started',
    units: owners.map((id) => ({ id, name: site.units[id] ?? id })),
    updated: entry?.updated,
    progress: entry?.progress,
    evidence: entry?.evidence ?? [],
    requirements,
    coverage: coverageOf(requirements),
    body: entry?.body ?? '',
    entry,
  };
}
