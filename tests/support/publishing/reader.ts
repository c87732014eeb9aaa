import { readFile } from 'node:fs/promises';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { oneOf } from './random.ts';
import type { Answers } from './sections.ts';

/** What a reader has seen. */
export interface Seen {
  readonly answers: number;
  /** Answers that none of the versions gives, as far as they are worth showing. */
  readonly wrong: readonly string[];
}

/** Requests under way at once. */
const LANES = 2;
const MOST_SHOWN = 20;

/**
 * Serves a folder as a plain web server does, each file looked up and read anew for each request, and asks for all there
 * is in the versions, over and over.
 *
 * @param versions sections of which each answer has to be one's
 * @returns ends the reading
 */
export async function reading(
  out: string,
  versions: readonly Answers[],
  random: () => number,
): Promise<() => Promise<Seen>> {
  const server = createServer((request, response) => {
    readFile(join(out, decodeURIComponent(request.url ?? ''))).then(
      (bytes) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
      ({ code }: NodeJS.ErrnoException) =>
        response.writeHead(code === 'ENOENT' || code === 'ENOTDIR' ? 404 : 500).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const { port } = server.address() as AddressInfo;
  const paths = [...new Set(versions.flatMap((answers) => [...answers.keys()]))].sort();
  const wrong: string[] = [];
  let answers = 0;
  let isOver = false;
  const lane = async () => {
    while (!isOver) {
      const path = oneOf(paths, random);
      const answer = await ask(`http://127.0.0.1:${port}${encodeURI(path)}`, agent);
      answers++;
      // The publishers are to have the machine as well.
      await pause(1);
      if (versions.some((version) => isAnswerOf(version, path, answer))) continue;
      if (wrong.length < MOST_SHOWN) wrong.push(`${path}: ${answer.status}, ${answer.bytes.length} bytes`);
    }
  };
  const lanes = Array.from({ length: LANES }, lane);
  return async () => {
    isOver = true;
    await Promise.all(lanes);
    agent.destroy();
    await new Promise((done) => server.close(done));
    return { answers, wrong };
  };
}

interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
}

function isAnswerOf(version: Answers, path: string, { status, bytes }: Answer): boolean {
  const wanted = version.get(path);
  return wanted ? status === 200 && bytes.equals(wanted) : status === 404;
}

function ask(url: string, agent: Agent): Promise<Answer> {
  return new Promise((done, fail) => {
    get(url, { agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done({ status: response.statusCode ?? 0, bytes: Buffer.concat(pieces) }));
      response.on('error', fail);
    }).on('error', fail);
  });
}
