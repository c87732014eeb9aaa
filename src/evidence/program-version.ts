import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Hash of a part of the program, by which a kept result is told from what another version would make. Read at one go: a
 * hundred small files one after another through the thread pool would take longer than all else a second look does.
 *
 * @param rooms folders, with all code and data in them
 * @param files single files
 */
export function programVersion(rooms: readonly URL[], files: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const names = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:ts|yaml)$/.test(name),
    );
    for (const name of names.sort()) hash.update(readFileSync(new URL(name, room)));
  }
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
