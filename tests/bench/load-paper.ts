import { type Asked, LOAD_KINDS, type LoadKind } from './load-visit.ts';
import type { LoadFigures } from './load-wrk.ts';

/**
 * What is assumed of visitors; everything else is measured. 66 million people live under 7,800 local governments
 * (กรมการปกครอง, กรมส่งเสริมการปกครองท้องถิ่น), and on the day of an election a tenth of them all looks within one hour.
 */
export const ASSUMED = { places: 7800, people: 66_000_000, share: 0.1 } as const;

/** Bits a second of the line of a municipality's server. */
export const LINE = 100e6;

const HOUR = 3600;

export interface Paper {
  readonly visit: { readonly requests: number; readonly bytes: number };
  /** Visits an hour that two cores answer, and that the line carries. */
  readonly byCores: number;
  readonly byLine: number;
  /** Visits an hour of one municipality at its peak. */
  readonly peakOfOne: number;
  /** Of all on one CDN, at their common peak. */
  readonly all: {
    readonly visits: number;
    /** Bits a second to visitors. */
    readonly bits: number;
    /** Share of the bytes that the CDN gives without asking anybody. */
    readonly kept: number;
    /** Requests and bits a second to the origin, were nothing but what is kept for good ever kept. */
    readonly originRequests: number;
    readonly originBits: number;
  };
}

/** What the figures mean for visitors. */
export function paper(visit: readonly Asked[], figures: ReadonlyMap<LoadKind, LoadFigures>): Paper {
  const sum = (asked: readonly Asked[]) => asked.reduce((total, { bytes }) => total + bytes, 0);
  const bytes = sum(visit);
  const fresh = visit.filter(({ isKept }) => !isKept);
  const seconds = LOAD_KINDS.map((kind) => {
    const count = visit.filter((asked) => asked.kind === kind).length;
    return count / (figures.get(kind)?.rate ?? Number.NaN);
  });
  const visits = ASSUMED.people * ASSUMED.share;
  const aSecond = visits / HOUR;
  return {
    visit: { requests: visit.length, bytes },
    byCores: HOUR / seconds.reduce((total, one) => total + one, 0),
    byLine: (LINE / 8 / bytes) * HOUR,
    peakOfOne: visits / ASSUMED.places,
    all: {
      visits,
      bits: aSecond * bytes * 8,
      kept: 1 - sum(fresh) / bytes,
      originRequests: aSecond * fresh.length,
      originBits: aSecond * sum(fresh) * 8,
    },
  };
}
