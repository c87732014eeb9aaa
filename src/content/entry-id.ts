/** Id of the one entry in Astro's store: the whole content, since every page is drawn from the joined years. */
export const CONTENT_ENTRY = 'content';
