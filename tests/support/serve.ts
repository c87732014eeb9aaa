import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf, isText } from '../../src/servers/types.ts';

const compress = promisify(gzip);

export interface Served {
  /** `http://127.0.0.1:1234/ita/` */
  readonly url: string;
  close(): Promise<void>;
}

/** What a server or a line makes of a file, by its path in the section; of nothing it makes that there is no such file. */
export type Change = (
  file: string,
  bytes: Buffer,
  request: IncomingMessage,
) => Buffer | undefined | Promise<Buffer | undefined>;

/**
 * Serves a built section under its base path, as a plain web server beside another site would: text gzipped, connections
 * kept alive.
 *
 * @param change what is sent in place of a file
 */
export async function serve(folder: string, base: string, change: Change = (_, bytes) => bytes): Promise<Served> {
  // Room for the longest query a test asks by its address; Node's own 16 kB would refuse the page itself.
  const server = createServer({ maxHeaderSize: 2 ** 18 }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const send = async (file: string, status: number) => {
      const bytes = await change(file, await readFile(join(folder, file)), request);
      if (!bytes) throw new Error('not there');
      const isSmaller = isText(file) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
      const body = isSmaller ? await compress(bytes) : bytes;
      response
        .writeHead(status, {
          'content-type': contentTypeOf(file),
          'content-length': body.length,
          ...(isText(file) && { vary: 'accept-encoding' }),
          ...(isSmaller && { 'content-encoding': 'gzip' }),
        })
        .end(body);
    };
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    const file = inside === undefined ? undefined : path.endsWith('/') ? join(inside, 'index.html') : inside;
    (file === undefined ? Promise.reject(new Error('outside')) : send(file, 200))
      .catch(() => send('404.html', 404))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      // Browsers open connections ahead, on which nothing is ever asked.
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
