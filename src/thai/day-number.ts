import type { CalendarDate } from './date.ts';

/*
 * Days since 1 March of the year 0, by Howard Hinnant's "chrono-compatible low-level date algorithms": arithmetic alone,
 * so that no engine's clock or time zone is asked. A year is taken to begin in March, which puts the leap day at its end.
 */

const ERA_YEARS = 400;
const ERA_DAYS = 146_097;

/** A day as a number: that of the day after is one more. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / ERA_YEARS);
  const ofEra = fromMarch - era * ERA_YEARS;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA_DAYS + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

/** The day of a number. */
export function dayOfNumber(number: number): CalendarDate {
  const era = Math.floor(number / ERA_DAYS);
  const ofEra = number - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / (ERA_DAYS - 1))) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * ERA_YEARS + yearOfEra + (month > 2 ? 0 : 1),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Days from one to the other: 1 from today to tomorrow, negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}
