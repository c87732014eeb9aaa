/** Hours that clocks in Thailand are ahead of UTC. */
const THAI_HOURS = 7;
/** 1 January 1980, the first day that a zip can tell. */
const FIRST_DAY = 0x0021;
const FIRST = Date.UTC(1980, 0, 1) / 1000;
/** The last moment of 2107, the last year that it can tell. */
const LAST = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;

/**
 * A moment as zip has it: the date and time on a wall clock, in steps of two seconds, with no word of where the clock
 * hangs. It hangs in Thailand, whatever the machine is set to; only programs that know no better read it.
 *
 * @param seconds since 1970; left out, the first day that there is
 */
export function dosTime(seconds: number | undefined): { readonly date: number; readonly time: number } {
  if (seconds === undefined) return { date: FIRST_DAY, time: 0 };
  const there = Math.min(LAST, Math.max(FIRST, seconds + THAI_HOURS * 3600));
  const clock = new Date(there * 1000);
  return {
    date: ((clock.getUTCFullYear() - 1980) << 9) | ((clock.getUTCMonth() + 1) << 5) | clock.getUTCDate(),
    time: (clock.getUTCHours() << 11) | (clock.getUTCMinutes() << 5) | (clock.getUTCSeconds() >> 1),
  };
}

/**
 * The same moment to the second and in UTC, in the field that unpacking programs of Unix go by (Info-ZIP's extended
 * timestamp, `UT`): with the time of modification and no other.
 */
export function extendedTime(seconds: number): Uint8Array {
  const field = Buffer.alloc(9);
  field.write('UT');
  field.writeUInt16LE(5, 2);
  field.writeUInt8(1, 4);
  field.writeInt32LE(seconds, 5);
  return field;
}
