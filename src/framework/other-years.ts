import data from './other-years.json' with { type: 'json' };

/** What is known of the frame of a fiscal year, whether or not it ships. */
export interface KnownYear {
  /** How many items it has. */
  readonly count: number;
  readonly isCountSure: boolean;
  /** How sure the count and the titles are, in Thai. */
  readonly confidence: string;
}

/*
 * The counts and the places of the subjects come from public pages of agencies, compared with each other: of 2565 and 2566
 * all titles are confirmed, of 2567 the count, of 2568 and 2569 neither. What rests on them is a note, never an error.
 */
const years: Readonly<Record<string, KnownYear>> = data.years;
const topics: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = data.topics;

/** What is known of the frame of a fiscal year (พ.ศ.); `undefined` where nothing is. */
export function knownYear(fiscalYear: number): KnownYear | undefined {
  return years[fiscalYear];
}

/** The subjects that any frame of the last years has. */
export const TOPICS: readonly string[] = Object.keys(topics);

/** Items that ask for a subject in the frame of a year: none where it asks no more; `undefined` where it is not known. */
export function itemsOfTopic(topic: string, fiscalYear: number): readonly string[] | undefined {
  return topics[topic]?.[fiscalYear];
}
