import type { Severity } from './diagnostic.ts';

/** What is to be known of one kind of finding, whoever made it and wherever: the text of its page in the guide. All in Thai. */
export interface Entry {
  /** Of every finding of the kind: one that is graver in some places is two kinds. */
  readonly severity: Severity;
  /** A few words, as a heading. */
  readonly title: string;
  /** What the program has seen. */
  readonly happened: string;
  /** What it costs: in the assessment, to those who read, or to the next who edits. */
  readonly why: string;
  /** What to do, the most likely first. */
  readonly mend: string;
  /** Where the rule comes from: the national frame, a law, a standard, or how the program works. */
  readonly source: string;
  /** Wrong and right, as they are typed, where a few lines can show it. */
  readonly example?: { readonly wrong: string; readonly right: string };
  /**
   * Of a warning: with it an assessor can't tick the item it stands in, whatever else is proven. Left out where the
   * item's elements tell it by themselves, as they do of a document of the wrong year. An error always costs.
   */
  readonly costsItem?: true;
}

/** A family of kinds, by their codes: `content/unknown-field`. */
export type Family = Readonly<Record<string, Entry>>;
