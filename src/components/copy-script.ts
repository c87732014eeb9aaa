// Runs in the visitor's browser: gives each `[data-copy]` a working button. Without it the text is copied by hand.

const page = document.querySelector('[data-copied]');

for (const box of document.querySelectorAll('[data-copy]')) {
  const source = box.querySelector<HTMLElement>('[data-copy-text]');
  const button = box.querySelector('button');
  // Where there are many boxes, one line tells of all: a reader of screens is not to watch hundreds.
  const status = box.querySelector('[role="status"]') ?? page;
  if (!source || !button || !status) continue;
  const name = button.textContent.trim();
  button.hidden = false;
  // Where the button is a sign alone, a mouse is told what it does.
  button.title = name;
  button.addEventListener('click', async () => {
    // Emptied first, so that the same words are told again.
    status.textContent = '';
    status.textContent = await copy(source, name);
  });
}

// Has nothing to share, but is a module: its names stay its own.
export {};

async function copy(source: HTMLElement, name: string): Promise<string> {
  const selection = getSelection();
  selection?.selectAllChildren(source);
  try {
    // What the keyboard would copy of it: lines stay lines, whatever elements they stand in.
    await navigator.clipboard.writeText(String(selection).trim());
    return `${name.replace(/[^ก-๛]$/, '$& ')}แล้ว`;
  } catch {
    // The clipboard is closed to pages served over plain http and to visitors who refuse.
    return 'เลือกข้อความไว้แล้ว กด Ctrl+C เพื่อคัดลอก';
  }
}
