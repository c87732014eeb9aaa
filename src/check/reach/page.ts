import type { Element, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import type { Reply } from '../../permanent/verify/ask.ts';
import { isPage } from '../../permanent/verify/page.ts';

/** What a page of another host says, as far as it was read. */
export interface Page {
  readonly title: string;
  /** h1 to h3, down the page. */
  readonly headings: readonly string[];
  /** All that can be read, on one line. */
  readonly text: string;
  readonly hasPassword: boolean;
  /** Full addresses of its links, and of the frames in it. */
  readonly links: readonly string[];
  readonly images: readonly Picture[];
  /** Not all of it was read. */
  readonly isCut: boolean;
}

export interface Picture {
  /** Full address; the empty text where the picture stands in the page itself. */
  readonly src: string;
  readonly alt: string;
}

/*
 * What follows bounds the time that a page made to be slow can take: a tree of many open elements, or a tag of many
 * attributes, costs the square of their number. Real home pages have a tenth of this.
 */
const MOST_CHARACTERS = 1_000_000;
const MOST_TAGS = 20_000;
const MOST_OPEN = 3_000;
const MOST_PARTS_OF_A_TAG = 20_000;

/** The page that an answer is; `undefined` where it is no page. */
export function readPage({ headers, start, isCut }: Reply, url: URL): Page | undefined {
  const type = headers.get('content-type') ?? '';
  const text = decodePage(start, type);
  if (!isPage({ text, type })) return undefined;
  const html = bounded(text);
  return { ...lookInto(htmlToHast(html) as Root, url), isCut: isCut || html.length < text.length };
}

/** By the charset of the answer or of the page; many older Thai sites are windows-874, which they call TIS-620. */
function decodePage(bytes: Uint8Array, type: string): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function bounded(html: string): string {
  const text = html.slice(0, MOST_CHARACTERS);
  let tags = 0;
  let open = 0;
  let parts = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === LESS) {
      tags++;
      parts = 0;
      if (text.charCodeAt(i + 1) === SLASH) open--;
      else if (!CLOSED.test(text.slice(i + 1, i + 8))) open++;
    } else if (sign <= SPACE || sign === SLASH || sign === QUOTE || sign === APOSTROPHE) parts++;
    if (tags > MOST_TAGS || open > MOST_OPEN || parts > MOST_PARTS_OF_A_TAG) return text.slice(0, i);
  }
  return text;
}

/** Tags that hold nothing, and need no end. */
const CLOSED = /^(?:[^a-z]|(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)/i;

const [LESS, SPACE, SLASH, QUOTE, APOSTROPHE] = [0x3c, 0x20, 0x2f, 0x22, 0x27];

/** Elements whose text nobody sees. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head']);

/** Walks the tree without calling itself: a page may be as deep as it has tags. */
function lookInto(root: Root, url: URL): Omit<Page, 'isCut'> {
  const texts: string[] = [];
  const titles: string[] = [];
  const headings: string[] = [];
  const links: string[] = [];
  const images: Picture[] = [];
  let hasPassword = false;
  let base = url.href;
  const open: { readonly node: Root | RootContent; readonly isSeen: boolean }[] = [{ node: root, isSeen: true }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, isSeen } = next;
    if (node.type === 'text' && isSeen) texts.push(node.value);
    if (node.type !== 'element' && node.type !== 'root') continue;
    if (node.type === 'element') {
      const value = (name: string) => String(node.properties[name] ?? '');
      if (node.tagName === 'base') base = absolute(value('href'), base) ?? base;
      else if (node.tagName === 'title') titles.push(textOf(node));
      else if (/^h[1-3]$/.test(node.tagName)) headings.push(textOf(node));
      else if (node.tagName === 'input') hasPassword ||= value('type').toLowerCase() === 'password';
      else if (node.tagName === 'img') images.push({ src: absolute(value('src'), base) ?? '', alt: value('alt') });
      else {
        const target = absolute(value(node.tagName === 'iframe' ? 'src' : 'href'), base);
        if (target && ['a', 'area', 'iframe'].includes(node.tagName)) links.push(target);
      }
    }
    const isShown = isSeen && !(node.type === 'element' && UNSEEN.has(node.tagName));
    for (const child of node.children.toReversed()) open.push({ node: child as RootContent, isSeen: isShown });
  }
  return { title: titles[0] ?? '', headings, text: oneLine(texts.join(' ')), hasPassword, links, images };
}

/** A web address in full; `undefined` for what leads nowhere: an empty one, a script, an address of mail. */
function absolute(href: string, base: string): string | undefined {
  if (href.trim() === '' || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Words of a title or heading; no more of them than a line has. */
function textOf(element: Element): string {
  const words: string[] = [];
  const open: (Element | RootContent)[] = [element];
  for (let node = open.pop(); node && words.length < 100; node = open.pop()) {
    if (node.type === 'text') words.push(node.value);
    else if ('children' in node) open.push(...node.children.slice(0, 100).toReversed());
  }
  return oneLine(words.join(' '));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
