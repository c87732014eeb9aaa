import { documentOfText } from '../../content/check-files.ts';
import { asciiName, isPublishable } from '../../evidence/names/ascii.ts';
import { withoutDirection } from '../../thai/direction.ts';
import { toArabicDigits } from '../../thai/numerals.ts';
import { Draft } from './draft.ts';
import { bodyReferences, type Page, pageAt, type Reference } from './references.ts';
import type { Edit, Move, Rewrite } from './types.ts';
import type { Workspace } from './workspace.ts';

/** A folder of evidence with the names of its files as the disk has them. */
interface EvidenceFolder {
  readonly year: string;
  readonly item: string;
  readonly names: readonly string[];
}

const NEW_NAME = 'แก้ตามชื่อใหม่ของไฟล์';
const REAL_NAME = 'เขียนให้ตรงกับไฟล์ที่มีอยู่';

/**
 * Gives evidence files names that can be published, with everything that names them; and lets fields that name a file
 * in another way (`\` for `/`, no folder, other large and small letters) name it as it is. A file that nothing names
 * keeps its name: the check asks the editor whether it belongs to the section at all, under the name they know.
 */
export function mendFileNames(workspace: Workspace): void {
  const pages = new Map(workspace.paths().flatMap((path) => entryOf(workspace, path)));
  for (const year of workspace.names('oit', 'folder').filter((name) => /^\d{4}$/.test(name))) {
    const folders = workspace
      .names(`oit/${year}`, 'folder')
      .filter((name) => /^o\d{1,2}$/.test(name))
      .map((item) => ({ year, item, names: workspace.names(`oit/${year}/${item}`, 'file') }));
    const spelt = spellings(folders);
    for (const folder of folders) mendFolder(workspace, folder, pages, spelt);
  }
}

/** Pages by their paths. */
type Pages = Map<string, Page>;

function entryOf(workspace: Workspace, path: string): [string, Page][] {
  const page = pageAt(workspace, path);
  return page ? [[path, page]] : [];
}

function mendFolder(workspace: Workspace, folder: EvidenceFolder, pages: Pages, spelt: Spellings): void {
  const { year, item, names } = folder;
  const taken = new Set(workspace.names(`oit/${year}/${item}`));
  const mayName = (path: string) => path.startsWith(`oit/${year}/`) || path.startsWith('pages/');
  const isUnread = [
    ...workspace.unread(),
    ...[...pages.values()].flatMap((page) => (page.fields ? [] : [page.path])),
  ].some(mayName);
  for (const name of names) {
    if (names.includes(documentOfText(name) ?? '')) continue; // goes with its document
    const leave = (reason: string) => workspace.leave({ path: `oit/${year}/${item}/${name}`, reason });
    const twins = names.filter((other) => inOneForm(other) === inOneForm(name));
    const references = [...pages.values()].flatMap((page) => referencesOf(page, folder, name, spelt));
    const mustMove = !isPublishable(name);
    if (mustMove && references.length === 0) leave('ไม่มีข้อใดอ้างถึงไฟล์นี้ จึงไม่เปลี่ยนชื่อ เพิ่มไฟล์ใน evidence ของข้อ หรือลบไฟล์');
    else if (mustMove && twins.length > 1) leave('มีสองไฟล์ที่ชื่อดูเหมือนกัน เปลี่ยนชื่อไฟล์หนึ่งด้วยมือก่อน');
    else if (mustMove && !/\.[A-Za-z0-9]{1,8}$/.test(name)) leave('ชื่อไม่มีนามสกุลไฟล์ เติมนามสกุลที่ถูกต้องก่อน เช่น .pdf');
    else if (mustMove && isUnread) leave('มีไฟล์ที่อ่านไม่ได้และอาจอ้างถึงไฟล์นี้ จึงยังไม่เปลี่ยนชื่อ');
    else if (references.length > 0) {
      taken.delete(name);
      const wanted = mustMove ? asciiName(name, taken) : name;
      taken.add(wanted);
      for (const { path } of addFix(workspace, folder, name, wanted, references)) {
        for (const entry of entryOf(workspace, path)) pages.set(...entry);
      }
    }
  }
}

interface References {
  readonly page: Page;
  readonly values: readonly Reference[];
  readonly links: readonly Reference[];
}

/** Where a page names a file; none where it does not. */
function referencesOf(page: Page, { year, item }: EvidenceFolder, name: string, spelt: Spellings): References[] {
  const path = `${item}/${inOneForm(name)}`;
  const values = page.year === year ? (page.fields ?? []).filter(({ was }) => meant(was, page, spelt) === path) : [];
  const links = isPublishable(name) ? [] : bodyReferences(page, year, item, name);
  return values.length + links.length > 0 ? [{ page, values, links }] : [];
}

/** A name as it looks: letters in one form, and no marks of direction, which the field may have lost. */
function inOneForm(name: string): string {
  return withoutDirection(name.normalize('NFC'));
}

/** Files of a year, `o12/Plan.pdf`, by their paths in small letters. */
type Spellings = ReadonlyMap<string, readonly string[]>;

function spellings(folders: readonly EvidenceFolder[]): Spellings {
  const all = folders.flatMap(({ item, names }) => names.map((name) => `${item}/${inOneForm(name)}`));
  return Map.groupBy(all, (path) => path.toLowerCase());
}

/** The folder and file that a field means, in one normal form; where there is none such, the one that is spelt alike. */
function meant(value: string, { year, item }: Page, spelt: Spellings): string {
  const slashed = inOneForm(value).replaceAll(/\\+/g, '/').trim();
  const [, ofYear = year, folder = item, name = ''] =
    /^(?:\.\/|\/)?(?:content\/)?(?:oit\/)?(?:(\d{4})\/)?(?:([^/:]+)\/)?([^/]+)$/.exec(slashed) ?? [];
  const written = `${toArabicDigits(folder ?? '').toLowerCase()}/${name}`;
  if (ofYear !== year) return slashed;
  const alike = spelt.get(written.toLowerCase()) ?? [];
  return alike.length === 1 && !alike.includes(written) ? (alike[0] ?? written) : written;
}

/** Adds a fix where there is anything to mend, and gives the pages it changes. */
function addFix(
  workspace: Workspace,
  { year, item, names }: EvidenceFolder,
  name: string,
  wanted: string,
  references: readonly References[],
): readonly Rewrite[] {
  const there = `oit/${year}/${item}`;
  const why = 'ชื่อไฟล์ที่เผยแพร่ใช้ได้เฉพาะ a-z 0-9 - _ .';
  const move = (ending: string): Move => ({
    from: `${there}/${name}${ending}`,
    to: `${there}/${wanted}${ending}`,
    why,
  });
  const endings = ['', ...names.flatMap((other) => companionEnding(other, name) ?? [])];
  const rewrites = references.flatMap(({ page, values, links }) => {
    const draft = new Draft(page.path, page.text);
    const because = name === wanted ? REAL_NAME : NEW_NAME;
    const edits = [
      ...values.map((reference): Edit => ({ ...reference, text: `${item}/${wanted}`, why: because })),
      ...links.map((reference): Edit => ({ ...reference, text: wanted, why: because })),
    ];
    draft.edit(edits.filter(({ was, text }) => was !== text));
    return draft.rewrite() ?? [];
  });
  const moves = name === wanted ? [] : endings.map(move);
  if (moves.length + rewrites.length > 0) workspace.add({ moves, rewrites });
  return rewrites;
}

/** What a companion of a document has behind the document's name: the text that OCR read from it lies beside it. */
function companionEnding(other: string, document: string): string | undefined {
  return documentOfText(other) === document ? other.slice(document.length) : undefined;
}
