import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** What a path that must be a plain file is instead; `code` is told apart as those of Node's `fs` are. */
export class NotPlain extends Error {
  readonly code: 'EOUTSIDE' | 'ENOTFILE';

  /** @param code `EOUTSIDE`: a link leads out of the folder; `ENOTFILE`: a pipe, a socket or a device */
  constructor(code: NotPlain['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * The bytes of a file. A pipe, a socket or a device is not read: that may never end.
 *
 * @throws NotPlain, and what the file system tells
 */
export async function readPlain(path: string): Promise<Buffer> {
  // Opening a pipe waits for who writes into it, unless it is told not to; Windows has no such word and no such pipes.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error) => {
    // A socket can't be opened at all.
    throw error.code === 'ENXIO' ? new NotPlain('ENOTFILE') : error;
  });
  try {
    const found = await handle.stat();
    if (!found.isFile() && !found.isDirectory()) throw new NotPlain('ENOTFILE');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
