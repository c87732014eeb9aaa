import type { CDPSession } from 'playwright-core';

interface Received {
  /** Seconds of the browser's own clock. */
  readonly at: number;
  readonly bytes: number;
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly url: string };
}

/** What the browser tells of a request: the size of its head alone, of a piece of its body, or of all at its end. */
interface NetworkEvent {
  readonly requestId: string;
  readonly timestamp: number;
  readonly encodedDataLength?: number;
  readonly response?: { readonly encodedDataLength: number };
}

const EVENTS = ['Network.responseReceived', 'Network.dataReceived', 'Network.loadingFinished'] as const;

/** Counts what a page and its workers receive: heads and bodies as they come over the wire, each with its time. */
export class Wire {
  readonly #page: CDPSession;
  readonly #received: Received[] = [];
  /** Bytes counted so far, by request. */
  readonly #counted = new Map<string, number>();
  readonly #unread: Promise<void>[] = [];

  private constructor(page: CDPSession) {
    this.#page = page;
  }

  static async of(page: CDPSession): Promise<Wire> {
    const wire = new Wire(page);
    for (const name of EVENTS) page.on(name, (event: NetworkEvent) => wire.#note(name, event));
    page.on('Target.attachedToTarget', (attached) => void wire.#follow(attached));
    await page.send('Network.enable');
    await page.send('Performance.enable');
    await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
    return wire;
  }

  /**
   * Bytes received in a span of the page.
   *
   * @param from milliseconds of the page's `performance.now()`
   * @param until the same; everything so far where it is left out
   */
  async between(from: number, until = Number.POSITIVE_INFINITY): Promise<number> {
    await Promise.all(this.#unread);
    const { metrics } = await this.#page.send('Performance.getMetrics');
    const start = metrics.find(({ name }) => name === 'NavigationStart')?.value ?? 0;
    const times = this.#received.map(({ at, bytes }) => ({ bytes, now: (at - start) * 1000 }));
    return times.filter(({ now }) => now > from && now <= until).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  #note(name: string, { requestId, timestamp, response, encodedDataLength = 0 }: NetworkEvent): void {
    const before = this.#counted.get(requestId) ?? 0;
    // The pieces of some bodies, such as the page itself, are told without a size: their end makes up for it.
    const bytes =
      name === 'Network.loadingFinished'
        ? encodedDataLength - before
        : (response?.encodedDataLength ?? encodedDataLength);
    if (bytes <= 0) return;
    this.#counted.set(requestId, before + bytes);
    this.#received.push({ at: timestamp, bytes });
  }

  /** A worker speaks in a session of its own; it waits until that is listened to. */
  async #follow({ sessionId, targetInfo }: Attached): Promise<void> {
    const send = (id: number, method: string) =>
      this.#page.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params: {} }) });
    let isScript = true;
    this.#page.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      const { method, params } = JSON.parse(message) as { method?: string; params?: NetworkEvent };
      const name = EVENTS.find((one) => one === method);
      if (from !== sessionId || !name || !params) return;
      this.#note(name, params);
      if (name !== 'Network.loadingFinished' || !isScript) return;
      // First to end is the worker's own script, whose body Chromium counts nowhere.
      isScript = false;
      this.#unread.push(this.#noteBody(params.timestamp, targetInfo.url));
    });
    await send(1, 'Network.enable');
    await send(2, 'Runtime.runIfWaitingForDebugger');
  }

  /** Asks the server for the size of a file on the wire. */
  async #noteBody(at: number, url: string): Promise<void> {
    const { headers } = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
    this.#received.push({ at, bytes: Number(headers.get('content-length')) });
  }
}
