import { type Document, isMap, isScalar, isSeq, type Node, type Scalar as YamlScalar } from 'yaml';
import { splitFrontmatter } from '../../../content/frontmatter.ts';
import type { Finding } from '../../../content/report.ts';
import { readStructured } from '../../../content/structured.ts';
import { keyName } from '../../../content/yaml/data.ts';
import { parseYaml } from '../../../content/yaml/syntax.ts';
import type { Complaint } from '../../../schema/messages.ts';
import type { Role } from './role.ts';

/** A key or value of a file's fields. */
export interface Scalar {
  /** Keys from the root to the value, or to the key, its own name included. */
  readonly path: readonly PropertyKey[];
  readonly isKey: boolean;
  /** What it says. */
  readonly value: string;
  /** What stands in the file, without its quotes, and where; offset into the file's text. */
  readonly source: string;
  readonly from: number;
  readonly isQuoted: boolean;
  /** Whether the source says the value letter for letter, on one line: then other text can stand there. */
  readonly isPlain: boolean;
  /** The values of the list it is one of, or the names of the fields it stands among. */
  readonly siblings: readonly string[];
}

/** The fields of a file, as far as they can be told apart. */
export interface Reading {
  /** What is wrong with them, as the check finds it; offsets into the file's text. */
  readonly findings: readonly Finding[];
  readonly complaints: readonly Complaint[];
  /** None where how they are written is at fault: then their places can't be relied on. */
  readonly scalars: readonly Scalar[];
  readonly doc: Document | undefined;
  /** The file's text with a line feed for every line end, of the same length. */
  readonly lines: string;
  /** Where the fields begin and end in it. */
  readonly start: number;
  readonly end: number;
}

/** Deeper than any field of ours is. */
const DEEPEST = 20;

/** Reads the fields of a text as the check does; `undefined` where there is no place for them. */
export function readFields({ schema, hasBody }: Role, text: string): Reading | undefined {
  const parts = fieldsOf(text, hasBody);
  if (!parts) return undefined;
  const { yaml, start } = parts;
  const findings: Finding[] = [];
  const read = readStructured(schema, yaml, start, (finding) => findings.push(finding));
  const spaced = yaml.replaceAll('\u00a0', ' ');
  const { doc, faults } = parseYaml(spaced);
  const isRead = doc !== undefined && faults.length === 0;
  return {
    findings,
    complaints: read?.complaints ?? [],
    scalars: isRead ? scalarsOf(doc.contents, spaced, yaml, start) : [],
    doc: isRead ? doc : undefined,
    lines: parts.lines,
    start,
    end: start + yaml.length,
  };
}

/** The lines of the fields and where they start; `undefined` where no lines close them in. */
function fieldsOf(text: string, hasBody: boolean): { yaml: string; start: number; lines: string } | undefined {
  const { head, lines } = asRead(text);
  const whole = text.slice(0, head) + lines;
  if (!hasBody) return { yaml: lines, start: head, lines: whole };
  const parts = splitFrontmatter(lines, '', () => undefined);
  return parts && { yaml: parts.yaml, start: parts.yamlStart + head, lines: whole };
}

/** Where the body of prose starts; the end of the text where there is none. */
export function bodyStart(text: string): number {
  const { head, lines } = asRead(text);
  const parts = splitFrontmatter(lines, '', () => undefined);
  return parts ? parts.bodyStart + head : text.length;
}

/** A text as the check reads it, of the same length but for the mark at its head. */
function asRead(text: string): { head: number; lines: string } {
  const head = text.startsWith('\ufeff') ? 1 : 0;
  return { head, lines: text.slice(head).replaceAll(/\r(?!\n)/g, '\n') };
}

function scalarsOf(root: unknown, spaced: string, yaml: string, start: number): Scalar[] {
  const found: Scalar[] = [];
  const add = (node: YamlScalar, at: Pick<Scalar, 'path' | 'isKey' | 'siblings'>) => {
    // What carries a name or a tag is told by the check.
    if (!node.range || node.anchor || node.tag) return;
    const quote = /^QUOTE/.test(node.type ?? '') ? 1 : 0;
    const [from, to] = [node.range[0] + quote, node.range[1] - quote];
    const value = String(node.value ?? '');
    if (to <= from) return;
    const isPlain = spaced.slice(from, to) === value && !/[\r\n]/.test(value);
    found.push({ ...at, value, source: yaml.slice(from, to), from: start + from, isQuoted: quote > 0, isPlain });
  };
  const walk = (node: unknown, path: readonly PropertyKey[], siblings: readonly string[]) => {
    if (path.length > DEEPEST) return;
    if (isScalar(node)) add(node, { path, isKey: false, siblings });
    else if (isSeq(node)) {
      const values = node.items.map((item) => (isScalar(item) ? String(item.value ?? '') : ''));
      for (const [i, item] of node.items.entries()) walk(item, [...path, i], values);
    } else if (isMap(node)) {
      const names = node.items.map(({ key }) => keyName(key));
      for (const [i, { key, value }] of node.items.entries()) {
        const at = [...path, names[i] ?? ''];
        if (isScalar(key)) add(key, { path: at, isKey: true, siblings: names });
        walk(value, at, []);
      }
    }
  };
  walk(root as Node | null, [], []);
  return found;
}
