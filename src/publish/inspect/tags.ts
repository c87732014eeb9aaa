import { unescaped } from './entities.ts';

/** A start tag, as a browser reads it: names in lower case, values unescaped, of two attributes of a name the first. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it starts in the page, in UTF-16 units. */
  readonly at: number;
}

/** An attribute in a tag, after what separates it from the one before (HTML standard, 13.2.5.32–39). */
const ATTRIBUTE =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >"'][^\t\n\f\r >]*)|(?=>)))?/y;
const NAME = /[A-Za-z][^\t\n\f\r />]*/y;
const END = /[\t\n\f\r /]*>/y;

/** Elements whose content is text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Every start tag of a page, in one pass over its text. Builds no tree: what is looked for stands in tags, and the
 * pages of a hundred years are read in a second.
 */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = html.indexOf('<'); at !== -1; ) {
    const tag = tagAt(html, at);
    if (tag) tags.push(tag.tag);
    at = html.indexOf('<', tag?.end ?? skipped(html, at));
  }
  return tags;
}

function tagAt(html: string, at: number): { readonly tag: Tag; readonly end: number } | undefined {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const { attributes, end } = attributesFrom(html, at + 1 + name.length);
  // A browser forgets a tag that the page ends in.
  if (end === undefined) return undefined;
  const isRaw = RAW.has(name);
  return { tag: { name, attributes, at }, end: isRaw ? endOfText(html, end, name) : end };
}

/** Attributes of a tag from the end of its name on; `end` is behind it, `undefined` where the page ends first. */
function attributesFrom(
  html: string,
  start: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number | undefined } {
  let attributes: Map<string, string> | undefined;
  for (let at = start; ; at = ATTRIBUTE.lastIndex) {
    END.lastIndex = at;
    if (END.test(html)) return { attributes: attributes ?? NONE, end: END.lastIndex };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (!found) return { attributes: NONE, end: undefined };
    const [, name = '', double, single, bare] = found;
    attributes ??= new Map();
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, unescaped(double ?? single ?? bare ?? ''));
  }
}

/** Where the text of an element ends that holds nothing else. */
function endOfText(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** Where to go on after what starts like a tag and is none: a comment, an end tag, a declaration, a sign in the text. */
function skipped(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    // `<!-->` and `<!--->` are whole comments.
    const close = /--!?>|(?<=<!--)-?>/g;
    close.lastIndex = at + 4;
    return close.exec(html) ? close.lastIndex : html.length;
  }
  const sign = html[at + 1] ?? '';
  NAME.lastIndex = at + 2;
  const closed = sign === '/' ? NAME.exec(html)?.[0] : undefined;
  if (closed) return attributesFrom(html, at + 2 + closed.length).end ?? html.length;
  return /[/!?]/.test(sign) ? afterSign(html, at) : at + 1;
}

function afterSign(html: string, at: number): number {
  const end = html.indexOf('>', at);
  return end === -1 ? html.length : end + 1;
}
