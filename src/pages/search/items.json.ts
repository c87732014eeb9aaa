import type { APIRoute } from 'astro';
import { getDisclosure } from '../../disclosure.ts';
import aliases from '../../search/aliases.jsonl?raw';
import { parseAliases } from '../../search/aliases.ts';
import { buildCatalogue } from '../../search/build-catalogue.ts';
import { writeCompact } from '../../search/compact-json.ts';
import { packCatalogue } from '../../search/sent-catalogue.ts';

export const GET: APIRoute = async () => {
  const catalogue = buildCatalogue(await getDisclosure(), parseAliases(aliases), import.meta.env.BASE_URL);
  return new Response(writeCompact(packCatalogue(catalogue)), { headers: { 'content-type': 'application/json' } });
};
