import { SEAL } from './seal.ts';

/**
 * Why a file of the search could not be had: the line is down or slow, the server has it in another form than the page
 * says, or the section has been published anew since the page was opened.
 */
export type Cause = 'offline' | 'slow' | 'damaged' | 'published';

/** Milliseconds that finding out may take. */
const PATIENCE = 3000;

/**
 * Finds out why by asking for the page itself, and opens it anew where it is that of an older publication, whose files
 * are gone. Only the section has a page with a seal: the log-in page of a public network has none.
 *
 * @param box the new page takes up what is in it by then: people go on typing
 */
export async function causeOf(root: HTMLElement, box: HTMLInputElement): Promise<Cause> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    // Read as text: the page's own policy lets no text become a document.
    const [, written] = new RegExp(`${SEAL}="([^"]+)"`).exec(await response.text()) ?? [];
    const seal = written?.replaceAll('&quot;', '"');
    if (!seal) return 'offline';
    if (seal === root.getAttribute(SEAL)) return 'damaged';
    openAnew(seal, box.value);
    return 'published';
  } catch {
    return 'offline';
  }
}

/** Only once for a publication: a server on the way may give the old page again. */
function openAnew(seal: string, query: string): void {
  const state = (history.state ?? {}) as { openedFor?: string };
  if (state.openedFor === seal) return;
  const address = new URL(location.href);
  if (query.trim() !== '') address.searchParams.set('q', query);
  history.replaceState({ ...state, openedFor: seal }, '', address);
  location.reload();
}
