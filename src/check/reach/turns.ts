import type { Clock } from './clock.ts';

/** One request at a time to a host, and a pause between two: the server of a small office must not feel a check. */
export class Turns {
  readonly #clock: Clock;
  readonly #pause: number;
  readonly #last = new Map<string, Promise<unknown>>();

  /** @param pause milliseconds between the end of one request and the next */
  constructor(clock: Clock, pause: number) {
    this.#clock = clock;
    this.#pause = pause;
  }

  /** Does it when the host's other requests are over. */
  at<T>(host: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host);
    const turn = before ? before.then(() => this.#clock.pause(this.#pause)).then(act) : act();
    this.#last.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
