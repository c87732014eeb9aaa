import { escapeMarkup } from './markup.ts';

export interface SnippetInput {
  /** Full addresses: the snippet stands on another website. */
  pageUrl: string;
  pngUrl: string;
  shortName: string;
}

/** A quarter of the picture: sharp on a phone with four pixels to the point, small enough for any column. */
const SHOWN_SIZE = 256;

/** HTML for the agency's main website, where o43 asks for the code. Any web system takes a link and a picture. */
export function mainSiteSnippet({ pageUrl, pngUrl, shortName }: SnippetInput): string {
  const alt = `QR code แบบวัด EIT ของ ${shortName} สแกนหรือกดเพื่อประเมินหน่วยงาน`;
  return [
    `<a href="${escapeMarkup(pageUrl)}">`,
    `  <img src="${escapeMarkup(pngUrl)}" alt="${escapeMarkup(alt)}" width="${SHOWN_SIZE}" height="${SHOWN_SIZE}">`,
    '</a>',
  ].join('\n');
}
