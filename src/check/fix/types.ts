/** Other text in one place of a text. */
export interface Edit {
  /** Offset into the text as it is on disk, a mark at its start included; in UTF-16 units. */
  readonly from: number;
  /** What stands there now. */
  readonly was: string;
  readonly text: string;
  /** In Thai, for the line of the report that says why. */
  readonly why: string;
}

/** A name becomes another, in the same folder. Paths are relative to the content folder, with `/`. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Lines that change, as a report shows them. */
export interface Hunk {
  /** Of the file as it was, from 1; lines that are added stand before it. */
  readonly line: number;
  readonly was: readonly string[];
  readonly now: readonly string[];
  readonly why: readonly string[];
}

/** One text file, before and after. */
export interface Rewrite {
  readonly path: string;
  /** Where the file no longer reads so, nothing is written. */
  readonly before: string;
  readonly after: string;
  readonly hunks: readonly Hunk[];
}

/** One mend: all of it is done, or nothing. It may build on those before it. */
export interface Fix {
  readonly moves: readonly Move[];
  readonly rewrites: readonly Rewrite[];
}

/** What was seen and won't be touched, with the reason, in Thai. */
export interface Left {
  readonly path: string;
  readonly line?: number;
  readonly reason: string;
}

/** What is to be done to a content folder. */
export interface FixPlan {
  readonly root: string;
  readonly fixes: readonly Fix[];
  readonly left: readonly Left[];
}
