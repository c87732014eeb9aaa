import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sum } from '../files.ts';
import { troubleOf } from './trouble.ts';

/** What a server answered, read through. */
export interface Answer extends Sum {
  readonly status: number;
  readonly type: string;
  /** Where the answer came from in the end. */
  readonly url: string;
  readonly isRedirected: boolean;
  /** The answer went on past `most`, and was not read further. */
  readonly isCut: boolean;
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

export type Download =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly error: unknown; readonly isTruncated: boolean };

/**
 * Asks for an address and sums what comes, unpacked where the server packed it. Tries again where the network or the
 * server fails for now.
 *
 * @param most bytes that are read at most
 * @param isKept whether all of the text is wanted; else the answer is never held as a whole
 */
export async function download(url: string, most: number, patience: Patience, isKept = false): Promise<Download> {
  for (let tried = 0; ; tried++) {
    const result = await once(url, most, patience, isKept);
    const isPassing = result.ok
      ? [429, 500, 502, 503, 504].includes(result.answer.status)
      : troubleOf(result.error).kind === 'unreachable';
    if (!isPassing || tried >= patience.retries) return result;
    await pause(patience.wait * 2 ** tried);
  }
}

async function once(url: string, most: number, { timeout, longest }: Patience, isKept: boolean): Promise<Download> {
  const stop = new AbortController();
  const late = () => stop.abort(new DOMException('no answer in time', 'TimeoutError'));
  const end = setTimeout(late, longest);
  let timer = setTimeout(late, timeout);
  let isAnswered = false;
  try {
    const response = await fetch(url, { signal: stop.signal, headers: { 'cache-control': 'no-cache' } });
    isAnswered = true;
    const hash = createHash('sha256');
    const kept: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(late, timeout);
      if (isKept || bytes < START_BYTES) kept.push(piece);
      bytes += piece.length;
      hash.update(piece);
      if (bytes > most) break;
    }
    return {
      ok: true,
      answer: {
        status: response.status,
        type: response.headers.get('content-type') ?? '',
        url: response.url,
        isRedirected: response.redirected,
        isCut: bytes > most,
        text: new TextDecoder().decode(Buffer.concat(kept).subarray(0, isKept ? bytes : START_BYTES)),
        bytes,
        sha256: hash.digest('hex'),
      },
    };
  } catch (error) {
    return { ok: false, error, isTruncated: isAnswered && !stop.signal.aborted };
  } finally {
    clearTimeout(timer);
    clearTimeout(end);
  }
}
