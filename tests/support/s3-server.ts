import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { authorizationOf, signatureOf } from './sigv4.ts';

/** An object as the store keeps it. */
export interface StoredObject {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a request fails. */
export type Failing = 'drop' | 'busy' | 'damage' | 'denied' | 'full' | 'not-a-store' | undefined;

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  readonly key: { readonly id: string; readonly secret: string; readonly token?: string };
  /** Objects on a page of the list. */
  readonly pageSize?: number;
  /** Whether its ETags are MD5 sums; some kinds of encryption make others. */
  readonly tellsMd5?: boolean;
}

/**
 * A small store that speaks as much of S3 as an upload needs: it checks each signature by a computation of its own,
 * refuses bodies that are not what was signed, and lists in pages. It can fail as stores and networks do.
 */
export class S3Server {
  readonly objects = new Map<string, StoredObject>();
  /** `PUT /ita/index.html`, in the order in which they took effect. */
  readonly done: string[] = [];
  /** Called after each that took effect. */
  onChange: () => void = () => {};
  /** Says how a request fails; asked once a request. */
  failing: (request: IncomingMessage) => Failing = () => undefined;
  /** Milliseconds before each answer. */
  delay = 0;
  /** Milliseconds that its clock is ahead. */
  ahead = 0;
  /** Requests that were open at once at most. */
  most = 0;
  #open = 0;
  readonly #options: S3Options;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(options: S3Options) {
    this.#options = options;
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** `http://127.0.0.1:1234` */
  async listen(): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.most = Math.max(this.most, ++this.#open);
    try {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      if (this.delay > 0) await new Promise((wait) => setTimeout(wait, this.delay));
      const failing = this.failing(request);
      if (failing === 'drop') {
        request.socket.destroy();
        return;
      }
      const body = Buffer.concat(pieces);
      if (failing === 'damage' && body[0] !== undefined) body[0] ^= 1;
      const reply = FAILURES[failing ?? ''] ?? this.#refusal(request, body) ?? this.#reply(request, body);
      response.writeHead(reply.status, reply.headers).end(reply.body);
    } catch {
      // The other side has gone while it was sending.
      request.socket.destroy();
    } finally {
      this.#open--;
    }
  }

  #reply(request: IncomingMessage, body: Buffer): Reply {
    const url = new URL(request.url ?? '/', 'http://store');
    const [, bucket, ...rest] = url.pathname.split('/');
    if (bucket !== this.#options.bucket) return refusal(404, 'NoSuchBucket');
    const key = decodeURIComponent(rest.join('/'));
    if (key === '') return this.#list(url.searchParams);
    if (request.method === 'PUT') {
      this.objects.set(key, { bytes: body, headers: keptHeaders(request) });
      this.#changed(`PUT ${key}`);
      return { status: 200, headers: { etag: `"${this.#etag(body)}"` } };
    }
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      this.#changed(`DELETE ${key}`);
      return { status: 204 };
    }
    const object = this.objects.get(key);
    if (!object) return refusal(404, 'NoSuchKey');
    return { status: 200, headers: { ...object.headers, etag: `"${this.#etag(object.bytes)}"` }, body: object.bytes };
  }

  #changed(what: string): void {
    this.done.push(what);
    this.onChange();
  }

  /** What is wrong with a request; `undefined` where nothing is. */
  #refusal(request: IncomingMessage, body: Buffer): Reply | undefined {
    const { region, key } = this.#options;
    const authorization = authorizationOf(request.headers.authorization);
    if (!authorization) return refusal(403, 'AccessDenied');
    if (authorization.key !== key.id) return refusal(403, 'InvalidAccessKeyId');
    if (authorization.region !== region) return refusal(400, 'AuthorizationHeaderMalformed', region);
    const moment = String(request.headers['x-amz-date']);
    const at = Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (!(Math.abs(Date.now() + this.ahead - at) < 15 * 60_000)) return refusal(403, 'RequestTimeTooSkewed');
    // What is sent and not signed could be changed on the way.
    if (Object.keys(request.headers).some((name) => SIGNED.test(name) && !authorization.signed.includes(name))) {
      return refusal(403, 'AccessDenied');
    }
    const arrived = { method: request.method ?? '', target: request.url ?? '', headers: request.headers };
    const computed = signatureOf(arrived, authorization.signed, { moment, region }, key.secret);
    if (computed !== authorization.signature) return refusal(403, 'SignatureDoesNotMatch');
    if (request.headers['x-amz-security-token'] !== key.token) return refusal(400, 'ExpiredToken');
    const sums = request.headers;
    if (sums['x-amz-content-sha256'] !== digest('sha256', body, 'hex'))
      return refusal(400, 'XAmzContentSHA256Mismatch');
    const md5 = sums['content-md5'];
    return md5 !== undefined && md5 !== digest('md5', body, 'base64') ? refusal(400, 'BadDigest') : undefined;
  }

  #list(query: URLSearchParams): Reply {
    if (query.get('list-type') !== '2') return refusal(501, 'NotImplemented');
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, this.#options.pageSize ?? 1000);
    const isUrl = query.get('encoding-type') === 'url';
    const contents = page.map((key) => {
      const { bytes } = this.objects.get(key) as StoredObject;
      const name = isUrl ? encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+') : key;
      return `<Contents><Key>${name}</Key><LastModified>2024-04-19T05:00:00.000Z</LastModified><ETag>&quot;${this.#etag(bytes)}&quot;</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
    });
    const isCut = keys.length > page.length;
    const about = [
      `<Name>${this.#options.bucket}</Name><Prefix>${prefix}</Prefix><KeyCount>${page.length}</KeyCount>`,
      isUrl ? '<EncodingType>url</EncodingType>' : '',
      `<IsTruncated>${isCut}</IsTruncated>`,
      isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '',
    ];
    return xml(
      200,
      `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${about.join('')}${contents.join('')}</ListBucketResult>`,
    );
  }

  #etag(bytes: Buffer): string {
    return digest('md5', this.#options.tellsMd5 === false ? Buffer.concat([bytes, Buffer.from('*')]) : bytes, 'hex');
  }
}

/** Headers that must be signed where they are sent. */
const SIGNED = /^(?:host|content-(?:type|md5|disposition)|cache-control|x-amz-.*)$/;
/** Headers that an object is kept and sent with. */
const KEPT = /^(?:content-type|content-disposition|cache-control|x-amz-meta-.*)$/;

function keptHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (KEPT.test(name) ? [[name, String(value)]] : [])),
  );
}

function refusal(status: number, code: string, region?: string): Reply {
  const where = region ? `<Region>${region}</Region>` : '';
  return xml(status, `<Error><Code>${code}</Code><Message>refused</Message>${where}<RequestId>0</RequestId></Error>`);
}

function xml(status: number, text: string): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

function digest(algorithm: string, bytes: Buffer, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(bytes).digest(encoding);
}

const FAILURES: Readonly<Record<string, Reply>> = {
  busy: refusal(503, 'SlowDown'),
  denied: refusal(403, 'AccessDenied'),
  full: refusal(507, 'XMinioStorageFull'),
  'not-a-store': { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>x' },
};
