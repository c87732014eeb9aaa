import type { ItemEntry, PageEntry } from '../content/types.ts';
import type { FrameItem, Framework, Named, Requirement } from '../framework/types.ts';
import type { Evidence } from '../schema/item.ts';
import type { Indicators, Measures, Memo } from '../schema/report.ts';
import type { EitWindow, Site } from '../schema/site.ts';
import type { Status } from '../schema/status.ts';
import type { CalendarDate } from '../thai/date.ts';

/** Everything the section shows, exports or checks, of every year; newest year first. */
export interface Disclosure {
  readonly site: Site;
  readonly years: readonly DisclosureYear[];
  readonly current: DisclosureYear;
  readonly pages: readonly PageEntry[];
}

/** One fiscal year: its frame joined with what the organisation wrote. */
export interface DisclosureYear {
  readonly year: number;
  readonly framework: Framework;
  /** All items of the frame in its order, also those with no file. */
  readonly items: readonly DisclosureItem[];
  readonly progress: Progress;
  readonly coverage: Coverage;
  readonly subIndicators: readonly Section[];
  readonly groups: readonly Section[];
  readonly units: readonly Section[];
  readonly eit: EitWindow | undefined;
  readonly measures: Measures | undefined;
  readonly indicators: Indicators | undefined;
  readonly memo: Memo | undefined;
}

/** Items that share a sub-indicator, a group or a unit. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DisclosureItem[];
  readonly progress: Progress;
}

export interface Progress extends Readonly<Record<Status, number>> {
  readonly total: number;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
}

export interface DisclosureItem {
  readonly year: number;
  readonly id: string;
  readonly frame: FrameItem;
  readonly subIndicator: Named;
  readonly group: Named;
  readonly status: Status;
  readonly units: readonly Unit[];
  readonly updated: CalendarDate | undefined;
  readonly progress: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly requirements: readonly RequirementState[];
  readonly coverage: Coverage;
  /** Body as MDX source; empty where the organisation has written none. */
  readonly body: string;
  readonly entry: ItemEntry | undefined;
}

export type ElementState = 'met' | 'unproven' | 'unmet';

/** One required element and what claims to show it. */
export interface RequirementState {
  readonly requirement: Requirement;
  /** Text with the fiscal year written in. */
  readonly text: string;
  readonly state: ElementState;
  /** Not so where the frame asks for it only of those that have it. */
  readonly isNeeded: boolean;
  /** The page itself shows it. */
  readonly isShown: boolean;
  readonly metBy: readonly Evidence[];
  /** Documents that claim it while their time does not fit, or is not told. */
  readonly doubtful: readonly Evidence[];
}

/** How many required elements are in each state. */
export interface Coverage extends Readonly<Record<ElementState, number>> {
  readonly total: number;
}
