import { basePath } from '../schema/site.ts';
import { Refusal } from './refusal.ts';

/** Names under which Astro gives pages its own settings, or reads them; one of the machine's by chance would win over them, or end the build. */
const ASTROS_OWN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR', 'ASTRO_KEY'];

/**
 * Keeps what is set on a machine (`BASE_URL` is common) from changing what is published from it.
 *
 * @throws Refusal where `OIT_BASE` is no path a section can lie at
 */
export function settleEnvironment(mode: 'production' | 'development'): void {
  const base = process.env['OIT_BASE'];
  if (base !== undefined && !basePath().safeParse(base).success) {
    throw new Refusal(
      `OIT_BASE=${base} ใช้เป็นเส้นทางของหมวดนี้ไม่ได้`,
      'ขึ้นต้นและลงท้ายด้วย / และใช้เฉพาะ a-z 0-9 - . _ เช่น OIT_BASE=/ita/',
    );
  }
  for (const name of ASTROS_OWN) delete process.env[name];
  process.env['NODE_ENV'] = mode;
}
