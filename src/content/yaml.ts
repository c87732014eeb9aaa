import type { Fault, Report } from './report.ts';
import { lineOf, lineStart } from './text-lines.ts';
import { plainData } from './yaml/data.ts';
import { offsetAt } from './yaml/places.ts';
import { parseYaml } from './yaml/syntax.ts';

/** A YAML document as plain data of texts, lists and fields, with the place of every key. */
export interface YamlData {
  /** Empty values are `''`. */
  readonly data: unknown;
  /** Whether nothing was found wrong with how it is written. */
  readonly sound: boolean;
  /** Whether a fault was reported on the line of a place: what else is said about that line would follow from it. */
  isTold(offset: number): boolean;
  /** Whether a line with a fault names a field: that it is missing would be said twice. */
  isNamed(field: string): boolean;
  /** Offset of the value at a path of keys, of its key with `atKey`, else of the nearest thing above. */
  offsetOf(path: readonly PropertyKey[], atKey: boolean): number;
}

/**
 * Reads YAML without letting it guess: with the failsafe schema every scalar stays the text that was typed
 * (`2567-04-19`, `01` and `๒๕๖๗` too). Problems go to `report`; `undefined` where the fields can't be told apart.
 *
 * @param start offset of the YAML in the file that `report` speaks of
 */
export function readYaml(source: string, start: number, report: Report): YamlData | undefined {
  // A space that came with a paste from Word looks like any other, but is no space to YAML.
  const spaced = source.replaceAll('\u00a0', ' ');
  /** Starts of the lines a fault was told of. */
  const told = new Set<number>();
  const tell = ({ offset, message, hint }: Fault) => {
    const line = lineStart(spaced, offset);
    if (told.has(line)) return;
    told.add(line);
    report({ code: 'content/syntax', offset: start + offset, message, hint });
  };
  const { doc, faults } = parseYaml(spaced);
  for (const fault of faults) tell(fault);
  if (!doc) return undefined;
  const { data, faults: refused } = plainData(doc, spaced);
  for (const fault of refused) tell(fault);
  if (data === undefined) return undefined;
  return {
    data,
    sound: told.size === 0,
    isNamed: (field) => [...told].some((line) => lineOf(spaced, line).includes(field)),
    isTold: (offset) => told.has(lineStart(spaced, offset - start)),
    offsetOf: (path, atKey) => start + offsetAt(doc, path, atKey),
  };
}
