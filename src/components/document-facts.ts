import type { Document } from '../evidence/documents.ts';
import { KINDS } from '../evidence/kinds.ts';
import { joinLines } from '../evidence/pdf/join-lines.ts';

/** `1.4 MB`, `245 kB`: thousands and not 1,024, as phones and price lists of mobile data count. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ไบต์`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** How much there is to read: pages of a PDF, sheets of a workbook, files of an archive; nothing of all else. */
export function extentText({ facts, pages }: Pick<Document, 'facts' | 'pages'>): string | undefined {
  const unit = partName(facts.kind);
  return unit && `${pages.length} ${unit}`;
}

/** What a document of a kind has several of. */
export function partName(kind: Document['facts']['kind']): string | undefined {
  return { pdf: 'หน้า', xlsx: 'แผ่นงาน', ods: 'แผ่นงาน', zip: 'ไฟล์' }[kind as string];
}

/** `PDF · 245 kB · 12 หน้า` */
export function documentFacts(document: Pick<Document, 'facts' | 'pages'>): string {
  const { kind, published } = document.facts;
  return [KINDS[kind].name, sizeText(published.bytes), extentText(document)].filter(Boolean).join(' · ');
}

/** What a page of a document is called: หน้า 3, or the name of its sheet or file. */
export function pageName({ facts, pages }: Pick<Document, 'facts' | 'pages'>, index: number): string {
  return pages[index]?.label ?? (facts.kind === 'pdf' ? `หน้า ${index + 1}` : 'ข้อความ');
}

/**
 * The text of a page in paragraphs, the cells of a row parted by a sign that is read aloud as a pause. Only a PDF ends
 * its lines where the paper does; in all else a line is a paragraph or a row.
 */
export function paragraphs(text: string, kind: Document['facts']['kind']): string[] {
  const parted = text.replaceAll(/ *\t+ */g, ' |\t');
  return (kind === 'pdf' ? joinLines(parted) : parted.replaceAll('\t', ' '))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
