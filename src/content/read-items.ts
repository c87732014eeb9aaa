import type { Framework } from '../framework/types.ts';
import { itemSchema } from '../schema/item.ts';
import { nearest } from '../schema/nearest.ts';
import type { Site } from '../schema/site.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Folder } from './folder.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { itemOfFile } from './item-file.ts';
import { placeAt } from './place.ts';
import { readProse } from './prose.ts';
import { type Report, reportTo } from './report.ts';
import { readStructured, type Structured } from './structured.ts';
import type { ItemEntry } from './types.ts';

/** Reads `oit/<year>/oN.mdx` of every year, in the order of the frame. */
export async function readItems(
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  frameworks: ReadonlyMap<number, Framework>,
): Promise<ItemEntry[]> {
  const items: ItemEntry[] = [];
  for (const { name, isFolder } of (await folder.list('oit')) ?? []) {
    const year = Number(toArabicDigits(name));
    if (!isFolder || !frameworks.has(year) || name !== String(year)) {
      folder.report(
        `oit/${name}`,
        'content/year',
        isFolder ? `โฟลเดอร์ปี “${name}” ไม่มีใน years ของ site.yaml จึงไม่รู้ว่าใช้กรอบใด` : `ไฟล์ “${name}” อยู่ผิดที่`,
        isFolder ? `เพิ่มปีใน years ของ site.yaml เป็น ${year || '25xx'}: แล้วย่อหน้า framework: oit-2566 (ชื่อโฟลเดอร์ใช้เลขอารบิก)` : 'ย้ายไฟล์เข้าโฟลเดอร์ของปี เช่น oit/2567/',
      );
    }
  }
  for (const [year, framework] of frameworks) items.push(...(await readYear(folder, diagnostics, site, year, framework)));
  return items;
}

async function readYear(
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  year: number,
  framework: Framework,
): Promise<ItemEntry[]> {
  const path = `oit/${year}`;
  const names = new Map<string, string[]>();
  for (const { name, isFolder } of (await folder.list(path)) ?? []) {
    const id = isFolder ? undefined : itemOfFile(name);
    if (id) names.set(id, [...(names.get(id) ?? []), name]);
    else if (!isFolder || !framework.items.some((item) => item.id === name)) {
      folder.report(
        `${path}/${name}`,
        'content/stray',
        isFolder ? `โฟลเดอร์ “${name}” ไม่ตรงกับข้อใดในกรอบ` : `ไฟล์ “${name}” ไม่ใช่ไฟล์ของข้อใด จึงไม่ถูกเผยแพร่`,
        isFolder ? 'ตั้งชื่อโฟลเดอร์หลักฐานตามรหัสข้อ เช่น o12' : 'ไฟล์ของข้อตั้งชื่อเช่น o12.mdx ส่วนหลักฐานวางในโฟลเดอร์ของข้อ เช่น o12/',
        'warning',
      );
    }
  }
  if (names.size === 0) {
    folder.report(
      path,
      'content/no-items',
      `ปี ${year} ยังไม่มีไฟล์ของข้อใดเลย`,
      `วางไฟล์ o1.mdx ถึง o${framework.items.length}.mdx ในโฟลเดอร์ ${folder.name(path)}/`,
    );
    return [];
  }
  const items: ItemEntry[] = [];
  for (const [id, files] of names) {
    const [name, ...others] = files as [string, ...string[]];
    const wanted = `${id}.mdx`;
    if (!framework.items.some((item) => item.id === id)) {
      folder.report(
        `${path}/${name}`,
        'content/not-in-frame',
        `กรอบ ${framework.id} ไม่มีข้อ ${id} (มี o1 ถึง o${framework.items.length})`,
        'ตรวจเลขข้อในชื่อไฟล์ ถ้าข้อนี้เป็นของกรอบปีอื่น ให้ย้ายไปโฟลเดอร์ของปีนั้น',
      );
    } else if (others.length > 0) {
      folder.report(
        `${path}/${others[0] ?? name}`,
        'content/two-files',
        `ข้อ ${id} มีสองไฟล์ คือ ${files.join(' และ ')}`,
        `รวมเนื้อหาไว้ใน ${wanted} ไฟล์เดียว แล้วลบอีกไฟล์`,
      );
    } else if (name !== wanted) {
      folder.report(`${path}/${name}`, 'content/file-name', `ชื่อไฟล์ “${name}” ไม่ตรงแบบ`, `เปลี่ยนชื่อไฟล์เป็น ${wanted}`);
    } else {
      const item = await readItem(folder, diagnostics, site, framework, year, id);
      if (item) items.push(item);
    }
  }
  for (const { id, title } of framework.items) {
    if (!names.has(id)) {
      folder.report(
        path,
        'content/missing-item',
        `ยังไม่มีไฟล์ของข้อ ${id} ${title} หน้าของข้อนี้จะบอกว่ายังไม่มีข้อมูล`,
        `สร้างไฟล์ ${folder.name(`${path}/${id}.mdx`)}`,
        'warning',
      );
    }
  }
  return items;
}

async function readItem(
  folder: Folder,
  diagnostics: Diagnostic[],
  site: Site | undefined,
  framework: Framework,
  year: number,
  id: string,
): Promise<ItemEntry | undefined> {
  const source = await folder.read(`oit/${year}/${id}.mdx`);
  if (!source) return undefined;
  const report = reportTo(diagnostics, source.file, source.text);
  const split = splitFrontmatter(source.text, report);
  if (!split) return undefined;
  const front = readStructured(itemSchema, split.yaml, split.yamlStart, report);
  const tree = readProse(split.body, split.bodyStart, report);
  if (split.body.trim() === '') {
    report({
      severity: 'warning',
      code: 'content/empty-body',
      offset: split.yamlStart,
      message: 'ข้อนี้ยังไม่มีเนื้อความให้ประชาชนอ่าน',
      hint: 'เขียนใต้เส้น --- ว่าข้อมูลนี้คืออะไร และหน่วยงานรายงานอะไร',
    });
  }
  if (!front) return undefined;
  checkUnits(front, site, report);
  await checkEvidence(front, folder, framework, year, id, report);
  if (!tree) return undefined;
  const { line } = placeAt(source.text, split.bodyStart);
  return { ...front.value, year, id, body: split.body, origin: { file: source.file, line } };
}

type Front = Structured<{ responsible?: string[] | undefined; evidence?: ItemEntry['evidence'] }>;

/** Reports ids of units that site.yaml does not list. */
export function checkUnits(
  { value, offsetOf }: Pick<Front, 'value' | 'offsetOf'>,
  site: Site | undefined,
  report: Report,
  path: readonly PropertyKey[] = [],
): void {
  if (!site) return;
  const known = Object.keys(site.units);
  for (const [i, unit] of (value.responsible ?? []).entries()) {
    if (known.includes(unit)) continue;
    const near = known.find((id) => site.units[id] === unit) ?? nearest(unit, known);
    report({
      severity: 'error',
      code: 'content/unit',
      offset: offsetOf([...path, 'responsible', i]),
      message: `ไม่มีส่วนราชการ “${unit}” ใน units ของ site.yaml${near ? ` น่าจะหมายถึง “${near}”` : ''}`,
      hint: `ใช้รหัส ${known.join(', ')} หรือเพิ่มส่วนราชการใหม่ใน site.yaml`,
    });
  }
}

async function checkEvidence(
  { value, offsetOf }: Front,
  folder: Folder,
  framework: Framework,
  year: number,
  id: string,
  report: Report,
): Promise<void> {
  const requirements = framework.items.find((item) => item.id === id)?.requirements.map((r) => r.id) ?? [];
  const files = ((await folder.list(`oit/${year}/${id}`)) ?? []).map(({ name }) => `${id}/${name}`);
  for (const [i, evidence] of (value.evidence ?? []).entries()) {
    for (const [j, met] of (evidence.meets ?? []).entries()) {
      if (requirements.includes(met)) continue;
      report({
        severity: 'error',
        code: 'content/requirement',
        offset: offsetOf(['evidence', i, 'meets', j]),
        message: `ข้อ ${id} ไม่มีองค์ประกอบ “${met}”`,
        hint: `องค์ประกอบของข้อนี้คือ ${requirements.join(', ')}`,
      });
    }
    if (evidence.file && !files.includes(evidence.file)) {
      const near = nearest(evidence.file, files);
      report({
        severity: 'error',
        code: 'content/missing-file',
        offset: offsetOf(['evidence', i, 'file']),
        message: `ไม่พบไฟล์ “${evidence.file}”${near ? ` มีแต่ “${near}”` : ''}`,
        hint: `วางไฟล์ไว้ที่ ${folder.name(`oit/${year}/${id}/`)} และเขียนชื่อให้ตรงทุกตัวอักษร รวมทั้งตัวเล็กตัวใหญ่`,
      });
    }
  }
}
