import { bodyStart, readFields, type Scalar } from './fields/reading.ts';
import { roleOf } from './fields/role.ts';
import type { Workspace } from './workspace.ts';

/** A place of a file that names an evidence file. */
export interface Reference {
  /** As it is written there. */
  readonly was: string;
  readonly from: number;
}

/** A page of the section: an item of a year, or one beside the years. */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly year: string | undefined;
  readonly item: string | undefined;
  /** The `file:` values of an item's evidence, without their quotes; `undefined` where its fields have faults. */
  readonly fields: readonly Reference[] | undefined;
}

/** A page whose text can be read; `undefined` for every other file. */
export function pageAt(workspace: Workspace, path: string): Page | undefined {
  const role = roleOf(path);
  const text = workspace.text(path);
  if (!role?.hasBody || text === undefined) return undefined;
  const reading = readFields(role, text);
  const isFile = ({ path: [top, , key], isKey, isPlain }: Scalar) =>
    top === 'evidence' && key === 'file' && !isKey && isPlain;
  const fields = reading?.scalars.filter(isFile).map(({ source: was, from }) => ({ was, from }));
  return { path, text, year: role.year?.toString(), item: role.item, fields: reading?.doc && fields };
}

/** What stands before an address: `](`, `](<`, `="`, `[x]: `. Then the folders, up to the name. */
const OPENING = /(?:\]\([ \t]*<?|=["']|^ {0,3}\[[^\]\n]*\]:[ \t]*<?)([^\s"'()<>]*)$/;
const CLOSING = /^(?:[>)"'#?\s]|$)/;

/** The places of a body, in links, pictures and components, that name a file of a folder; only the name is meant. */
export function bodyReferences(page: Page, year: string, folder: string, name: string): readonly Reference[] {
  const start = bodyStart(page.text);
  const found: Reference[] = [];
  for (const form of formsOf(name)) {
    for (let from = page.text.indexOf(form, start); from !== -1; from = page.text.indexOf(form, from + 1)) {
      const line = page.text.slice(page.text.lastIndexOf('\n', from - 1) + 1, from);
      const [, folders] = OPENING.exec(line) ?? [];
      if (folders === undefined || !CLOSING.test(page.text.slice(from + form.length, from + form.length + 1))) continue;
      if (leadsTo(folders, page, year, folder)) found.push({ was: form, from });
    }
  }
  return found;
}

/** How a name may be written: as it is, in either normal form, and percent-encoded for addresses. */
function formsOf(name: string): ReadonlySet<string> {
  const written = [name, name.normalize('NFC'), name.normalize('NFD')];
  return new Set([...written, ...written.map(encodeURI), ...written.map(encodeURIComponent)]);
}

function leadsTo(folders: string, page: Page, year: string, folder: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(folders)) return false;
  const [, ofYear, ofItem] = /(?:^|\/)(\d{4})\/(o\d{1,2})\/$/.exec(folders) ?? [];
  if (ofYear) return ofYear === year && ofItem === folder;
  const near = /^(?:\.\/|\.\.\/)?(?:(o\d{1,2})\/)?$/.exec(folders);
  return near !== null && page.year === year && (near[1] ?? page.item) === folder;
}
