import type { CatalogueItem } from './catalogue.ts';
import { excerpt, type Piece } from './excerpt.ts';
import type { TextHit } from './full-text.ts';
import type { Rung } from './ladder.ts';

export type Result =
  | { readonly kind: 'item'; readonly item: CatalogueItem; readonly words: readonly string[]; readonly text?: string }
  | { readonly kind: 'text'; readonly hit: TextHit; readonly words: readonly string[] };

export interface View {
  readonly state: 'idle' | 'loading' | 'done' | 'failed';
  readonly results: readonly Result[];
  readonly rung?: Rung;
  readonly typed?: string;
  /** The query that was searched, where it is not the one typed. */
  readonly meant?: string;
}

/** Writes a view into the search page. Everything goes in as text: nothing a visitor types becomes markup. */
export function render(root: HTMLElement, view: View): void {
  const status = root.querySelector<HTMLElement>('#search-status');
  const list = root.querySelector<HTMLElement>('#search-results');
  const all = root.querySelector<HTMLElement>('#all-items');
  if (!status || !list || !all) return;
  status.dataset['state'] = view.state === 'failed' ? 'done' : view.state;
  status.textContent = message(view);
  list.replaceChildren(...view.results.map(resultElement));
  all.hidden = view.results.length > 0;
}

function message({ state, results, rung, typed = '', meant = '' }: View): string {
  if (state === 'idle') return '';
  if (state === 'loading' && results.length === 0) return 'กำลังค้นหา…';
  if (state === 'failed') return 'เปิดดัชนีค้นหาไม่ได้ อาจเป็นเพราะอินเทอร์เน็ตขาดหาย ลองใหม่อีกครั้ง หรือเลือกจากรายการทุกข้อข้างล่าง';
  if (results.length === 0) return `ไม่พบ “${typed}” ลองใช้คำอื่นที่สั้นลง หรือเลือกจากรายการทุกข้อข้างล่าง`;
  const count = `พบ ${results.length} รายการ`;
  switch (rung) {
    case 'marks':
    case 'typo':
      return `${count} สำหรับ “${meant}” (ท่านพิมพ์ “${typed}”)`;
    case 'layout':
      return `${count} สำหรับ “${meant}” (ท่านอาจลืมเปลี่ยนภาษาแป้นพิมพ์)`;
    case 'any':
      return `ไม่พบทุกคำของ “${typed}” ${count}ที่มีคำส่วนใหญ่`;
    default:
      return `${count} สำหรับ “${typed}”`;
  }
}

function resultElement(result: Result): HTMLElement {
  const { url, title, code, facts, text } = describe(result);
  const li = document.createElement('li');
  if (code) li.dataset['item'] = code;
  li.dataset['kind'] = code ? 'item' : 'page';
  const link = element(
    'a',
    '',
    code
      ? [{ text: `${code} `, hit: false }, ...excerpt(title, result.words, Number.POSITIVE_INFINITY)]
      : excerpt(title, result.words, Number.POSITIVE_INFINITY),
  );
  link.setAttribute('href', url);
  li.append(
    link,
    element('p', 'result-facts', [{ text: facts, hit: false }]),
    element('p', 'result-excerpt', excerpt(text, result.words, 140)),
  );
  return li;
}

function describe(result: Result) {
  if (result.kind === 'item') {
    const { url, title, id: code, year, sub, status, plain } = result.item;
    return { url, title, code, facts: facts([`ปี ${year}`, sub, status]), text: result.text ?? plain };
  }
  const { url, title, content, meta } = result.hit;
  const { code = '', year = '', sub = '', status = '' } = meta;
  return { url, title, code, facts: facts([year && `ปี ${year}`, sub, status]), text: content };
}

function facts(all: readonly string[]): string {
  return all.filter((fact) => fact !== '').join(' · ');
}

function element(tag: string, className: string, pieces: readonly Piece[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const { text, hit } of pieces) {
    if (!hit) made.append(text);
    else made.append(Object.assign(document.createElement('mark'), { textContent: text }));
  }
  return made;
}
