import { type Code, diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import { type Current, isPublished } from './addresses.ts';
import { folderOf, obstacle, Ways } from './redirects.ts';
import type { PermanentInput } from './rules.ts';

type Words = readonly [code: Code, message: string, hint: string];

/** Redirects of site.yaml that can't be kept. One that nobody ever needed is fine. */
export function redirectRules(input: PermanentInput): Diagnostic[] {
  const sources = Object.keys(input.redirects).sort();
  const ways = new Ways(input.redirects, input.current);
  return sources.flatMap((from, i) => {
    const words = home(from) ?? taken(from, input) ?? twice(from, sources.slice(0, i)) ?? leads(from, ways, input);
    if (!words) return [];
    const where = { file: input.siteFile, ...input.placeOfRedirect(from) };
    const [code, message, hint] = words;
    return [diagnostic(code, where, message, hint)];
  });
}

function home(from: string): Words | undefined {
  if (folderOf(from) !== '/') return undefined;
  return ['permanent/redirect-home', 'หน้าแรกพาไปที่อื่นไม่ได้', 'ลบบรรทัดนี้ ทุกคนเข้าหมวดนี้ทางหน้าแรก'];
}

function taken(from: string, { current }: PermanentInput): Words | undefined {
  const there = obstacle(from, current);
  if (!there) return undefined;
  const what = there === from ? 'ยังเป็นหน้าหรือไฟล์ที่เผยแพร่อยู่' : `ซ้อนกับ ${said(there)} ที่เผยแพร่อยู่`;
  return [
    'permanent/redirect-taken',
    `ที่อยู่เดิม ${said(from)} ${what} จึงพาไปที่อื่นไม่ได้`,
    'ลบบรรทัดนี้ หรือถ้าตั้งใจเอาเอกสารออก ให้ลบไฟล์และลบชื่อไฟล์ในช่อง evidence ก่อน',
  ];
}

function twice(from: string, before: readonly string[]): Words | undefined {
  const other = before.find((one) => folderOf(one) === folderOf(from));
  if (!other) return undefined;
  return ['permanent/redirect-twice', `ที่อยู่เดิม ${said(from)} กับ ${said(other)} เป็นที่เดียวกันบนเว็บ`, 'เหลือไว้บรรทัดเดียว'];
}

function leads(from: string, ways: Ways, { redirects, current, isUnread }: PermanentInput): Words | undefined {
  const way = ways.follow(from);
  const to = redirects[from] ?? '';
  if (way.ends === 'there') {
    if (way.via.length === 0) return undefined;
    return [
      'permanent/redirect-chain',
      `ที่อยู่เดิม ${said(from)} พาไปยัง ${said(to)} ซึ่งพาต่อไปที่ ${said(way.at)} เว็บจะพาไปที่สุดท้ายทันที`,
      `เขียนที่อยู่สุดท้ายได้เลย “${from}: ${way.at}”`,
    ];
  }
  if (way.ends === 'circle') {
    // What only leads into a circle is mended with it, and the circle is told where it starts.
    if (folderOf(from) !== way.via.map(folderOf).sort()[0]) return undefined;
    return [
      'permanent/redirect-circle',
      `ที่อยู่ที่พาไปวนกลับมาที่เดิม ${[from, ...way.via].map(said).join(' → ')}`,
      'แก้ให้บรรทัดหนึ่งพาไปยังหน้าหรือไฟล์ที่มีอยู่จริง',
    ];
  }
  if (way.at !== to || isUnread(to)) return undefined;
  return ['permanent/redirect-dead', `ที่อยู่ใหม่ ${said(to)} ไม่มีหน้าหรือไฟล์ในหมวดนี้`, deadHint(to, current)];
}

function deadHint(to: string, current: Current): string {
  if (isPublished(current, `${to}/`)) return `เติม / ท้ายที่อยู่ เป็น ${to}/`;
  const meant = nearest(to, [...current.pages, ...current.documents.keys()]);
  return `${meant ? `น่าจะหมายถึง ${meant} ` : ''}เขียนที่อยู่ของหน้าหรือไฟล์ที่มีอยู่ เช่น /2567/o12/`;
}
