import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command was called from. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The content folder: `OIT_CONTENT`, or `content/` of the project. */
export function contentFolder(): string {
  const named = process.env['OIT_CONTENT'];
  return named ? resolve(named) : resolve(PROJECT, 'content');
}

/** The output folder: `OIT_OUT`, or `dist/` of the project. */
export function outFolder(): string {
  const named = process.env['OIT_OUT'];
  return named ? resolve(named) : resolve(PROJECT, 'dist');
}

/** Where a preview is built: beside the output folder, never in it. */
export function previewFolder(): string {
  return `${outFolder()}-preview`;
}

/** A path as the caller of a command wrote it: npm changes the working folder to the project's, names are meant from theirs. */
export function fromCaller(name: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', name);
}
