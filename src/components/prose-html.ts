import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keptAttributes, type ProseComponent, proseTree } from '../content/prose.ts';
import type { DataTables } from '../evidence/data-tables.ts';
import { pictureHtml } from '../evidence/pictures/html.ts';
import type { Pictures } from '../evidence/pictures-of.ts';
import { channel, contact, type Shown, UNKNOWN } from '../model/contact.ts';
import { paths, withBase } from '../model/urls.ts';
import type { ChannelKind, ContactField, Site } from '../schema/site.ts';
import { dataTableAttributes } from '../tables/tables-of.ts';
import { dataTable, missingTable } from './data-table.ts';

interface Context {
  readonly site: Site;
  readonly base: string;
  /** What lies beside an item: the year it is published under, and its tables and pictures by their paths under the base. */
  readonly beside?: { readonly year: number; readonly tables: DataTables; readonly pictures: Pictures } | undefined;
}

/** What is drawn so far, so that ids are unique. */
interface Drawing extends Context {
  count: number;
}

/** A body as HTML: Markdown's own elements and the components the project ships; the reader has refused all else. */
export function proseHtml(body: string, context: Context): string {
  const children = convertAll(proseTree(body), { ...context, count: 0 });
  // What is raw is our own: the markup of pictures.
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true });
}

function convertAll(parent: Root | { children: readonly RootContent[] }, context: Drawing): ElementContent[] {
  return parent.children.flatMap((node) => convert(node as RootContent | ProseComponent, context));
}

function convert(node: RootContent | ProseComponent, context: Drawing): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'element':
      return [element(node, context)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [component(node as ProseComponent, context)];
    default:
      return [];
  }
}

function element(node: Element, context: Drawing): ElementContent {
  if (node.tagName === 'img') return picture(node, context);
  const properties = Object.fromEntries(keptAttributes(node).map((name) => [name, node.properties[name]]));
  const href = properties['href'];
  if (typeof href === 'string' && href.startsWith('/')) properties['href'] = withBase(context.base, href);
  const made: Element = { type: 'element', tagName: node.tagName, properties, children: convertAll(node, context) };
  // A wide table scrolls inside its own box, which the keyboard can reach; the page itself never scrolls sideways.
  if (node.tagName === 'table')
    return box('div', { className: ['table-scroll'], role: 'region', ariaLabel: 'ตาราง', tabIndex: 0 }, [made]);
  return made;
}

function component(node: ProseComponent, context: Drawing): Element {
  const value = (name: string) => String(node.attributes.find((attribute) => attribute.name === name)?.value ?? '');
  switch (node.name) {
    case 'Contact':
      return fact(contact(context.site, value('field') as ContactField));
    case 'Channel':
      return fact(channel(context.site, value('kind') as ChannelKind));
    case 'DataTable':
      context.count++;
      return table(node, context);
    default:
      return box('aside', { className: ['note'], ariaLabel: 'ข้อควรรู้' }, convertAll(node, context));
  }
}

function table(node: ProseComponent, { base, beside, count }: Drawing): Element {
  const attributes = dataTableAttributes(node);
  const id = `table-${count}`;
  const path = beside && paths.evidence(beside.year, attributes.file);
  const made = path && beside.tables.get(path);
  return made ? dataTable(made, { attributes, id, href: withBase(base, path) }) : missingTable(attributes, id);
}

/** A picture in its copies; one that could not be drawn is shown as it is. */
function picture({ properties }: Element, { base, beside }: Drawing): ElementContent {
  const path = beside ? paths.evidence(beside.year, String(properties['src'] ?? '')) : '';
  const shown = beside?.pictures.get(path);
  const alt = String(properties['alt'] ?? '');
  const src = withBase(base, path);
  if (!shown) return box('img', { src, alt, loading: 'lazy' }, []);
  const variants = shown.variants.map((variant) => ({ ...variant, src: withBase(base, variant.path) }));
  const sizes = '(min-width: 46rem) 44rem, 100vw';
  return { type: 'raw', value: pictureHtml({ src, alt, variants, size: shown.size, sizes }) };
}

function fact({ text, href }: Shown): Element {
  const children: ElementContent[] = [{ type: 'text', value: text }];
  if (href) return box('a', { href }, children);
  return box('span', text === UNKNOWN ? { className: ['unknown'] } : {}, children);
}

function box(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
