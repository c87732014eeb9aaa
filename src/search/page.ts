/*
 * The first, small script of the search page: it brings in the search itself when a query is there or the box is
 * focused, so that opening the page costs nothing.
 */

let app: Promise<typeof import('./app.ts')> | undefined;

/** Wires the box of the search page. */
export function start(): void {
  const root = document.querySelector<HTMLElement>('#search');
  const form = root?.querySelector('form');
  const input = root?.querySelector('input');
  if (!root || !form || !input) return;
  const load = () => {
    app ??= import('./app.ts');
    return app;
  };
  const run = async () => (await load()).show(root, input.value);
  const query = () => new URLSearchParams(location.search).get('q') ?? '';
  const fromAddress = () => {
    input.value = query();
    if (input.value.trim() !== '' || app) void run();
  };
  input.addEventListener(
    'focus',
    () =>
      void load().then(
        (loaded) => loaded.prepare(root),
        () => {},
      ),
  );
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      history.replaceState(null, '', address(input.value));
      void run();
    }, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (query() !== input.value) history.pushState(null, '', address(input.value));
    void run();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

function address(query: string): string {
  return query.trim() === '' ? location.pathname : `?q=${encodeURIComponent(query)}`;
}
