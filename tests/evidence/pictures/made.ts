import sharp, { type Sharp } from 'sharp';

/** A small picture that looks different from each side. */
export function scene(width = 48, height = 32): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.set([(x * 5) % 256, (y * 7) % 256, x < 8 && y < 8 ? 255 : 40], (y * width + x) * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A picture that packs badly, the same each time. */
export function noise(width: number, height: number): Sharp {
  let seed = 1;
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 60 + ((i / 3 / width) % 100) + ((seed >> 16) % 40);
  });
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** What a phone writes: who and where; the position is in a made-up town. */
export const PHONE = {
  IFD0: { Artist: 'Somchai Jaidee', Software: 'Camera 1.2', Copyright: 'Somchai' },
  IFD2: { BodySerialNumber: 'SN-12345' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '7/1 33/1 2450/100', GPSLongitudeRef: 'E', GPSLongitude: '99/1 37/1 0/1' },
};

export const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#" xmp:CreatorTool="Editor 9" stRef:filePath="D:\\งาน\\รูป.psd">
<dc:creator><rdf:Seq><rdf:li>สมหญิง รักเรียน</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** A segment of a JPEG put in behind its first two bytes. */
export function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Uint8Array.of(0xff, marker, length >> 8, length & 0xff),
    data,
    jpeg.subarray(2),
  ]);
}

/** APP13 as Photoshop writes it, with one dataset of IPTC. */
export function iptc(dataset: number, text: string): Uint8Array {
  const value = Buffer.from(text);
  const data = Buffer.concat([Uint8Array.of(0x1c, 2, dataset, 0, value.length), value]);
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00', 'latin1'),
    Uint8Array.of(0, 0, 0, data.length),
    data,
  ]);
}

/** The dots of a picture as it is shown. */
export async function dots(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).autoOrient().raw().toBuffer();
}

/** An EXIF block with one directory; each tag is longer than four bytes. */
export function exif(tags: readonly (readonly [tag: number, type: number, value: Uint8Array])[]): Uint8Array {
  const head = Buffer.alloc(8 + 2 + tags.length * 12 + 4);
  head.write('II*\x00', 0, 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(tags.length, 8);
  let end = head.length;
  for (const [i, [tag, type, value]] of tags.entries()) {
    const at = 10 + i * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(value.length, at + 4);
    head.writeUInt32LE(end, at + 8);
    end += value.length;
  }
  return Buffer.concat([Buffer.from('Exif\x00\x00', 'latin1'), head, ...tags.map(([, , value]) => value)]);
}
