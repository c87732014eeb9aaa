/** An address without what makes no other page of it: `http` or `https`, `www.`, a slash at the end, its anchor. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, port, pathname, search } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${port && `:${port}`}${pathname.replace(/\/(?:index\.html?)?$/, '')}${search}`;
}

/** Whether an address is another one, or a page below it. */
export function isWithin(address: string, above: string): boolean {
  const [inner, outer] = [plainAddress(address), plainAddress(above)];
  return inner === outer || inner.startsWith(`${outer}/`);
}
