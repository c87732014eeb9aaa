/** A licence that what this project uses may have, and why. */
export interface Allowed {
  /** SPDX identifier. */
  readonly id: string;
  readonly why: string;
  /** Only these packages may have it; all, where left out. */
  readonly only?: RegExp;
}

/**
 * Licences that go together with this project's MIT. Those that ask for more than their own text are held to the
 * packages that were looked at: another one with the same licence has to be looked at too.
 */
export const ALLOWED: readonly Allowed[] = [
  { id: 'MIT', why: 'permissive' },
  { id: 'ISC', why: 'permissive, MIT in other words' },
  { id: '0BSD', why: 'permissive, without even the duty to name the author' },
  { id: 'BSD-2-Clause', why: 'permissive' },
  { id: 'BSD-3-Clause', why: 'permissive' },
  { id: 'Apache-2.0', why: 'permissive, with a grant of patents' },
  { id: 'BlueOak-1.0.0', why: 'permissive, in plain words, with a grant of patents' },
  {
    id: 'Python-2.0',
    why: 'permissive; argparse is Python’s module of that name, written again',
    only: /^argparse$/,
  },
  {
    id: 'CC0-1.0',
    why: 'given to the public domain; tables of CSS properties, no code',
    only: /^mdn-data$/,
  },
  {
    id: 'MPL-2.0',
    why: 'its own files stay open where they are changed; these are used as they come, the minifier of styles in the build and axe in tests, and no line of them is published',
    only: /^(?:lightningcss(?:-.+)?|axe-core|@axe-core\/playwright)$/,
  },
  {
    id: 'LGPL-3.0-or-later',
    why: 'libvips, which draws pictures: a library of its own that is loaded as it comes and can be exchanged; nothing of it is published',
    only: /^@img\/sharp-/,
  },
  {
    id: 'OFL-1.1',
    why: 'a font may be published with pages as long as it is not sold alone; its name stays its own',
    only: /^@fontsource\/sarabun$/,
  },
];

/**
 * What forbids a package by its licence; `undefined` where nothing does.
 *
 * @param licence SPDX expression: names joined by AND and OR, with parentheses
 */
export function licenceFault(name: string, licence: string | undefined): string | undefined {
  if (licence === undefined) return `${name} names no licence`;
  return isAllowed(name, licence)
    ? undefined
    : `${name}: ${licence} is not among the licences of src/supply/licences.ts`;
}

function isAllowed(name: string, expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const next = () => words[at++];
  const either = (): boolean => {
    let ok = both();
    while (words[at] === 'OR' && next()) ok = both() || ok;
    return ok;
  };
  const both = (): boolean => {
    let ok = one();
    while (words[at] === 'AND' && next()) ok = one() && ok;
    return ok;
  };
  const one = (): boolean => {
    const word = next();
    if (word === '(') return either() && next() === ')';
    return ALLOWED.some(({ id, only }) => id === word && (only?.test(name) ?? true));
  };
  return either() && at === words.length;
}
