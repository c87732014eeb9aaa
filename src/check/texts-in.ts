/** Every text in lists and fields, with the keys that lead to it. */
export function* textsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<readonly [path: readonly PropertyKey[], text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* textsIn(one, [...path, i]);
  else if (value && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...path, key]);
  }
}
