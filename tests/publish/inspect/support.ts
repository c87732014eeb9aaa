import { finishSection } from '../../../src/publish/finish.ts';
import { type Kept, NOTHING_KEPT } from '../../../src/publish/inspect/kept.ts';
import { contentPolicy } from '../../../src/servers/policy.ts';
import { folderWith } from '../../permanent/support.ts';
import { SERVERS } from '../../support/publishing/sections.ts';

/** A page as the program draws it. */
export function page(body: string, { head = '', runsSearch = false } = {}): string {
  const policy = contentPolicy(runsSearch);
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><link rel="stylesheet" href="/ita/assets/Base.css">${head}</head><body>${body}</body></html>`;
}

/** A page that leads on by itself. */
export function leadingOn(to: string): string {
  return page(`<a href="${to}">ไปต่อ</a>`, { head: `<meta http-equiv="refresh" content="0; url=${to}">` });
}

/** A small section in which nothing is wrong. */
export const SOUND: Readonly<Record<string, string>> = {
  'index.html': page(
    '<a href="/ita/2567/o12/#more">o12</a> <a href="/ita/2567/o12/a.pdf#page=3">PDF</a> <a href="https://www.example.go.th/">เว็บหลัก</a> <a href="tel:075200000">โทร</a>',
  ),
  '404.html': page('<h1>ไม่พบ</h1><a href="/ita/">หน้าแรก</a>'),
  '2567/o12/index.html': page(
    '<h1 id="more">o12</h1><a href="#more">ดู</a><img src="/ita/2567/o12/pictures/a-320.webp" srcset="/ita/2567/o12/pictures/a-320.webp 320w" alt="">',
  ),
  '2567/o12/a.pdf': '%PDF-1.7',
  '2567/o12/pictures/a-320.webp': 'RIFF',
  'o12/index.html': leadingOn('/ita/2567/o12/'),
  'search/index.html': page('<form action="/ita/search/"><input name="q"></form>', {
    runsSearch: true,
    head: '<script type="module" src="/ita/assets/search.js"></script>',
  }),
  'assets/Base.css': '@font-face { src: url(/ita/assets/sarabun.woff2) } .a { background: url("./dot.svg") }',
  'assets/sarabun.woff2': 'wOF2',
  'assets/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>',
  'assets/search.js': 'export {};',
};

/** Finishes a section of these files, and tells what was found: `code file: message`. */
export async function finished(
  files: Readonly<Record<string, string | undefined>>,
  more: {
    readonly kept?: Partial<Kept>;
    readonly written?: ReadonlyMap<string, string>;
    readonly damage?: (folder: string) => Promise<unknown>;
  } = {},
): Promise<{ readonly folder: string; readonly found: readonly string[]; readonly text: string }> {
  const whole = Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const folder = await folderWith(whole);
  await more.damage?.(folder);
  const diagnostics = await finishSection(folder, {
    servers: SERVERS,
    url: 'https://www.example.go.th',
    commit: undefined,
    kept: { ...NOTHING_KEPT, ...more.kept },
    written: more.written ?? new Map(),
  });
  return {
    folder,
    found: diagnostics.map(({ code, file }) => `${code} ${file}`),
    text: diagnostics.map(({ message, hint }) => `${message}\n${hint}`).join('\n'),
  };
}
