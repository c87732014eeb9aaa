/** Thai marks that Pagefind would drop from words, so that น้ำ would be found by นำ. */
export const MARKS = '็่้๊๋์';

/** How the browser asks: words of the keyword field (titles, aliases) before those of the text. */
export const RANKING = { metaWeights: { title: 0, keywords: 5 } };
