/**
 * A JPEG or PNG without the segments that tell of camera, place and maker; the picture itself is not packed anew. What is
 * no such picture, or breaks off, is given back as it is.
 */
export function stripPicture(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes);
  return PNG.every((byte, i) => bytes[i] === byte) ? stripPng(bytes) : bytes;
}

/** The block of EXIF in a picture, from its TIFF header on. */
export function exifOf(bytes: Uint8Array): Uint8Array | undefined {
  for (const { name, from, to } of bytes[0] === 0xff ? jpegSegments(bytes) : pngChunks(bytes)) {
    if (name === 'eXIf') return bytes.subarray(from + 8, to - 4);
    const isExif = name === APP1 && Buffer.from(bytes.subarray(from + 4, from + 8)).toString('latin1') === 'Exif';
    if (isExif) return bytes.subarray(from + 10, to);
  }
  return undefined;
}

interface Segment {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const APP1 = 'e1';
/** APP1 (EXIF, XMP), APP13 (IPTC of Photoshop) and comments; colours (APP2, APP14) stay. */
const JPEG_DROPPED = new Set([APP1, 'ed', 'fe']);
const PNG_DROPPED = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function stripJpeg(bytes: Uint8Array): Uint8Array {
  const orientation = exifOrientation(exifOf(bytes));
  // A picture that lies on its side stands upright only by its EXIF: that one word of it is kept.
  const kept = orientation > 1 ? [orientationSegment(orientation)] : [];
  return without(bytes, jpegSegments(bytes), JPEG_DROPPED, 2, kept);
}

function stripPng(bytes: Uint8Array): Uint8Array {
  return without(bytes, pngChunks(bytes), PNG_DROPPED, 8, []);
}

function without(
  bytes: Uint8Array,
  segments: readonly Segment[],
  dropped: ReadonlySet<string>,
  start: number,
  first: readonly Uint8Array[],
): Uint8Array {
  const gone = segments.filter(({ name }) => dropped.has(name));
  if (gone.length === 0) return bytes;
  const pieces = [bytes.subarray(0, start), ...first];
  let at = start;
  for (const { from, to } of gone) {
    pieces.push(bytes.subarray(at, from));
    at = to;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

/** Segments before the picture data (ITU T.81, B.1.1); none where they don't follow each other. */
function jpegSegments(bytes: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) break; // from here on, the picture
    if (marker === 0xff) {
      at++;
      continue;
    }
    const to = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (to < at + 4 || to > bytes.length) return [];
    segments.push({ name: marker.toString(16), from: at, to });
    at = to;
  }
  return segments;
}

function pngChunks(bytes: Uint8Array): Segment[] {
  if (!PNG.every((byte, i) => bytes[i] === byte)) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Segment[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const to = at + 12 + view.getUint32(at);
    if (to > bytes.length) return [];
    chunks.push({ name: Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1'), from: at, to });
    at = to;
  }
  return chunks;
}

const ORIENTATION = 0x0112;

/** 1 to 8 as EXIF counts them; 1 where it says nothing. */
function exifOrientation(exif: Uint8Array | undefined): number {
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

/** An EXIF block with nothing but the orientation. */
function orientationSegment(orientation: number): Uint8Array {
  const exif = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, exif.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...exif]);
}
