import type { Attributes } from './xml.ts';
import { walkXml, xmlText } from './xml.ts';

/**
 * What becomes of an element: nothing (`undefined`), gone with all that is in it, or with other attributes (`null` takes
 * one away; names with prefixes go before those without) and other text.
 */
export type Edit =
  | 'drop'
  | { readonly set?: Readonly<Record<string, string | null>>; readonly text?: string }
  | undefined;

/**
 * @param attributes by their names with and without prefixes
 * @param parents names of the elements around it, the outermost first
 * @param inner the text between its tag and the next
 */
export type Editor = (name: string, attributes: Attributes, parents: readonly string[], inner: () => string) => Edit;

/**
 * The same XML file after edits; all that is not edited stays letter for letter, so that prefixes, spaces and parts that
 * nobody here knows live on. Where nothing changes, the bytes are the ones given.
 *
 * @throws Unreadable `damaged` where the file is not well-formed
 */
export function editXml(bytes: Uint8Array, edit: Editor): Uint8Array {
  walkXml(bytes, {}); // what follows trusts the form
  const text = xmlText(bytes);
  const edited = applyEdits(text, edit);
  if (edited === text) return bytes;
  return new TextEncoder().encode(edited.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"'));
}

function applyEdits(text: string, edit: Editor): string {
  const parents: string[] = [];
  let out = '';
  let copied = 0; // all before it is in `out`, or left out
  let skipping: { readonly depth: number; readonly keepsEnd: boolean } | undefined;
  let end = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', end)) {
    end = markupEnd(text, at);
    const second = text.charAt(at + 1);
    if (second === '!' || second === '?') continue;
    if (second === '/') {
      parents.pop();
      if (parents.length !== skipping?.depth) continue;
      copied = skipping.keepsEnd ? at : end;
      skipping = undefined;
      continue;
    }
    const tag = text.slice(at, end);
    const isEmpty = tag.endsWith('/>');
    const name = localName(/^<([^\s/>]+)/.exec(tag)?.[1] ?? '');
    const decision = skipping ? undefined : edit(name, attributesOf(tag), parents, () => innerText(text, end));
    if (decision) {
      out += text.slice(copied, at);
      copied = end;
      const keepsEnd = decision !== 'drop';
      if (keepsEnd) out += decision.set ? withAttributes(tag, decision.set) : tag;
      if (keepsEnd && decision.text !== undefined && !isEmpty) out += escapeXml(decision.text);
      if (!isEmpty && (!keepsEnd || decision.text !== undefined)) skipping = { depth: parents.length, keepsEnd };
    }
    if (!isEmpty) parents.push(name);
  }
  return out + text.slice(copied);
}

function innerText(text: string, from: number): string {
  const next = text.indexOf('<', from);
  return unescapeXml(text.slice(from, next === -1 ? text.length : next));
}

/** Where a tag, a comment, a declaration or a piece of raw text ends. */
function markupEnd(text: string, at: number): number {
  const after = (mark: string) => {
    const found = text.indexOf(mark, at);
    return found === -1 ? text.length : found + mark.length;
  };
  if (text.startsWith('<!--', at)) return after('-->');
  if (text.startsWith('<![CDATA[', at)) return after(']]>');
  if (text.startsWith('<?', at)) return after('?>');
  let quote = '';
  let brackets = 0;
  for (let i = at + 1; i < text.length; i++) {
    const letter = text.charAt(i);
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '[') brackets++;
    else if (letter === ']') brackets--;
    else if (letter === '>' && brackets <= 0) return i + 1;
  }
  return text.length;
}

// Each run of spaces is begun once: a tag of a million of them would else be gone through from every one.
const ATTRIBUTE = /(?<!\s)(\s+)([^\s=/>"']+)(\s*=\s*)("[^"]*"|'[^']*')/g;

function attributesOf(tag: string): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, , name = '', , value = ''] of tag.matchAll(ATTRIBUTE)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const plain = unescapeXml(value.slice(1, -1));
    attributes[name] ??= plain;
    attributes[localName(name)] ??= plain;
  }
  return attributes;
}

function withAttributes(tag: string, set: Readonly<Record<string, string | null>>): string {
  return tag.replace(ATTRIBUTE, (all, space: string, name: string, sign: string) => {
    const value = name.startsWith('xmlns') ? undefined : name in set ? set[name] : set[localName(name)];
    if (value === undefined) return all;
    return value === null ? '' : `${space}${name}${sign}"${escapeXml(value)}"`;
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name: string) => {
    if (name) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
