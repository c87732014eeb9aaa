/** What went wrong with a store. */
export type FaultKind =
  /** no answer, or none in time */
  | 'network'
  /** no answer that can be trusted */
  | 'tls'
  /** the store does not know the key, or the secret is another one */
  | 'key'
  /** a key for a time, whose time is over */
  | 'key-expired'
  /** the key may not do this */
  | 'denied'
  | 'no-bucket'
  /** the bucket lies in another region */
  | 'region'
  /** the clock of this machine is wrong */
  | 'clock'
  /** no room, or not paid for */
  | 'full'
  /** the store fails, also after some waiting */
  | 'server'
  /** an answer that is none of a store */
  | 'no-store';

/** A request that a store did not do, also when asked again. */
export class StoreFault extends Error {
  readonly kind: FaultKind;
  /** What helps to mend it: the region a bucket lies in, what the network said in Thai, the time at the store. */
  readonly detail: string;

  constructor(kind: FaultKind, detail = '') {
    super(`${kind} ${detail}`.trim());
    this.kind = kind;
    this.detail = detail;
  }
}

/** Codes of S3's error answers that all stores share ("Error responses" in its API reference). */
const CODES: Readonly<Record<string, FaultKind>> = {
  InvalidAccessKeyId: 'key',
  SignatureDoesNotMatch: 'key',
  InvalidToken: 'key',
  Unauthorized: 'key',
  ExpiredToken: 'key-expired',
  TokenRefreshRequired: 'key-expired',
  AccessDenied: 'denied',
  AllAccessDisabled: 'denied',
  AccountProblem: 'full',
  QuotaExceeded: 'full',
  XMinioStorageFull: 'full',
  NoSuchBucket: 'no-bucket',
  InvalidBucketName: 'no-bucket',
  AuthorizationHeaderMalformed: 'region',
  PermanentRedirect: 'region',
  IllegalLocationConstraintException: 'region',
  RequestTimeTooSkewed: 'clock',
  RequestExpired: 'clock',
};

/** Codes that pass: the store is busy, or has noticed that a body was damaged on its way. */
const PASSING = new Set([
  'SlowDown',
  'InternalError',
  'ServiceUnavailable',
  'RequestTimeout',
  'BadDigest',
  'XAmzContentSHA256Mismatch',
  'IncompleteBody',
  'OperationAborted',
]);

/** Whether a refused request is worth asking again. */
export function isPassing(status: number, code: string): boolean {
  return status >= 500 || status === 429 || status === 408 || PASSING.has(code);
}

/** What an answer that is no success means. */
export function faultOf(
  status: number,
  { code, region }: { readonly code: string; readonly region: string },
  date: string | null,
): StoreFault {
  const kind = CODES[code] ?? byStatus(status);
  const details: Partial<Record<FaultKind, string>> = { region, clock: date ?? '', server: `${status} ${code}`.trim() };
  return new StoreFault(kind, details[kind] ?? '');
}

function byStatus(status: number): FaultKind {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return 'no-bucket';
  if (status >= 300 && status < 400) return 'region';
  if (status === 507) return 'full';
  return isPassing(status, '') ? 'server' : 'no-store';
}
