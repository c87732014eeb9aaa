import { fewAtOnce } from '../../content/few-at-once.ts';
import { judgeAddress } from './address.ts';
import type { LinkCache } from './cache.ts';
import { isSamePage, judgeVisit } from './judge.ts';
import type { Outcome } from './outcome.ts';
import { readPage } from './page.ts';
import type { Manners, Visit, Visitor } from './visitor.ts';

/** What came of looking at links. */
export interface Looked {
  /** By address, as the content spells it. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** How many were not looked at before the time was up, or because there was no network. */
  readonly unchecked: number;
  /** Nobody answered at all: it is this machine that has no network. */
  readonly isOffline: boolean;
}

/** Told after each link. */
export type Progress = (done: number, total: number) => void;

/** So many hosts in a row without any answer from anyone, and the network is taken to be down. */
const GIVE_UP_HOSTS = 4;
/** So many links of one host without an answer, and its others are not tried. */
const GIVE_UP_LINKS = 2;

/** Failures that say more of this machine's network than of a host. */
const NO_NETWORK = ['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EADDRNOTAVAIL'];

/**
 * Looks at each address once: a few hosts at a time, the links of one host one after another.
 *
 * @param addresses absolute web addresses; those that only this machine or office knows are left out
 */
export async function lookAtLinks(
  addresses: Iterable<string>,
  { visitor, cache, manners, progress }: { visitor: Visitor; cache: LinkCache; manners: Manners; progress: Progress },
): Promise<Looked> {
  const wanted = [...new Set(addresses)].filter(
    (one) => !judgeAddress(one, 'body').some(({ kind }) => kind === 'local-only'),
  );
  const outcomes = new Map<string, Outcome>();
  const open = wanted.filter((address) => {
    const kept = cache.get(address);
    if (kept) outcomes.set(address, kept);
    return !kept;
  });
  const network = new Network();
  let done = wanted.length - open.length;
  let unchecked = 0;
  await fewAtOnce([...Map.groupBy(open, hostOf).values()], manners.atOnce, async (ofHost) => {
    const host = new Host(visitor);
    for (const address of ofHost) {
      const outcome = network.isDown ? undefined : await host.look(address, network);
      if (outcome) {
        outcomes.set(address, outcome);
        cache.set(address, outcome);
      } else unchecked++;
      progress(++done, wanted.length);
    }
    network.end(host);
  });
  if (!network.isDown) return { outcomes, unchecked, isOffline: false };
  // What failed had no chance: it says nothing of the links.
  const believed = [...outcomes].filter(([, { kind }]) => kind === 'open');
  return { outcomes: new Map(believed), unchecked: wanted.length - believed.length, isOffline: true };
}

/** Whether anyone answers. */
class Network {
  #silent = 0;
  #hasAnswer = false;
  #isSure = false;

  /** Nobody has answered, and either it is sure that nobody can, or so many have not that it is no chance. */
  get isDown(): boolean {
    return !this.#hasAnswer && (this.#isSure || this.#silent >= GIVE_UP_HOSTS);
  }

  see(visit: Visit): void {
    if (visit.kind === 'late') return;
    // Someone who refuses a connection, or shows a wrong certificate, is there.
    if (visit.kind !== 'trouble' || visit.isTls || visit.code === 'ECONNREFUSED') this.#hasAnswer = true;
    else if (NO_NETWORK.includes(visit.code)) this.#isSure = true;
  }

  end({ isSilent }: Host): void {
    if (isSilent) this.#silent++;
  }
}

/** The links of one host. */
class Host {
  readonly #visitor: Visitor;
  #failures: Outcome[] = [];
  #answers = 0;
  #made: Promise<Visit> | undefined;

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  get isSilent(): boolean {
    return this.#answers === 0 && this.#failures.length > 0;
  }

  /** What a link is; `undefined` where the time was up. */
  async look(address: string, network: Network): Promise<Outcome | undefined> {
    const last = this.#failures.at(-1);
    if (last && this.#answers === 0 && this.#failures.length >= GIVE_UP_LINKS) return last;
    const visit = await this.#visitor.visit(address);
    network.see(visit);
    if (visit.kind === 'late') return undefined;
    const judged = judgeVisit(address, visit);
    if (visit.kind === 'trouble') this.#failures.push(judged as Outcome);
    else this.#answers++;
    if (judged.kind !== 'doubt') return judged;
    const { page, otherwise } = judged;
    const made = await this.#visitMade(visit.kind === 'answer' ? visit.url : new URL(address));
    if (made.kind === 'late') return undefined;
    const other = made.kind === 'answer' && made.reply.status < 300 ? readPage(made.reply, made.url) : undefined;
    return other && isSamePage(page, other) ? otherwise : { ...otherwise, kind: 'open', detail: '' };
  }

  /** What the server sends for an address that nobody made; asked for once. */
  #visitMade(beside: URL): Promise<Visit> {
    this.#made ??= this.#visitor.visit(new URL('oit-check-no-such-page', beside).href, { isRead: true });
    return this.#made;
  }
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}
