/** Names under which Astro gives pages its own settings; one of the machine's by chance would win over them. */
const ASTROS_OWN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Keeps what is set on a machine (`BASE_URL` is common) from changing what is published from it. */
export function settleEnvironment(mode: 'production' | 'development'): void {
  for (const name of ASTROS_OWN) delete process.env[name];
  process.env['NODE_ENV'] = mode;
}
