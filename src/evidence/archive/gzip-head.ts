/** Place of the system in the head of gzip, and the word for “unknown” (RFC 1952, 2.3.1). */
const SYSTEM = 9;
const UNKNOWN = 255;

/** Takes the system's name out of gzip, which each writes its own into: the same bytes come out everywhere. */
export function forgetSystem(gzip: Uint8Array): void {
  gzip[SYSTEM] = UNKNOWN;
}
