import { walkXml } from '../../evidence/office/xml.ts';

/** A file in a store, as its list tells it. */
export interface Stored {
  readonly bytes: number;
  /** Without its quotes; the MD5 of the bytes in most stores, of most files. */
  readonly etag: string;
}

/** One page of a store's list. */
export interface Listing {
  /** By their keys. */
  readonly files: ReadonlyMap<string, Stored>;
  /** How the next page is asked for; `undefined` with the last. */
  readonly next: string | undefined;
}

/**
 * A page of `ListObjectsV2`.
 *
 * @throws Unreadable for what is no XML
 */
export function readListing(bytes: Uint8Array): Listing | undefined {
  const files = new Map<string, Stored>();
  const root: Record<string, string> = {};
  let file: Record<string, string> | undefined;
  const is = walkTexts(bytes, {
    open: (name) => {
      if (name === 'Contents') file = {};
    },
    text: (name, text) => {
      (file ?? root)[name] = text;
    },
    close: (name) => {
      if (name !== 'Contents' || !file) return;
      const key = root['EncodingType'] === 'url' ? decoded(file['Key'] ?? '') : (file['Key'] ?? '');
      files.set(key, { bytes: Number(file['Size']), etag: (file['ETag'] ?? '').replaceAll('"', '') });
      file = undefined;
    },
  });
  if (is !== 'ListBucketResult') return undefined;
  return { files, next: root['IsTruncated'] === 'true' ? root['NextContinuationToken'] : undefined };
}

/** What an error answer says of itself; both are empty where it says nothing. */
export function readError(bytes: Uint8Array): { readonly code: string; readonly region: string } {
  const found = new Map<string, string>();
  try {
    const root = walkTexts(bytes, { text: (name, text) => found.set(name, text) });
    if (root === 'Error') return { code: found.get('Code') ?? '', region: found.get('Region') ?? '' };
  } catch {
    // Something between us and the store has answered.
  }
  return { code: '', region: '' };
}

/** Goes through the elements that hold text alone. Returns the name of the outermost. */
function walkTexts(
  bytes: Uint8Array,
  visitor: { open?(name: string): void; text(name: string, text: string): unknown; close?(name: string): void },
): string {
  let root = '';
  let inner = '';
  walkXml(bytes, {
    open: (name) => {
      root ||= name;
      inner = '';
      visitor.open?.(name);
    },
    text: (text) => {
      inner += text;
    },
    close: (name) => {
      visitor.text(name, inner);
      visitor.close?.(name);
      inner = '';
    },
  });
  return root;
}

/** A key as `encoding-type=url` writes it, so that XML can hold every name. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}
