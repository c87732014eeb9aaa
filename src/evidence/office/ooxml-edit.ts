import { own } from '../own.ts';
import { baseName, isLocalPath } from '../paths.ts';
import { FieldCodes, isCalling } from './field-codes.ts';
import { PATH_ATTRIBUTES } from './ooxml-look.ts';
import { isCallingFormula } from './ooxml-policy.ts';
import type { Relation } from './relations.ts';
import { SOMEBODY } from './somebody.ts';
import { type Attributes, walkXml, xmlText } from './xml.ts';
import type { Edit, Editor } from './xml-edit.ts';

export function isSheet(name: string): boolean {
  return /^xl\/(?:worksheets|chartsheets)\/[^/]+\.xml$/.test(name);
}

/** Elements that only tell of makers, or only fetch; none is seen on paper. */
const DROPPED = new Set([
  'absPath',
  'revisionPtr',
  'rsids',
  'docVars',
  'mailMerge',
  'attachedTemplate',
  'attachedSchema',
  'saveThroughXslt',
  'dataBinding',
  'FmlaMacro',
]);
/** Elements around those that lose their relation, which may not stand empty. */
const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  externalReferences: ['externalLink'],
  oleObjects: ['oleObject', 'package'],
  controls: ['control'],
  customProperties: ['customProperty'],
};
/** Elements that live on without their relation. */
const SURVIVORS = new Set(['pageSetup', 'blip', 'imagedata', 'fill', 'stroke', 'hlinkClick', 'hyperlink']);
const RELATIONS = /xmlns:([\w.-]+)\s*=\s*["'][^"']*\/relationships["']/g;

/** What is done to the elements of one part; `lost` are its relations that go. */
export function editorOf(part: string, bytes: Uint8Array, lost: readonly Relation[]): Editor {
  const ids = new Set(lost.map(({ id }) => id));
  const types = new Set(lost.map(({ type }) => type));
  const prefixes = ['r', ...[...xmlText(bytes).matchAll(RELATIONS)].map(([, prefix = '']) => prefix)];
  const isWord = part.startsWith('word/');
  const isComments = /^xl\/comments[^/]*\.xml$|^xl\/comments\//.test(part);
  const callingTexts = isWord ? callingTextsOf(bytes) : new Set<number>();
  const lostFormulas = new Set<string>();
  const authors: string[] = [];
  let texts = -1;
  let author = '';

  /** Attributes that lead to a relation that goes. */
  const lostIds = (attributes: Attributes) =>
    ids.size === 0
      ? []
      : Object.keys(attributes).filter(
          (key) => prefixes.some((prefix) => key.startsWith(`${prefix}:`)) && ids.has(attributes[key] ?? ''),
        );

  return (name: string, attributes: Attributes, parents: readonly string[], inner: () => string): Edit => {
    if (DROPPED.has(name) || (own(CONTAINERS, name) ?? []).some((type) => types.has(type))) return 'drop';
    const leading = lostIds(attributes);
    if (leading.length > 0 && !SURVIVORS.has(name)) return 'drop';
    const set: Record<string, string | null> = {};
    for (const key of leading) set[key] = null;

    if (name === 'instrText') {
      texts++;
      return callingTexts.has(texts) ? { text: '' } : undefined;
    }
    if (name === 'fldSimple' && isCalling(attributes['instr'] ?? '')) set['instr'] = '';
    if (isWord && attributes['author'] !== undefined) set['author'] = SOMEBODY;
    if (isWord && name === 'comment') set['initials'] = null;
    for (const key of PATH_ATTRIBUTES) {
      const value = attributes[key] ?? '';
      if (isLocalPath(value)) set[key] = baseName(value);
    }
    if (attributes['refreshedBy'] !== undefined) set['refreshedBy'] = null;
    if (name === 'fileSharing') set['userName'] = null;
    if (name === 'person') Object.assign(set, { displayName: SOMEBODY, userId: '', providerId: 'None' });
    if (attributes['macro']) set['macro'] = '';
    if (attributes['fmlaMacro'] !== undefined) set['fmlaMacro'] = null;
    if (part.startsWith('xl/tables/')) {
      Object.assign(set, { queryTableFieldId: null, connectionId: null });
      if (attributes['tableType'] === 'queryTable') set['tableType'] = null;
    }
    if (name === 'definedName' && (attributes['vbProcedure'] === '1' || isCallingFormula(inner()))) return 'drop';
    if (name === 'f' && isSheet(part)) return dropFormula(attributes, inner(), lostFormulas) ? 'drop' : undefined;
    if (isComments) {
      if (name === 'author') {
        const said = inner();
        authors.push(said.trim());
        return said.startsWith('tc=') ? undefined : { text: SOMEBODY };
      }
      if (name === 'comment') author = authors[Number(attributes['authorId'])] ?? '';
      // Excel writes the author's name into the comment itself.
      if (name === 't' && author && parents.includes('comment') && inner().trim() === `${author}:`) {
        return { text: `${SOMEBODY}:` };
      }
    }
    return Object.keys(set).length > 0 ? { set } : undefined;
  };
}

/** A formula that others share goes with all that share it. */
function dropFormula({ t: type, si: shared = '' }: Attributes, formula: string, lost: Set<string>): boolean {
  if (isCallingFormula(formula)) {
    if (type === 'shared') lost.add(shared);
    return true;
  }
  return type === 'shared' && lost.has(shared);
}

function callingTextsOf(bytes: Uint8Array): ReadonlySet<number> {
  const codes = new FieldCodes();
  walkXml(bytes, {
    open: (name, attributes) => codes.open(name, attributes),
    text: (text) => codes.text(text),
    close: () => codes.close(),
  });
  return codes.callingTexts;
}
