/**
 * SHA-1 of bytes (FIPS 180-4), for Pagefind names its files by it. It guards against damage and mixtures, for which it
 * will do. `crypto.subtle` has it too, but not on plain HTTP, where some municipal sites still are.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const sum = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const w = new Uint32Array(80);
  const at = (i: number) => w[i] as number;
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let i = 0; i < 80; i++) {
      w[i] = i < 16 ? padded.getUint32(block + i * 4) : turned(at(i - 3) ^ at(i - 8) ^ at(i - 14) ^ at(i - 16), 1);
    }
    let [a, b, c, d, e] = sum as unknown as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const [mixed, constant] =
        i < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : i < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : i < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [(turned(a, 5) + mixed + e + constant + at(i)) | 0, a, turned(b, 30), c, d];
    }
    // A Uint32Array keeps each within 32 bits.
    for (const [i, part] of [a, b, c, d, e].entries()) sum[i] = (sum[i] as number) + part;
  }
  const result = new DataView(new ArrayBuffer(20));
  for (const [i, part] of sum.entries()) result.setUint32(i * 4, part);
  return new Uint8Array(result.buffer);
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
