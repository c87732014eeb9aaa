import { createHash } from 'node:crypto';
import type { Sum } from '../files.ts';

/** One request, and how much of its answer is wanted. */
export interface Request {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes that are read at most: past them the connection is closed. */
  readonly most: number;
  /** Bytes from the start that are held, to look into them. */
  readonly kept: number;
  /** Whether redirects are followed unseen, or are the answer. */
  readonly redirect: 'follow' | 'manual';
  /** Milliseconds without a piece of the answer. */
  readonly timeout: number;
  /** Milliseconds for the whole of it: a server that drips a byte now and then is never silent. */
  readonly longest: number;
}

/** What a server answered, read through or as far as was wanted; unpacked where the server packed it. */
export interface Reply extends Sum {
  readonly status: number;
  readonly headers: Headers;
  /** Where the answer came from in the end. */
  readonly url: string;
  readonly isRedirected: boolean;
  /** The answer went on past `most`, and was not read further. */
  readonly isCut: boolean;
  readonly start: Uint8Array;
}

export type Asked =
  | { readonly ok: true; readonly reply: Reply }
  /** `isTruncated` where the server had begun to answer and broke off. */
  | { readonly ok: false; readonly error: unknown; readonly isTruncated: boolean };

/** Asks once. Never throws for what a server or the network does. */
export async function ask(url: string, { most, kept, timeout, longest, ...request }: Request): Promise<Asked> {
  const stop = new AbortController();
  const late = () => stop.abort(new DOMException('no answer in time', 'TimeoutError'));
  const end = setTimeout(late, longest);
  let timer = setTimeout(late, timeout);
  let isAnswered = false;
  try {
    const headers = { 'cache-control': 'no-cache', ...request.headers };
    const response = await fetch(url, { ...request, signal: stop.signal, headers });
    isAnswered = true;
    const hash = createHash('sha256');
    const start: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(late, timeout);
      if (bytes < kept) start.push(piece);
      bytes += piece.length;
      hash.update(piece);
      if (bytes > most) break;
    }
    return {
      ok: true,
      reply: {
        status: response.status,
        headers: response.headers,
        url: response.url,
        isRedirected: response.redirected,
        isCut: bytes > most,
        start: Buffer.concat(start).subarray(0, kept),
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
