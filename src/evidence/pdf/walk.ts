import { PDFArray, type PDFDict, type PDFDocument, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { dictOf } from './objects.ts';

/** One way from an object to another. */
export interface Link {
  readonly holder: PDFDict | PDFArray;
  /** Of a dictionary its key, without its slash; of an array that of the array itself. */
  readonly key: string;
  readonly value: PDFObject;
  /** The holder is a list of things by names that its author chose, so that its keys mean nothing. */
  readonly isNamed: boolean;
}

/** Dictionaries whose keys are names of the author's choice. */
const NAMED = new Set([
  'Font',
  'XObject',
  'ExtGState',
  'ColorSpace',
  'Pattern',
  'Shading',
  'Properties',
  'CharProcs',
  'RoleMap',
  'ClassMap',
  'Dests',
  'Colorants',
]);
/** Appearances of an annotation, by its states. */
const STATES = new Set(['N', 'R', 'D']);

/**
 * Goes through all that can be reached from the catalog, without recursion.
 *
 * @param keep asked of each link once; what is not kept is taken out of its holder, when `isCutting`, and not gone into
 * @returns the objects reached
 */
export function walk(
  document: PDFDocument,
  keep: (link: Link) => boolean,
  { isCutting }: { readonly isCutting: boolean },
): ReadonlySet<PDFRef> {
  const { context } = document;
  const reached = new Set<PDFRef>();
  const seen = new Set<PDFObject>();
  const open: { object: PDFObject; key: string; above: string }[] = [];

  function enter(value: PDFObject, key: string, above: string): void {
    if (value instanceof PDFRef) reached.add(value);
    const object = value instanceof PDFRef ? context.lookup(value) : value;
    if (!object || seen.has(object)) return;
    if (!(object instanceof PDFArray || dictOf(object))) return;
    seen.add(object);
    open.push({ object, key, above });
  }

  const root = context.trailerInfo.Root;
  if (root) enter(root, 'Root', '');
  for (let next = open.pop(); next; next = open.pop()) {
    const { object, key: own, above } = next;
    const dict = dictOf(object);
    const isNamed = object === dict && (NAMED.has(own) || (STATES.has(own) && above === 'AP'));
    if (dict) {
      for (const [name, value] of dict.entries()) {
        const key = name.decodeText();
        const target = value instanceof PDFRef ? context.lookup(value) : value;
        if (target && !keep({ holder: dict, key, value: target, isNamed })) {
          if (isCutting) dict.delete(name);
        } else enter(value, key, own);
      }
    } else if (object instanceof PDFArray) {
      for (let at = object.size() - 1; at >= 0; at--) {
        const value = object.get(at);
        const target = value instanceof PDFRef ? context.lookup(value) : value;
        if (target && !keep({ holder: object, key: own, value: target, isNamed: true })) {
          if (isCutting) object.remove(at);
        } else enter(value, own, above);
      }
    }
  }
  return reached;
}
