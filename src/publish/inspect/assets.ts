import type { Address } from './page.ts';

const IN_STYLE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
const IN_SCRIPT = /\b(?:from|import)\s*\(?\s*["'`](\.{0,2}\/[^"'`$]+)["'`]/g;

/** Every address that a style asks for by itself: fonts, pictures, other styles. */
export function styleAddresses(css: string): Address[] {
  return found(css, IN_STYLE);
}

/** Every script that one of ours imports. */
export function scriptAddresses(script: string): Address[] {
  return found(script, IN_SCRIPT);
}

function found(text: string, pattern: RegExp): Address[] {
  return [...text.matchAll(pattern)].map((match) => ({
    use: 'load',
    text: match.slice(1).find((one) => one !== undefined) ?? '',
    at: match.index,
  }));
}
