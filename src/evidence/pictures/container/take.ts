import type { Kind } from '../../kinds.ts';
import { Unreadable } from '../../types.ts';
import { takeJpeg } from './jpeg.ts';
import { takePng } from './png.ts';
import type { Container } from './types.ts';
import { takeWebp } from './webp.ts';

const BY_KIND: Partial<Record<Kind, (bytes: Uint8Array, isWhole: boolean) => Container>> = {
  jpg: takeJpeg,
  png: takePng,
  webp: takeWebp,
};

/**
 * A picture file taken apart by its kind.
 *
 * @param isWhole whether it must be all there; else what follows a break is kept as it is
 * @throws Unreadable
 */
export function take(bytes: Uint8Array, kind: Kind, isWhole = true): Container {
  if (bytes.length === 0) throw new Unreadable('empty');
  const taker = BY_KIND[kind];
  if (!taker) throw new Unreadable('damaged', `no picture: ${kind}`);
  return taker(bytes, isWhole);
}
