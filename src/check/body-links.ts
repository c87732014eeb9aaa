import type { Element, Root, RootContent } from 'hast';
import { placeAt } from '../content/place.ts';
import { proseTree } from '../content/prose.ts';
import type { Body } from '../content/types.ts';
import type { Where } from '../diagnostics/catalogue.ts';

/** A link of a body. */
export interface BodyLink {
  readonly href: string;
  readonly at: Where;
}

const known = new WeakMap<Body, readonly BodyLink[]>();

/** The links of a body, down the page. A body is parsed once, whoever asks. */
export function bodyLinks(body: Body): readonly BodyLink[] {
  let links = known.get(body);
  if (!links) {
    links = linksOf(body);
    known.set(body, links);
  }
  return links;
}

function linksOf({ body, origin }: Body): BodyLink[] {
  // A parse costs more than all else that a rule does; most bodies have no link.
  if (!/\]|<|:\/\/|www\.|@/.test(body)) return [];
  return anchors(proseTree(body)).map(({ properties, position }) => {
    const { line, column } = placeAt(body, position?.start.offset ?? 0);
    return {
      href: String(properties['href'] ?? ''),
      at: { file: origin.file, line: origin.line + line - 1, column },
    };
  });
}

function anchors(node: Root | RootContent): Element[] {
  const own = node.type === 'element' && node.tagName === 'a' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(anchors)] : own;
}
