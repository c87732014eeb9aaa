import { STATUSES } from '../schema/status.ts';
import type { Disclosure } from './types.ts';
import { paths } from './urls.ts';

/** Every address under the base that a body may link to. */
export function routes({ years, current, pages }: Disclosure): Set<string> {
  const all = [
    paths.home(),
    paths.search(),
    paths.searchHelp(),
    paths.glossary(),
    paths.eit(),
    paths.eitPoster(),
    paths.colophon(),
  ];
  if (current.eit?.url) all.push(paths.eitSvg(), paths.eitPng());
  all.push(...pages.map(({ slug }) => paths.page(slug)));
  all.push(...current.items.map(({ id }) => paths.currentItem(id)));
  for (const { year, items, units, subIndicators, measures, indicators } of years) {
    all.push(paths.year(year), paths.report(year));
    all.push(paths.itas(year), paths.itasCsv(year), paths.itasXlsx(year));
    all.push(...STATUSES.map((status) => paths.status(year, status)));
    all.push(...units.map(({ id }) => paths.unit(year, id)));
    all.push(...subIndicators.map(({ id }) => paths.subIndicator(year, id)));
    if (measures) all.push(paths.measures(year));
    if (indicators) all.push(paths.indicators(year));
    for (const { id, evidence, entry } of items) {
      all.push(paths.item(year, id));
      for (const { file } of evidence) if (file) all.push(paths.evidence(year, file), paths.documentText(year, file));
      all.push(...(entry?.pictures ?? []).map((file) => paths.evidence(year, file)));
    }
  }
  return new Set(all);
}
