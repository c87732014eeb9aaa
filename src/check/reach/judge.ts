import { type AddressFinding, isOneOf, judgeAddress } from './address.ts';
import { DRIVES, NO_LEAVE, SHY } from './known-hosts.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';
import { type Page, readPage } from './page.ts';
import type { Hop, Visit } from './visitor.ts';

/** A page that may be the one a server sends for all it does not have: to know, it is asked for what can't be there. */
export interface Doubt {
  readonly kind: 'doubt';
  readonly page: Page;
  /** What it is if the server sends the same for an address that nobody made. */
  readonly otherwise: Outcome;
}

/** Names that end so are documents; a page in their place is not what was linked. */
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|rar|jpe?g|png)$/i;

/** What a visit says of its link. The time that was up says nothing, and is not judged here. */
export function judgeVisit(address: string, visit: Exclude<Visit, { readonly kind: 'late' }>): Outcome | Doubt {
  const from = new URL(address);
  const judged = judge(from, visit);
  const isThere = visit.kind !== 'trouble' && judged.kind !== 'open';
  // What a host shows to programs alone is no fault of the link.
  return isThere && isOneOf(SHY, from.hostname)
    ? { kind: 'unsure', detail: 'เพราะเว็บนี้ไม่แสดงให้โปรแกรมเห็นเหมือนที่คนเห็น' }
    : judged;
}

function judge(from: URL, visit: Exclude<Visit, { readonly kind: 'late' }>): Outcome | Doubt {
  switch (visit.kind) {
    case 'loop':
      return outcome('redirect-loop', 'เว็บเซิร์ฟเวอร์พาวนไปมาไม่รู้จบ');
    case 'astray':
      return outcome('redirect-loop', 'เว็บเซิร์ฟเวอร์พาต่อไปยังที่อยู่ที่เบราว์เซอร์เปิดไม่ได้');
    case 'trouble': {
      const isGone = ['ENOTFOUND', 'ECONNREFUSED'].includes(visit.code);
      return outcome(visit.isTls ? 'certificate' : isGone ? 'dead' : 'no-answer', visit.message);
    }
    case 'answer': {
      const way = wayOf(from, visit.url, visit.hops);
      const judged = judgeAnswer(from, visit);
      return judged.kind === 'doubt'
        ? { ...judged, otherwise: { ...way, ...judged.otherwise } }
        : { ...way, ...judged };
    }
  }
}

function judgeAnswer(from: URL, { reply, url, isWhole }: Extract<Visit, { readonly kind: 'answer' }>): Outcome | Doubt {
  const isDrive = isOneOf(DRIVES, from.hostname);
  const isLed = url.href !== from.href;
  if (isLed && judgeAddress(url.href, 'body').some(isLogin)) return closed(isDrive, 'เว็บเซิร์ฟเวอร์พาไปยังหน้าเข้าสู่ระบบ');
  const { status } = reply;
  if (status < 200 || status >= 300) return judgeStatus(status, isDrive);
  const page = readPage(reply, url);
  if (!page) return isWhole && reply.bytes === 0 ? outcome('empty', 'เว็บเซิร์ฟเวอร์ตอบว่าสำเร็จ แต่ไม่ส่งเนื้อหาใดมา') : OPEN;
  if (isDrive && (NO_LEAVE.test(page.title) || NO_LEAVE.test(page.text.slice(0, FEW_WORDS))))
    return closed(true, 'หน้าที่ได้ให้ขอสิทธิ์เข้าถึงก่อน');
  if (page.hasPassword && (LOG_IN.test(`${page.title} ${page.headings.join(' ')}`) || page.text.length < FEW_WORDS))
    return closed(isDrive, 'หน้าที่ได้ให้กรอกรหัสผ่านก่อน');
  if (saysMissing(page)) return outcome('soft-404', `หน้าที่ได้บอกว่าไม่พบข้อมูล ${titleOf(page)}`.trim());
  if (DOCUMENT.test(from.pathname) && !isDrive) return outcome('page-for-file', 'เว็บเซิร์ฟเวอร์ส่งหน้าเว็บมาแทนเอกสาร');
  if (isLed && isHome(url) && !isHome(from) && isSameSite(from, url))
    return outcome('soft-404', 'เว็บเซิร์ฟเวอร์พากลับไปหน้าแรกของเว็บ');
  const isDoubtful = MISSING.test(page.text) || (isLed && isSameSite(from, url) && bare(from) !== bare(url));
  return isDoubtful
    ? { kind: 'doubt', page, otherwise: outcome('soft-404', 'เว็บเซิร์ฟเวอร์ส่งหน้าเดียวกับที่ส่งให้ที่อยู่ที่ไม่มีจริง') }
    : OPEN;
}

function judgeStatus(status: number, isDrive: boolean): Outcome {
  const code = `เว็บเซิร์ฟเวอร์ตอบรหัส ${status}`;
  if (status === 404 || status === 410) return outcome('dead', `${code} แปลว่าไม่มีหน้านี้แล้ว`);
  if (status === 401) return closed(isDrive, `${code} แปลว่าต้องเข้าสู่ระบบก่อน`);
  if (status === 403 && isDrive) return closed(true, `${code} แปลว่าไม่ได้เปิดให้ทุกคน`);
  if (status === 429) return outcome('unsure', `${code} แปลว่ามีผู้ขอมากเกินไปในตอนนี้`);
  if (status >= 500) return outcome('server-error', `${code} แปลว่าเว็บเซิร์ฟเวอร์ขัดข้อง`);
  return outcome('refused', code);
}

/** Whether two pages are the same but for what names the address: numbers, and the words that were asked for. */
export function isSamePage(a: Page, b: Page): boolean {
  const words = ({ title, text }: Page) => `${title}\n${text}`.toLowerCase().replaceAll(/[\d\s]+|\S*[/=]\S*/g, '');
  return words(a) === words(b);
}

const OPEN: Outcome = { kind: 'open', detail: '' };

function outcome(kind: OutcomeKind, detail: string): Outcome {
  return { kind, detail };
}

function closed(isDrive: boolean, detail: string): Outcome {
  return outcome(isDrive ? 'private-drive' : 'login', detail);
}

/** Where the link led, and whether all the way there is for good. A slash more at the end is not worth a word. */
function wayOf(from: URL, to: URL, hops: readonly Hop[]): Partial<Outcome> {
  if (to.href === from.href || hops.length === 0) return {};
  const isMoved = hops.every(({ isPermanent }) => isPermanent) && to.href !== `${from.href}/`;
  return { to: to.href, ...(isMoved && { isMoved }) };
}

const isLogin = ({ kind }: AddressFinding) => kind === 'login';

/** A page with so few letters has one thing to say. */
const FEW_WORDS = 800;

const LOG_IN = /เข้าสู่ระบบ|ลงชื่อเข้าใช้|ลงชื่อใช้งาน|log ?in|sign ?in/i;

/** Ways to say that a page is not there. */
const MISSING =
  /(?:^|\s)(?:error )?404(?:$|[\s:|–-])|page (?:not found|(?:can(?:no|['’])t|could not) be found|(?:doesn['’]t|does not) exist)|file not found|ไม่พบ(?:หน้า|เพจ|ไฟล์|เอกสาร|ข้อมูล|เนื้อหา|บทความ)|ไม่มี(?:หน้า|เพจ)(?:นี้|ที่)|(?:หน้า|เพจ|ไฟล์|เอกสาร|เนื้อหา|บทความ|ข้อมูล|โพสต์)[^.]{0,20}ถูกลบ/i;
const NOT_FOUND = /^not found\b|\bnot found$/i;

/** In its title or its first heading; in its text only where it has little else to say. */
function saysMissing({ title, headings, text }: Page): boolean {
  return (
    [title, ...headings.slice(0, 1)].some((line) => MISSING.test(line) || NOT_FOUND.test(line)) ||
    (text.length < FEW_WORDS && (MISSING.test(text) || NOT_FOUND.test(text)))
  );
}

function titleOf({ title, headings }: Page): string {
  const line = [title, ...headings].find((one) => MISSING.test(one) || NOT_FOUND.test(one)) ?? '';
  return line && `“${line.slice(0, 60)}”`;
}

const HOME = /^\/(?:(?:index|home|main|default)(?:\.\w+)?\/?|th\/?)?$/i;

const isHome = ({ pathname, search }: URL) => HOME.test(pathname) && search === '';
const site = ({ hostname }: URL) => hostname.replace(/^www\./, '');
const isSameSite = (a: URL, b: URL) => site(a) === site(b);
const bare = ({ pathname, search }: URL) => pathname.replace(/\/$/, '') + search;
