import { extname } from 'node:path';
import { type Node, readConfiguration } from './iis-check.ts';

/** How IIS answers a file, as far as a folder's `web.config` tells it. */
export interface Told {
  readonly headers: ReadonlyMap<string, string>;
  readonly isServed: boolean;
}

/** Reads a `web.config` as IIS does: what a place says is added to what the folder says. */
export function toldByIis(text: string, path: string): Told {
  const configuration = readConfiguration(text).children[0];
  const places = configuration?.children.filter(
    ({ name, attributes }) =>
      name === 'location' && (path === attributes['path'] || path.startsWith(`${attributes['path']}/`)),
  );
  const sections = [configuration, ...(places ?? [])].flatMap((node) => all(node, 'system.webServer'));
  const headers = new Map<string, string>();
  for (const section of sections) {
    for (const { name, attributes } of all(section, 'httpProtocol', 'customHeaders').flatMap((one) => one.children)) {
      if (name === 'remove') headers.delete(attributes['name'] ?? '');
      if (name === 'add') headers.set(attributes['name'] ?? '', attributes['value'] ?? '');
    }
    for (const { attributes } of all(section, 'staticContent', 'clientCache'))
      headers.set('Cache-Control', cacheControl(attributes));
    const ending = (extname(path) || '.html').toLowerCase();
    for (const { attributes } of all(section, 'staticContent', 'mimeMap'))
      if (attributes['fileExtension'] === ending) headers.set('Content-Type', attributes['mimeType'] ?? '');
  }
  return { headers, isServed: !sections.some((section) => isDenied(section, path)) };
}

function isDenied(section: Node, path: string): boolean {
  const filter = (name: string) =>
    all(section, 'security', 'requestFiltering', name, 'add').map((one) => one.attributes);
  return (
    filter('hiddenSegments').some(({ segment = '' }) => path.split('/').includes(segment)) ||
    filter('denyUrlSequences').some(({ sequence = '' }) => `/${path}`.includes(sequence)) ||
    filter('fileExtensions').some(
      ({ fileExtension, allowed }) => allowed === 'false' && extname(path) === fileExtension,
    )
  );
}

function cacheControl({
  cacheControlMode,
  cacheControlMaxAge = '',
  cacheControlCustom = '',
}: Node['attributes']): string {
  const [, days = '0', hours, minutes, seconds] = /^(\d+)\.(\d+):(\d+):(\d+)$/.exec(cacheControlMaxAge) ?? [];
  const age = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  const own = cacheControlMode === 'DisableCache' ? 'no-cache' : `max-age=${age}`;
  return [cacheControlCustom, own].filter(Boolean).join(',');
}

/** Elements by the names on the way to them. */
function all(node: Node | undefined, ...names: readonly string[]): Node[] {
  const [name, ...rest] = names;
  if (!node) return [];
  if (name === undefined) return [node];
  return node.children.filter((child) => child.name === name).flatMap((child) => all(child, ...rest));
}
