import { writeZip } from '../archive/zip-write.ts';
import { own } from '../own.ts';
import { withoutNotes } from '../pictures/embedded.ts';
import { Unreadable } from '../types.ts';
import { entriesOf, type Parts } from './office-package.ts';
import { editorOf, isSheet } from './ooxml-edit.ts';
import { isBlanked, isCallingFormula, isRemoved, isWovenIn } from './ooxml-policy.ts';
import { type Relation, relationsOf } from './relations.ts';
import { walkXml } from './xml.ts';
import { editXml } from './xml-edit.ts';

const TYPES = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CORE = `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;
const APP = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/**
 * A Word or Excel document without what tells of its makers, and without what could run. All else stays letter for
 * letter; values that were fetched from elsewhere stay as they were last shown.
 *
 * @throws Unreadable `uncleanable` where what must go is part of what readers see
 */
export function cleanOoxml(parts: Parts): Uint8Array {
  const relations = relationsOf(parts);
  refuseWoven(parts, relations);
  const losesFormulas = hasCallingFormula(parts);
  const gone = new Set(relations.filter((one) => isRemoved(one) || (losesFormulas && one.type === 'calcChain')));
  const kept = reachable(
    parts,
    relations.filter((one) => !gone.has(one)),
  );
  if (!relations.some(({ type, part = '' }) => type === 'officeDocument' && kept.has(part))) {
    throw new Unreadable('uncleanable', 'no way to the main part');
  }
  const cleaned = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts) {
    if (kept.has(name)) cleaned.set(name, cleanPart(name, bytes, relations, gone));
  }
  cleaned.set(TYPES, cleanTypes(parts.get(TYPES), new Set(cleaned.keys())));
  return writeZip(entriesOf(cleaned));
}

function refuseWoven(parts: Parts, relations: readonly Relation[]): void {
  const woven = relations.find(isWovenIn);
  if (woven) throw new Unreadable('uncleanable', woven.type);
  for (const [name, bytes] of parts) {
    const isPivot = name.startsWith('xl/pivotCache/pivotCacheDefinition');
    const isChart = /^xl\/charts\/chart[^/]*\.xml$/.test(name);
    if (!isPivot && !isChart) continue;
    let element = '';
    walkXml(bytes, {
      open(open, { type, connectionId }) {
        element = open;
        if (open === 'cacheSource' && (type === 'external' || connectionId)) throw new Unreadable('uncleanable', name);
      },
      text(text) {
        if (element === 'f' && isCallingFormula(text)) throw new Unreadable('uncleanable', name);
      },
    });
  }
}

function hasCallingFormula(parts: Parts): boolean {
  let has = false;
  for (const [name, bytes] of parts) {
    if (!isSheet(name) || has || !mayCall(bytes)) continue;
    let said = '';
    walkXml(bytes, {
      open: () => {
        said = '';
      },
      text: (text) => {
        said += text;
      },
      close: (element) => {
        if (element === 'f' && isCallingFormula(said)) has = true;
        said = '';
      },
    });
  }
  return has;
}

/** A quick look for what a formula needs to call out, since sheets are large. */
function mayCall(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ['[', '&#', 'WEBSERVICE', 'RTD', 'DDE', 'CALL', 'REGISTER', 'EXEC', 'IMAGE'].some((mark) =>
    text.includes(mark),
  );
}

/** Parts that the package still leads to. */
function reachable(parts: Parts, relations: readonly Relation[]): Set<string> {
  const bySource = new Map<string, Relation[]>();
  for (const one of relations) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  const kept = new Set([TYPES]);
  const waiting = [''];
  while (waiting.length > 0) {
    const source = waiting.pop() ?? '';
    const own = bySource.get(source) ?? [];
    if (own[0]) kept.add(own[0].said);
    for (const { part } of own) {
      if (part === undefined || kept.has(part) || !parts.has(part)) continue;
      kept.add(part);
      waiting.push(part);
    }
  }
  return kept;
}

function cleanPart(
  name: string,
  bytes: Uint8Array,
  relations: readonly Relation[],
  gone: ReadonlySet<Relation>,
): Uint8Array {
  if (name.endsWith('.rels')) return cleanRelations(name, bytes, relations, gone);
  if (/\.(?:jpe?g|png)$/i.test(name)) return withoutNotes(bytes, true);
  const meant = relations.find(({ source, part }) => source === '' && part === name)?.type;
  if (meant === 'core-properties') return new TextEncoder().encode(CORE);
  if (meant === 'extended-properties') return new TextEncoder().encode(APP);
  if (!/\.(?:xml|vml)$/.test(name) || name.includes('/theme/')) return bytes;
  const lost = [...gone].filter(({ source }) => source === name);
  if (/sharedStrings/.test(name) || (isSheet(name) && lost.length === 0 && !mayCall(bytes))) return bytes;
  return editXml(bytes, editorOf(name, bytes, lost));
}

function cleanRelations(
  name: string,
  bytes: Uint8Array,
  relations: readonly Relation[],
  gone: ReadonlySet<Relation>,
): Uint8Array {
  const byId = new Map(relations.filter(({ said }) => said === name).map((one) => [one.id, one]));
  return editXml(bytes, (element, { Id: id = '' }) => {
    const relation = byId.get(id);
    if (element !== 'Relationship' || !relation) return undefined;
    if (gone.has(relation)) return 'drop';
    return isBlanked(relation) ? { set: { Target: 'about:blank' } } : undefined;
  });
}

/** The types of parts that are still there; a document that had macros is one without. */
function cleanTypes(bytes: Uint8Array | undefined, kept: ReadonlySet<string>): Uint8Array {
  if (!bytes) throw new Unreadable('damaged', TYPES);
  const names = new Set([...kept].map((name) => name.toLowerCase()));
  const endings = new Set([...kept].map((name) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()));
  return editXml(bytes, (name, { PartName: part = '', Extension: ending = '', ContentType: type = '' }) => {
    if (name === 'Override' && !names.has(part.replace(/^\//, '').toLowerCase())) return 'drop';
    if (name === 'Default' && !endings.has(ending.toLowerCase())) return 'drop';
    const plain = own(PLAIN_TYPES, type);
    return plain ? { set: { ContentType: plain } } : undefined;
  });
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const PLAIN_TYPES: Readonly<Record<string, string>> = {
  'application/vnd.ms-word.document.macroEnabled.main+xml': WORD,
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml': WORD,
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml': SHEET,
  'application/vnd.ms-excel.template.macroEnabled.main+xml': SHEET,
};
