/** The work took longer than it may. */
export class TooSlow extends Error {}

/** The work was called off. */
export class Cancelled extends Error {}

/**
 * Waits for work no longer than `limit` milliseconds, and not after a signal to stop. The work itself goes on where nobody
 * ends it.
 *
 * @throws TooSlow, Cancelled, or what the work throws
 */
export async function within<T>(work: Promise<T>, limit: number, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const end = new Promise<never>((_, reject) => {
    stop = () => reject(new Cancelled());
    timer = setTimeout(() => reject(new TooSlow()), limit);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
