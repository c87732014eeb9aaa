/*
 * The first, small script of the search page: it brings in the search itself when a query is there or the box is
 * focused, so that opening the page costs nothing. Until then, and without it, the box is a plain form.
 */
import { causeOf } from './cause.ts';
import { SearchFiles } from './files.ts';
import { CATALOGUE } from './seal.ts';
import { notLoaded, PATIENCE } from './waiting.ts';

/** Wires the box of the search page. */
export function start(): void {
  const root = document.querySelector<HTMLElement>('#search');
  const input = root?.querySelector('input');
  const status = root?.querySelector<HTMLElement>('#search-status');
  if (!root || !input || !status) return;
  root.querySelector('#search-dead')?.remove();
  const files = new SearchFiles(root.dataset['base'] ?? '/', root.dataset['seal'] ?? '{}');
  const say = (text: string, state: 'idle' | 'loading' | 'done') => {
    status.textContent = text;
    status.dataset['state'] = state;
  };
  let stage: 'none' | 'loading' | 'started' = 'none';
  const load = async () => {
    if (stage !== 'none') return;
    stage = 'loading';
    const late = setTimeout(() => say(notLoaded('slow'), 'loading'), PATIENCE);
    try {
      // Both at once: on a slow line the one would wait for the other as long as it takes to come.
      const items = files.open(CATALOGUE);
      items.catch(() => {});
      await files.ready('app');
      const app = await import('./app.ts');
      say('', 'idle');
      stage = 'started';
      app.start(root, files, items);
    } catch {
      say(notLoaded(await causeOf(root, input)), 'done');
      stage = 'none';
    } finally {
      clearTimeout(late);
    }
  };
  input.addEventListener('focus', load);
  input.form?.addEventListener('submit', (event) => {
    if (stage === 'started') return;
    // To load the page again would begin anew what is on its way.
    event.preventDefault();
    history.replaceState(history.state, '', `?${new URLSearchParams({ q: input.value })}`);
    load();
  });
  addEventListener('online', () => {
    if (status.dataset['state'] === 'done') load();
  });
  if (new URLSearchParams(location.search).get('q')?.trim()) load();
}
