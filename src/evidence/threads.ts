import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

type Tasks = typeof import('./tasks.ts');

/** How many there are: each holds an engine for PDFs, and with two a build of large documents stays below 1 GB. */
export const MOST_THREADS = Math.min(2, availableParallelism());

/** In milliseconds; the 200 pages of a budget take two seconds. */
const LONGEST = 120_000;

/**
 * Threads that look into files: several at once, and a file that breaks its thread or never ends takes nothing else
 * with it.
 */
export class Threads {
  readonly #pool = new Tinypool({
    filename: new URL('./tasks.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: MOST_THREADS,
    idleTimeout: 1000,
  });

  /**
   * Does one task; `too-slow` where it was stopped for the time it took, `broken` where its thread broke. Give no more
   * than `MOST_THREADS` at once: the time that one waits for a thread counts.
   */
  async run<N extends keyof Tasks>(
    name: N,
    input: Parameters<Tasks[N]>[0],
    longest = LONGEST,
  ): Promise<Awaited<ReturnType<Tasks[N]>> | 'too-slow' | 'broken'> {
    const stop = AbortSignal.timeout(longest);
    try {
      return (await this.#pool.run(input, { name, signal: stop })) as Awaited<ReturnType<Tasks[N]>>;
    } catch {
      return stop.aborted ? 'too-slow' : 'broken';
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
