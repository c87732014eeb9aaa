import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Section } from '../../../src/publish/ready.ts';
import { missing } from '../../support/reachable.ts';
import type { S3Server } from '../../support/s3-server.ts';
import { writeSection } from '../../support/section.ts';
import { FIRST, faultOf, newServer, run, SECOND, shown, storeAt } from './support.ts';

const JOURNAL = 'ita/upload-journal.json';

let room = '';
let first: Section;
let second: Section;
let server: S3Server;
let endpoint = '';

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-upload-'));
  first = await writeSection(join(room, 'first'), FIRST);
  second = await writeSection(join(room, 'second'), SECOND);
  server = newServer();
  endpoint = await server.listen();
});
afterEach(async () => {
  await server.close();
  await rm(room, { recursive: true, force: true });
});

const there = (path: string) => server.objects.get(`ita${path}`)?.bytes.toString();
const keys = () => [...server.objects.keys()].filter((key) => key !== JOURNAL).sort();
const keysOf = (...paths: string[]) => paths.map((path) => `ita/${path}`).sort();

/** Watches what a reader would miss after every change, from the pages that were there before and from home. */
function readAlong(): string[] {
  const before = [...server.objects.keys()].filter((key) => key.endsWith('.html')).map((key) => key.slice(3));
  const missed: string[] = [];
  server.onChange = () => {
    const from = ['/index.html', ...before].filter((path) => there(path) !== undefined);
    missed.push(...missing(there, '/ita/', from).map((miss) => `${server.done.at(-1)}: ${miss}`));
  };
  return missed;
}

describe('a section in a store', () => {
  test('is every file that visitors ask for, with its headers, and none that is for servers', async () => {
    await run(first, storeAt(endpoint));
    expect(keys()).toEqual(keysOf(...shown(FIRST), 'manifest.json'));
    expect(there('/manifest.json')).toBe(first.text);
    const headers = (path: string) => server.objects.get(`ita/${path}`)?.headers;
    expect(headers('index.html')).toEqual({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(headers('assets/b1.woff2')).toEqual({
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(headers('2567/o1/a.pdf')).toEqual({
      'content-type': 'application/pdf',
      'cache-control': 'no-cache',
      'content-disposition': 'inline',
    });
  });

  test('is not sent again, and only what differs is: a list of several pages is read to its end', async () => {
    expect(await run(first, storeAt(endpoint))).toBe(shown(FIRST).length + 1);
    server.done.length = 0;
    expect(await run(first, storeAt(endpoint))).toBe(0);
    expect(server.done).toEqual([]);
    await run(second, storeAt(endpoint));
    expect(server.done).not.toContain('PUT ita/404.html');
    expect(server.done).toContain('PUT ita/2567/o1/a.pdf');
  });

  test('never has a page that leads to what is not there, when it is new and when it is replaced', async () => {
    const missed = readAlong();
    await run(first, storeAt(endpoint));
    expect(missed).toEqual([]);
    const later = readAlong();
    await run(second, storeAt(endpoint), { isPruning: true });
    expect(later).toEqual([]);
    expect(server.done.length).toBeGreaterThan(30);
  });

  test('has its home page last but one, and the list of all files last', async () => {
    await run(first, storeAt(endpoint));
    expect(server.done.slice(-3)).toEqual(['PUT ita/index.html', 'PUT ita/manifest.json', `PUT ${JOURNAL}`]);
  });

  test('broken off after any change is whole to a reader, and the next run sends what is left and nothing twice', async () => {
    await run(first, storeAt(endpoint));
    const before = new Map(server.objects);
    server.done.length = 0;
    await run(second, storeAt(endpoint), { isPruning: true });
    const [after, changes] = [keys(), [...server.done].sort()];
    for (let step = 0; step < changes.length; step++) {
      server.objects.clear();
      for (const [key, object] of before) server.objects.set(key, object);
      server.done.length = 0;
      const missed = readAlong();
      server.failing = ({ method }) => (method !== 'GET' && server.done.length >= step ? 'drop' : undefined);
      await faultOf(run(second, storeAt(endpoint, { retries: 0 }), { isPruning: true }));
      expect(server.done.length).toBe(step);
      server.failing = () => undefined;
      await run(second, storeAt(endpoint), { isPruning: true });
      expect(missed, `broken off after ${step}`).toEqual([]);
      expect(keys()).toEqual(after);
      expect(there('/manifest.json')).toBe(second.text);
      const sent = server.done.filter((change) => change !== `PUT ${JOURNAL}`);
      expect(sent.sort()).toEqual(changes.filter((change) => change !== `PUT ${JOURNAL}`));
    }
  });

  test('answers the address of a document that has moved, which a store without folders would not find', async () => {
    await run(first, storeAt(endpoint));
    await run(second, storeAt(endpoint));
    expect(there('/2567/o1/gone.pdf')).toBe(SECOND['2567/o1/gone.pdf/index.html']);
    expect(server.objects.get('ita/2567/o1/gone.pdf')?.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(await run(second, storeAt(endpoint))).toBe(0);
  });

  test('is mended where a file was changed by somebody, keeping its length', async () => {
    await run(first, storeAt(endpoint));
    const good = server.objects.get('ita/2567/o1/a.pdf');
    server.objects.set('ita/2567/o1/a.pdf', { bytes: Buffer.from('%PDF-1.7 0ne'), headers: good?.headers ?? {} });
    expect(await run(first, storeAt(endpoint))).toBe(1);
    expect(there('/2567/o1/a.pdf')).toBe('%PDF-1.7 one');
  });

  test('is sent again as a whole where files are to be sent with other headers than before', async () => {
    await run(first, storeAt(endpoint));
    const list = server.objects.get('ita/manifest.json');
    server.objects.set('ita/manifest.json', {
      bytes: list?.bytes ?? Buffer.of(),
      headers: { ...list?.headers, 'x-amz-meta-headers-version': 'older' },
    });
    expect(await run(first, storeAt(endpoint))).toBe(shown(FIRST).length + 1);
    expect(await run(first, storeAt(endpoint))).toBe(0);
  });
});

describe('a store that does not tell MD5 sums', () => {
  beforeEach(async () => {
    await server.close();
    server = newServer({ tellsMd5: false });
    endpoint = await server.listen();
  });

  test('is believed by the list of files that is there', async () => {
    await run(first, storeAt(endpoint));
    expect(await run(first, storeAt(endpoint))).toBe(0);
    server.done.length = 0;
    await run(second, storeAt(endpoint));
    expect(server.done).not.toContain('PUT ita/404.html');
  });

  test('is not believed after an upload that broke off: going back to the version before mends what was sent', async () => {
    await run(first, storeAt(endpoint));
    server.failing = ({ method, url }) => (method === 'PUT' && url?.includes('/o2/') ? 'drop' : undefined);
    await faultOf(run(second, storeAt(endpoint, { retries: 0 })));
    expect(there('/2567/o1/a.pdf')).toBe('%PDF-1.7 two');
    server.failing = () => undefined;
    await run(first, storeAt(endpoint));
    expect(there('/2567/o1/a.pdf')).toBe('%PDF-1.7 one');
  });
});

describe('what a section has no more', () => {
  const old = ['old/index.html'];
  const hashed = ['assets/a1.css', 'assets/b1.woff2'];
  /** The page that leads on, under the name of the document that was withdrawn. */
  const led = '2567/o1/gone.pdf';

  test('stays without --prune', async () => {
    await run(first, storeAt(endpoint));
    await run(second, storeAt(endpoint));
    expect(keys()).toEqual(expect.arrayContaining(keysOf(...old)));
  });

  test('goes with it, but what a page opened before still asks for stays one publication longer', async () => {
    await run(first, storeAt(endpoint));
    await run(second, storeAt(endpoint), { isPruning: true });
    expect(keys()).toEqual(keysOf(...shown(SECOND), 'manifest.json', led, ...hashed));
    // Publishing the same once more is no publication.
    await run(second, storeAt(endpoint), { isPruning: true });
    expect(keys()).toEqual(expect.arrayContaining(keysOf(...hashed)));
    const third = await writeSection(join(room, 'third'), { ...SECOND, '404.html': 'x' });
    await run(third, storeAt(endpoint), { isPruning: true });
    expect(keys()).toEqual(keysOf(...shown(SECOND), 'manifest.json', led));
  });

  test('stays where it is a recorded address that nothing else answers', async () => {
    await run(first, storeAt(endpoint));
    const recorded = ['/old/', '/2567/o1/gone.pdf', '/2567/o1/'];
    await run(second, storeAt(endpoint), { isPruning: true, recorded });
    // The withdrawn document has a page that leads on; the old page has none.
    expect(keys()).toEqual(keysOf(...shown(SECOND), 'manifest.json', led, ...hashed, 'old/index.html'));
  });

  test('never takes with it what somebody else has put there, nor what lies beside the section', async () => {
    const foreign = { bytes: Buffer.from('x'), headers: {} };
    const others = ['ita/ผัง เว็บ+1%.txt', 'ita/assets/theirs.css', 'itabc/index.html', 'index.html'];
    for (const key of others) server.objects.set(key, foreign);
    await run(first, storeAt(endpoint));
    await run(second, storeAt(endpoint), { isPruning: true });
    expect(keys()).toEqual(expect.arrayContaining(others));
  });

  test('goes also where it is left from an upload that was never finished', async () => {
    await run(first, storeAt(endpoint));
    server.failing = ({ method, url }) => (method === 'PUT' && url?.includes('/o2/') ? 'drop' : undefined);
    await faultOf(run(second, storeAt(endpoint, { retries: 0 })));
    expect(keys()).toContain('ita/2567/o1/b.pdf');
    server.failing = () => undefined;
    await run(first, storeAt(endpoint), { isPruning: true });
    expect(keys()).toEqual(keysOf(...shown(FIRST), 'manifest.json'));
  });
});
