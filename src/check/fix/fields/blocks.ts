import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { lineEnd, lineStart } from '../../../content/text-lines.ts';
import { keyName } from '../../../content/yaml/data.ts';
import { helpAt, knownFields } from '../../../schema/field.ts';
import type { Reading } from './reading.ts';
import type { Role } from './role.ts';

/** Empty fields to add to a file: before which offset, and the lines. */
export interface Block {
  readonly at: number;
  readonly lines: readonly string[];
}

/** Groups of site.yaml that every section has something to say in. */
const SITE_BLOCKS = ['contact', 'channels'];

/** Fields that an item is asked for as soon as something is done about it. */
const ITEM_FIELDS = ['responsible', 'updated', 'progress', 'evidence'];

/**
 * Optional groups of site.yaml that are not there: contact, channels, and the EIT of the current year and later ones,
 * as past years answer no questionnaire any more. The last of the file comes first.
 */
export function siteBlocks({ schema }: Role, { doc, lines: text, start, end }: Reading): Block[] {
  const root = doc?.contents;
  if (!isOpenMap(root)) return [];
  const current = Number(textOf(root, 'current'));
  const years = child(root, 'years');
  const ofYears = (isOpenMap(years) ? years.items : []).flatMap(({ key, value }): Block[] => {
    const year = keyName(key);
    if (!isOpenMap(value) || !(Number(year) >= current) || has(value, 'eit')) return [];
    const at = endOf(value, text, start);
    return [{ at, lines: indented(blockLines(schema, ['years', year], 'eit'), indentOf(value, text, start)) }];
  });
  const ofRoot = missing(root, SITE_BLOCKS).flatMap((name) => blockLines(schema, [], name));
  const last = { at: end, lines: indented(ofRoot, indentOf(root, text, start)) };
  return [...(ofRoot.length > 0 ? [last] : []), ...ofYears.toReversed()];
}

/** Optional fields of an item that are not there. */
export function itemBlocks({ schema }: Role, { doc, lines: text, start, end }: Reading): Block[] {
  const root = doc?.contents;
  if (!isOpenMap(root)) return [];
  const lines = missing(root, ITEM_FIELDS).flatMap((name) => blockLines(schema, [], name));
  return lines.length > 0 ? [{ at: end, lines: indented(lines, indentOf(root, text, start)) }] : [];
}

type Map = YAMLMap<unknown, unknown>;

/** Fields on lines of their own, to which a line can be added. */
function isOpenMap(node: unknown): node is Map {
  return isMap(node) && node.flow !== true && node.items.length > 0 && node.range != null;
}

const child = (map: Map, name: string): unknown => map.items.find(({ key }) => keyName(key) === name)?.value;
const has = (map: Map, name: string): boolean => map.items.some(({ key }) => keyName(key) === name);
const missing = (map: Map, names: readonly string[]): string[] => names.filter((name) => !has(map, name));

function textOf(map: Map, name: string): string {
  const value = child(map, name);
  return isScalar(value) ? String(value.value) : '';
}

/** The field with its own fields, all empty, each with its Thai name as a comment. */
function blockLines(schema: Role['schema'], path: readonly PropertyKey[], name: string): string[] {
  const inner = [...knownFields(schema, [...path, name]).keys()];
  const width = Math.max(...inner.map((key) => key.length + 1));
  const comment = (...keys: string[]) => `# ${helpAt(schema, [...path, ...keys])?.name}`;
  return [`${name}: ${comment(name)}`, ...inner.map((key) => `  ${`${key}:`.padEnd(width)} ${comment(name, key)}`)];
}

const indented = (lines: readonly string[], by: number): string[] => lines.map((line) => ' '.repeat(by) + line);

/** Spaces before the fields of a map. */
function indentOf(map: Map, text: string, start: number): number {
  const first = map.items[0]?.key as Node | undefined;
  const at = start + (first?.range?.[0] ?? 0);
  return at - lineStart(text, at);
}

/** Offset behind the last line of a map, comments below it left out. */
function endOf(map: Map, text: string, start: number): number {
  const last = map.items.at(-1);
  const at = Math.max(...[last?.key, last?.value].map((node) => (node as Node | null)?.range?.[1] ?? 0)) + start;
  if (at === lineStart(text, at)) return at;
  const end = lineEnd(text, at);
  return end + (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0);
}
