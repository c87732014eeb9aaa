import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, inject } from 'vitest';
import type { ServerSettings } from '../../../src/servers/answers.ts';
import { type Host, type LaidOut, layOut, type Module, runApache } from './apache.ts';
import type { Answer } from './ask.ts';
import { plantedSection } from './planted.ts';
import type { SectionServer } from './program.ts';

/** The real section in a municipality's site, for tests that start one Apache after another on it; gone at their end. */
export function useHosts(settings: ServerSettings) {
  let room = '';
  let laidOut: LaidOut | undefined;
  const at = (path: string) => join(laidOut?.site ?? '', path);

  beforeAll(async () => {
    room = await mkdtemp(join(tmpdir(), 'oit-hosts-'));
    const section = join(room, 'section');
    await plantedSection(inject('sites').real.folder, section, settings);
    laidOut = await layOut(section, settings);
  });
  afterAll(async () => {
    if (laidOut) await rm(laidOut.room, { recursive: true, force: true });
    await rm(room, { recursive: true, force: true });
  });

  return {
    /** A file of the section, by its path in it. */
    read: (path: string) => readFileSync(join(at('ita'), path)),

    /** Runs an Apache that answers to the names of some hosts, as long as it is used. */
    async withApache(
      hosts: Readonly<Record<string, Host>>,
      use: (server: SectionServer) => Promise<void>,
      without: readonly Module[] = [],
    ): Promise<void> {
      if (!laidOut) throw new Error('the site is not laid out');
      const server = await runApache(laidOut, hosts, { without });
      try {
        await use(server);
      } finally {
        await server.close();
      }
    },

    /** Writes a file of the site by its path, `undefined` for gone, for the rest of a test that is handed on. */
    async withFile(path: string, text: string | undefined, use: () => Promise<void>): Promise<void> {
      const before = await readFile(at(path), 'utf8');
      try {
        await (text === undefined ? rm(at(path)) : writeFile(at(path), text));
        await use();
      } finally {
        await writeFile(at(path), before);
      }
    },
  };
}

/** The bytes of an answer as a browser has them after unpacking. */
export function unpacked({ headers, body }: Answer): Buffer {
  const coding = headers['content-encoding'];
  if (coding === 'br') return brotliDecompressSync(body);
  return coding === 'gzip' ? gunzipSync(body) : body;
}
