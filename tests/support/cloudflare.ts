/**
 * What Cloudflare Pages makes of `_headers` and `_redirects`, written from its documentation ("Headers", "Redirects",
 * "Serving Pages"), with its limits. A line that it would leave out is a fault here.
 */

interface Rule {
  readonly pattern: RegExp;
  readonly set: Map<string, string>;
  readonly unset: string[];
}

/** What the host itself sends with every file. */
const ITS_OWN: readonly (readonly [string, string])[] = [
  ['access-control-allow-origin', '*'],
  ['cache-control', 'public, max-age=0, must-revalidate'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-content-type-options', 'nosniff'],
];

/** Headers of an address, by their names in lower case. */
export function headersAt(rules: readonly Rule[], path: string): Map<string, string> {
  const headers = new Map(ITS_OWN);
  const ours = new Set<string>();
  for (const { set, unset } of rules.filter(({ pattern }) => pattern.test(path))) {
    for (const name of unset) headers.delete(name);
    for (const [name, value] of set) {
      const before = ours.has(name) ? headers.get(name) : undefined;
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
      ours.add(name);
    }
  }
  return headers;
}

/** @throws Error for a line that Cloudflare would leave out */
export function readHeadersFile(text: string): Rule[] {
  const rules = new Map<string, Rule>();
  let rule: Rule | undefined;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (raw.length > 2_000) throw new Error(`too long: ${raw.slice(0, 80)}`);
    if (line.startsWith('/')) {
      if (rules.has(line)) throw new Error(`twice: ${line}`);
      rule = { pattern: patternOf(line), set: new Map(), unset: [] };
      rules.set(line, rule);
      continue;
    }
    if (!rule || !/^\s/.test(raw)) throw new Error(`belongs to no address: ${raw}`);
    const [, detached] = /^! ([A-Za-z-]+)$/.exec(line) ?? [];
    const [, name, value] = /^([A-Za-z-]+):\s*(\S.*)$/.exec(line) ?? [];
    if (detached) rule.unset.push(detached.toLowerCase());
    else if (name && value) rule.set.set(name.toLowerCase(), value);
    else throw new Error(`no header: ${raw}`);
  }
  if (rules.size > 100) throw new Error(`${rules.size} rules`);
  return [...rules.values()];
}

/** @throws Error for a line that Cloudflare would leave out */
export function readRedirectsFile(text: string): Map<string, { readonly to: string; readonly status: number }> {
  const redirects = new Map<string, { to: string; status: number }>();
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [from = '', to = '', status = '302', ...more] = line.split(/\s+/);
    const isSound = from.startsWith('/') && to.startsWith('/') && /^30[12378]$/.test(status) && more.length === 0;
    if (!isSound || line.length > 1_000 || /[*:]/.test(line)) throw new Error(`no static redirect: ${line}`);
    // Of two the first counts.
    if (!redirects.has(from)) redirects.set(from, { to, status: Number(status) });
  }
  if (redirects.size > 2_000) throw new Error(`${redirects.size} redirects`);
  return redirects;
}

/** `*` is anything, once in an address; `:name` is a part between slashes. */
function patternOf(path: string): RegExp {
  if (path.split('*').length > 2) throw new Error(`more than one *: ${path}`);
  const escaped = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace('\\*', '.*').replaceAll(/:[A-Za-z]\w*/g, '[^/]+')}$`);
}
