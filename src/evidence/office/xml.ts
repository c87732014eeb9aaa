import { SaxesParser } from 'saxes';
import { Unreadable } from '../types.ts';

/** Attributes by their names without a prefix; of two that are then alike, the first. */
export type Attributes = Readonly<Record<string, string>>;

/** What is called on the way through an XML file; names are without prefixes. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A document of office is some twenty deep; what is deeper was made to exhaust a reader. */
const DEEPEST = 500;

/**
 * Goes through an XML file. Entities of its own are not known, so that none can unfold.
 *
 * @throws Unreadable `damaged` where it is not well-formed
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('opentag', ({ local, attributes }) => {
    if (++depth > DEEPEST) throw new Unreadable('damaged', 'XML too deep');
    const plain: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(attributes)) plain[attribute.local] ??= attribute.value;
    visitor.open?.(local, plain);
  });
  parser.on('closetag', ({ local }) => {
    depth--;
    visitor.close?.(local);
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('error', (error) => {
    throw new Unreadable('damaged', `XML: ${error.message}`);
  });
  parser.write(xmlText(bytes)).close();
}

/**
 * The text of an XML file in the encoding that it says it has (XML 1.0, appendix F).
 *
 * @throws Unreadable `damaged`
 */
export function xmlText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('damaged', 'XML encoding');
  }
}

function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
}
