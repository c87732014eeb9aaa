import { fewAtOnce } from '../../content/few-at-once.ts';
import type { Sum } from '../files.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from '../manifest.ts';
import { unpackedName } from '../packed.ts';
import { sentFiles } from './asked.ts';
import { type Answer, download, PATIENCE, type Patience } from './download.ts';
import type { Finding, Progress, Verified } from './finding.ts';
import { isPage } from './page.ts';
import { troubleOf } from './trouble.ts';

/** Downloads at once: a municipality's server is small. */
const AT_ONCE = 4;
/** So many requests in a row without an answer, and the rest is not tried. */
const GIVE_UP = 5;
/** No list of ours is larger; a limit keeps a mad server from filling the memory. */
const MOST_LIST = 32 * 2 ** 20;

/** The list a server publishes, or why there is none. */
export type Published =
  | { readonly ok: true; readonly manifest: Manifest; readonly text: string; readonly base: URL }
  /** `missing` where the server answers, but with no list. */
  | { readonly ok: false; readonly kind: Finding['kind']; readonly message: string };

/** Fetches the list of a section published at an address, `https://www.example.go.th/ita/`. */
export async function publishedManifest(base: URL, patience = PATIENCE): Promise<Published> {
  const asked = new URL(MANIFEST_FILE, base).href;
  const result = await download(asked, MOST_LIST, patience, true);
  if (!result.ok) return { ok: false, ...troubleOf(result.error) };
  const { answer } = result;
  if (answer.status !== 200) return { ok: false, kind: 'missing', message: `เว็บเซิร์ฟเวอร์ตอบรหัส ${answer.status}` };
  const manifest = readManifest(answer.text);
  if (!manifest) {
    return isPage(answer)
      ? { ok: false, kind: 'missing', message: 'เว็บเซิร์ฟเวอร์ตอบด้วยหน้าเว็บแทนไฟล์' }
      : { ok: false, kind: 'missing', message: 'ไฟล์รายการเสียหาย หรือเขียนด้วยโปรแกรมรุ่นอื่น' };
  }
  return { ok: true, manifest, text: answer.text, base: new URL('.', answer.url) };
}

/**
 * Downloads every file of a list that visitors are sent, and compares it; one that lies packed beside itself as it is
 * and in each coding, since a copy left from before is what most visitors would see.
 */
export async function verifyWeb(
  base: URL,
  manifest: Manifest,
  progress: Progress,
  patience: Patience = PATIENCE,
): Promise<Verified> {
  const all = sentFiles(manifest);
  const names = new Map([...manifest.files].map(([path, { sha256 }]) => [sha256, path]));
  const moved: string[] = [];
  let done = 0;
  let silent = 0;
  let checked = 0;
  const once = async (path: string, sum: Sum, coding?: string): Promise<Finding | undefined> => {
    const headers = coding === undefined ? {} : { 'accept-encoding': coding };
    const result = await download(addressOf(base, path), roomFor(sum, manifest), patience, false, headers);
    silent = result.ok || result.isTruncated ? 0 : silent + 1;
    if (result.ok) {
      if (result.answer.isRedirected && coding !== 'br' && coding !== 'gzip') moved.push(path);
      return judge(path, sum, result.answer, names);
    }
    return result.isTruncated
      ? { kind: 'truncated', path, message: 'เว็บเซิร์ฟเวอร์ส่งไฟล์มาไม่ครบ' }
      : { path, ...troubleOf(result.error) };
  };
  const findings = await fewAtOnce(all, AT_ONCE, async ({ path, packings }): Promise<Finding[]> => {
    const sum = manifest.files.get(path);
    if (silent >= GIVE_UP || !sum) return [];
    let found = await once(path, sum, packings.length > 0 ? 'identity' : undefined);
    for (const { coding } of packings) {
      // What is wrong as it is, is told as that.
      if (found) break;
      const packed = await once(path, sum, coding);
      found = packed && asCoding(packed, coding);
    }
    checked++;
    progress(++done, all.length);
    return found ? [found] : [];
  });
  return {
    checked,
    total: all.length,
    findings: findings.flat(),
    notes: [
      ...(checked < all.length ? [`หยุดตรวจกลางทาง เพราะเว็บเซิร์ฟเวอร์ไม่ตอบ ${GIVE_UP} ครั้งติดกัน`] : []),
      ...(moved.length > 0 ? [`เว็บเซิร์ฟเวอร์พาไปที่อยู่อื่นก่อนส่งไฟล์ ${moved.length} ไฟล์ เช่น ${moved.toSorted()[0]}`] : []),
    ],
  };
}

/** A fault that a file has only in a coding. What the network or the server fails in is told as that. */
function asCoding(finding: Finding, coding: string): Finding {
  const { kind, path } = finding;
  if (kind === 'changed' || kind === 'soft-404') {
    return { kind: 'coding', path, message: `ผู้อ่านที่รับแบบบีบอัด ${coding} ได้เนื้อหาไม่ตรงกับไฟล์ สำเนาที่บีบอัดไว้อาจเป็นของชุดเก่า` };
  }
  if (kind === 'truncated') {
    return { kind: 'coding', path, message: `ส่งแบบบีบอัด ${coding} มาเสียหาย หรือบอกการบีบอัดไม่ตรงกับที่ส่ง` };
  }
  return finding;
}

/** The address people open: a folder's own page is asked for by its folder. */
export function addressOf(base: URL, path: string): string {
  const open = path.replace(/(?<=\/)index\.html$/, '');
  return base.href + open.slice(1).split('/').map(encodeURIComponent).join('/');
}

/** Bytes worth reading: the file's own, or as many as the pages that servers send in place of one. */
function roomFor(sum: Sum, { files }: Manifest): number {
  return Math.max(sum.bytes, files.get('/404.html')?.bytes ?? 0, files.get('/index.html')?.bytes ?? 0);
}

function judge(path: string, sum: Sum, answer: Answer, names: ReadonlyMap<string, string>): Finding | undefined {
  const { status, sha256, bytes } = answer;
  const isSame = sha256 === sum.sha256;
  // Servers that know it as their page for what is missing send it with that status.
  if (isSame && (status === 200 || (path === '/404.html' && status === 404))) return undefined;
  if (status === 404 || status === 410) return { kind: 'missing', path, message: `ไม่มีไฟล์นี้บนเว็บ (รหัส ${status})` };
  if (status !== 200) return { kind: 'refused', path, message: `เว็บเซิร์ฟเวอร์ตอบรหัส ${status} แทนที่จะส่งไฟล์` };
  const other = names.get(sha256);
  if (other !== undefined && unpackedName(other) === path) {
    return { kind: 'coding', path, message: 'เว็บเซิร์ฟเวอร์ส่งสำเนาที่บีบอัดมา โดยไม่บอกว่าบีบอัดแบบใด เบราว์เซอร์จะอ่านไม่ออก' };
  }
  if (other) return { kind: 'soft-404', path, message: `เว็บเซิร์ฟเวอร์ส่ง ${other} มาแทนไฟล์นี้ ทั้งที่ตอบว่าสำเร็จ` };
  if (!path.endsWith('.html') && isPage(answer))
    return { kind: 'soft-404', path, message: 'เว็บเซิร์ฟเวอร์ส่งหน้าเว็บมาแทนไฟล์นี้ ทั้งที่ตอบว่าสำเร็จ' };
  if (answer.isRedirected) return { kind: 'redirected', path, message: `เว็บเซิร์ฟเวอร์พาไปที่ ${answer.url} ซึ่งไม่ใช่ไฟล์นี้` };
  if (bytes === sum.bytes) return { kind: 'changed', path, message: 'เนื้อหาไม่ตรง แม้ขนาดเท่ากัน' };
  const size = answer.isCut ? 'ใหญ่กว่านั้น' : `เป็น ${bytes} ไบต์`;
  return { kind: 'changed', path, message: `ขนาดไม่ตรง ควรเป็น ${sum.bytes} ไบต์ แต่${size}` };
}
