import { plainText } from '../content/plain-text.ts';
import type { Disclosure, DisclosureItem } from '../model/types.ts';
import { paths } from '../model/urls.ts';
import { STATUS_TEXT } from '../schema/status.ts';
import type { Alias } from './aliases.ts';

/** One page as the full-text index holds it; texts are clean, the index builder cuts them. */
export interface SearchRecord {
  /** Path under the base. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** Words the page is found by that it does not show. */
  readonly keywords: readonly string[];
  readonly meta: Readonly<Record<'kind' | 'code' | 'year' | 'sub' | 'status', string>>;
}

/** Every page with something to read: items of all years, measures, indicators, and the pages of the organisation. */
export function searchRecords({ years, pages }: Disclosure, aliases: readonly Alias[]): SearchRecord[] {
  const none = { code: '', year: '', sub: '', status: '' };
  return [
    ...years.flatMap(({ items }) => items.map((item) => itemRecord(item, aliases))),
    ...years.flatMap(({ year, measures, indicators }): SearchRecord[] => {
      const meta = { ...none, kind: 'page', year: String(year) };
      return [
        ...(measures
          ? [{ path: paths.measures(year), title: measures.title, text: lines(measures.measures), keywords: [], meta }]
          : []),
        ...(indicators
          ? [
              {
                path: paths.indicators(year),
                title: indicators.title,
                text: lines(indicators.indicators),
                keywords: [],
                meta,
              },
            ]
          : []),
      ];
    }),
    ...pages.map(
      ({ slug, title, body }): SearchRecord => ({
        path: paths.page(slug),
        title,
        text: plainText(body),
        keywords: [],
        meta: { ...none, kind: 'page' },
      }),
    ),
  ];
}

function itemRecord(item: DisclosureItem, aliases: readonly Alias[]): SearchRecord {
  const { id, year, frame, subIndicator, status, progress, requirements, evidence, body } = item;
  return {
    path: paths.item(year, id),
    title: frame.title,
    text: [
      frame.title,
      frame.plain,
      progress ?? '',
      plainText(body),
      ...requirements.map(({ text }) => text),
      ...evidence.map(({ title }) => title),
    ].join('\n'),
    keywords: [
      id,
      frame.title,
      frame.titleEn,
      ...(frame.variants ?? []),
      ...aliases.filter(({ topics }) => topics.includes(frame.topic)).map(({ word }) => word),
    ],
    meta: {
      kind: 'item',
      code: id,
      year: String(year),
      sub: `${subIndicator.id} ${subIndicator.title}`,
      status: STATUS_TEXT[status],
    },
  };
}

/** The texts of rows of a report, whatever their fields are called. */
function lines(rows: readonly object[]): string {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(texts) : [];
  return rows
    .flatMap((row) => Object.entries(row).flatMap(([key, value]) => (TECHNICAL.has(key) ? [] : texts(value))))
    .join('\n');
}

/** Fields whose values are ids, not words. */
const TECHNICAL = new Set(['status', 'responsible', 'instrument']);
