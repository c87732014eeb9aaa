import { createHash } from 'node:crypto';

/** MD5, by which stores tell whether a body came whole: in hex as their ETag has it, in base64 as `Content-MD5`. */
export function md5(bytes: Uint8Array, encoding: 'hex' | 'base64'): string {
  return createHash('md5').update(bytes).digest(encoding);
}
