import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PROJECT } from '../cli/paths.ts';
import { commitOf } from '../permanent/git.ts';
import type { Program } from '../permanent/manifest.ts';

/** What a section is made by, beside the content. */
const FILES = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'src', 'public'] as const;

let known: Promise<Program> | undefined;

/** What the colophon and the list of files say of the program that made the section. Takes no clock: the same commit gives the same bytes. */
export function buildInfo(): Promise<Program> {
  known ??= read();
  return known;
}

async function read(): Promise<Program> {
  const [text, commit] = await Promise.all([
    readFile(resolve(PROJECT, 'package.json'), 'utf8'),
    commitOf(PROJECT, FILES),
  ]);
  const { version } = JSON.parse(text) as { version: string };
  return { version, commit };
}
