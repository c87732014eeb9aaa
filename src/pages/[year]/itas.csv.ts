import type { APIRoute, GetStaticPaths } from 'astro';
import { getDisclosure } from '../../disclosure.ts';
import { csvOf } from '../../export/csv.ts';
import { itasSheet, itasTable } from '../../export/itas.ts';
import type { DisclosureYear } from '../../model/types.ts';

export const getStaticPaths = (async () => {
  const { years } = await getDisclosure();
  return years.map((year) => ({ params: { year: String(year.year) }, props: { year } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ year: DisclosureYear }> = async ({ props: { year } }) => {
  const sheet = itasSheet(await getDisclosure(), year, import.meta.env.BASE_URL);
  return new Response(csvOf(itasTable(sheet)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
