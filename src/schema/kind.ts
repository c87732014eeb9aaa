import { z } from 'astro/zod';
import { schemasAt } from './field.ts';

/** What the text of a field stands for, where it is more than words: what may be written otherwise and mean the same. */
export type Kind =
  | { readonly is: 'date' }
  /** a number, or an id that is one */
  | { readonly is: 'number' }
  | { readonly is: 'status' }
  /** one of a few words */
  | { readonly is: 'word'; readonly words: readonly string[] }
  /** the id of a unit of site.yaml */
  | { readonly is: 'unit' }
  /** the id of a required element of an item */
  | { readonly is: 'element' }
  /** the id of a national frame */
  | { readonly is: 'framework' }
  /** an address or a path, of which every letter counts */
  | { readonly is: 'address' };

const kinds = z.registry<Kind>();

/** The schema, remembered as one of a kind of text. */
export function ofKind<T extends z.ZodType>(schema: T, kind: Kind): T {
  kinds.add(schema, kind);
  return schema;
}

/** The kind of the text that a value path leads to; `undefined` for words of the author's own. */
export function kindAt(schema: z.ZodType, path: readonly PropertyKey[]): Kind | undefined {
  for (const at of schemasAt(schema, path)) {
    const kind = kinds.get(at);
    if (kind) return kind;
  }
  return undefined;
}
