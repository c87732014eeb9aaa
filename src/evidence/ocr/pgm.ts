import type { Grey } from './picture.ts';

/** A grey picture as a PGM file: what Tesseract takes without anybody packing and unpacking it. */
export function toPgm({ data, width, height }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
