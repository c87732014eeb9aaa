import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontmatter } from '../../content/frontmatter.ts';

/** A text file of the content folder, letter for letter. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The text of UTF-8 bytes with its mark, so that the same bytes are written back; `undefined` where it is other. */
export function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file that can be mended; `undefined` where it can't be read as text, which the check tells. */
export async function readText(root: string, path: string): Promise<TextFile | undefined> {
  const bytes = await readFile(join(root, path)).catch(() => undefined);
  const text = bytes && exactText(bytes);
  return text === undefined ? undefined : { path, text };
}

/** Fields and body of a file, with their offsets into its text; `undefined` where they can't be told apart. */
export function split({ text }: TextFile) {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  // The same length, and read as the check reads it.
  const lines = text.slice(mark).replaceAll(/\r(?!\n)/g, '\n');
  const parts = splitFrontmatter(lines, '', () => undefined);
  return parts && { ...parts, yamlStart: parts.yamlStart + mark, bodyStart: parts.bodyStart + mark };
}
