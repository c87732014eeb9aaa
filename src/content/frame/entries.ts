/** One entry of a list in a frame's file, as far as it is one. */
export interface Entry {
  readonly id: string;
  readonly typed: Readonly<Record<string, unknown>>;
  /** Of the entry; its id stands under `id`. */
  readonly path: readonly PropertyKey[];
}

/** The entries of a list; what is none is left out, since the schema tells of it. */
export function entries(list: unknown, path: readonly PropertyKey[]): Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown, i): Entry[] => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const typed = one as Record<string, unknown>;
    return [{ id: textAt(typed, 'id'), typed, path: [...path, i] }];
  });
}

/** The entries of a list that stands in another's entry. */
export function under({ typed, path }: Entry, key: string): Entry[] {
  return entries(typed[key], [...path, key]);
}

/** Empty where nothing, or no text, is written there: the schema tells of that. */
export function textAt(typed: Readonly<Record<string, unknown>>, key: string): string {
  const value = typed[key];
  return typeof value === 'string' ? value.trim() : '';
}
