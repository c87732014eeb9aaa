/** Where a publication is, from the opening of the staging to its end. */
export const STEPS = [
  'open',
  'finish',
  'bring beside',
  'flush',
  'mark',
  'swap',
  'flush the swap',
  'keep',
  'clear',
  'close',
] as const;

export type Step = (typeof STEPS)[number];

/** A line of `watched-files.mjs`: what is done, to which path, and the other path of a rename. */
export type Told = readonly [what: string, path: string, other: string | null];

/** Tells the steps of one publication from what it does with files, in their order. */
export class Steps {
  #step: Step = 'open';

  next([what, path, other]: Told): Step {
    const isBuilt = /\.oit\/build-\w+\/new(?:\/|$)/.test(path);
    const isComing = /-previous\/coming(?:\/|$)/.test(path);
    if (what === 'write' && isBuilt) this.#step = 'finish';
    else if (what === 'rename' && isBuilt) this.#step = 'bring beside';
    else if (what === 'sync' && /\/coming\/section/.test(path) && this.#step !== 'swap') this.#step = 'flush';
    else if (what === 'write' && isComing) this.#step = 'mark';
    else if (what === 'swap') this.#step = 'swap';
    else if (what === 'sync' && this.#step === 'swap') this.#step = 'flush the swap';
    else if (what === 'rename' && /-previous\/section$/.test(path + (other ?? ''))) this.#step = 'keep';
    else if (what === 'rename' && /\/older$/.test(other ?? '')) this.#step = 'keep';
    else if (what === 'rm' && /\/coming$/.test(path)) this.#step = this.#step === 'open' ? 'open' : 'clear';
    else if (what === 'rm' && this.#step === 'clear') this.#step = 'close';
    return this.#step;
  }
}
