import { sha1 } from './sha1.ts';

/** A file of Pagefind is this and then its content, in gzip. */
export const SIGNATURE = 'pagefind_dcd';

/** Content of a file that is no gzip, since a server on the way has unpacked it already. */
const GZIP = [0x1f, 0x8b];

/**
 * Reads a file that Pagefind has named by its content, and throws where it has another: what is cut off or damaged, of
 * another publication, or no file of the index at all.
 *
 * Pagefind takes the SHA-1 of what follows the signature, writes each byte in hexadecimal without a leading zero, and
 * names the file by the beginning of that: `th_0e3647d.pf_index` is 00 e3 64 7d … (pinned at 1.6.0, held by a test).
 *
 * @returns signature and content
 */
export async function namedBytes(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const whole = GZIP.every((byte, i) => bytes[i] === byte) ? await unpacked(bytes) : bytes;
  const [, beginning] = /_([0-9a-f]+)\.pf_\w+$/.exec(name) ?? [];
  const hasSignature = new TextDecoder().decode(whole.subarray(0, SIGNATURE.length)) === SIGNATURE;
  const sum = Array.from(sha1(whole.subarray(SIGNATURE.length)), (byte) => byte.toString(16)).join('');
  if (!beginning || !hasSignature || !sum.startsWith(beginning)) throw new Error(`not what its name says: ${name}`);
  return whole;
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
