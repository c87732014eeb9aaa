import { crc32 } from 'node:zlib';
import { looksWindows874 } from '../../content/sniff.ts';
import { Unreadable } from '../types.ts';

/** Bytes 0x80–0xFF of the first IBM PC, which the zip format takes names to be in unless told otherwise (APPNOTE, D.1). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of a file in an archive. What the archive says of its encoding is not trusted: macOS writes UTF-8 without
 * saying so, and Thai Windows writes windows-874.
 *
 * @param unicode the field of Info-ZIP that repeats the name in UTF-8 (APPNOTE, 4.6.9), as it stands
 */
export function decodeName(bytes: Uint8Array, unicode: Uint8Array | undefined): string {
  if (unicode && unicode.length > 5 && unicode[0] === 1) {
    const view = new DataView(unicode.buffer, unicode.byteOffset, unicode.length);
    const text = view.getUint32(1, true) === crc32(bytes) ? utf8(unicode.subarray(5)) : undefined;
    if (text !== undefined) return text;
  }
  return utf8(bytes) ?? (looksWindows874(bytes) ? new TextDecoder('windows-874').decode(bytes) : cp437(bytes));
}

/**
 * Refuses a name that leads out of the folder it is unpacked into, on any system.
 *
 * @throws Unreadable `unsafe-name`
 */
export function refuseUnsafe(name: string): void {
  const isUnsafe =
    name === '' ||
    name.startsWith('/') ||
    name.includes('\\') ||
    name.includes('\0') ||
    /^[A-Za-z]:/.test(name) ||
    name.split('/').includes('..');
  if (isUnsafe) throw new Unreadable('unsafe-name', name);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function cp437(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437.charAt(byte - 0x80))).join('');
}
