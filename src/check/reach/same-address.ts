/** Hosts of one social network for telephones and languages: the page is the same. */
const FACEBOOK = /^(?:(?:m|web|mbasic|[a-z]{2}-[a-z]{2})\.facebook\.com|fb\.com)$/;

/** An address without what makes no other page of it: `http` or `https`, `www.`, a slash at the end, its anchor. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, port, pathname, search } = new URL(address);
  const host = hostname.replace(/^www\./, '').replace(FACEBOOK, 'facebook.com');
  return `${host}${port && `:${port}`}${pathname.replace(/\/(?:index\.(?:html?|php|aspx?))?$/i, '')}${search}`;
}

/** Whether two addresses lead to one page, however they are written. */
export function isSamePage(a: string, b: string): boolean {
  return plainAddress(a) === plainAddress(b);
}

/** Whether an address is another one, or a page below it. */
export function isWithin(address: string, above: string): boolean {
  const [inner, outer] = [plainAddress(address), plainAddress(above)];
  return inner === outer || inner.startsWith(`${outer}/`);
}
