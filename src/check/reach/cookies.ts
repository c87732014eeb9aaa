/** A visit has few; a server that sends more is not believed. */
const MOST = 20;

/**
 * Cookies of one visit, thrown away with it. Some sites set one and lead back to the same address: without it they would
 * lead a program in a circle that no reader sees.
 */
export class Cookies {
  readonly #ofHost = new Map<string, Map<string, string>>();

  take({ hostname }: URL, headers: Headers): void {
    const own = this.#ofHost.get(hostname) ?? new Map<string, string>();
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/.exec(line) ?? [];
      if (name && value !== undefined && own.size < MOST) own.set(name, value);
    }
    this.#ofHost.set(hostname, own);
  }

  /** As a request carries them; empty where there are none. */
  of({ hostname }: URL): string {
    return [...(this.#ofHost.get(hostname) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
