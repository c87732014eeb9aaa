import { finishDocument } from './finish.ts';
import type { PageStore } from './page-store.ts';
import type { PagePicture } from './picture.ts';
import type { Job, ScannedDocument } from './plan.ts';
import type { PageReading } from './read-page.ts';
import { Cancelled, TooSlow, within } from './within.ts';

/** Something that reads one page at a time, and can be ended while it does. */
export interface PageReader {
  read(picture: PagePicture): Promise<PageReading>;
  close(): Promise<void>;
}

export interface OcrTools {
  /** Starts one more reader; what it throws ends the whole run. */
  readonly openReader: () => Promise<PageReader>;
  /** The picture of a page, counted from 1. */
  readonly pictureOf: (document: ScannedDocument, page: number) => Promise<PagePicture>;
  readonly store: PageStore;
}

export interface OcrOptions {
  /** Pages read at one time. */
  readonly workers: number;
  /** Milliseconds that a page may take. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly onPage: (outcome: PageOutcome) => void;
}

/** What became of one page. */
export interface PageOutcome {
  readonly document: ScannedDocument;
  readonly page: number;
  /** `kept` where an earlier run has read it. */
  readonly state: 'read' | 'kept' | 'failed' | 'too-slow';
  /** Of a page that was read. */
  readonly reading?: PageReading;
}

export interface OcrResult {
  readonly outcomes: readonly PageOutcome[];
  /** Documents whose text file was written; where an older one stood there, the name it was put aside under. */
  readonly written: readonly { readonly document: ScannedDocument; readonly aside: string | undefined }[];
  readonly isCancelled: boolean;
}

/**
 * Reads the pages of all jobs, several at a time. Each page is kept as soon as it is read; the text file of a document is
 * written once the last of its pages was tried. A page that fails or takes too long takes no other with it. When it is
 * called off, what is not whole is not written.
 *
 * @throws what can't be mended by going on: a reader that does not start, a disk that is full
 */
export async function runOcr(jobs: readonly Job[], tools: OcrTools, options: OcrOptions): Promise<OcrResult> {
  // Whatever ends one lane for good ends the others, whose readers would else hold the program.
  const broken = new AbortController();
  const signal = AbortSignal.any([options.signal, broken.signal]);
  const pages = jobs.flatMap((job) => job.pages.map((page) => ({ job, page }))).values();
  const outcomes: PageOutcome[] = [];
  const written: { document: ScannedDocument; aside: string | undefined }[] = [];

  async function lane(): Promise<void> {
    let reader: PageReader | undefined;
    try {
      for (const { job, page } of pages) {
        if (signal.aborted) return;
        const kept = job.again ? undefined : await tools.store.read(job.document.sha256, page);
        let outcome: PageOutcome = { document: job.document, page, state: 'kept', ...(kept ? { reading: kept } : {}) };
        if (!kept) {
          reader ??= await tools.openReader();
          outcome = await tryPage(reader, job.document, page);
          if (outcome.reading) await tools.store.write(job.document.sha256, page, outcome.reading);
          else {
            // It may still be busy with that page, or be broken by it.
            await reader.close();
            reader = undefined;
          }
        }
        outcomes.push(outcome);
        options.onPage(outcome);
        await finish(job);
      }
    } catch (error) {
      if (error instanceof Cancelled) return;
      broken.abort();
      throw error;
    } finally {
      await reader?.close();
    }
  }

  async function tryPage(reader: PageReader, document: ScannedDocument, page: number): Promise<PageOutcome> {
    const work = async () => reader.read(await tools.pictureOf(document, page));
    try {
      return { document, page, state: 'read', reading: await within(work(), options.limit, signal) };
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      return { document, page, state: error instanceof TooSlow ? 'too-slow' : 'failed' };
    }
  }

  async function finish(job: Job): Promise<void> {
    const own = outcomes.filter(({ document }) => document === job.document);
    if (own.length < job.pages.length) return;
    const read = new Map(own.flatMap(({ page, reading }) => (reading ? [[page, reading.text] as const] : [])));
    const done = await finishDocument(job, read);
    if (done) written.push({ document: job.document, ...done });
  }

  const lanes = await Promise.allSettled(Array.from({ length: options.workers }, lane));
  for (const result of lanes) if (result.status === 'rejected') throw result.reason;
  return { outcomes, written, isCancelled: options.signal.aborted };
}
