import { setTimeout as pause } from 'node:timers/promises';
import { type Asked, ask, type Reply } from './ask.ts';
import { troubleOf } from './trouble.ts';

/** What a server answered, read through. */
export interface Answer extends Omit<Reply, 'headers' | 'start'> {
  readonly type: string;
  /** The start, to tell a page from a file; all of it where it was asked for. */
  readonly text: string;
}

export interface Patience {
  /** Milliseconds without a piece of the answer. */
  readonly timeout: number;
  /** Milliseconds for the whole of it: a server that drips a byte now and then is never silent. */
  readonly longest: number;
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry; each further wait is twice as long. */
  readonly wait: number;
}

/** The largest file that is published unless site.yaml says otherwise (25 MB) takes four minutes at 1 Mbit/s. */
export const PATIENCE: Patience = { timeout: 20_000, longest: 300_000, retries: 2, wait: 500 };

const START_BYTES = 512;

export type Download = { readonly ok: true; readonly answer: Answer } | Extract<Asked, { readonly ok: false }>;

/**
 * Asks for an address and sums what comes, unpacked where the server packed it. Tries again where the network or the
 * server fails for now.
 *
 * @param most bytes that are read at most
 * @param isKept whether all of the text is wanted; else the answer is never held as a whole
 * @param headers of the request, beside our own
 */
export async function download(
  url: string,
  most: number,
  patience: Patience,
  isKept = false,
  headers: Readonly<Record<string, string>> = {},
): Promise<Download> {
  for (let tried = 0; ; tried++) {
    const result = await once(url, most, patience, isKept, headers);
    const isPassing = result.ok
      ? [429, 500, 502, 503, 504].includes(result.answer.status)
      : troubleOf(result.error).kind === 'unreachable';
    if (!isPassing || tried >= patience.retries) return result;
    await pause(patience.wait * 2 ** tried);
  }
}

async function once(
  url: string,
  most: number,
  patience: Patience,
  isKept: boolean,
  sent: Readonly<Record<string, string>>,
): Promise<Download> {
  const { timeout, longest } = patience;
  const kept = isKept ? most : START_BYTES;
  const asked = await ask(url, { headers: sent, most, kept, redirect: 'follow', timeout, longest });
  if (!asked.ok) return asked;
  const { headers, start, ...reply } = asked.reply;
  const type = headers.get('content-type') ?? '';
  return { ok: true, answer: { ...reply, type, text: new TextDecoder().decode(start) } };
}
