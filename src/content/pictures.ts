import type { Root, RootContent } from 'hast';

/** Names of files that a body may show as pictures. */
export const PICTURE_NAME = /\.(?:png|jpe?g|webp)$/i;

/** A picture in a body: its file as evidence names one, `o1/photo.jpg`. */
export interface Picture {
  readonly file: string;
  /** Into the body. */
  readonly offset: number;
}

/** The pictures of a body that the reader has accepted, in their order. */
export function picturesOf(node: Root | RootContent): Picture[] {
  if (node.type === 'element' && node.tagName === 'img') {
    return [{ file: String(node.properties['src'] ?? ''), offset: node.position?.start.offset ?? 0 }];
  }
  return 'children' in node ? node.children.flatMap(picturesOf) : [];
}
