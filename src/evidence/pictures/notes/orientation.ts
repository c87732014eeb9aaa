import type { Note } from '../container/types.ts';

const ORIENTATION = 0x0112;

/** 1 to 8 as EXIF counts them; 1 where it says nothing. */
export function exifOrientation(notes: readonly Note[]): number {
  const [exif] = notes.flatMap((note) => (note.form === 'exif' ? [note.bytes] : []));
  if (!exif || exif.length < 14) return 1;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.length);
  const isLittle = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > exif.length) return 1;
  const count = view.getUint16(first, isLittle);
  for (let i = 0, at = first + 2; i < count && at + 12 <= exif.length; i++, at += 12) {
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A segment of a JPEG that holds an EXIF block with nothing but the orientation. */
export function orientationSegment(orientation: number): Uint8Array {
  const exif = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, exif.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...exif]);
}
