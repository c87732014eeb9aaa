import type { PageEntry } from '../content/types.ts';
import { SEARCH_HELP } from './urls.ts';

/** What an organisation may say of the search in words of its own. */
type OwnWords = Pick<PageEntry, 'title' | 'description' | 'body'>;

const BUILT_IN: OwnWords = {
  title: 'วิธีค้นหา',
  description: 'ค้นหาด้วยคำที่พูดทุกวัน รหัสข้อ เลขไทยหรือเลขอารบิก คำอังกฤษ และสิ่งที่ทำได้เมื่อค้นแล้วไม่พบ',
  body: '',
};

/** What the built-in page of help is called and begins with: the organisation's own `search-help.mdx`, where it has one. */
export function searchHelp(pages: readonly PageEntry[]): OwnWords {
  const own = pages.find(({ slug }) => slug === SEARCH_HELP);
  return { ...BUILT_IN, ...own };
}

/** Pages of the organisation that are pages of their own. */
export function otherPages(pages: readonly PageEntry[]): PageEntry[] {
  return pages.filter(({ slug }) => slug !== SEARCH_HELP);
}
