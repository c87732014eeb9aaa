import { type Tag, tagsOf } from './tags.ts';

/** What an address on a page is for: to be followed by a reader, or asked for by the browser without being told. */
export type Use = 'follow' | 'load';

export interface Address {
  readonly use: Use;
  readonly text: string;
  /** Where its tag starts in the page, in UTF-16 units. */
  readonly at: number;
}

/** What a page holds that is judged. */
export interface PageFacts {
  readonly addresses: readonly Address[];
  /** Names of its places. */
  readonly ids: ReadonlySet<string>;
  /** Where it leads on by itself; `undefined` where it stays. */
  readonly leadsTo: string | undefined;
  /** Addresses of its styles and scripts. */
  readonly assets: readonly string[];
  readonly hasScript: boolean;
  /** What stands in it that only a policy weaker than ours would let work: `style="…"`, and where. */
  readonly inline: readonly { readonly what: string; readonly at: number }[];
  /** The content security policy it carries. */
  readonly policy: string | undefined;
  /** Whether its text comes to its end. */
  readonly isWhole: boolean;
}

const LOADED = new Set(['src', 'poster', 'data', 'background', 'action', 'formaction', 'manifest', 'xlink:href']);
const LISTS = new Set(['srcset', 'imagesrcset']);
const FOLLOWED = new Set(['cite', 'longdesc']);
/** Relations of a `link` that only say what belongs together. */
const RELATED = /^(?:alternate|author|canonical|help|license|next|prev|search)$/;
/** Scripts that are data and run nowhere. */
const DATA = /^application\/(?:ld\+)?json$/;

/** The end of a page; Astro puts scripts behind it, which a browser takes as if they stood before. */
const END = /<\/html>(?:\s*<script[^<>]*><\/script>)*\s*$/;

/** Looks through a page once. */
export function pageFacts(html: string): PageFacts {
  const addresses: Address[] = [];
  const ids = new Set<string>();
  const assets: string[] = [];
  const inline: { what: string; at: number }[] = [];
  let leadsTo: string | undefined;
  let policy: string | undefined;
  let hasScript = false;
  for (const tag of tagsOf(html)) {
    const { name, attributes, at } = tag;
    for (const [key, value] of attributes) {
      if (key === 'id') ids.add(value);
      else if (key === 'href') addresses.push({ use: useOfHref(tag), text: value, at });
      else if (LOADED.has(key)) addresses.push({ use: 'load', text: value, at });
      else if (FOLLOWED.has(key)) addresses.push({ use: 'follow', text: value, at });
      else if (LISTS.has(key)) addresses.push(...listed(value).map((text) => ({ use: 'load' as const, text, at })));
      else if (key === 'style' || key === 'srcdoc' || key.startsWith('on')) inline.push({ what: `${key}="…"`, at });
    }
    if (name === 'meta') {
      const key = attributes.get('http-equiv')?.toLowerCase();
      const content = attributes.get('content') ?? '';
      if (key === 'content-security-policy') policy ??= content;
      if (key === 'refresh') {
        leadsTo ??= refreshTarget(content);
        if (leadsTo !== undefined) addresses.push({ use: 'load', text: leadsTo, at });
      }
    } else if (name === 'script') {
      const src = attributes.get('src');
      if (src !== undefined) assets.push(src);
      const isData = DATA.test(attributes.get('type') ?? '');
      if (src === undefined && !isData) inline.push({ what: '<script>', at });
      hasScript ||= !isData;
    } else if (name === 'style') inline.push({ what: '<style>', at });
    else if (name === 'link' && isStyle(tag)) assets.push(attributes.get('href') ?? '');
  }
  const isWhole = END.test(html);
  return { addresses, ids, leadsTo, assets, hasScript, inline, policy, isWhole };
}

function useOfHref({ name, attributes }: Tag): Use {
  if (name === 'a' || name === 'area') return 'follow';
  if (name !== 'link') return 'load';
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  return relations.every((relation) => RELATED.test(relation)) ? 'follow' : 'load';
}

function isStyle({ attributes }: Tag): boolean {
  return /(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.get('rel') ?? '');
}

/** Addresses of a list of pictures: `a.webp 480w, b.webp 960w`. */
function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim().split(/\s/)[0] ?? '')
    .filter(Boolean);
}

/** `0; url=/ita/2567/o12/` → `/ita/2567/o12/` */
function refreshTarget(content: string): string | undefined {
  return /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1]?.trim();
}
