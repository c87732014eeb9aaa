import type { Disclosure } from '../model/types.ts';
import { paths } from '../model/urls.ts';
import type { Redirect } from '../permanent/redirects.ts';
import type { Site } from '../schema/site.ts';
import type { Redirection, ServerSettings } from '../servers/answers.ts';

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

/** Every address of a section that leads elsewhere: what has moved, and the short address of each item to that of the current year. */
export function redirectionsOf({ current }: Pick<Disclosure, 'current'>, moved: readonly Redirect[]): Redirection[] {
  return [
    ...current.items.map(({ id }) => ({
      from: paths.currentItem(id),
      to: paths.item(current.year, id),
      status: 302 as const,
    })),
    ...moved.map(({ from, to }) => ({ from, to, status: 301 as const })),
  ];
}
