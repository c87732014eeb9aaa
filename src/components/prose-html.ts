import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keptAttributes, type ProseComponent, proseTree } from '../content/prose.ts';
import { channel, contact, type Shown, UNKNOWN } from '../model/contact.ts';
import { withBase } from '../model/urls.ts';
import type { ChannelKind, ContactField, Site } from '../schema/site.ts';

interface Context {
  readonly site: Site;
  readonly base: string;
}

/** A body as HTML: Markdown's own elements and the components the project ships; the reader has refused all else. */
export function proseHtml(body: string, context: Context): string {
  return toHtml({ type: 'root', children: convertAll(proseTree(body), context) });
}

function convertAll(parent: Root | { children: readonly RootContent[] }, context: Context): ElementContent[] {
  return parent.children.flatMap((node) => convert(node as RootContent | ProseComponent, context));
}

function convert(node: RootContent | ProseComponent, context: Context): ElementContent[] {
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

function element(node: Element, context: Context): Element {
  const properties = Object.fromEntries(keptAttributes(node).map((name) => [name, node.properties[name]]));
  const href = properties['href'];
  if (typeof href === 'string' && href.startsWith('/')) properties['href'] = withBase(context.base, href);
  const made: Element = { type: 'element', tagName: node.tagName, properties, children: convertAll(node, context) };
  // A wide table scrolls inside its own box, which the keyboard can reach; the page itself never scrolls sideways.
  if (node.tagName === 'table')
    return box('div', { className: ['table-scroll'], role: 'region', ariaLabel: 'ตาราง', tabIndex: 0 }, [made]);
  return made;
}

function component(node: ProseComponent, context: Context): Element {
  const value = (name: string) => String(node.attributes.find((attribute) => attribute.name === name)?.value ?? '');
  switch (node.name) {
    case 'Contact':
      return fact(contact(context.site, value('field') as ContactField));
    case 'Channel':
      return fact(channel(context.site, value('kind') as ChannelKind));
    default:
      return box('aside', { className: ['note'], ariaLabel: 'ข้อควรรู้' }, convertAll(node, context));
  }
}

function fact({ text, href }: Shown): Element {
  const children: ElementContent[] = [{ type: 'text', value: text }];
  if (href) return box('a', { href }, children);
  return box('span', text === UNKNOWN ? { className: ['unknown'] } : {}, children);
}

function box(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
