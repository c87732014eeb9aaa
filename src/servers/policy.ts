const NONE = "'none'";
const SELF = "'self'";

/**
 * The content security policy of a page: its own files and nothing else. Each page carries it, so that it holds on a
 * server that sends no headers at all; `frame-ancestors` can't be said there, and comes with the header alone.
 *
 * @param runsSearch the page runs the search engine, which is WebAssembly
 */
export function contentPolicy(runsSearch: boolean): string {
  return written({
    ...own(runsSearch),
    // No text becomes a script or an element, not even by a slip of our own.
    'require-trusted-types-for': "'script'",
    'trusted-types': NONE,
  });
}

function own(runsSearch: boolean): Readonly<Record<string, string>> {
  return {
    'default-src': NONE,
    'script-src': runsSearch ? `${SELF} 'wasm-unsafe-eval'` : SELF,
    'style-src': SELF,
    'font-src': SELF,
    'img-src': SELF,
    'connect-src': SELF,
    'form-action': SELF,
    'base-uri': NONE,
  };
}

/** The policy of a page as a server sends it. */
export function pagePolicy(runsSearch: boolean, frameAncestors: readonly string[]): string {
  return `${contentPolicy(runsSearch)}; ${ancestors(frameAncestors)}`;
}

/**
 * The policy of a file that is no page: a drawing or a table that was made elsewhere loads nothing and runs nothing, and
 * shown by itself it stands in an origin of its own.
 */
export function filePolicy(frameAncestors: readonly string[]): string {
  return `${written(NOTHING)}; sandbox; ${ancestors(frameAncestors)}`;
}

/**
 * The policy of a PDF. Browsers show one with a page of their own around it, which the policy of the file is held
 * against: many a Chrome draws it as a strip without inline styles (rust-lang/www.rust-lang.org#942), and refuses it
 * without objects or in a sandbox (crbug.com/271452). Scripts stay forbidden.
 */
export function pdfPolicy(frameAncestors: readonly string[]): string {
  return `${written({ ...NOTHING, 'object-src': SELF, 'style-src': "'unsafe-inline'" })}; ${ancestors(frameAncestors)}`;
}

/**
 * The policy of a server that can't tell pages from documents: what fits both. What it allows more than that of a page,
 * the page forbids itself.
 */
export function mixedPolicy(runsSearch: boolean, frameAncestors: readonly string[]): string {
  const mixed = { ...own(runsSearch), 'style-src': `${SELF} 'unsafe-inline'`, 'object-src': SELF };
  return `${written(mixed)}; ${ancestors(frameAncestors)}`;
}

const NOTHING = { 'default-src': NONE, 'base-uri': NONE, 'form-action': NONE };

/** Who may show the section in a frame: its own site, and those that site.yaml names. */
function ancestors(others: readonly string[]): string {
  return ['frame-ancestors', SELF, ...others].join(' ');
}

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
