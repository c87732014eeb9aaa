import type { APIRoute, GetStaticPaths } from 'astro';
import { getDisclosure } from '../../disclosure.ts';
import { itasSheet } from '../../export/itas.ts';
import { itasXlsx } from '../../export/itas-xlsx.ts';
import type { DisclosureYear } from '../../model/types.ts';

export const getStaticPaths = (async () => {
  const { years } = await getDisclosure();
  return years.map((year) => ({ params: { year: String(year.year) }, props: { year } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ year: DisclosureYear }> = async ({ props: { year } }) => {
  const bytes = await itasXlsx(itasSheet(await getDisclosure(), year, import.meta.env.BASE_URL));
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
