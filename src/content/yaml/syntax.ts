import { type Document, parseDocument } from 'yaml';
import { mostFaults } from '../limits.ts';
import type { Fault } from '../report.ts';
import { lineEnd, lineStart } from '../text-lines.ts';
import { describe } from './describe.ts';

/**
 * The document, with every fault of its writing. The parser loses its way after the first; so what is at fault is
 * masked by harmless letters of the same length and read again, until nothing is wrong.
 *
 * @returns no document where the rest could not be told apart from the fault
 */
export function parseYaml(source: string): { doc: Document | undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const told = new Map<number, Mask>();
  const most = mostFaults(source);
  for (let text = source; ; ) {
    const doc = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const error = doc.errors[0];
    if (!error) return { doc, faults };
    const { mask, ...fault } = describe(error, doc, text);
    const line = lineStart(text, fault.offset);
    const before = told.get(line);
    if (before === undefined && faults.push(fault) === most) break;
    // A line that is at fault again only follows from what was told of it, and is left out.
    const next = before === undefined ? mask : 'line';
    if (!next || before === 'line') break;
    told.set(line, next);
    text = masked(text, fault.offset, next);
  }
  return { doc: undefined, faults };
}

/** What stands in for a fault when the document is read again. */
export type Mask =
  /** letters, from the fault to the end of its line */
  | 'value'
  /** nothing, from the fault to the end of its line */
  | 'rest'
  /** an empty line */
  | 'line'
  /** spaces for the tabs before the line */
  | 'tabs'
  /** slashes for the backslashes of the line */
  | 'slashes';

function masked(text: string, offset: number, mask: Mask): string {
  const start = mask === 'value' || mask === 'rest' ? offset : lineStart(text, offset);
  const end = lineEnd(text, offset);
  return text.slice(0, start) + stead(text.slice(start, end), mask) + text.slice(end);
}

function stead(old: string, mask: Mask): string {
  switch (mask) {
    case 'value':
      return 'x'.repeat(old.length);
    case 'rest':
    case 'line':
      return ' '.repeat(old.length);
    case 'tabs':
      return old.replace(/^\s+/, (indent) => indent.replaceAll('\t', ' '));
    case 'slashes':
      return old.replaceAll('\\', '/');
  }
}
