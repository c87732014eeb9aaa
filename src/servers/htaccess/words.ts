/** A section of Apache's configuration with what is in it: `<IfModule mod_mime.c>` to `</IfModule>`. */
export function block(start: string, lines: readonly string[]): string[] {
  const name = /^<(\w+)/.exec(start)?.[1] ?? '';
  return [start, ...lines.map((line) => `  ${line}`), `</${name}>`];
}

/** A text as one word of a line. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
