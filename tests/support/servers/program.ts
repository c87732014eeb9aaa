import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** A web server that runs for a test. */
export interface Running {
  close(): Promise<void>;
}

/** A server with a municipality's site at `/` and a section beside it. */
export interface SectionServer extends Running {
  /** `http://127.0.0.1:1234` */
  readonly url: string;
  /** `https://127.0.0.1:1235`, with a certificate that nobody vouches for. */
  readonly secureUrl: string;
}

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Where a program is. @throws Error that says how it is installed */
export function findProgram(name: string, packages: string): string {
  const found = FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`this test needs ${name}: sudo apt-get install -y ${packages}`);
  return found;
}

/** Ports of this machine that are free now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) await new Promise((done) => server.close(done));
  return ports;
}

/** Starts a web server in the foreground, and waits until it answers at its ports. @throws Error with what it said, where it ends before */
export async function startProgram(path: string, args: readonly string[], ports: readonly number[]): Promise<Running> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      said += piece;
    });
  }
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  for (let tries = 0; !(await Promise.all(ports.map(isOpen))).every(Boolean); tries++) {
    if (hasEnded(child) || tries > 200) {
      child.kill('SIGKILL');
      throw new Error(`${path} does not answer\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    async close() {
      if (!hasEnded(child)) child.kill('SIGTERM');
      await ended;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
