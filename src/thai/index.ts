export { clusters } from './clusters.ts';
export {
  type CalendarDate,
  compareDates,
  type DateProblem,
  type DateResult,
  formatThaiDate,
  parseThaiDate,
  toBuddhistYear,
  toCommonYear,
  toIso,
} from './date.ts';
export { typoDistance } from './distance.ts';
export { type DateRange, firstHalfRange, fiscalYearOf, fiscalYearRange, formatRange, isWithin } from './fiscal-year.ts';
export { toThaiLayout, toUsLayout } from './keyboard.ts';
export { mixedLayouts } from './mixed-layouts.ts';
export { parseNumber, toArabicDigits, toThaiDigits } from './numerals.ts';
export { repair } from './repair.ts';
export { segment } from './segment.ts';
export { createSegmenter } from './segmenter.ts';
export { isStopword } from './stopwords.ts';
export type { Token } from './tokens.ts';
