import type { Examined } from '../evidence/documents.ts';
import { sameItemInOtherYears } from '../model/neighbours.ts';
import type { Disclosure, DisclosureItem, DisclosureYear } from '../model/types.ts';
import { paths } from '../model/urls.ts';
import { tablesOf } from '../tables/tables-of.ts';

/** Whether a page has a place of that name; `undefined` where its places are not known here, so that it is not judged. */
export type Anchors = (path: string) => ReadonlySet<string> | undefined;

/** Of the frame around every page, and of its search box. */
const FRAME = ['main', 'footer-contact'];
const WITH_BOX = [...FRAME, 'q-top'];

/**
 * The ids of the pages that bodies link to. Headings of a body get none. `tests/site/anchors.test.ts` holds these lists to
 * the pages that are built.
 */
export function anchorsOf(disclosure: Disclosure, documents: Examined['documents']): Anchors {
  const { years, current, pages } = disclosure;
  const lists = new Map<string, () => string[]>([
    [paths.home(), () => [...FRAME, ...homeAnchors(current)]],
    [paths.eit(), () => [...WITH_BOX, ...eitAnchors(current)]],
    ...pages.map(({ slug, body }) => [paths.page(slug), () => [...WITH_BOX, ...tableAnchors(body)]] as const),
    // Leads on at once, and leaves the anchor behind.
    ...current.items.map(({ id }) => [paths.currentItem(id), () => WITH_BOX] as const),
    ...years.flatMap((year) => yearAnchors(year)),
    ...years.flatMap(({ year, items }) =>
      items.map((item) => [paths.item(year, item.id), () => itemAnchors(disclosure, item)] as const),
    ),
  ]);
  // The help of the search is a page with more on it than what the organisation wrote.
  lists.delete(paths.searchHelp());
  for (const [path, { facts, pages: read }] of documents) {
    if (facts.kind === 'pdf') lists.set(path, () => read.map((_, i) => `page=${i + 1}`));
  }
  const known = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const list = known.get(path) ?? (lists.has(path) ? new Set(lists.get(path)?.()) : undefined);
    if (list) known.set(path, list);
    return list;
  };
}

function homeAnchors({ groups }: DisclosureYear): string[] {
  return ['q', 'ask', 'progress', 'eit-card', 'changed', 'all', ...groups.map(({ id }) => `group-${id}`)];
}

function eitAnchors({ eit }: DisclosureYear): string[] {
  return ['answer', 'what', 'who', 'how-long', eit?.url ? 'share' : 'for-officers'];
}

function itemAnchors(disclosure: Disclosure, item: DisclosureItem): string[] {
  return [
    ...WITH_BOX,
    'progress',
    'evidence',
    'requirements',
    ...item.requirements.map(({ requirement }) => requirement.id),
    ...tableAnchors(item.body),
    ...(sameItemInOtherYears(disclosure, item).length > 0 ? ['other-years'] : []),
  ];
}

function yearAnchors({ year, subIndicators, measures, indicators, memo }: DisclosureYear): [string, () => string[]][] {
  return [
    [
      paths.report(year),
      () => [
        ...WITH_BOX,
        ...(memo ? ['memo'] : []),
        'attached',
        'items',
        ...subIndicators.map(({ id }) => `sub-${id.replace('.', '-')}`),
      ],
    ],
    [paths.measures(year), () => [...WITH_BOX, ...(measures?.measures ?? []).map((_, i) => `measure-${i + 1}`)]],
    [paths.indicators(year), () => [...WITH_BOX, ...(indicators?.indicators ?? []).map(({ no }) => `indicator-${no}`)]],
  ];
}

/** Each table of a body by its number, and its caption. What is drawn inside has ids too, which are nobody's to link to. */
function tableAnchors(body: string): string[] {
  return tablesOf(body).flatMap((_, i) => [`table-${i + 1}`, `table-${i + 1}-name`]);
}
