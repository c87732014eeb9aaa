import { isIP } from 'node:net';
import { ADDRESS_PATTERNS, type AddressKind, type AddressPattern, SESSION, TRACKING } from './address-kinds.ts';

/** One thing that is to be said of an address. */
export type AddressFinding =
  | {
      readonly kind: AddressKind;
      readonly why: string;
      /** The address that it wraps, where that can be read from it. */
      readonly inner?: string | undefined;
    }
  | { readonly kind: 'credentials' }
  /** The names in the query. */
  | { readonly kind: 'session' | 'tracking'; readonly names: readonly string[]; readonly without: string }
  | { readonly kind: 'http' };

/** Where an address stands: what is odd of a document may be right of a map. */
export type AddressRole = 'evidence' | 'body' | 'channel' | 'map' | 'main-site';

const INSIDE = 'เป็นที่อยู่ภายในเครือข่ายของสำนักงาน คนภายนอกเปิดไม่ได้';

/** What an absolute web address says about itself, without asking for it. An address that is none says nothing. */
export function judgeAddress(address: string, role: AddressRole): AddressFinding[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const kind = kindOf(url, role);
  if (kind?.kind === 'local-only') return [kind];
  const credentials = url.username || url.password ? [{ kind: 'credentials' } as const] : [];
  const http = url.protocol === 'http:' ? [{ kind: 'http' } as const] : [];
  // A wrapped address is copied anew, and its wrapping goes with it.
  const names =
    kind?.kind === 'wrapped' ? [] : [...inQuery(url, SESSION, 'session'), ...inQuery(url, TRACKING, 'tracking')];
  return [...(kind ? [kind] : []), ...credentials, ...names, ...http];
}

function kindOf(url: URL, role: AddressRole): Extract<AddressFinding, { readonly kind: AddressKind }> | undefined {
  if (isInside(url.hostname)) return { kind: 'local-only', why: INSIDE };
  const found = ADDRESS_PATTERNS.find((pattern) => fits(url, pattern));
  if (!found) return undefined;
  // Short addresses are how maps are shared.
  if (found.kind === 'shortener' && role === 'map') return undefined;
  return { kind: found.kind, why: found.why, ...(found.kind === 'wrapped' && { inner: innerOf(url) }) };
}

function fits(url: URL, { hosts, path, unless }: AddressPattern): boolean {
  const page = url.pathname + url.search;
  return isOneOf(hosts, url.hostname) && (path?.test(page) ?? true) && !unless?.test(page);
}

/** Whether a host is of a name as the lists write it: `*.example.com`, `webmail.*`, `*`. */
function isHost(hostname: string, name: string): boolean {
  if (name === '*') return true;
  if (name.startsWith('*.')) return hostname.endsWith(name.slice(1));
  return name.endsWith('.*') ? hostname.startsWith(name.slice(0, -1)) : hostname === name;
}

/** Whether a host is of any of those names. */
export function isOneOf(names: readonly string[], hostname: string): boolean {
  return names.some((name) => isHost(hostname, name));
}

/** Addresses and names that only a network of its own knows: RFC 1918, 4193, 6598, loopback and link-local, names of one word. */
export function isInside(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) === 6) return /^(?:::1?$|f[cd]|fe[89ab])/i.test(bare) || /^::ffff:(?:7f|a)/i.test(bare);
  if (isIP(bare) === 4) {
    const [a = 0, b = 0] = bare.split('.').map(Number);
    return (
      [0, 10, 127].includes(a) ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254) ||
      (a === 100 && b >= 64 && b < 128)
    );
  }
  return !bare.includes('.');
}

function inQuery(url: URL, pattern: RegExp, kind: 'session' | 'tracking'): AddressFinding[] {
  const inPath = /;([^=/;]+)=[^/;]*/.exec(url.pathname);
  const ofPath = inPath?.[1] && pattern.test(inPath[1]) ? [inPath[1]] : [];
  const names = [...new Set([...url.searchParams.keys()])].filter((name) => pattern.test(name));
  if (names.length + ofPath.length === 0) return [];
  const without = new URL(url);
  // What is left stays letter for letter: to go through `searchParams` would write it anew.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => !names.includes(decoded(part.split('=')[0] ?? '')));
  without.search = kept.join('&');
  if (ofPath.length > 0) without.pathname = url.pathname.replace(inPath?.[0] ?? '', '');
  return [{ kind, names: [...ofPath, ...names], without: without.href }];
}

function decoded(text: string): string {
  return [...new URLSearchParams(`${text}=`).keys()][0] ?? text;
}

/** The address that a search engine or a mail program has wrapped. */
function innerOf({ searchParams }: URL): string | undefined {
  const inner = ['url', 'q', 'u']
    .map((name) => searchParams.get(name))
    .find((text) => text && /^https?:\/\//.test(text));
  return inner && URL.canParse(inner) ? inner : undefined;
}

/** No message repeats a password. */
export function withoutCredentials(address: string): string {
  return address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}
