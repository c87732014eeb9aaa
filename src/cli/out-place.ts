import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, sep } from 'node:path';
import { listOf } from '../publish/lists.ts';
import { said } from '../schema/said.ts';
import { contentFolder, PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

const HOW = 'ตั้ง OIT_OUT ให้เป็นโฟลเดอร์ของหมวดนี้โดยเฉพาะ เช่น OIT_OUT=/var/www/html/ita';

/** Parts of the project that a section in them would destroy, or be built into itself. */
const OF_THE_PROJECT = ['.git', '.oit', 'node_modules', 'public', 'src'];

/** What the root of another website or of a program has, and that of a section never. */
const FOREIGN =
  /^(?:.*\.(?:php|aspx?|jsp|cgi)|wp-(?:admin|content|includes)|cgi-bin|administrator|package\.json|\.git)$/i;

/** Folders that every section has, and hardly anything else: one of which the list of files is lost is known by them. */
const OF_A_SECTION = ['pagefind', 'search-help'];

/**
 * Where a section is really published, for an output folder as it was named: a link is followed, and stays.
 *
 * @throws Refusal where no section can change places with what is there, or should not
 */
export async function outPlace(named: string): Promise<string> {
  const out = await followed(named);
  const [project, content] = await Promise.all([followed(PROJECT), followed(contentFolder())]);
  const parts = OF_THE_PROJECT.map((name) => join(project, name));
  if (out === parse(out).root || [project, content, homedir()].some((path) => isIn(path, out))) {
    throw new Refusal(`สร้างหน้าเว็บลงใน ${out} ไม่ได้ เพราะจะแทนที่ทุกอย่างในโฟลเดอร์นั้น รวมทั้งที่ไม่ใช่หน้าเว็บ`, HOW);
  }
  if (isIn(out, content)) throw new Refusal(`สร้างหน้าเว็บลงใน ${out} ไม่ได้ เพราะอยู่ในโฟลเดอร์เนื้อหา`, HOW);
  if (parts.some((part) => isIn(out, part))) {
    throw new Refusal(`สร้างหน้าเว็บลงใน ${out} ไม่ได้ เพราะเป็นส่วนหนึ่งของโปรแกรม`, HOW);
  }
  const found = await stat(out).catch(() => undefined);
  if (!found) return out;
  if (!found.isDirectory()) throw new Refusal(`สร้างหน้าเว็บที่ ${out} ไม่ได้ เพราะเป็นไฟล์ ไม่ใช่โฟลเดอร์`, HOW);
  if (found.dev !== (await stat(dirname(out))).dev) {
    throw new Refusal(
      `สร้างหน้าเว็บลงใน ${out} ไม่ได้ เพราะโฟลเดอร์นั้นเป็นจุดเชื่อมต่อของดิสก์อีกตัว จึงสลับทั้งโฟลเดอร์ในครั้งเดียวไม่ได้`,
      `ตั้ง OIT_OUT ให้เป็นโฟลเดอร์ข้างใน เช่น OIT_OUT=${join(out, 'ita')}`,
    );
  }
  const names = (await readdir(out)).sort();
  const foreign = names.find((name) => FOREIGN.test(name)) ?? (await notOurs(out, names));
  if (foreign) {
    throw new Refusal(
      `ไม่ได้สร้างหน้าเว็บลงใน ${out} เพราะมีเว็บไซต์ โปรแกรม หรือไฟล์อื่นอยู่ (${said(foreign)}) ซึ่งจะถูกแทนที่ทั้งหมด`,
      `ตั้ง OIT_OUT ให้เป็นโฟลเดอร์ข้างใน เช่น OIT_OUT=${join(out, 'ita')} ถ้าเป็นของเก่าที่เลิกใช้ ย้ายไปไว้ที่อื่นก่อน`,
    );
  }
  return out;
}

/**
 * A file of a folder that is neither empty nor a section: pages that somebody has made by hand, as many a municipality's
 * old `ita` is, would be kept for one rollback and then be lost.
 */
async function notOurs(out: string, names: readonly string[]): Promise<string | undefined> {
  const isSection = OF_A_SECTION.every((name) => names.includes(name)) || (await listOf(out)) !== undefined;
  return isSection ? undefined : names.find((name) => !name.startsWith('.'));
}

/** A path with all its links followed, whose end need not be there yet. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || path === dirname(path)) throw error;
    const isLink = await lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (isLink) throw new Refusal(`${path} เป็นลิงก์ไปยังที่ที่ไม่มีอยู่`, 'สร้างโฟลเดอร์ปลายทางของลิงก์ หรือลบลิงก์นั้น แล้วสั่งคำสั่งเดิมอีกครั้ง');
    return join(await followed(dirname(path)), basename(path));
  }
}

/** Whether a path is a folder or in it. */
function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || parse(way).root !== '');
}
