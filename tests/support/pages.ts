import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import type { BuiltSite } from './built-sites.ts';

/** Paths of every file of a built section, from its root. */
export function filesOf({ folder }: BuiltSite): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function htmlFilesOf(site: BuiltSite): string[] {
  return filesOf(site).filter((file) => file.endsWith('.html'));
}

export function textOf(site: BuiltSite, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

/** Every element of a page, in document order. */
export function elementsOf(html: string): Element[] {
  const walk = (node: Root | RootContent): Element[] => [
    ...(node.type === 'element' ? [node] : []),
    ...('children' in node ? node.children.flatMap(walk) : []),
  ];
  return walk(htmlToHast(html) as Root);
}

/** Value of an attribute, or the empty string. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null || value === false
      ? ''
      : String(value);
}
