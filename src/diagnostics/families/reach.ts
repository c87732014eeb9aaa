import type { Family } from '../entry.ts';
import { ADDRESSES } from './reach/addresses.ts';
import { ANSWERS } from './reach/answers.ts';
import { CHANNELS } from './reach/channels.ts';
import { MAIN_SITE } from './reach/main-site.ts';

export const REACH = {
  ...ADDRESSES,
  ...ANSWERS,
  ...MAIN_SITE,
  ...CHANNELS,
} as const satisfies Family;
