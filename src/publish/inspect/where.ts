/** Where a section lies, to tell its own addresses from others. */
export interface Ground {
  /** Path of the section, `/ita/`. */
  readonly base: string;
  /** Where it is published, `https://www.example.go.th`; `undefined` where site.yaml does not say. */
  readonly url: string | undefined;
  /** Whether a file lies in the section, by its path under the base: `/2567/index.html`. */
  readonly has: (path: string) => boolean;
}

/** What an address on a page leads to. */
export type Where =
  | { readonly kind: 'file'; readonly path: string; readonly anchor: string }
  /** under the base, where no file is */
  | { readonly kind: 'missing' }
  /** on the section's own host, written without its name, but not under the base */
  | { readonly kind: 'outside' }
  | { readonly kind: 'other-host' }
  /** a letter or a call */
  | { readonly kind: 'contact' }
  /** something to run, or whatever else is no address of a page */
  | { readonly kind: 'scheme' };

/** Addresses as we write them, which need no parser of a browser to be understood; without `//` and `/..`. */
const PLAIN = /^(?:\/(?![./])[\w~%+@,:.-]*(?:\/(?![./])[\w~%+@,:.-]*)*)?(?:\/)?(?:\?[\w=&%+.,:~-]*)?(?:#[\w%.:~=-]*)?$/;
/** A host for what names none; the top level is kept free of real ones (RFC 2606). */
const NOWHERE = 'http://section.invalid';

/**
 * What an address leads to, as a browser and a plain web server find it.
 *
 * @param page the page it stands on, as a file under the base
 */
export function whereTo(text: string, page: string, ground: Ground): Where {
  if (text.startsWith('/') && PLAIN.test(text)) {
    const [, path = '', anchor = ''] = /^([^?#]*)[^#]*#?(.*)$/.exec(text) ?? [];
    return inside(path, anchor, ground);
  }
  const here = NOWHERE + ground.base.slice(0, -1) + page.replace(/index\.html$/, '');
  const url = URL.parse(text, here);
  if (!url) return { kind: 'missing' };
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return { kind: 'contact' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'scheme' };
  if (url.origin === NOWHERE) return inside(url.pathname, url.hash.slice(1), ground);
  const isOwn = ground.url !== undefined && url.origin === URL.parse(ground.url)?.origin;
  const own: Where = isOwn ? inside(url.pathname, url.hash.slice(1), ground) : { kind: 'other-host' };
  // With the host's name, what is no file of ours is the municipality's own site, whose pages may lie under the base too.
  return own.kind === 'file' ? own : { kind: 'other-host' };
}

function inside(path: string, anchor: string, { base, has }: Ground): Where {
  if (!path.startsWith(base)) return { kind: 'outside' };
  const file = fileOf(decoded(path.slice(base.length - 1)) ?? '');
  return has(file) ? { kind: 'file', path: file, anchor: decoded(anchor) ?? anchor } : { kind: 'missing' };
}

/** The file that answers a path under the base: `/2567/` → `/2567/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

function decoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
