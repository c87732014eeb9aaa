import { nativeFiles } from './native.ts';

/** What a system or a file system answers that can't do it: NFS, FAT, some network shares, old kernels. */
const CANNOT = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/**
 * Two folders on one disk change places in one step: whoever opens a path meanwhile finds the one or the other, never
 * none (`renameat2` with `RENAME_EXCHANGE` on Linux, `renamex_np` with `RENAME_SWAP` on macOS).
 *
 * @returns false where this system can't, and nothing was done
 */
export async function exchange(one: string, other: string): Promise<boolean> {
  // The addon has three renames in place of it on Windows, which nothing recovers from.
  const addon = process.platform === 'win32' ? undefined : await nativeFiles();
  if (!addon) return false;
  try {
    await addon.swap(one, other);
    return true;
  } catch (error) {
    if (CANNOT.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    // The addon leaves out what failed, and the message to the officer hangs on it.
    throw Object.assign(error as Error, { syscall: 'rename', path: one, dest: other });
  }
}
