import type { Family } from '../entry.ts';
import { BUILT_FILES } from './build/files.ts';
import { BUILT_LINKS } from './build/links.ts';
import { BUILT_PAGES } from './build/pages.ts';

/** What a section that was built is held to before it takes the place of the one that is published. */
export const BUILD = { ...BUILT_LINKS, ...BUILT_PAGES, ...BUILT_FILES } as const satisfies Family;
