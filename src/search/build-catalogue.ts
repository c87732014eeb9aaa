import type { Disclosure } from '../model/types.ts';
import { paths, withBase } from '../model/urls.ts';
import { STATUS_TEXT } from '../schema/status.ts';
import type { Alias } from './aliases.ts';
import type { CatalogueItem } from './catalogue.ts';

/** The catalogue of the current year: older years are found through the full text. */
export function buildCatalogue({ current }: Disclosure, aliases: readonly Alias[], base: string): CatalogueItem[] {
  return current.items.map(({ id, year, frame, subIndicator, status, requirements }) => ({
    id,
    year,
    url: withBase(base, paths.item(year, id)),
    title: frame.title,
    sub: `${subIndicator.id} ${subIndicator.title}`,
    status: STATUS_TEXT[status],
    question: frame.question,
    plain: frame.plain,
    aliases: [
      ...(frame.titleEn ? [frame.titleEn] : []),
      ...(frame.variants ?? []),
      ...aliases.filter(({ topics }) => topics[0] === frame.topic).map(({ word }) => word),
    ],
    also: aliases.filter(({ topics }) => topics.indexOf(frame.topic) > 0).map(({ word }) => word),
    elements: requirements.map(({ text }) => text),
  }));
}
