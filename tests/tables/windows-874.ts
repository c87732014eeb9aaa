/** Text as old Thai programs write it: one byte a letter, Thai at 0xA1 to 0xFB. */
export function windows874(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e01 + 0xa1 : code;
    }),
  );
}
