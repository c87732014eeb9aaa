import { createHash, createHmac } from 'node:crypto';

/** A request as it arrives, its target not touched: what is signed is what stands on the wire. */
export interface Arrived {
  readonly method: string;
  /** `/bucket/key?list-type=2` */
  readonly target: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Scope {
  /** `20130524T000000Z` */
  readonly moment: string;
  readonly region: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The signature of a request to S3, worked out from AWS's documentation ("Signature calculations for the Authorization
 * header: transferring payload in a single chunk") and from nothing that the program uses.
 */
export function signatureOf(
  request: Arrived,
  signed: readonly string[],
  { moment, region }: Scope,
  secret: string,
): string {
  const canonical = [
    request.method,
    pathOf(request.target),
    queryOf(request.target),
    ...signed.map((name) => `${name}:${headerOf(request.headers[name])}`),
    '',
    signed.join(';'),
    headerOf(request.headers['x-amz-content-sha256']),
  ].join('\n');
  const day = moment.slice(0, 8);
  const toSign = [ALGORITHM, moment, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (at, part) => hmac(at, part),
    `AWS4${secret}`,
  );
  return hmac(key, toSign).toString('hex');
}

/** The parts of an `Authorization` header; `undefined` for one of another kind. */
export function authorizationOf(header: string | undefined) {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      header ?? '',
    );
  if (!found) return undefined;
  const [, key = '', day = '', region = '', headers = '', signature = ''] = found;
  return { key, day, region, signed: headers.split(';'), signature };
}

function pathOf(target: string): string {
  const path = decodeURIComponent(target.split('?')[0] ?? '');
  return path.split('/').map(encoded).join('/');
}

function queryOf(target: string): string {
  const query = target.split('?')[1] ?? '';
  const pairs = query.split('&').filter((pair) => pair !== '');
  return pairs
    .map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value].map((part) => encoded(decodeURIComponent(part.replaceAll('+', ' ')))).join('=');
    })
    .sort()
    .join('&');
}

/** Everything but the letters, digits and `-._~`, as RFC 3986 names them. */
function encoded(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

function headerOf(value: string | string[] | undefined): string {
  return [value ?? ''].flat().join(',').trim().replaceAll(/ +/g, ' ');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
