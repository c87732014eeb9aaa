/** Fields of a JSON text with the place of each key, so that a fault can be shown where it stands. */
export interface PlacedJson {
  readonly data: unknown;
  /** Offset of a key, by its path joined with line ends; of a key that stands twice the first one's. */
  offsetOf(path: readonly PropertyKey[]): number;
  /** Offsets of keys whose path has come before: JSON's own reader would silently keep only the last. */
  readonly doubled: readonly number[];
}

/** A text that is no JSON, and where it stops being any. */
export class NotJson extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`not JSON from ${offset}`);
    this.offset = offset;
  }
}

/** Deeper than any file of ours is; a limit keeps a mad file from exhausting the stack. */
const DEEPEST = 10;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const pathKey = (path: readonly PropertyKey[]) => path.map(String).join('\n');

/**
 * Reads JSON. The built-in reader tells no place of most faults, and hides a key that stands twice.
 *
 * @throws NotJson
 */
export function readJson(text: string): PlacedJson {
  const places = new Map<string, number>();
  const doubled: number[] = [];
  let at = 0;

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const sign = (one: string): boolean => {
    take(SPACE);
    if (text[at] !== one) return false;
    at++;
    return true;
  };
  const need = (found: unknown): void => {
    if (!found) throw new NotJson(Math.min(at, text.length));
  };

  const value = (path: readonly PropertyKey[]): unknown => {
    need(path.length <= DEEPEST);
    if (sign('{')) return fields(path);
    if (sign('[')) return list(path);
    const found = text[at] === '"' ? take(STRING) : take(PLAIN);
    need(found);
    return JSON.parse(found);
  };

  const fields = (path: readonly PropertyKey[]): unknown => {
    const all: [string, unknown][] = [];
    if (sign('}')) return {};
    do {
      take(SPACE);
      const offset = at;
      const written = take(STRING);
      need(written);
      const key = JSON.parse(written) as string;
      const own = [...path, key];
      if (places.has(pathKey(own))) doubled.push(offset);
      else places.set(pathKey(own), offset);
      need(sign(':'));
      all.push([key, value(own)]);
    } while (sign(','));
    need(sign('}'));
    return Object.fromEntries(all);
  };

  const list = (path: readonly PropertyKey[]): unknown => {
    const all: unknown[] = [];
    if (sign(']')) return all;
    do all.push(value([...path, all.length]));
    while (sign(','));
    need(sign(']'));
    return all;
  };

  const data = value([]);
  take(SPACE);
  need(at === text.length);
  return {
    data,
    doubled,
    offsetOf: (path) => {
      for (let depth = path.length; depth > 0; depth--) {
        const offset = places.get(pathKey(path.slice(0, depth)));
        if (offset !== undefined) return offset;
      }
      return 0;
    },
  };
}
