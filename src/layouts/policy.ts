/**
 * The content security policy of a page: its own files and nothing else. `frame-ancestors` can't be said in a
 * `<meta>`, so the server says it.
 */
export function contentPolicy(runsSearch: boolean): string {
  const policy = {
    'default-src': "'none'",
    'script-src': runsSearch ? "'self' 'wasm-unsafe-eval'" : "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
  };
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
