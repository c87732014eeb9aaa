import { documentOfText } from '../../content/check-files.ts';
import { placeAt } from '../../content/place.ts';
import { asciiName, isPublishable } from '../../evidence/names/ascii.ts';
import { bodyReferences, fileFields, type Page, type Reference } from './references.ts';
import { type EvidenceFolder, readSection } from './section.ts';
import type { Edit, Fix, Fixer, Left, Move } from './types.ts';

/**
 * Gives evidence files names that can be published, with everything that names them. A file that nothing names keeps
 * its name: the check asks the editor whether it belongs to the section at all, under the name they know.
 */
export const fixFileNames: Fixer = async (root) => {
  const { pages, folders } = await readSection(root);
  const fields = new Map(pages.map((page) => [page, page.item ? fileFields(page) : []]));
  const left: Left[] = pages
    .filter((page) => fields.get(page) === undefined)
    .map(({ path }) => ({ path, reason: 'อ่านช่องข้อมูลไม่ได้ แก้ช่องข้อมูลที่ผิดก่อน แล้วสั่งแก้ชื่อไฟล์อีกครั้ง' }));
  const fixes: Fix[] = [];
  for (const folder of folders) {
    const unread = pages.some((page) => page.year === folder.year && fields.get(page) === undefined);
    const taken = new Set(folder.names);
    for (const name of folder.names) {
      if (isCompanion(name, folder.names)) continue;
      const path = `oit/${folder.year}/${folder.item}/${name}`;
      const leave = (reason: string) => left.push({ path, reason });
      const twins = folder.names.filter((other) => other.normalize('NFC') === name.normalize('NFC'));
      const references = pages.map((page) => referencesOf(page, fields.get(page) ?? [], folder, name));
      const isNamed = references.some(({ values, links }) => values.length + links.length > 0);
      const mustMove = !isPublishable(name);
      if (mustMove && !isNamed) leave('ไม่มีข้อใดอ้างถึงไฟล์นี้ จึงไม่เปลี่ยนชื่อ เพิ่มไฟล์ใน evidence ของข้อ หรือลบไฟล์');
      else if (mustMove && twins.length > 1) leave('มีสองไฟล์ที่ชื่อดูเหมือนกัน เปลี่ยนชื่อไฟล์หนึ่งด้วยมือก่อน');
      else if (mustMove && !/\.[A-Za-z0-9]{1,8}$/.test(name)) leave('ชื่อไม่มีนามสกุลไฟล์ เติมนามสกุลที่ถูกต้องก่อน เช่น .pdf');
      else if (mustMove && unread) leave('มีข้อในปีนี้ที่อ่านช่องข้อมูลไม่ได้ และอาจอ้างถึงไฟล์นี้ จึงยังไม่เปลี่ยนชื่อ');
      else if (isNamed) {
        taken.delete(name);
        const wanted = mustMove ? asciiName(name, taken) : name;
        taken.add(wanted);
        const fix = fixOf(folder, name, wanted, references);
        if (fix.moves.length + fix.edits.length > 0) fixes.push(fix);
      }
    }
  }
  return { fixes, left };
};

interface References {
  readonly page: Page;
  readonly values: readonly Reference[];
  readonly links: readonly Reference[];
}

function referencesOf(
  page: Page,
  fields: readonly Reference[],
  { year, item }: EvidenceFolder,
  name: string,
): References {
  const values =
    page.year === year ? fields.filter(({ was }) => meant(was, page) === `${item}/${name.normalize('NFC')}`) : [];
  return { page, values, links: isPublishable(name) ? [] : bodyReferences(page, year, item, name) };
}

/** The folder and file that a field means: `\` for `/`, and a name without its folder, are slips of the hand. */
function meant(value: string, { item }: Page): string {
  const path = value.normalize('NFC').replaceAll(/\\+/g, '/').replace(/^\.\//, '').trim();
  return path.includes('/') ? path : `${item}/${path}`;
}

function fixOf(
  { year, item, names }: EvidenceFolder,
  name: string,
  wanted: string,
  references: readonly References[],
): Fix {
  const there = `oit/${year}/${item}`;
  const move = (ending: string): Move => ({ from: `${there}/${name}${ending}`, to: `${there}/${wanted}${ending}` });
  const endings = ['', ...names.flatMap((other) => companionEnding(other, name) ?? [])];
  const edits = references.flatMap(({ page, values, links }) => [
    ...values.map((reference) => editOf(page, reference, `${item}/${wanted}`)),
    ...links.map((reference) => editOf(page, reference, wanted)),
  ]);
  return {
    moves: name === wanted ? [] : endings.map(move),
    edits: edits.filter(({ was, text }) => was !== text),
  };
}

function editOf({ path, text }: Page, { was, from, to }: Reference, by: string): Edit {
  return { path, from, to, was, text: by, line: placeAt(text, from).line };
}

/** What a companion of a document has behind the document's name: the text that OCR read from it lies beside it. */
function companionEnding(other: string, document: string): string | undefined {
  return documentOfText(other) === document ? other.slice(document.length) : undefined;
}

function isCompanion(name: string, names: readonly string[]): boolean {
  return names.includes(documentOfText(name) ?? '');
}
