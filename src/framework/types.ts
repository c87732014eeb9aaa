/** One national frame of the OIT as data: what the assessor opens and ticks in one fiscal year's assessment. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  /** For searchers who type English; a frame that an organisation writes may go without. */
  readonly titleEn?: string | undefined;
  /** Fiscal year (พ.ศ.) of the assessment the frame was issued for. */
  readonly fiscalYear: number;
  readonly indicators: readonly Indicator[];
  readonly groups: readonly Named[];
  readonly items: readonly FrameItem[];
}

export interface Named {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string | undefined;
}

export interface Indicator extends Named {
  readonly subIndicators: readonly Named[];
}

export interface FrameItem {
  /** `o1` … `o43` */
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string | undefined;
  /** Other official wordings of the title that the public may know. */
  readonly variants?: readonly string[] | undefined;
  /** What a citizen would ask that this item answers. */
  readonly question: string;
  /** One sentence of plain meaning, true of any local government. */
  readonly plain: string;
  readonly subIndicator: string;
  readonly group: string;
  /** The subject, the same in every frame, by which one item is followed through renumbered years. */
  readonly topic: string;
  readonly yearRule: YearRule;
  /** Points the item is worth out of 100 in the OIT and in the whole ITA. */
  readonly weight: { readonly oit: number; readonly ita: number };
  readonly requirements: readonly Requirement[];
}

/** Which period the evidence of an item must belong to; `fy` below is the assessed fiscal year. */
export const YEAR_RULES = [
  /** up to date, no year asked */
  'current',
  /** of `fy` */
  'current-fy',
  /** covers 1 Oct `fy-1` to 31 Mar `fy` */
  'first-half',
  /** a plan of several years that covers `fy` */
  'covers-fy',
  /** still in force in `fy` */
  'in-force',
  /** the report of `fy-1` */
  'previous-fy',
  /** analyses the ITA result of `fy-1` */
  'previous-ita',
] as const;

export type YearRule = (typeof YEAR_RULES)[number];

export interface Requirement {
  /** `o12.3` */
  readonly id: string;
  readonly kind: RequirementKind;
  /** Thai text; `{fy}` and `{fy-1}` stand for the assessed fiscal year and the one before. */
  readonly text: string;
  readonly textEn?: string | undefined;
}

export const REQUIREMENT_KINDS = [
  'content',
  /** a part the document must contain */
  'field',
  'period',
  /** must be reachable on the site */
  'channel',
  'count',
  /** asked of local governments only */
  'lao',
  /** an explicit statement that there was none */
  'nil-report',
  'optional',
] as const;

export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];
