import { SaxesParser } from 'saxes';
import { CONFIGURATION, type Element, type Values } from './iis-schema.ts';

/** An element of a configuration as it was read. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** Reads a configuration. @throws Error where it is no well-formed XML */
export function readConfiguration(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => {
    if (words.trim()) throw new Error(`text between elements: ${words.trim()}`);
  });
  parser.write(text).close();
  return root;
}

/**
 * What IIS would answer 500.19 to in a folder's `web.config`, in words; nothing where it takes it.
 *
 * The site around is taken to have every entry of every collection already: what is added must be taken out before.
 */
export function configurationFaults(text: string): string[] {
  let root: Node;
  try {
    root = readConfiguration(text);
  } catch (error) {
    return [`no XML: ${String(error)}`];
  }
  const [top, ...more] = root.children;
  if (top?.name !== 'configuration' || more.length > 0) return ['the root is not <configuration>'];
  const places = top.children
    .filter(({ name }) => name === 'location')
    .map(({ attributes }) => attributes['path'] ?? '');
  return [
    ...elementFaults(top, CONFIGURATION, 'configuration'),
    ...places.filter((path, at) => places.indexOf(path) !== at).map((path) => `two locations ${path}`),
    ...places.filter((path) => /^\/|\/$|[\\?:*"<>|]|\.\./.test(path)).map((path) => `no path of a location: ${path}`),
  ];
}

function elementFaults(node: Node, schema: Element, path: string): string[] {
  const known = schema.attributes ?? {};
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) => {
    const attribute = known[name];
    if (!attribute) return [`${path} has no attribute ${name}`];
    if (attribute.newer) return [`${path} ${name} is newer than IIS 7.5`];
    return isOne(value, attribute.values) ? [] : [`${path} ${name} is not to be ${value}`];
  });
  const missing = Object.entries(known)
    .filter(([name, { required }]) => required && node.attributes[name] === undefined)
    .map(([name]) => `${path} needs ${name}`);
  const children = node.children.flatMap((child) => {
    const inner = schema.children?.[child.name];
    return inner ? elementFaults(child, inner, `${path}/${child.name}`) : [`${path} has no element ${child.name}`];
  });
  return [...attributes, ...missing, ...children, ...twice(node, schema, path)];
}

/** Elements that stand twice, and entries that are there when they are added. */
function twice(node: Node, { collection }: Element, path: string): string[] {
  const faults: string[] = [];
  const removed = new Set<string>();
  const added = new Set<string>();
  const single = new Set<string>();
  let isEmpty = false;
  for (const { name, attributes } of node.children) {
    const key = collection?.key.map((one) => attributes[one]?.toLowerCase() ?? '').join(' ') ?? '';
    if (collection && name === 'clear') {
      isEmpty = true;
      added.clear();
    } else if (collection && name === 'remove') {
      removed.add(key);
      added.delete(key);
    } else if (collection && name === collection.entry) {
      if (added.has(key) || !(isEmpty || removed.has(key))) faults.push(`${path} has ${key} already`);
      added.add(key);
    } else if (name !== 'location') {
      if (single.has(name)) faults.push(`${path} has two ${name}`);
      single.add(name);
    }
  }
  return faults;
}

function isOne(value: string, values: Values): boolean {
  switch (values) {
    case 'string':
      return true;
    case 'bool':
      return /^(?:true|false)$/.test(value);
    case 'uint':
      return /^\d+$/.test(value);
    case 'int':
      return /^-?\d+$/.test(value);
    case 'timeSpan':
      return /^(?:\d+\.)?(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value);
    default:
      return values.includes(value);
  }
}
