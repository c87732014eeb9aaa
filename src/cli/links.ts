import { join } from 'node:path';
import type { CheckOptions } from '../check/check.ts';
import { lookAround } from '../check/reach/look-around.ts';
import { said } from '../schema/said.ts';
import { parseNumber } from '../thai/numerals.ts';
import { PROJECT } from './paths.ts';
import { Progress, type Screen } from './progress.ts';
import { Refusal } from './refusal.ts';

/** Seconds for a look over the network where none are said, and the most that may be. */
const BUDGET = 60;
const MOST = 3600;

/** What of the options of a check is about the network. */
export interface LinkOptions {
  readonly links?: string;
  readonly budget?: string;
  readonly fresh?: string;
}

/**
 * The look over the network that a check was asked for; `undefined` where it was not.
 *
 * @throws Refusal for a budget that is no number of seconds
 */
export function linksLook({ links, budget, fresh }: LinkOptions, screen: Screen): CheckOptions['lookAround'] {
  if (links === undefined) return undefined;
  const seconds = budget === undefined ? BUDGET : (parseNumber(budget) ?? 0);
  if (!(seconds >= 1 && seconds <= MOST)) {
    throw new Refusal(
      `เวลา ${said(budget)} ใช้ไม่ได้`,
      `เขียนเป็นวินาที 1 ถึง ${MOST} เช่น npm run check -- --links --budget 300`,
    );
  }
  return async (section) => {
    let shown: Progress | undefined;
    const progress = (_: number, total: number) => {
      shown ??= new Progress(screen, total, { unit: 'ลิงก์' });
      shown.step('', true);
    };
    try {
      return await lookAround(section, {
        budget: seconds,
        cacheFile: join(PROJECT, '.oit/cache/links.json'),
        isFresh: fresh !== undefined,
        ...(screen.isTTY && { progress }),
      });
    } finally {
      shown?.end();
    }
  };
}
