import type { Root, RootContent } from 'hast';
import { proseTree } from './prose.ts';

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'li', 'blockquote', 'tr', 'td', 'th', 'pre']);

/** The words of a body without its markup, a line a block. */
export function plainText(body: string): string {
  return textOf(proseTree(body)).replace(/\n\s*/g, '\n').trim();
}

function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map(textOf).join('') : '';
  return node.type === 'element' && BLOCKS.has(node.tagName) ? `${inner}\n` : inner;
}
