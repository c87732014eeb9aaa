import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Framework } from './types.ts';

const here = new URL('./', import.meta.url);
const cache = new Map<string, Framework>();

/** Ids of the frames that ship with the project, newest last: `['oit-2566']`. */
export function frameworkIds(): string[] {
  return readdirSync(here)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The frame with that id, or `undefined` where none ships. The data is ours: a test checks its shape. */
export function loadFramework(id: string): Framework | undefined {
  if (!frameworkIds().includes(id)) return undefined;
  let frame = cache.get(id);
  if (!frame) {
    frame = parse(readFileSync(new URL(`${id}.yaml`, here), 'utf8')) as Framework;
    cache.set(id, frame);
  }
  return frame;
}
