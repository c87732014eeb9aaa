/** Words that only a library or a crash would say. */
const FOREIGN =
  /\b(?:expected|received|invalid|unexpected|required|unrecognized|undefined|null|NaN|object|array|string|boolean|parse|syntax|exception|mapping|scalar|sequence|(?<!\.)(?:YAML|MDX|JSON)|JSX|Zod|Sätteri|oxc)\b|\[object |\bat \S+:\d+/i;

/** Author's own words, which may be of any language. */
const QUOTED = /“[^”]*”|"[^"]*"|'[^']*'|`[^`]*`/g;

/** A text without what is quoted in it. */
export function withoutQuoted(text: string): string {
  return text.replaceAll(QUOTED, '');
}

/** The first word of a text that only a library or a crash would say; what is quoted is passed over. */
export function foreignWord(text: string): string | undefined {
  return FOREIGN.exec(withoutQuoted(text))?.[0];
}
