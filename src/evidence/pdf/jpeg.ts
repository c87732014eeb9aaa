const SOI = 0xd8;
const SOS = 0xda;
const EXIF = 0xe1;
/** Segments that say nothing of how the picture looks: Exif and XMP, Photoshop's, comments. */
const TELLING = new Set([EXIF, 0xed, 0xfe]);

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** The segments before the picture itself; none where the bytes are no JPEG. */
function segments(jpeg: Uint8Array): Segment[] {
  const found: Segment[] = [];
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return found;
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker === SOS) break;
    if (marker === 0xff) {
      at++; // padding
      continue;
    }
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > jpeg.length) break;
    found.push({ marker, start: at, end: at + 2 + length });
    at += 2 + length;
  }
  return found;
}

/** A JPEG without what its camera and programs wrote into it; the picture stays the same to the bit. */
export function withoutJpegMetadata(jpeg: Uint8Array): Uint8Array {
  const telling = segments(jpeg).filter(({ marker }) => TELLING.has(marker));
  if (telling.length === 0) return jpeg;
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { start, end } of telling) {
    parts.push(jpeg.subarray(from, start));
    from = end;
  }
  parts.push(jpeg.subarray(from));
  return new Uint8Array(Buffer.concat(parts));
}

/** What a camera wrote into a JPEG, as `exif-reader` takes it. */
export function exifOf(jpeg: Uint8Array): Buffer | undefined {
  for (const { marker, start, end } of segments(jpeg)) {
    if (marker !== EXIF) continue;
    const data = Buffer.from(jpeg.subarray(start + 4, end));
    if (data.subarray(0, 6).toString('latin1') === 'Exif\0\0') return data;
  }
  return undefined;
}
