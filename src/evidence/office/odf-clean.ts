import { writeZip } from '../archive/zip-write.ts';
import { own } from '../own.ts';
import { withoutNotes } from '../pictures/embedded.ts';
import { Unreadable } from '../types.ts';
import { isPart, SIGNED_BY } from './odf-look.ts';
import { FETCHING, isBlankedLink, isCallingOdfFormula, isRemovedPart, leadsOut } from './odf-policy.ts';
import { entriesOf, type Parts } from './office-package.ts';
import { SOMEBODY } from './somebody.ts';
import { walkXml } from './xml.ts';
import { type Edit, editXml } from './xml-edit.ts';

const MANIFEST = 'META-INF/manifest.xml';
const META = (version: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="${version}"><office:meta/></office:document-meta>`;

/** Settings that tell of a computer, its printer, its data sources, and of who wrote what when. */
const TELLING_SETTING = /^(?:Printer|PrintFax|CurrentDatabase|EmbeddedDatabase|Rsid|ModifyPassword|LastAuthor)/;

/**
 * An OpenDocument without what tells of its makers, and without what could run; `mimetype` is first and unpacked, as
 * OpenDocument asks (part 2, 3.3).
 *
 * @throws Unreadable
 */
export function cleanOdf(parts: Parts): Uint8Array {
  const objects = oleObjects(parts);
  const kept = [...parts.keys()].filter((name) => !isRemovedPart(name) && !objects.has(name));
  const cleaned = new Map<string, Uint8Array>();
  const order = ['mimetype', ...kept.filter((name) => name !== 'mimetype')];
  for (const name of order) {
    const bytes = parts.get(name);
    if (!bytes) throw new Unreadable('damaged', name);
    cleaned.set(name, cleanPart(name, bytes, objects));
  }
  return writeZip(entriesOf(cleaned), ['mimetype']);
}

/** Parts that elements for foreign objects lead to. */
function oleObjects(parts: Parts): Set<string> {
  const names = new Set<string>();
  for (const [name, bytes] of parts) {
    if (!isPart(name, 'content')) continue;
    walkXml(bytes, {
      open(element, { href = '' }) {
        if (element === 'object-ole' || element === 'plugin') names.add(href.replace(/^\.\//, ''));
      },
    });
  }
  return names;
}

function cleanPart(name: string, bytes: Uint8Array, objects: ReadonlySet<string>): Uint8Array {
  if (/\.(?:jpe?g|png)$/i.test(name)) return withoutNotes(bytes, true);
  if (isPart(name, 'meta')) return new TextEncoder().encode(META(versionOf(bytes)));
  if (isPart(name, 'content') || isPart(name, 'styles')) return editXml(bytes, editContent);
  if (isPart(name, 'settings')) {
    return editXml(bytes, (element, { name: item = '' }) =>
      element.startsWith('config-item') && TELLING_SETTING.test(item) ? 'drop' : undefined,
    );
  }
  if (name === MANIFEST) {
    return editXml(bytes, (element, { 'full-path': path = '' }) =>
      element === 'file-entry' && (isRemovedPart(path) || objects.has(path)) ? 'drop' : undefined,
    );
  }
  return bytes;
}

function versionOf(bytes: Uint8Array): string {
  let version = '';
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'document-meta') version = attributes['version'] ?? '';
    },
  });
  return /^1\.\d$/.test(version) ? version : '1.2';
}

function editContent(name: string, attributes: Readonly<Record<string, string>>, parents: readonly string[]): Edit {
  const { href, formula = '' } = attributes;
  if (own(FETCHING, name) || name === 'scripts' || name === 'sender-initials' || name === 'creator-initials')
    return 'drop';
  if (name === 'creator' && SIGNED_BY.includes(parents.at(-1) ?? '')) return { text: SOMEBODY };
  const set: Record<string, string | null> = {};
  if (name === 'a' && isBlankedLink(href ?? '')) set['href'] = 'about:blank';
  else if (href !== undefined && name !== 'a' && leadsOut(href)) set['href'] = '';
  if (isCallingOdfFormula(formula)) set['formula'] = null;
  return Object.keys(set).length > 0 ? { set } : undefined;
}
