import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../../src/check/reach/clock.ts';
import type { Manners } from '../../../src/check/reach/visitor.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Servers on this machine that stand in for hosts of the world. */
export interface Web {
  /** Where an address is really asked. One of a host that nobody stands in for goes to a port where nobody listens. */
  readonly route: (url: URL) => URL;
  /** `GET host/path`, in the order they came. */
  readonly asked: string[];
  /** Requests that were open at once, at most: of all hosts, and of the busiest one. */
  readonly most: { all: number; ofHost: number };
}

export async function webOf(hosts: Readonly<Record<string, Handler>>): Promise<Web> {
  const asked: string[] = [];
  const most = { all: 0, ofHost: 0 };
  const ports = new Map<string, number>();
  let all = 0;
  for (const [host, handler] of Object.entries(hosts)) {
    let own = 0;
    const listener: RequestListener = (request, response) => {
      asked.push(`${request.method} ${host}${request.url}`);
      most.all = Math.max(most.all, ++all);
      most.ofHost = Math.max(most.ofHost, ++own);
      response.on('close', () => {
        all--;
        own--;
      });
      handler(request, response);
    };
    ports.set(host, await listen(createServer(listener)));
  }
  const closed = await closedPort();
  const route = (url: URL) => {
    const target = new URL(url.pathname + url.search, `http://127.0.0.1:${ports.get(url.hostname) ?? closed}`);
    return target;
  };
  return { route, asked, most };
}

/** The port of a server that stops with the test. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server whose certificate nobody vouches for, and how many requests got through to it. */
export async function selfSigned(): Promise<{ url: string; requests: () => number }> {
  const file = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../fixtures/certificates/${name}`, import.meta.url)));
  let requests = 0;
  const server = createSecureServer({ key: file('self-signed.key'), cert: file('self-signed.crt') }, (_, response) => {
    requests++;
    response.end('x');
  });
  return { url: `https://127.0.0.1:${await listen(server)}/`, requests: () => requests };
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** A clock that stands still but for the pauses it is asked for. */
export class TestClock implements Clock {
  readonly pauses: number[] = [];
  time: number;

  constructor(time = Date.parse('2024-06-01T00:00:00Z')) {
    this.time = time;
  }

  now(): number {
    return this.time;
  }

  async pause(ms: number): Promise<void> {
    this.pauses.push(ms);
    this.time += ms;
  }
}

/** No patience, so that a test of a server that never answers is over soon. */
export const QUICK: Manners = { timeout: 300, longest: 900, retries: 2, wait: 1_000, pause: 400, atOnce: 4 };

export const html =
  (body: string, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>${body}`);
  };

export const pdf: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '9' }).end('%PDF-1.7\n');
};

/** Answers by path; what is not named is not found. */
export const pages =
  (answers: Readonly<Record<string, Handler>>): Handler =>
  (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    (answers[path] ?? html('<title>ไม่พบหน้า</title>', 404))(request, response);
  };

export const redirect =
  (to: string, status = 302): Handler =>
  (_, response) => {
    response.writeHead(status, { location: to }).end();
  };
