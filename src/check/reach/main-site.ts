import { type Page, type Picture, readPage } from './page.ts';
import type { Visitor } from './visitor.ts';

/** What the pages of the main site lead to: its home page, and those one link deep that look as if they led to the section. */
export interface MainSite {
  /** How many pages were read. */
  readonly pages: number;
  readonly links: readonly string[];
  readonly images: readonly Picture[];
  /** Some of it was not read, or is only drawn by a script: what was not found may be there. */
  readonly isPartial: boolean;
}

/** With the home page. */
const MOST_PAGES = 15;
/** A page with fewer links is drawn by a script. */
const FEW_LINKS = 3;

/** Words in a link that lead towards the section or a channel. */
const TOWARDS =
  /ita|oit|eit|itas|qa|q-a|faq|board|ask|contact|complain|corrupt|service|open|เปิดเผย|โปร่งใส|คุณธรรม|ร้องเรียน|ทุจริต|ติดต่อ|ถาม|บริการ|ประเมิน/i;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|svg|webp|mp[34]|css|js|xml|ico)$/i;

/**
 * Reads the home page of the main site and a few of its pages.
 *
 * @returns `undefined` where the home page can't be read
 */
export async function readMainSite(address: string, visitor: Visitor): Promise<MainSite | undefined> {
  const home = await pageAt(address, visitor);
  if (!home || home === 'late') return undefined;
  const next = oneDeep(home.page, home.url);
  const pages = [home.page];
  let isPartial = home.page.isCut || home.page.links.length < FEW_LINKS;
  for (const link of next.slice(0, MOST_PAGES - 1)) {
    const found = await pageAt(link, visitor);
    if (found === 'late') {
      isPartial = true;
      break;
    }
    if (!found) continue;
    pages.push(found.page);
    isPartial ||= found.page.isCut;
  }
  return {
    pages: pages.length,
    links: [...new Set(pages.flatMap(({ links }) => links))],
    images: pages.flatMap(({ images }) => images),
    isPartial,
  };
}

async function pageAt(address: string, visitor: Visitor): Promise<{ page: Page; url: URL } | 'late' | undefined> {
  const visit = await visitor.visit(address, { isRead: true });
  if (visit.kind === 'late') return 'late';
  if (visit.kind !== 'answer' || visit.reply.status !== 200) return undefined;
  const page = readPage(visit.reply, visit.url);
  return page && { page, url: visit.url };
}

/** Pages of the same host that a link leads to, those first whose address promises most. */
function oneDeep({ links }: Page, home: URL): string[] {
  const own = new Set<string>();
  for (const link of links) {
    const url = new URL(link);
    url.hash = '';
    if (url.hostname !== home.hostname || FILE.test(url.pathname) || url.href === home.href) continue;
    own.add(url.href);
  }
  const promises = (link: string) => TOWARDS.test(decodeURIComponentSafely(link));
  return [...own].sort((a, b) => Number(promises(b)) - Number(promises(a)));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
