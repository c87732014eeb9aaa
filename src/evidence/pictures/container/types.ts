/** Something a picture file carries beside its pixels. */
export type Note =
  | { readonly form: 'exif' | 'xmp' | 'iptc'; readonly bytes: Uint8Array }
  | { readonly form: 'text'; readonly name: string; readonly text: string };

/** A picture file taken apart, its pixels untouched. */
export interface Container {
  /** The pieces that make the picture and its colours; joined they are the same picture without its notes. */
  readonly kept: readonly Uint8Array[];
  readonly notes: readonly Note[];
}

/** The bytes of all pieces, one after another. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes as the letters of ISO 8859-1: for names that are ASCII when they are what they should be. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
