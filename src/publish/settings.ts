import type { Site } from '../schema/site.ts';
import type { ServerSettings } from '../servers/answers.ts';

/** Days that browsers are told to keep to HTTPS, where site.yaml says nothing else. */
const HSTS_DAYS = 365;

/**
 * What servers are told of a section.
 *
 * A section that says it is published at an address without HTTPS tells browsers nothing of it: the order would bind
 * the municipality's whole host.
 *
 * @param base path that it is built for, which may be another than site.yaml has
 */
export function serverSettings({ security, url }: Pick<Site, 'security' | 'url'>, base: string): ServerSettings {
  const isSafe = !url?.startsWith('http:');
  return {
    base,
    frameAncestors: security?.frameAncestors ?? [],
    hstsDays: security?.hstsDays ?? (isSafe ? HSTS_DAYS : 0),
  };
}
