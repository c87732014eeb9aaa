/** Other text in one place of a file. Paths are relative to the content folder, with `/`. */
export interface Edit {
  readonly path: string;
  /** Offsets into the text as it is on disk, a mark at its start included; in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What stands there now; where it no longer does, nothing is written. */
  readonly was: string;
  readonly text: string;
  readonly line: number;
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

/** One mend: all of it is done, or nothing. */
export interface Fix {
  readonly moves: readonly Move[];
  readonly edits: readonly Edit[];
}

/** What a fixer saw and won't touch, with the reason, in Thai. */
export interface Left {
  readonly path: string;
  readonly reason: string;
}

export interface Found {
  readonly fixes: readonly Fix[];
  readonly left: readonly Left[];
}

/** A family of safe mends. It looks at a content folder and changes nothing. Edits of different fixes don't overlap. */
export type Fixer = (root: string) => Promise<Found>;

/** What is to be done to a content folder. */
export interface FixPlan extends Found {
  readonly root: string;
}
