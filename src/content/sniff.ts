/** First bytes of files that officers rename to .mdx, and the programs they come from. */
const PROGRAMS: readonly (readonly [start: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'Word หรือ Excel'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word หรือ Excel รุ่นเก่า'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
];

/** The program a file that is not text was made with, where its first bytes tell. */
export function programFile(bytes: Uint8Array): string | undefined {
  return PROGRAMS.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
}

/**
 * By its mark, or by one byte of every two being the high byte of a Latin (0x00) or Thai (0x0E) letter,
 * and the other seldom so.
 */
export function looksUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 400);
  if (!sample.includes(0)) return false;
  const high = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0 || byte === 0x0e) high[i % 2] = (high[i % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  return high.some((count, i) => count > half * 0.8 && (high[1 - i] ?? 0) < half * 0.2);
}

/** windows-874 keeps Thai in 0xA1–0xFB, one byte a letter; no such run is valid UTF-8. */
export function looksWindows874(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const thai = high.filter((byte) => (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb));
  return high.length > 0 && thai.length / high.length > 0.9;
}
