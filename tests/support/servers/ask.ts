import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

/** An answer as it came: nothing unpacked, no redirect followed. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks a web server for a path exactly as it is written, `..` included, which `fetch` would take out. Any certificate will do. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  const { protocol, hostname, port } = new URL(origin);
  const options = { hostname, port, path, method, headers, agent: false, rejectUnauthorized: false };
  return new Promise<Answer>((done, fail) => {
    const request = (protocol === 'https:' ? secureRequest : plainRequest)(options, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    request.on('error', fail);
    request.end(body);
  });
}
