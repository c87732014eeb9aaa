/** Where in a store a section is put. */
export interface Target {
  readonly bucket: string;
  /** Before the path of every file: `ita/`, or empty. */
  readonly prefix: string;
  readonly region: string;
  /** Address of the bucket, which ends with `/`. */
  readonly root: URL;
}

/** Why a target can't be used. */
export type NoTarget = 'not-s3' | 'bucket' | 'folder' | 'endpoint' | 'endpoint-http';

/** Names of buckets, by the rules that all stores share. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** As a base may be: nothing that an address would have to encode. */
const FOLDER = /^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*$/;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Reads `s3://bucket/ita/` as it was typed.
 *
 * @param endpoint address of a store that is not Amazon's; the bucket is then the first folder of its addresses, as
 *   every store understands
 * @param region one that the store knows; Amazon signs and answers by it
 */
export function targetOf(
  text: string,
  { endpoint, region = 'us-east-1' }: { readonly endpoint?: string | undefined; readonly region?: string | undefined },
): Target | NoTarget {
  const [, bucket, folder = ''] = /^s3:\/\/([^/]*)(?:\/(.*))?$/.exec(text) ?? [];
  if (bucket === undefined) return 'not-s3';
  if (!BUCKET.test(bucket)) return 'bucket';
  const prefix = folder.replace(/(?<=[^/])$/, '/');
  if (!FOLDER.test(prefix)) return 'folder';
  const root = endpoint === undefined ? amazon(bucket, region) : under(endpoint, bucket);
  return typeof root === 'string' ? root : { bucket, prefix, region, root };
}

function amazon(bucket: string, region: string): URL {
  const host = `s3.${region}.amazonaws.com`;
  // The certificate of the store covers one name before its own, and no name with dots.
  return bucket.includes('.') ? new URL(`https://${host}/${bucket}/`) : new URL(`https://${bucket}.${host}/`);
}

function under(endpoint: string, bucket: string): URL | NoTarget {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    return 'endpoint';
  }
  // A session token goes with each request as it is.
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return 'endpoint-http';
  return new URL(`${bucket}/`, url.href.replace(/\/?$/, '/'));
}
