import type { Earlier, PublishedRecord } from './record.ts';

export interface History {
  /** Day the address was first published. */
  readonly first: string;
  /** Documents that stood there before, each until the day it was replaced; the oldest first. */
  readonly earlier: readonly Earlier[];
}

/** What the page of a document tells of its past; `undefined` for an address that is no document of the record. */
export function historyOf({ documents }: PublishedRecord, path: string): History | undefined {
  const found = documents.get(path);
  return found && { first: found.first, earlier: found.earlier };
}
