/** Names that programs give to signs in attributes; a page may use others in its text, which nobody looks at here. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g;

/** The value of an attribute as a browser reads it: `a?x=1&#38;y=2` → `a?x=1&y=2`. */
export function unescaped(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(REFERENCE, (all, hex: string, decimal: string, name: string) => {
    if (name) return NAMED[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
