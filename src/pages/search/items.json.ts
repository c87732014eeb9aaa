import type { APIRoute } from 'astro';
import { getDisclosure } from '../../disclosure.ts';
import { parseAliases } from '../../search/aliases.ts';
import aliases from '../../search/aliases.yaml?raw';
import { buildCatalogue } from '../../search/build-catalogue.ts';

export const GET: APIRoute = async () =>
  Response.json(buildCatalogue(await getDisclosure(), parseAliases(aliases), import.meta.env.BASE_URL));
