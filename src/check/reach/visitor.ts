import { type Asked, ask, type Reply } from '../../permanent/verify/ask.ts';
import { networkCode, troubleOf } from '../../permanent/verify/trouble.ts';
import { isInside } from './address.ts';
import type { Clock } from './clock.ts';
import { Cookies } from './cookies.ts';
import { Turns } from './turns.ts';

/** What came of going to an address. */
export type Visit =
  | {
      readonly kind: 'answer';
      readonly reply: Reply;
      readonly url: URL;
      readonly hops: readonly Hop[];
      /** Whether the answer itself was asked for, and not only what it would be. */
      readonly isWhole: boolean;
    }
  /** No answer, or none that can be trusted; `code` is the system's name for it. */
  | { readonly kind: 'trouble'; readonly isTls: boolean; readonly code: string; readonly message: string }
  /** Led around in a circle, or further than anyone would follow. */
  | { readonly kind: 'loop' }
  /** Led to what no browser opens as a page: an app, a broken address. */
  | { readonly kind: 'astray'; readonly to: string }
  /** The time was up. */
  | { readonly kind: 'late' };

export interface Hop {
  readonly to: URL;
  readonly isPermanent: boolean;
}

export interface Manners {
  /** Milliseconds without a piece of an answer, and for the whole of one. */
  readonly timeout: number;
  readonly longest: number;
  /** Tries after the first, where the network or the server fails for now. */
  readonly retries: number;
  /** Milliseconds before the first of them; each further wait is twice as long, or what the server asks for. */
  readonly wait: number;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Hosts that are asked at once. */
  readonly atOnce: number;
}

export const MANNERS: Manners = { timeout: 10_000, longest: 20_000, retries: 2, wait: 1_000, pause: 400, atOnce: 4 };

/** Says who asks, and how to find out more. */
export const USER_AGENT = 'oit-disclosure-link-check/1 (a public body checks the links of its own disclosure section)';

/** A longer wait that a server asks for is not waited: the link is asked again another day. */
const LONGEST_WAIT = 30_000;
const MOST_HOPS = 10;
/** Enough of a page to tell what it is; the rest is not fetched. */
const PAGE_BYTES = 64 * 1024;
/** Home pages of municipalities are heavy; what is more than this is no page. */
const WHOLE_BYTES = 2 ** 20;

const WAITS = [429, 502, 503, 504];

export interface VisitOptions {
  /** A page is wanted for what it says: it is not asked for by HEAD first. */
  readonly isRead?: boolean;
  /** Its status is enough. */
  readonly isStatusEnough?: boolean;
}

export interface VisitorOptions {
  readonly clock: Clock;
  readonly manners: Manners;
  /** Of the clock, in milliseconds: after it nothing is asked. */
  readonly deadline: number;
  /** A host whose pages are read as a whole. */
  readonly wholeHost?: string | undefined;
  /** Where an address is really asked: servers of a test stand in for known hosts. */
  readonly route?: ((url: URL) => URL) | undefined;
}

/** One request, as often as it has to be made. */
interface Errand {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD';
  readonly cookie: string;
}

/**
 * Goes to addresses of other hosts as a polite guest: one request at a time to each, HEAD before GET, each address once,
 * redirects followed by hand, nothing after the time is up.
 */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #turns: Turns;
  readonly #visits = new Map<string, Promise<Visit>>();

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#turns = new Turns(options.clock, options.manners.pause);
  }

  get isLate(): boolean {
    return this.#options.clock.now() >= this.#options.deadline;
  }

  /** Goes to an address, once in the life of the visitor however often it is named; its anchor is the reader's own. */
  visit(address: string, options: VisitOptions = {}): Promise<Visit> {
    const url = new URL(address);
    url.hash = '';
    // A password in a link is told, and not used.
    url.username = '';
    url.password = '';
    let visit = this.#visits.get(url.href);
    if (!visit) {
      visit = this.#go(url, options);
      this.#visits.set(url.href, visit);
    }
    return visit;
  }

  async #go(from: URL, options: VisitOptions): Promise<Visit> {
    const hops: Hop[] = [];
    const cookies = new Cookies();
    const seen = new Set<string>();
    let method: 'GET' | 'HEAD' = options.isRead ? 'GET' : 'HEAD';
    let failed = 0;
    for (let url = from; ; ) {
      const state = `${method} ${url.href} ${cookies.of(url)}`;
      if (seen.has(state) || hops.length > MOST_HOPS) return { kind: 'loop' };
      seen.add(state);
      const asked = await this.#patiently({ url, method, cookie: cookies.of(url) }, failed);
      if (asked === 'late') return { kind: 'late' };
      if (!asked.ok) {
        if (method === 'GET' || isCertain(asked.error)) return troubleFrom(asked.error);
        failed++;
        method = 'GET';
        continue;
      }
      const { reply } = asked;
      cookies.take(url, reply.headers);
      const location = reply.status >= 300 && reply.status < 400 ? reply.headers.get('location') : null;
      if (location !== null) {
        const to = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
        // Nobody outside may have this machine ask what only its own network can reach.
        const isLedIn = to && isInside(to.hostname) && !isInside(url.hostname);
        if (!to || isLedIn || !/^https?:$/.test(to.protocol)) return { kind: 'astray', to: location };
        to.hash = '';
        hops.push({ to, isPermanent: [301, 308].includes(reply.status) });
        url = to;
      } else if (method === 'HEAD' && !isEnough(reply, options)) method = 'GET';
      else return { kind: 'answer', reply, url, hops, isWhole: method === 'GET' };
    }
  }

  /**
   * Asks until there is an answer that lasts. A GET that was answered is not sent again, whatever the answer.
   *
   * @param failed tries that had no answer
   */
  async #patiently(errand: Errand, failed: number): Promise<Asked | 'late'> {
    const { clock, deadline, manners } = this.#options;
    const { retries, wait } = manners;
    const isHead = errand.method === 'HEAD';
    for (let tried = failed; ; tried++) {
      const asked = await this.#turns.at(errand.url.hostname, () => this.#once(errand));
      if (asked === 'late' || tried >= retries) return asked;
      if (asked.ok ? !isHead || !WAITS.includes(asked.reply.status) : isHead || isCertain(asked.error)) return asked;
      const before = (asked.ok && retryAfter(asked.reply.headers, clock.now())) || wait * 2 ** tried;
      if (before > LONGEST_WAIT) return asked;
      if (clock.now() + before >= deadline) return 'late';
      await clock.pause(before);
    }
  }

  async #once({ url, method, cookie }: Errand): Promise<Asked | 'late'> {
    const { clock, deadline, manners, wholeHost, route } = this.#options;
    const left = deadline - clock.now();
    if (left <= 0) return 'late';
    const most = url.hostname === wholeHost ? WHOLE_BYTES : PAGE_BYTES;
    const asked = await ask((route?.(url) ?? url).href, {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
        'accept-language': 'th,en;q=0.5',
        ...(cookie && { cookie }),
      },
      most,
      kept: most,
      timeout: Math.min(manners.timeout, left),
      longest: Math.min(manners.longest, left),
    });
    return !asked.ok && this.isLate ? 'late' : asked;
  }
}

/** Whether an answer without a body tells all: a file that is there, or a status that was all the question. */
function isEnough({ status, headers }: Reply, { isStatusEnough = false }: VisitOptions): boolean {
  if (status < 200 || status >= 300) return false;
  const isFile = !/html|^$/.test(headers.get('content-type') ?? '') && Number(headers.get('content-length')) > 0;
  return isStatusEnough || isFile;
}

/** Failures that asking again can't change: no such name, nobody listening, a certificate that is wrong. */
function isCertain(error: unknown): boolean {
  return troubleOf(error).kind === 'tls' || ['ENOTFOUND', 'ECONNREFUSED'].includes(networkCode(error));
}

function troubleFrom(error: unknown): Visit {
  const { kind, message } = troubleOf(error);
  return { kind: 'trouble', isTls: kind === 'tls', code: networkCode(error), message };
}

/** Milliseconds that a server asks to wait, in seconds or as a day and time. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const said = headers.get('retry-after');
  if (!said) return undefined;
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return ms > 0 ? ms : undefined;
}
