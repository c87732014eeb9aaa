import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, visit, type YAMLError } from 'yaml';
import type { Report } from './report.ts';
import { yamlMessage } from './yaml-messages.ts';

/** A YAML document as plain data of texts, lists and maps, with the place of every key. */
export interface YamlData {
  readonly data: unknown;
  /** Offset in the source of the value at a path of keys, of its key with `atKey`, else of the nearest thing above. */
  offsetOf(path: readonly PropertyKey[], atKey: boolean): number;
}

/**
 * Reads YAML without letting it guess: with the failsafe schema every scalar stays the text that was typed
 * (`2567-04-19`, `01` and `๒๕๖๗` too). An empty value counts as not given.
 * Problems go to `report`; `undefined` where there was an error.
 *
 * @param start offset of the YAML in the file that `report` speaks of
 */
export function readYaml(source: string, start: number, report: Report): YamlData | undefined {
  const doc = parseDocument(source, { schema: 'failsafe', prettyErrors: false, uniqueKeys: true });
  const faults: { offset: number; message: string; hint: string }[] = [];
  // Only the first syntax error is told: those after it come from the parser having lost its way.
  const first = doc.errors[0];
  if (first) faults.push({ offset: first.pos[0], ...yamlMessage(first, source) });
  for (const duplicate of doc.errors.slice(1).filter(({ code }) => code === 'DUPLICATE_KEY' && first?.code === code)) {
    faults.push({ offset: duplicate.pos[0], ...yamlMessage(duplicate as YAMLError, source) });
  }
  visit(doc, (_, node) => {
    const marked = node as { anchor?: string; source?: string; type?: string; tag?: string; range?: [number, number, number] } | null;
    if (!marked || typeof marked !== 'object' || !('range' in marked)) return;
    const sign = marked.anchor ? '&' : marked.source && !('items' in marked) && 'resolve' in marked ? '*' : undefined;
    if (sign) {
      faults.push({
        offset: marked.range?.[0] ?? 0,
        message: `เครื่องหมาย ${sign} ในตำแหน่งนี้มีความหมายพิเศษใน YAML ซึ่งที่นี่ไม่ใช้`,
        hint: `ถ้าเป็นส่วนของข้อความ ให้ครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูด เช่น "${sign}…"`,
      });
    }
  });
  for (const { offset, message, hint } of faults) {
    report({ severity: 'error', code: 'content/yaml', offset: start + offset, message, hint });
  }
  if (faults.length > 0) return undefined;
  return {
    data: withoutEmpty(doc.toJS({ maxAliasCount: 0 }) as unknown),
    offsetOf: (path, atKey) => start + offsetAt(doc, path, atKey),
  };
}

/** A key whose value was left empty is a field not filled in, which is how unknown facts are kept. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== null)
      .map(([key, inner]) => [key, withoutEmpty(inner)]),
  );
}

function offsetAt(doc: Document, path: readonly PropertyKey[], atKey: boolean): number {
  let node: unknown = doc.contents;
  let offset = firstOffset(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item): item is Pair => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      const keyOffset = firstOffset(pair.key) ?? offset;
      offset = last && atKey ? keyOffset : (firstOffset(pair.value) ?? keyOffset);
      if (!last && !atKey) offset = keyOffset;
      if (last && isScalar(pair.value) && pair.value.value === '') offset = keyOffset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = firstOffset(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function firstOffset(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
