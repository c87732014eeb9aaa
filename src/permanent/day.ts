/** Hours that clocks in Thailand are ahead of UTC; there is no summer time. */
const THAI_HOURS = 7;

/** The day in Thailand at a moment in seconds since 1970: ISO, in ค.ศ. */
export function thaiDay(seconds: number): string {
  return new Date((seconds + THAI_HOURS * 3600) * 1000).toISOString().slice(0, 10);
}

/**
 * The day that a build writes down. Two builds of one commit must not differ, so the clock is asked last.
 *
 * @param epoch `SOURCE_DATE_EPOCH`, in seconds (reproducible-builds.org); anything but a number is as if not set
 * @param commit day of the commit that is built; `undefined` where the content differs from it, or there is none
 * @param now the clock, in milliseconds
 */
export function publicationDay(epoch: string | undefined, commit: string | undefined, now: number): string {
  if (epoch && /^\d{1,11}$/.test(epoch)) return thaiDay(Number(epoch));
  return commit ?? thaiDay(Math.floor(now / 1000));
}
