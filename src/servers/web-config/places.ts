import type { AnswerKind } from '../answers.ts';

/**
 * Folders and files that IIS can be told of by themselves, with the kind of what is in them. It knows places, and no
 * endings.
 */
export const PLACES = [
  { path: 'search', kind: 'search' },
  { path: 'assets', kind: 'hashed' },
  { path: 'pagefind/fragment', kind: 'hashed' },
  { path: 'pagefind/index', kind: 'hashed' },
  { path: 'eit/qr.svg', kind: 'shared' },
  { path: 'eit/qr.png', kind: 'shared' },
] as const satisfies readonly { readonly path: string; readonly kind: AnswerKind }[];
