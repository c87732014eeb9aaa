/** What is wrong with one file of a deployed copy. */
export interface Finding {
  readonly kind: /** not there */
    | 'missing'
    /** other bytes */
    | 'changed'
    /** there, but in no list: what was withdrawn may still be read */
    | 'extra'
    /** a page in place of the file, as if all were well */
    | 'soft-404'
    /** ends before its end */
    | 'truncated'
    /** right as it is, but not as it is sent packed, or packed and not said so */
    | 'coding'
    /** the server refuses, or fails */
    | 'refused'
    /** no answer */
    | 'unreachable'
    /** no answer that can be trusted */
    | 'tls'
    /** sent on to another address that does not have the file */
    | 'redirected';
  /** Under the base, as in the list: `/2567/o12/six-months.pdf`. */
  readonly path: string;
  /** In Thai. */
  readonly message: string;
}

/** What came of comparing a deployed copy with a list. */
export interface Verified {
  /** How many files of the list were looked at. */
  readonly checked: number;
  readonly total: number;
  readonly findings: readonly Finding[];
  /** What is worth knowing and no fault, in Thai. */
  readonly notes: readonly string[];
}

/** Told after each file. */
export type Progress = (done: number, total: number) => void;
