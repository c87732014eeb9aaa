import { setTimeout as wait } from 'node:timers/promises';

/** The time, and the way to let it pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  pause(ms: number): Promise<void>;
}

export const CLOCK: Clock = {
  now: () => Date.now(),
  pause: async (ms) => {
    await wait(ms);
  },
};
