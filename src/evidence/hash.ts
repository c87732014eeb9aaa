import { createHash } from 'node:crypto';

/** SHA-256 in hex; of a text that of its UTF-8. */
export function hash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
