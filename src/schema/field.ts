import { z } from 'astro/zod';

/** What an author is told about a field: its Thai name and how to write it, with an example. */
export interface FieldHelp {
  readonly name: string;
  readonly help: string;
}

const helps = z.registry<FieldHelp>();

/** The schema, remembered with the sentence for authors that every message about it ends with. */
export function field<T extends z.ZodType>(schema: T, name: string, help: string): T {
  helps.add(schema, { name, help });
  return schema;
}

/**
 * The help of the field a value path leads to, walking through objects, lists and records.
 * `undefined` where no field on the way is named.
 */
export function helpAt(schema: z.ZodType, path: readonly PropertyKey[]): FieldHelp | undefined {
  let at: z.ZodType | undefined = schema;
  let help = helps.get(schema);
  for (const key of path) {
    at = at && childOf(at, key);
    if (!at) return help;
    help = inner(at).reduce<FieldHelp | undefined>((found, s) => helps.get(s) ?? found, help);
  }
  return help;
}

/** Names that an object schema at a path knows, each with its Thai name where it has one. */
export function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): Map<string, string | undefined> {
  const object = schemasAt(schema, path).find((s) => s instanceof z.ZodObject);
  return new Map(Object.keys(object?.shape ?? {}).map((key) => [key, helpAt(schema, [...path, key])?.name]));
}

/** Every name of a field that a schema knows at any depth, with its Thai names. */
export function allFields(schema: z.ZodType): Set<string> {
  const found = new Set<string>();
  const visit = (at: z.ZodType) => {
    for (const one of inner(at)) {
      const help = helps.get(one);
      if (help) found.add(help.name);
      const keys = one instanceof z.ZodObject ? Object.keys(one.shape) : [];
      for (const key of keys) found.add(key);
      for (const key of keys.length > 0 ? keys : [0]) {
        const child = childOf(one, key);
        if (child) visit(child);
      }
    }
  };
  visit(schema);
  return found;
}

/** Whether the keys of a schema are the author's own, as ids of units and years are. */
export function isRecord(schema: z.ZodType): boolean {
  return inner(schema).some((s) => s instanceof z.ZodRecord);
}

/** The schema of what stands under a key. */
export function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  for (const at of inner(schema)) {
    if (at instanceof z.ZodObject) return at.shape[String(key)] as z.ZodType | undefined;
    if (at instanceof z.ZodArray) return at.element as z.ZodType;
    if (at instanceof z.ZodRecord) return at.valueType as z.ZodType;
  }
  return undefined;
}

/** The schema that a value path leads to and what it wraps, outermost first; empty where the path leads nowhere. */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  let at: z.ZodType | undefined = schema;
  for (const key of path) at = at && childOf(at, key);
  return at ? inner(at) : [];
}

/** A schema and what it wraps, outermost first. */
function inner(schema: z.ZodType): z.ZodType[] {
  const all = [schema];
  for (let at = schema; ; ) {
    if (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType;
    else if (at instanceof z.ZodPipe) at = at.in as z.ZodType;
    else return all;
    all.push(at);
  }
}
