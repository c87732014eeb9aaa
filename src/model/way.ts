import { FACET_NAMES } from './facet-names.ts';
import { facetsOf } from './facets.ts';
import { yearsNear } from './neighbours.ts';
import type { Disclosure, DisclosureItem, DisclosureYear } from './types.ts';
import { paths } from './urls.ts';

/** A link that somebody presses on the way to a page. */
export interface Step {
  /** What the link says, with what the page says beside it. */
  readonly text: string;
  /** Under the base; missing of the main website, which is not ours. */
  readonly path?: string;
}

/** What the menu of every page calls the current year. */
export const yearInMenu = (year: number) => `ทุกข้อ ปี ${year}`;

/**
 * How a visitor gets to an item of a year by pressing links alone, from the main website where one is known. Each step
 * is a link on the page of the step before; what the main website calls its own link to this section, nobody knows.
 */
export function waysOf(disclosure: Disclosure, year: DisclosureYear): (item: DisclosureItem) => Step[] {
  const { site, current } = disclosure;
  const facets = new Map(facetsOf(year).map((facet) => [facet.path, facet]));
  const start: Step[] = [
    ...(site.mainSite ? [{ text: `หน้าหลักเว็บไซต์ ${site.shortName}` }] : []),
    { text: 'การเปิดเผยข้อมูลสาธารณะ (ITA)', path: paths.home() },
    ...yearsTo(disclosure, year.year).map((one) => ({
      text: one === current.year ? yearInMenu(one) : `ปีงบประมาณ ${one}`,
      path: paths.year(one),
    })),
  ];
  return ({ id, frame, subIndicator }) => {
    const path = paths.subIndicator(year.year, subIndicator.id);
    return [
      ...start,
      { text: `${FACET_NAMES.sub} ${facets.get(path)?.title}`, path },
      { text: `${id} ${frame.title}`, path: paths.item(year.year, id) },
    ];
  };
}

/** The years to go through: the home page links to those near the current one, and each of them to those near itself. */
function yearsTo(disclosure: Disclosure, wanted: number): number[] {
  const through: number[] = [];
  let near = yearsNear(disclosure, disclosure.current.year);
  while (!near.some(({ year }) => year === wanted)) {
    const next = (near.at(wanted < disclosure.current.year ? -1 : 0) as DisclosureYear).year;
    through.push(next);
    near = yearsNear(disclosure, next);
  }
  return [...through, wanted];
}
