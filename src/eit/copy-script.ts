// Runs in the visitor's browser: gives each `[data-copy]` a working button. Without it the text is copied by hand.

for (const box of document.querySelectorAll('[data-copy]')) {
  const source = box.querySelector('pre');
  const button = box.querySelector('button');
  const status = box.querySelector('[role="status"]');
  if (!source || !button || !status) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = await copy(source);
  });
}

// Has nothing to share, but is a module: its names stay its own.
export {};

async function copy(source: HTMLElement): Promise<string> {
  getSelection()?.selectAllChildren(source);
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return 'คัดลอกแล้ว';
  } catch {
    // The clipboard is closed to pages served over plain http and to visitors who refuse.
    return 'เลือกข้อความไว้แล้ว กด Ctrl+C เพื่อคัดลอก';
  }
}
