import type { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import type { Folder } from './folder.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { type Place, placeAt } from './place.ts';
import { readProse } from './prose.ts';
import { type Report, reportTo } from './report.ts';
import { readStructured, type Structured } from './structured.ts';
import type { Origin } from './types.ts';

/** One file of fields and prose, read as far as it goes. */
export interface Mdx<T> {
  /** `undefined` where the fields could not be told apart. */
  readonly fields: Structured<T> | undefined;
  /** `undefined` where something in the body was refused. */
  readonly body: string | undefined;
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
    isEmpty: split.body.trim() === '',
    origin: { file, line: placeAt(text, split.bodyStart).line, fields: places(text, fields) },
    report,
  };
}

function places(text: string, fields: Structured<unknown> | undefined): Record<string, Place> {
  const keys = Object.keys(fields?.typed ?? {});
  return Object.fromEntries(keys.map((key) => [key, placeAt(text, fields?.offsetOf([key], true) ?? 0)]));
}
