import { isMap, isScalar, isSeq } from 'yaml';
import { parseYaml } from '../../content/yaml/syntax.ts';
import { split, type TextFile } from './text-file.ts';

/** A place of a file that names an evidence file. */
export interface Reference {
  /** As it is written there. */
  readonly was: string;
  readonly from: number;
  readonly to: number;
}

/** A page of the section: an item of a year, or one beside the years. */
export interface Page extends TextFile {
  readonly year?: string;
  readonly item?: string;
}

/** The `file:` values of an item's evidence, without their quotes; `undefined` where its fields have faults. */
export function fileFields(page: Page): readonly Reference[] | undefined {
  const parts = split(page);
  if (!parts) return undefined;
  const { doc, faults } = parseYaml(parts.yaml.replaceAll('\u00a0', ' '));
  if (!doc || faults.length > 0) return undefined;
  const evidence = isMap(doc.contents) ? doc.get('evidence') : undefined;
  if (!isSeq(evidence)) return [];
  return evidence.items.flatMap((item): Reference[] => {
    const value = isMap(item) ? item.get('file', true) : undefined;
    // Text on lines of its own (| and >), and what carries a name or tag, is told by the check.
    if (!isScalar(value) || !value.range || value.anchor || value.tag || !/^(PLAIN|QUOTE)/.test(value.type ?? ''))
      return [];
    const quote = value.type === 'PLAIN' ? 0 : 1;
    const from = parts.yamlStart + value.range[0] + quote;
    const to = parts.yamlStart + value.range[1] - quote;
    return [{ was: page.text.slice(from, to), from, to }];
  });
}

/** What stands before an address: `](`, `](<`, `="`, `[x]: `. Then the folders, up to the name. */
const OPENING = /(?:\]\([ \t]*<?|=["']|^ {0,3}\[[^\]\n]*\]:[ \t]*<?)([^\s"'()<>]*)$/;
const CLOSING = /^(?:[>)"'#?\s]|$)/;

/** The places of a body, in links, pictures and components, that name a file of a folder; only the name is meant. */
export function bodyReferences(page: Page, year: string, folder: string, name: string): readonly Reference[] {
  const start = split(page)?.bodyStart ?? page.text.length;
  const found: Reference[] = [];
  for (const form of formsOf(name)) {
    for (let from = page.text.indexOf(form, start); from !== -1; from = page.text.indexOf(form, from + 1)) {
      const to = from + form.length;
      const line = page.text.slice(page.text.lastIndexOf('\n', from - 1) + 1, from);
      const [, folders] = OPENING.exec(line) ?? [];
      if (folders === undefined || !CLOSING.test(page.text.slice(to, to + 1))) continue;
      if (leadsTo(folders, page, year, folder)) found.push({ was: form, from, to });
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
