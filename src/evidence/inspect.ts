import { hash } from './hash.ts';
import { type ForeignKind, foreignKind, kindOfBytes } from './kind-of-bytes.ts';
import { type Kind, kindOfName } from './kinds.ts';
import { isEncryptedOffice } from './office/ole2.ts';
import { readerOf } from './readers.ts';
import { type Facts, Unreadable, type UnreadableReason } from './types.ts';

/** Why a file can't be published, from its bytes and its name. */
export interface Problem {
  readonly reason:
    | UnreadableReason
    /** the bytes are of another kind than the name promises */
    | 'mismatch'
    /** of no kind that is kept in the section */
    | 'foreign'
    /** looking into it never ended */
    | 'too-slow';
  /** Row of a table, from 1, from which on it can't be read, where that is known. */
  readonly row?: number;
  /** What the bytes are, where that is the matter. */
  readonly kind?: Kind;
  /** What the bytes are, where it is none of our kinds. */
  readonly foreign?: ForeignKind;
}

/** What looking into one file gave; the copy is the one to publish, and absent where the file itself can be. */
export type Inspection = { readonly facts: Facts; readonly copy?: Uint8Array } | { readonly problem: Problem };

/**
 * Looks into a file: its kind by its bytes, its text, what it tells of its author, and the copy that is published.
 * Never throws for what is in the bytes.
 */
export async function inspect(bytes: Uint8Array, name: string): Promise<Inspection> {
  if (bytes.length === 0) return { problem: { reason: 'empty' } };
  const kind = kindOfBytes(bytes);
  if (!kind) {
    if (isEncryptedOffice(bytes)) return { problem: { reason: 'encrypted' } };
    const foreign = foreignKind(bytes);
    return { problem: { reason: 'foreign', ...(foreign ? { foreign } : {}) } };
  }
  if (kind !== kindOfName(name)) return { problem: { reason: 'mismatch', kind } };
  const reader = readerOf(kind);
  try {
    const opened = await reader.open(bytes, kind);
    const copy = await reader.clean(bytes, kind);
    const sha256 = hash(bytes);
    const published = { bytes: copy.length, sha256: hash(copy) };
    const facts = { ...opened, kind, bytes: bytes.length, sha256, published };
    return published.sha256 === sha256 ? { facts } : { facts, copy };
  } catch (error) {
    // What a reader did not foresee is damage to the officer, and no reason to stop looking into the other files.
    const { reason, row } = error instanceof Unreadable ? error : { reason: 'damaged' as const, row: undefined };
    return { problem: { reason, ...(row !== undefined && { row }) } };
  }
}
