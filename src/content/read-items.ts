import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FrameItem, Framework } from '../framework/types.ts';
import { said } from '../schema/said.ts';
import type { Site } from '../schema/site.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { reportUnnamed } from './check-files.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Folder } from './folder.ts';
import { itemOfFile } from './item-file.ts';
import { itemRanges } from './item-ranges.ts';
import { type ItemReading, readItem } from './read-item.ts';

/** Files read at once: while some are waited for, others are understood. */
const AT_ONCE = 8;

/** Reads `oit/<year>/oN.mdx` of every year, in the order of the frame. */
export async function readItems(
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  frameworks: ReadonlyMap<number, Framework | undefined>,
): Promise<ItemReading[]> {
  const names = await folder.list('oit');
  const isBlocked = !names && (await folder.list('.'))?.some(({ name }) => name === 'oit');
  if (isBlocked) return [];
  const misnamed: (number | undefined)[] = [];
  for (const { name, isFolder } of names ?? []) {
    if (!isFolder || !frameworks.has(Number(name))) misnamed.push(await reportYear(folder, name, isFolder, frameworks));
  }
  const items: ItemReading[] = [];
  for (const [year, framework] of frameworks) {
    if (framework && !misnamed.includes(year))
      items.push(...(await readYear(folder, diagnostics, site, year, framework)));
  }
  return items;
}

/** A name in `oit/` that is no year of site.yaml; gives the year it was meant to be. */
async function reportYear(
  folder: Folder,
  name: string,
  isFolder: boolean,
  years: ReadonlyMap<number, unknown>,
): Promise<number | undefined> {
  const path = `oit/${name}`;
  if (!isFolder) {
    await folder.report(path, 'content/year', `ไฟล์ ${said(name)} อยู่ผิดที่`, 'ย้ายไฟล์เข้าโฟลเดอร์ของปี เช่น oit/2567/');
    return undefined;
  }
  const number = Number(toArabicDigits(name));
  const meant = [number, number + 543, number + 2500].find((year) => years.has(year));
  await folder.report(
    path,
    'content/year',
    meant === undefined
      ? `โฟลเดอร์ปี ${said(name)} ไม่มีใน years ของ site.yaml จึงไม่รู้ว่าใช้กรอบใด`
      : `โฟลเดอร์ปีชื่อ ${said(name)} ต้องเขียนเป็นปี พ.ศ. ด้วยเลขอารบิก`,
    meant === undefined
      ? `เพิ่มปีใน years ของ site.yaml เป็น ${/^25\d\d$/.test(String(number)) ? number : '25xx'}: แล้วย่อหน้า framework: oit-2566`
      : `เปลี่ยนชื่อโฟลเดอร์เป็น ${meant}`,
  );
  return meant;
}

async function readYear(
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  year: number,
  framework: Framework,
): Promise<ItemReading[]> {
  const path = `oit/${year}`;
  const files = await itemFiles(folder, path, framework);
  if (files.size === 0) {
    await folder.report(
      path,
      'content/no-items',
      `ปี ${year} ยังไม่มีไฟล์ของข้อใดเลย`,
      `วางไฟล์ o1.mdx ถึง o${framework.items.length}.mdx ในโฟลเดอร์ ${folder.name(path)}/`,
    );
    return [];
  }
  const readings = await fewAtOnce(framework.items, AT_ONCE, async (frame): Promise<ItemReading[]> => {
    const names = files.get(frame.id);
    if (names) {
      const name = await oneFile(folder, path, frame.id, names);
      return [await readItem(folder, diagnostics, site, frame, year, name)];
    }
    await reportUnnamed(folder, year, frame.id, []);
    return [];
  });
  const absent = framework.items.filter(({ id }) => !files.has(id));
  if (absent.length > 0) await reportAbsent(folder, path, framework.items, absent);
  return readings.flat();
}

/** Items of the frame with no file yet: one finding for all, since a new year starts with many. */
async function reportAbsent(
  folder: Folder,
  path: string,
  all: readonly FrameItem[],
  absent: readonly FrameItem[],
): Promise<void> {
  const [first] = absent;
  const file = folder.name(`${path}/${first?.id}.mdx`);
  const [message, hint] =
    absent.length === 1
      ? [`ยังไม่มีไฟล์ของข้อ ${first?.id} ${first?.title} หน้าของข้อนี้จะบอกว่ายังไม่มีข้อมูล`, `สร้างไฟล์ ${file}`]
      : [
          `ยังไม่มีไฟล์ของ ${absent.length} ข้อ คือ ${itemRanges(all, absent)} หน้าของข้อเหล่านี้จะบอกว่ายังไม่มีข้อมูล`,
          `สร้างไฟล์ของแต่ละข้อ เช่น ${file}`,
        ];
  await folder.report(path, 'content/missing-item', message, hint);
}

/** Files of a year's folder by the item they mean; all else in it is reported. */
async function itemFiles(folder: Folder, path: string, framework: Framework): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  const isItem = (id: string) => framework.items.some((item) => item.id === id);
  for (const { name, isFolder } of (await folder.list(path)) ?? []) {
    const id = itemOfFile(name);
    if (id && isItem(id)) files.set(id, [...(files.get(id) ?? []), name]);
    else if (id) {
      await folder.report(
        `${path}/${name}`,
        'content/not-in-frame',
        `กรอบ ${framework.id} ไม่มีข้อ ${id} (มี o1 ถึง o${framework.items.length})`,
        'ตรวจเลขข้อในชื่อไฟล์ ถ้าข้อนี้เป็นของกรอบปีอื่น ให้ย้ายไปโฟลเดอร์ของปีนั้น',
      );
    } else if (isItem(name)) {
      await folder.list(`${path}/${name}`); // says so where it is no folder
    } else {
      await folder.report(
        `${path}/${name}`,
        'content/stray',
        isFolder
          ? `โฟลเดอร์ ${said(name)} ไม่ตรงกับข้อใดในกรอบ จึงไม่ถูกเผยแพร่`
          : `ไฟล์ ${said(name)} ไม่ใช่ไฟล์ของข้อใด จึงไม่ถูกเผยแพร่`,
        isFolder ? 'ตั้งชื่อโฟลเดอร์หลักฐานตามรหัสข้อ เช่น o12' : 'ไฟล์ของข้อตั้งชื่อเช่น o12.mdx ส่วนหลักฐานวางในโฟลเดอร์ของข้อ เช่น o12/',
      );
    }
  }
  return files;
}

/** The file to read for an item; a second one and a name of another form are reported. */
async function oneFile(folder: Folder, path: string, id: string, names: readonly string[]): Promise<string> {
  const wanted = `${id}.mdx`;
  const name = names.find((one) => one === wanted) ?? (names[0] as string);
  if (names.length > 1) {
    const other = names.find((one) => one !== name) as string;
    await folder.report(
      `${path}/${other}`,
      'content/two-files',
      `ข้อ ${id} มี ${names.length} ไฟล์ คือ ${names.join(' และ ')}`,
      `รวมเนื้อหาไว้ใน ${wanted} ไฟล์เดียว แล้วลบไฟล์ที่เหลือ`,
    );
  } else if (name !== wanted) {
    await folder.report(
      `${path}/${name}`,
      'content/file-name',
      `ชื่อไฟล์ ${said(name)} ไม่ตรงแบบ`,
      `เปลี่ยนชื่อไฟล์เป็น ${wanted}`,
    );
  }
  return name;
}
