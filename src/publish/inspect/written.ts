import type { Disclosure } from '../../model/types.ts';
import { paths } from '../../model/urls.ts';
import { fileOf } from './where.ts';

/**
 * Pages with a text of an editor's, and the file it is written in: `/2567/o12/index.html` → `content/oit/2567/o12.mdx`.
 *
 * @param folder name of the content folder
 */
export function writtenPages(
  { years, pages }: Pick<Disclosure, 'years' | 'pages'>,
  folder: string,
): Map<string, string> {
  return new Map([
    ...years.flatMap(({ year, items }) =>
      items.flatMap(({ id, entry }) =>
        entry ? [[fileOf(paths.item(year, id)), `${folder}/oit/${year}/${id}.mdx`] as const] : [],
      ),
    ),
    ...pages.map(({ slug }) => [fileOf(paths.page(slug)), `${folder}/pages/${slug}.mdx`] as const),
  ]);
}
