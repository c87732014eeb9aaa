/** Text of unsaid encoding: UTF-8 where it is that, else the Thai of old Windows, which is ASCII for all else. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}
