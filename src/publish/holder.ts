import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FileLock, fileLock } from './file-lock.ts';
import { exists, makeFolder } from './folders.ts';
import { recover } from './recover.ts';

/**
 * The folder beside the output folder in which a new section waits and the one before is kept. It lies on the same disk,
 * so that they change places by renames, and perhaps in a web root, so that nobody may be sent what is in it: a document
 * may have been taken out of the section for good reason.
 */
export interface Holder {
  readonly out: string;
  readonly folder: string;
  /** The section that was published before. */
  readonly kept: string;
  /** Where the next section waits, and what it has replaced after it. */
  readonly coming: Coming;
}

export interface Coming {
  readonly folder: string;
  readonly section: string;
  /** What was replaced, where the two could not change places in one step. */
  readonly replaced: string;
  /** Tells the section that is new from the one it has replaced; there once the new one is on the disk, whole. */
  readonly mark: string;
}

/** Only its owner may open it. Web servers that run as the owner are told to send nothing, each in its own words. */
const CLOSED = 0o700;
const SIGNS: readonly (readonly [name: string, text: string])[] = [
  [
    '.htaccess',
    '# The section that was published before, kept for “npm run rollback”. Never sent to anybody.\n' +
      '<IfModule mod_authz_core.c>\n  Require all denied\n</IfModule>\n' +
      '<IfModule mod_alias.c>\n  RedirectMatch 404 .\n</IfModule>\n',
  ],
  [
    'web.config',
    '<?xml version="1.0" encoding="utf-8"?>\n' +
      '<configuration>\n  <system.webServer>\n    <security>\n      <requestFiltering>\n        <hiddenSegments>\n' +
      '          <add segment="section" />\n          <add segment="coming" />\n' +
      '        </hiddenSegments>\n      </requestFiltering>\n    </security>\n  </system.webServer>\n</configuration>\n',
  ],
  ['.gitignore', '*\n'],
];

/** Where the holder of an output folder lies. */
export function holderOf(out: string): Holder {
  const folder = join(dirname(out), `.${basename(out)}-previous`);
  const coming = join(folder, 'coming');
  return {
    out,
    folder,
    kept: join(folder, 'section'),
    coming: {
      folder: coming,
      section: join(coming, 'section'),
      replaced: join(coming, 'replaced'),
      mark: join(coming, 'mark'),
    },
  };
}

/**
 * Does something with what is published while no other process does, after what a killed one has left is settled. The
 * holder is there meanwhile, and stays where a section is kept in it.
 */
export async function withHolder<T>(out: string, work: (holder: Holder) => Promise<T>): Promise<T> {
  const holder = holderOf(out);
  await mkdir(dirname(out), { recursive: true });
  const lock = await held(holder);
  try {
    for (const [name, text] of SIGNS) await writeSign(join(holder.folder, name), text);
    await recover(holder);
    return await work(holder);
  } finally {
    // What went wrong before is what is told; what can't be settled now is settled by the next command.
    await leave(holder).catch(() => undefined);
    await lock.release().catch(() => undefined);
  }
}

async function held({ folder }: Holder): Promise<FileLock> {
  for (;;) {
    await makeFolder(folder, CLOSED);
    try {
      await chmod(folder, CLOSED);
      return await fileLock(join(folder, 'lock'));
    } catch (error) {
      // Another process was done with it, and has taken it away between two of our steps.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** One that stands is left alone: writing it again on a full disk would leave an empty file. */
async function writeSign(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeFile(path, text);
}

async function leave(holder: Holder): Promise<void> {
  await recover(holder);
  if (!(await exists(holder.kept))) await rm(holder.folder, { recursive: true, force: true });
}
