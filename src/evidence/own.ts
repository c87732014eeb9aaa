/**
 * What a table has for a name that comes out of a file: of its own only, since every object answers to `constructor` and
 * the like as well.
 */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
