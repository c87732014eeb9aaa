import type { Root, RootContent } from 'hast';
import type { ProseComponent } from './prose.ts';

/** A component in a body: `<Contact field="phone" />`. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of its `<` in the body. */
  readonly offset: number;
}

/** The components of a body that the reader has accepted, in their order. */
export function componentsOf(node: Root | RootContent): ComponentUse[] {
  const inner = 'children' in node ? node.children.flatMap(componentsOf) : [];
  const own = node as RootContent | ProseComponent;
  if (own.type !== 'mdxJsxFlowElement' && own.type !== 'mdxJsxTextElement') return inner;
  const { name, attributes } = own as ProseComponent;
  const values = attributes.map((attribute) => [attribute.name, String(attribute.value ?? '')] as const);
  return [{ name, attributes: Object.fromEntries(values), offset: node.position?.start.offset ?? 0 }, ...inner];
}
