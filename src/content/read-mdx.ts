import type { z } from 'astro/zod';
import type { Root } from 'hast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { componentsOf } from './component-uses.ts';
import type { Folder } from './folder.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { linksOf } from './links.ts';
import { type Place, placeAt } from './place.ts';
import { readProse } from './prose.ts';
import { type Report, reportTo } from './report.ts';
import { readStructured, type Structured } from './structured.ts';
import type { Body, Origin } from './types.ts';

/** One file of fields and prose, read as far as it goes. */
export interface Mdx<T> {
  /** `undefined` where the fields could not be told apart. */
  readonly fields: Structured<T> | undefined;
  /** `undefined` where something in the body was refused. */
  readonly body: string | undefined;
  /** Of the body; `undefined` likewise. */
  readonly tree: Root | undefined;
  /** Offset of the body into the file. */
  readonly bodyStart: number;
  readonly isEmpty: boolean;
  readonly origin: Origin;
  readonly report: Report;
}

/** Reads an MDX file of the folder; `undefined` where nothing of it could be read. */
export async function readMdx<S extends z.ZodType>(
  folder: Folder,
  diagnostics: Diagnostic[],
  path: string,
  schema: S,
  example: string,
): Promise<Mdx<z.output<S>> | undefined> {
  const source = await folder.read(path);
  if (!source) return undefined;
  const { file, text } = source;
  const report = reportTo(diagnostics, file, text);
  const split = splitFrontmatter(text, example, report);
  if (!split) return undefined;
  const fields = readStructured(schema, split.yaml, split.yamlStart, report);
  const tree = readProse(split.body, split.bodyStart, report);
  return {
    fields,
    body: tree && split.body,
    tree,
    bodyStart: split.bodyStart,
    isEmpty: split.body.trim() === '',
    origin: {
      file,
      line: placeAt(text, split.bodyStart).line,
      head: text.slice(0, split.bodyStart),
      fields: places(text, fields, []),
      evidence: listed(fields).map((_, i) => places(text, fields, ['evidence', i])),
    },
    report,
  };
}

/** The prose of a file, as rules look at it; `undefined` where something in it was refused. */
export function bodyOf({ body, tree, origin }: Mdx<unknown>, page: Body['page']): Body | undefined {
  if (body === undefined || !tree) return undefined;
  return { page, body, links: linksOf(tree), components: componentsOf(tree), origin };
}

/** Where each field stands that is filled in, of the file or of one entry in it. */
function places(
  text: string,
  fields: Structured<unknown> | undefined,
  path: readonly [] | readonly ['evidence', number],
): Record<string, Place> {
  const typed = path.length === 0 ? fields?.typed : listed(fields)[path[1]];
  const keys = Object.keys(typed ?? {});
  return Object.fromEntries(keys.map((key) => [key, placeAt(text, fields?.offsetOf([...path, key], true) ?? 0)]));
}

/** The pieces of evidence as they were typed. */
function listed(fields: Structured<unknown> | undefined): readonly object[] {
  const evidence = fields?.typed['evidence'];
  return Array.isArray(evidence) ? evidence.map((one) => (typeof one === 'object' && one ? one : {})) : [];
}
