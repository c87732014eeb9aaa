import { fewAtOnce } from '../content/few-at-once.ts';
import { paths } from '../model/urls.ts';
import type { Cache } from './cache.ts';
import type { Document, Documents } from './documents.ts';
import type { Illustration } from './illustrate.ts';
import { DRAWN_KINDS } from './kinds.ts';
import type { Size, Variant } from './pictures/plan.ts';
import { MOST_THREADS, Threads } from './threads.ts';

/** A smaller copy of a picture that is published beside it. */
export interface ShownVariant extends Variant {
  /** Under the base. */
  readonly path: string;
  /** Where its bytes lie now. */
  readonly source: string;
}

/** What a document looks like: a picture itself, or page one of a PDF. */
export interface Shown {
  readonly size: Size;
  readonly variants: readonly ShownVariant[];
}

/** By the path of the document under the base; none for a document that can't be drawn. */
export type Pictures = ReadonlyMap<string, Shown>;

/** Of a picture that is kept, its bytes are files of their own. */
type Kept = Pick<Illustration, 'size'> & { readonly variants: readonly Variant[] };

/** Draws every document that can be shown, each once for all time: the copies are kept by the document's SHA-256. */
export async function picturesOf(documents: Documents, cache: Cache): Promise<Pictures> {
  const threads = new Threads();
  try {
    const shown = [...documents].filter(([, { facts }]) => DRAWN_KINDS.includes(facts.kind));
    const all = await fewAtOnce(shown, MOST_THREADS, async ([path, document]) => {
      const kept = await keptOf(document, threads, cache);
      return kept && ([path, shownAs(document, kept, cache)] as const);
    });
    return new Map(all.filter((one) => one !== undefined));
  } finally {
    await threads.close();
  }
}

async function keptOf({ facts, published }: Document, threads: Threads, cache: Cache): Promise<Kept | undefined> {
  const entry = `${facts.sha256}-pictures.json`;
  const kept = await cache.read<Kept>(entry);
  if (kept) return kept;
  const drawn = await threads.run('illustrate', { path: published, kind: facts.kind, size: facts.size });
  // A card without its picture is better than no section.
  if (typeof drawn === 'string') return undefined;
  for (const made of drawn.made) await cache.write(copyName(facts.sha256, made), made.bytes);
  const variants = drawn.made.map(({ width, height, format }) => ({ width, height, format }));
  await cache.write(entry, JSON.stringify({ size: drawn.size, variants } satisfies Kept));
  return { size: drawn.size, variants };
}

function shownAs({ year, file, facts }: Document, { size, variants }: Kept, cache: Cache): Shown {
  return {
    size,
    variants: variants.map((variant) => ({
      ...variant,
      path: paths.picture(year, file, variant.width, variant.format),
      source: cache.path(copyName(facts.sha256, variant)),
    })),
  };
}

const copyName = (sha256: string, { width, format }: Variant) => `${sha256}-${width}.${format}`;
