import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { hash } from '../../evidence/hash.ts';
import { troubleOf } from '../../permanent/verify/trouble.ts';
import { readError } from './answers.ts';
import type { Credentials } from './credentials.ts';
import { faultOf, isPassing, StoreFault } from './fault.ts';
import { md5 } from './md5.ts';
import type { Target } from './target.ts';

export interface StoreRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface StoreAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** How long a store is waited for. */
export interface StorePatience {
  /** Milliseconds for a request without a body. */
  readonly timeout: number;
  /** Bytes a second that a line must carry: more time for larger bodies. */
  readonly slowest: number;
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry; each further wait is twice as long. */
  readonly wait: number;
}

/** A large document goes through a line of 160 kbit/s; a store that is busy is left alone for half a minute in all. */
export const STORE_PATIENCE: StorePatience = { timeout: 30_000, slowest: 20_000, retries: 6, wait: 500 };

/** An answer, or what went wrong and whether that may pass by itself. */
type Tried =
  | { readonly ok: true; readonly answer: StoreAnswer }
  | { readonly ok: false; readonly fault: StoreFault; readonly isPassing: boolean };

/**
 * Asks a store, and again where the network or the store fails for now. Each request is signed anew, since a signature
 * tells the time.
 *
 * @returns the answer of a success, and that of a file that is not there
 * @throws StoreFault
 */
export async function askStore(
  request: StoreRequest,
  target: Target,
  credentials: Credentials,
  patience: StorePatience,
): Promise<StoreAnswer> {
  for (let tried = 0; ; tried++) {
    const result = await once(request, target, credentials, patience);
    if (result.ok) return result.answer;
    if (!result.isPassing || tried >= patience.retries) throw result.fault;
    await pause(patience.wait * 2 ** tried);
  }
}

async function once(
  request: StoreRequest,
  { region }: Target,
  credentials: Credentials,
  { timeout, slowest }: StorePatience,
): Promise<Tried> {
  const { method, body = new Uint8Array() } = request;
  const signed = await new AwsV4Signer({
    ...credentials,
    region,
    service: 's3',
    method,
    url: request.url.href,
    // The store computes both from what has come, and keeps nothing that differs.
    headers: {
      ...request.headers,
      'x-amz-content-sha256': hash(body),
      ...(method === 'PUT' && { 'content-md5': md5(body, 'base64') }),
    },
    allHeaders: true,
  }).sign();
  const signal = AbortSignal.timeout(timeout + Math.ceil((body.length / slowest) * 1000));
  try {
    const response = await fetch(signed.url, {
      method,
      headers: signed.headers,
      // A store sends to another address only where the bucket is elsewhere; our signature is not for there.
      redirect: 'manual',
      signal,
      ...(method === 'PUT' && { body: body as Uint8Array<ArrayBuffer> }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers } = response;
    if (response.ok) return { ok: true, answer: { status, headers, bytes } };
    const error = readError(bytes);
    if (error.code === 'NoSuchKey') return { ok: true, answer: { status, headers, bytes } };
    const fault = faultOf(status, error, headers.get('date'));
    return { ok: false, fault, isPassing: isPassing(status, error.code) };
  } catch (error) {
    const { kind, message } = troubleOf(error);
    const isTls = kind === 'tls';
    return { ok: false, fault: new StoreFault(isTls ? 'tls' : 'network', message), isPassing: !isTls };
  }
}
