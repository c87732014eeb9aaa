/**
 * How a text lies packed beside itself, `index.html.br` beside `index.html`: a server sends the copy to a visitor who
 * says that they know the coding. The smaller first.
 */
export const PACKINGS = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const;

export type Packing = (typeof PACKINGS)[number];

/** The file that a name is the packed copy of, by the name alone: `/a.html.br` → `/a.html`; `undefined` for others. */
export function unpackedName(path: string): string | undefined {
  const packing = PACKINGS.find(({ ending }) => path.endsWith(ending));
  return packing && path.slice(0, -packing.ending.length);
}
