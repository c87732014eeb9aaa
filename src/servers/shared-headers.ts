import { ANSWER_KINDS, type AnswerKind, headersOf, type ServerSettings } from './answers.ts';

/** The headers of all kinds, apart: for hosts that are told of each only where kinds differ. */
export interface SplitHeaders {
  /** What every answer has. */
  readonly shared: ReadonlyMap<string, string>;
  /** Names of the others. */
  readonly differing: readonly string[];
  /** The others of a kind, in the order of their names above. */
  ownOf(kind: AnswerKind): ReadonlyMap<string, string>;
}

/** Parts what all kinds say alike from what they don't. */
export function splitHeaders(settings: ServerSettings): SplitHeaders {
  const all = ANSWER_KINDS.map(({ name }) => headersOf(name, settings));
  const names = [...new Set(all.flatMap((headers) => [...headers.keys()]))];
  const differing = names.filter((name) => new Set(all.map((headers) => headers.get(name))).size > 1);
  const only = (headers: ReadonlyMap<string, string>, wanted: (name: string) => boolean) =>
    new Map([...headers].filter(([name]) => wanted(name)));
  return {
    shared: only(headersOf('page', settings), (name) => !differing.includes(name)),
    differing,
    ownOf: (kind) => only(headersOf(kind, settings), (name) => differing.includes(name)),
  };
}
