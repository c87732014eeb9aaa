import { plainText } from '../content/plain-text.ts';
import type { Documents } from '../evidence/documents.ts';
import { joinLines } from '../evidence/pdf/join-lines.ts';
import { otherPages, searchHelp } from '../model/search-help.ts';
import type { Disclosure, DisclosureItem } from '../model/types.ts';
import { paths } from '../model/urls.ts';
import type { PageFacts } from './directory.ts';
import type { Term } from './glossary.ts';
import { WAYS } from './ways.ts';

/** One page as the full-text index holds it; texts are clean, the index builder cuts them. */
export interface SearchRecord extends PageFacts {
  readonly text: string;
}

/**
 * Every page with something to read: items of all years and their documents, reports, the organisation's pages, and
 * the terms of the glossary, each where it is explained.
 */
export function searchRecords(
  { years, pages }: Disclosure,
  documents: Documents,
  terms: readonly Term[],
): SearchRecord[] {
  return [
    ...years.flatMap(({ items }) => items.flatMap((item) => [itemRecord(item), ...documentRecords(item, documents)])),
    ...years.flatMap(({ year, measures, indicators }) => [
      ...(measures ? [pageRecord(paths.measures(year), measures.title, lines(measures.measures), year)] : []),
      ...(indicators ? [pageRecord(paths.indicators(year), indicators.title, lines(indicators.indicators), year)] : []),
    ]),
    ...otherPages(pages).map(({ slug, title, body }) => pageRecord(paths.page(slug), title, plainText(body))),
    helpRecord(pages),
    pageRecord(paths.glossary(), 'อภิธานศัพท์', 'ความหมายของคำและตัวย่อ'),
    ...terms.map(({ word, anchor, meaning }) => pageRecord(`${paths.glossary()}#${anchor}`, word, meaning)),
  ];
}

function itemRecord(item: DisclosureItem): SearchRecord {
  const { id, year, frame, progress, requirements, evidence, body } = item;
  return {
    ...factsOf(item),
    kind: 'item',
    path: paths.item(year, id),
    page: 0,
    part: '',
    title: frame.title,
    text: [
      frame.title,
      frame.plain,
      progress ?? '',
      plainText(body),
      ...requirements.map(({ text }) => text),
      ...evidence.map(({ title }) => title),
    ].join('\n'),
  };
}

/**
 * A record for each page of a document that has text, so that a hit opens that page; one of its title alone where no
 * text is known. Each has the title, since people ask for a document by its name and a word in it.
 */
function documentRecords(item: DisclosureItem, documents: Documents): SearchRecord[] {
  const seen = new Set<string>();
  return item.evidence.flatMap((evidence) => {
    const { file, link, title } = evidence;
    const path = file ? paths.evidence(item.year, file) : (link ?? '');
    // Two entries may name one file, and one address is one page.
    if (seen.has(path)) return [];
    seen.add(path);
    const document = documents.get(path);
    const record = { ...factsOf(item), kind: 'document' as const, title };
    const withText = (document?.pages ?? []).flatMap(({ text, label = '' }, i) =>
      text ? [{ text, page: i + 1, part: label }] : [],
    );
    if (!document || !file || withText.length === 0) return [{ ...record, path, page: 0, part: '', text: title }];
    const opened = document.facts.kind === 'pdf' ? path : paths.documentText(item.year, file);
    return withText.map(({ text, page, part }) => ({
      ...record,
      path: opened,
      page,
      part,
      text: `${title}\n${joinLines(text)}`,
    }));
  });
}

function factsOf({ id, year, frame, subIndicator, units, status }: DisclosureItem) {
  return { code: id, year, topic: frame.topic, sub: subIndicator.id, units: units.map((unit) => unit.id), status };
}

/** Its examples are left out: a misspelt one that stands in a text would be taken for what was meant. */
function helpRecord(pages: Disclosure['pages']): SearchRecord {
  const { title, body } = searchHelp(pages);
  const ways = WAYS.flatMap((way) => [way.title, way.text]);
  return pageRecord(paths.searchHelp(), title, [plainText(body), ...ways].join('\n'));
}

function pageRecord(path: string, title: string, body: string, year = 0): SearchRecord {
  const text = `${title}\n${body}`;
  return {
    kind: 'page',
    path,
    page: 0,
    part: '',
    title,
    text,
    year,
    code: '',
    topic: '',
    sub: '',
    units: [],
    status: '',
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
