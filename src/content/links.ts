import type { Root, RootContent } from 'hast';

/** A link in a body. */
export interface Link {
  /** As it is written. */
  readonly href: string;
  /** Into the body. */
  readonly offset: number;
}

/** The links of a body that the reader has accepted, in their order. */
export function linksOf(node: Root | RootContent): Link[] {
  const own =
    node.type === 'element' && node.tagName === 'a'
      ? [{ href: String(node.properties['href'] ?? ''), offset: node.position?.start.offset ?? 0 }]
      : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksOf)] : own;
}
