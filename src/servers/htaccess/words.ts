/** A section of Apache's configuration with what is in it: `<IfModule mod_mime.c>` to `</IfModule>`. */
export function block(start: string, lines: readonly string[]): string[] {
  const name = /^<(\w+)/.exec(start)?.[1] ?? '';
  return [start, ...lines.map((line) => `  ${line}`), `</${name}>`];
}

/** A text as one word of a line. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** A regular expression that matches a text and nothing else. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The regular expression of a path under the base as one of the whole address; `^eit/` → `^/ita/(?:eit/)`. */
export function inSection(base: string, path: string): string {
  const fromAnyFolder = path.replaceAll('(?:^|/)', '(?:|.*/)');
  const isFree = fromAnyFolder === path && !path.startsWith('^');
  return `^${literal(base)}${isFree ? '.*' : ''}(?:${fromAnyFolder.replace(/^\^/, '')})`;
}
