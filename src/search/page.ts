/*
 * The first, small script of the search page: it brings in the search itself when a query is there or the box is
 * focused, so that opening the page costs nothing. Until then, and without it, the box is a plain form.
 */

/** Wires the box of the search page. */
export function start(): void {
  const root = document.querySelector<HTMLElement>('#search');
  const input = root?.querySelector('input');
  const status = root?.querySelector<HTMLElement>('#search-status');
  if (!root || !input || !status) return;
  let loaded = false;
  const load = async () => {
    if (loaded) return;
    loaded = true;
    try {
      // Both at once: on a slow line the one would wait for the other as long as it takes to come.
      const items = fetch(`${root.dataset['base']}search/items.json`);
      items.catch(() => {});
      (await import('./app.ts')).start(root, items);
    } catch {
      loaded = false;
      status.textContent = 'โหลดตัวค้นหาไม่ได้ อาจเป็นเพราะอินเทอร์เน็ตขาดหาย ลองใหม่อีกครั้ง หรือเลือกจากรายการทุกข้อข้างล่าง';
      status.dataset['state'] = 'done';
    }
  };
  input.addEventListener('focus', load);
  if (new URLSearchParams(location.search).get('q')?.trim()) load();
}
