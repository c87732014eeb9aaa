import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Output {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
  /** Bytes of `pagefind/`. */
  readonly index: number;
}

/** What lies in a built folder. */
export async function outputOf(folder: string): Promise<Output> {
  const total = { files: 0, pages: 0, bytes: 0, index: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    total.files++;
    total.bytes += size;
    if (entry.name.endsWith('.html')) total.pages++;
    if (path.startsWith(join(folder, 'pagefind'))) total.index += size;
  }
  return total;
}
