import type { Kind } from '../kinds.ts';
import { type Metadata, type Opened, type PageText, type Reader, Unreadable } from '../types.ts';
import { docxText } from './docx-text.ts';
import { cleanOdf } from './odf-clean.ts';
import { odfTraces } from './odf-look.ts';
import { odsText, odtText } from './odf-text.ts';
import { openPackage, type Parts, partOf } from './office-package.ts';
import { cleanOoxml } from './ooxml-clean.ts';
import { ooxmlTraces } from './ooxml-look.ts';
import { xlsxText } from './xlsx-text.ts';
import { walkXml } from './xml.ts';

/** Reads Word, Excel and OpenDocument. A text document is one page, a workbook a page for each sheet that is shown. */
export const officeReader: Reader = {
  async open(bytes: Uint8Array, kind: Kind): Promise<Opened> {
    const parts = openDocument(bytes, kind);
    const { pages, hiddenSheets, hidden } = textOf(parts, kind);
    const { metadata, active } = isOpenDocument(kind) ? odfTraces(parts) : ooxmlTraces(parts);
    const told: Metadata[] = hiddenSheets.map((name) => ({ field: 'other', value: `แผ่นงานที่ซ่อนไว้: ${name}` }));
    const signed = isSigned(parts) ? { isSigned: true } : {};
    return { pages, metadata: [...metadata, ...told], ...(hidden ? { hidden } : {}), active, ...signed };
  },

  async clean(bytes: Uint8Array, kind: Kind): Promise<Uint8Array> {
    const parts = openDocument(bytes, kind);
    if (isSigned(parts)) return bytes;
    return isOpenDocument(kind) ? cleanOdf(parts) : cleanOoxml(parts);
  },
};

interface DocumentText {
  readonly pages: readonly PageText[];
  readonly hiddenSheets: readonly string[];
  readonly hidden: string;
}

function textOf(parts: Parts, kind: Kind): DocumentText {
  if (kind === 'xlsx') return xlsxText(parts);
  if (kind === 'ods') return odsText(parts);
  const { shown, hidden } = kind === 'odt' ? odtText(parts) : docxText(parts);
  return { pages: [{ text: shown, source: shown ? 'text' : 'none' }], hiddenSheets: [], hidden };
}

function isOpenDocument(kind: Kind): boolean {
  return kind === 'odt' || kind === 'ods';
}

function openDocument(bytes: Uint8Array, kind: Kind): Parts {
  const parts = openPackage(bytes);
  if (isOpenDocument(kind)) refuseEncrypted(parts);
  else partOf(parts, '[Content_Types].xml');
  return parts;
}

/** OpenDocument encrypts its parts, and says so in its list of them (part 2, 3.4). */
function refuseEncrypted(parts: Parts): void {
  walkXml(partOf(parts, 'META-INF/manifest.xml'), {
    open(name) {
      if (name === 'encryption-data') throw new Unreadable('encrypted');
    },
  });
}

function isSigned(parts: Parts): boolean {
  return [...parts.keys()].some(
    (name) => name.startsWith('_xmlsignatures/') || name === 'META-INF/documentsignatures.xml',
  );
}
