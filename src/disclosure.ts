import { getEntry } from 'astro:content';
import { CONTENT_ENTRY } from './content/entry-id.ts';
import type { Content } from './content/types.ts';
import { buildDisclosure } from './model/build.ts';
import type { Disclosure } from './model/types.ts';

let built: { readonly digest: unknown; readonly disclosure: Disclosure } | undefined;

/** The joined years every page is drawn from; joined once for all pages of a build. */
export async function getDisclosure(): Promise<Disclosure> {
  const entry = await getEntry('disclosure', CONTENT_ENTRY);
  if (!entry) throw new Error('the content loader has not run');
  if (built && built.digest === entry.digest) return built.disclosure;
  const disclosure = buildDisclosure(entry.data as unknown as Content);
  built = { digest: entry.digest, disclosure };
  return disclosure;
}
