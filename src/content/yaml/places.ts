import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { keyName } from './data.ts';

/**
 * Offset of the value at a path of keys, or of its key with `atKey`. A field that is missing or empty is looked for
 * at the key it belongs under, where there is one.
 */
export function offsetAt(doc: Document, path: readonly PropertyKey[], atKey: boolean): number {
  let node: unknown = doc.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      // Of two fields with one name the later one is the one read.
      const pair = node.items.findLast((item) => keyName(item.key) === String(key));
      if (!pair) return offset;
      const wantsValue = depth === path.length - 1 && !atKey && !isEmpty(pair.value);
      offset = startOf(wantsValue ? pair.value : pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function isEmpty(node: unknown): boolean {
  return !node || (isScalar(node) && node.value === '');
}
