import { readTextFile } from './beside.ts';
import type { OcrTextFault } from './text-file.ts';

/** A document with pages that have no text of their own. */
export interface ScannedDocument {
  /** As officers know it: `content/oit/2567/o12/scan.pdf`. */
  readonly name: string;
  /** Where it lies. */
  readonly path: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  /** The pages without text, counted from 1. */
  readonly pages: readonly number[];
}

/** Pages of a document that are to be read. */
export interface Job {
  readonly document: ScannedDocument;
  readonly pages: readonly number[];
  /** Asked for by name: neither the text file nor what was kept of earlier readings counts. */
  readonly again: boolean;
}

export interface Plan {
  readonly jobs: readonly Job[];
  /** Documents whose text file has all their pages: it may hold corrections, so it stays as it is. */
  readonly done: readonly ScannedDocument[];
  /** Documents whose text file can't be understood, and so is not touched either. */
  readonly faulty: readonly { readonly document: ScannedDocument; readonly faults: readonly OcrTextFault[] }[];
}

/**
 * What is to be read. A text file made from the very bytes of its document keeps its pages, corrected or not, and only
 * those it lacks are read; one made from other bytes is of a document that was replaced, and all is read anew.
 *
 * @param again paths of documents to read in any case
 */
export async function planOcr(documents: readonly ScannedDocument[], again: ReadonlySet<string>): Promise<Plan> {
  const jobs: Job[] = [];
  const done: ScannedDocument[] = [];
  const faulty: { document: ScannedDocument; faults: readonly OcrTextFault[] }[] = [];
  for (const document of documents) {
    if (document.pages.length === 0) continue;
    const asked = again.has(document.path);
    const beside = asked ? undefined : await readTextFile(document.path);
    const isOther = beside?.sha256 !== undefined && beside.sha256 !== document.sha256;
    if (beside && !isOther && beside.faults.length > 0) {
      faulty.push({ document, faults: beside.faults });
      continue;
    }
    const pages = document.pages.filter((page) => isOther || !beside?.pages.has(page));
    if (pages.length === 0) done.push(document);
    else jobs.push({ document, pages, again: asked });
  }
  return { jobs, done, faulty };
}
