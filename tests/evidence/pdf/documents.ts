import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/documents/', import.meta.url);

/** A document of the fixtures. */
export function documentBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}

/** Names of the PDFs in a folder of the fixtures, in order. */
export function documentsIn(folder: string): string[] {
  return readdirSync(new URL(folder, FOLDER))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
