import type { Root, RootContent } from 'hast';

/** A link in a body. */
export interface Link {
  /** As it is written. */
  readonly href: string;
  /** What a reader sees of it. */
  readonly text: string;
  /** Into the body. */
  readonly offset: number;
}

/** The links of a body that the reader has accepted, in their order. */
export function linksOf(node: Root | RootContent): Link[] {
  const own =
    node.type === 'element' && node.tagName === 'a'
      ? [{ href: String(node.properties['href'] ?? ''), text: wordsOf(node), offset: node.position?.start.offset ?? 0 }]
      : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksOf)] : own;
}

function wordsOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
