import { readListing, type Stored } from './answers.ts';
import { askStore, STORE_PATIENCE, type StoreAnswer, type StorePatience } from './ask.ts';
import type { Credentials } from './credentials.ts';
import { StoreFault } from './fault.ts';
import type { Target } from './target.ts';

/** A file that was fetched from a store. */
export interface Fetched {
  readonly text: string;
  readonly headers: Headers;
}

/** A folder of a bucket. Files have the paths they have in a section, `/2567/o12/index.html`. Everything throws StoreFault. */
export class Store {
  readonly #target: Target;
  readonly #credentials: Credentials;
  readonly #patience: StorePatience;

  constructor(target: Target, credentials: Credentials, patience = STORE_PATIENCE) {
    this.#target = target;
    this.#credentials = credentials;
    this.#patience = patience;
  }

  /** Every file in the folder and below. */
  async list(): Promise<Map<string, Stored>> {
    const { prefix, root } = this.#target;
    const all = new Map<string, Stored>();
    for (let next: string | undefined = ''; next !== undefined; ) {
      const url = new URL(root);
      url.search = new URLSearchParams({
        'list-type': '2',
        'encoding-type': 'url',
        prefix,
        ...(next && { 'continuation-token': next }),
      }).toString();
      const listing = readPage(await this.#ask({ method: 'GET', url }));
      for (const [key, stored] of listing.files) {
        if (key.startsWith(prefix)) all.set(`/${key.slice(prefix.length)}`, stored);
      }
      next = listing.next;
    }
    return all;
  }

  /** The text of a file; `undefined` where there is none. */
  async get(path: string): Promise<Fetched | undefined> {
    const { status, headers, bytes } = await this.#ask({ method: 'GET', url: this.#addressOf(path) });
    return status === 404 ? undefined : { text: new TextDecoder().decode(bytes), headers };
  }

  /** Puts a file there, whole or not at all. */
  async put(path: string, body: Uint8Array, headers: Readonly<Record<string, string>>): Promise<void> {
    await this.#ask({ method: 'PUT', url: this.#addressOf(path), body, headers });
  }

  /** Removes a file; one that is not there is no fault. */
  async remove(path: string): Promise<void> {
    await this.#ask({ method: 'DELETE', url: this.#addressOf(path) });
  }

  #addressOf(path: string): URL {
    const { prefix, root } = this.#target;
    return new URL(prefix + path.slice(1).split('/').map(encodeURIComponent).join('/'), root);
  }

  #ask(request: Parameters<typeof askStore>[0]): Promise<StoreAnswer> {
    return askStore(request, this.#target, this.#credentials, this.#patience);
  }
}

function readPage({ status, bytes }: StoreAnswer): NonNullable<ReturnType<typeof readListing>> {
  let listing: ReturnType<typeof readListing>;
  try {
    listing = status === 200 ? readListing(bytes) : undefined;
  } catch {
    listing = undefined;
  }
  if (!listing) throw new StoreFault('no-store');
  return listing;
}
