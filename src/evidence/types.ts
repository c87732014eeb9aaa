import type { Kind } from './kinds.ts';

/** Text of one page: of a PDF a page, of a workbook a sheet, of an archive a file in it, of all else the whole. */
export interface PageText {
  /** Lines as they are read, repaired; empty where the page has no text that a program can read. */
  readonly text: string;
  /** `none` where the page is a picture, and no text of it is kept beside the document. */
  readonly source: 'text' | 'ocr' | 'none';
  /** Name of a sheet, or of a file in an archive. */
  readonly label?: string;
}

/** What a file tells of who made it, and where. */
export interface Metadata {
  readonly field: 'author' | 'title' | 'program' | 'path' | 'gps' | 'other';
  readonly value: string;
  /** Of a file in an archive, its name there. */
  readonly inside?: string;
}

/** Each thing that is told once, where it was first. */
export function eachOnce(metadata: readonly Metadata[]): Metadata[] {
  return [...new Map(metadata.map((one) => [`${one.field}\0${one.value}`, one])).values()];
}

/** What a reader finds in the bytes of one file. */
export interface Opened {
  readonly pages: readonly PageText[];
  readonly metadata: readonly Metadata[];
  /** Text that is published with the file though nobody sees it: hidden sheets, deleted words, comments. */
  readonly hidden?: string;
  /** What could run or call out when the file is opened, in Thai; the published copy goes without it. */
  readonly active: readonly string[];
  /** Of a picture, in pixels, as it is shown. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Signed digitally: the published copy stays as it is, since any change would break the signature. */
  readonly isSigned?: boolean;
}

/** Everything known of an evidence file from its bytes alone, and so kept by their SHA-256. */
export interface Facts extends Opened {
  readonly kind: Kind;
  readonly bytes: number;
  /** In hex, of the file as it lies in the content folder. */
  readonly sha256: string;
  /** The copy that is published. */
  readonly published: { readonly bytes: number; readonly sha256: string };
}

/** A family of readers: looks into files of a kind, and makes the copy that is published. */
export interface Reader {
  /** @throws Unreadable */
  open(bytes: Uint8Array, kind: Kind): Promise<Opened>;
  /**
   * The same file without what tells of its author and their computer, and without what could run. The same bytes
   * give the same copy.
   *
   * @throws Unreadable
   */
  clean(bytes: Uint8Array, kind: Kind): Promise<Uint8Array>;
}

export type UnreadableReason =
  /** no bytes */
  | 'empty'
  /** ends before its end, as a broken download does */
  | 'truncated'
  /** asks for a password, or can't be read without one */
  | 'encrypted'
  /** not what its first bytes promise */
  | 'damaged'
  /** unpacks to far more than a document is */
  | 'bomb'
  /** a name inside that leads out of the archive */
  | 'unsafe-name'
  /** can be read, but no copy without its metadata can be made */
  | 'uncleanable';

/** A file that can't be looked into; the reason is told to the editor in the check's own words. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  /** Row of a table, from 1, from which on it can't be read. */
  readonly row: number | undefined;

  constructor(reason: UnreadableReason, detail = '', row?: number) {
    super(detail || reason);
    this.reason = reason;
    this.row = row;
  }
}
