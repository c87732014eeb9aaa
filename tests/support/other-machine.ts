import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './commands.ts';

const AHEAD = 400 * 86_400_000;
const PRELOAD = join(PROJECT, 'tests/support/other-machine.mjs');
/** libfaketime, by Debian's package of that name; shifts the clock of programs that are not Node, as Pagefind's. */
const CLOCK = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/faketime/libfaketime.so.1`);

/**
 * Where a build that must come out the same is made: another clock, time zone, language, home and order of files, one
 * thread where there are four, and settings by chance that mean something to tools.
 *
 * @param home an empty folder
 */
export function otherMachine(home: string): Record<string, string> {
  const clock = CLOCK.find(existsSync);
  return {
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    TZ: 'Pacific/Kiritimati',
    // Turkish has its own capitals of i, which trips what folds case by the machine's language.
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    UV_THREADPOOL_SIZE: '1',
    RAYON_NUM_THREADS: '1',
    VIPS_CONCURRENCY: '1',
    BASE_URL: '/x/',
    NODE_ENV: 'development',
    ASTRO_KEY: 'x',
    SOURCE_DATE_EPOCH: '',
    NODE_OPTIONS: `--import ${PRELOAD}`,
    ...(clock
      ? { LD_PRELOAD: clock, FAKETIME: `+${AHEAD / 1000}`, FAKETIME_DONT_FAKE_MONOTONIC: '1' }
      : { OIT_TEST_AHEAD: String(AHEAD) }),
  };
}
