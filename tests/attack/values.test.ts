import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CLOCK } from '../../src/check/reach/clock.ts';
import { MANNERS, Visitor } from '../../src/check/reach/visitor.ts';
import { proseHtml } from '../../src/components/prose-html.ts';
import { pdfReader } from '../../src/evidence/pdf/reader.ts';
import { pictureHtml } from '../../src/evidence/pictures/html.ts';
import { csvOf } from '../../src/export/csv.ts';
import { ask } from '../../src/permanent/verify/ask.ts';
import type { Site } from '../../src/schema/site.ts';
import type { Result } from '../../src/search/result.ts';
import { resultElement } from '../../src/search/result-element.ts';
import { pdfOf, streamOf } from '../evidence/pdf/hostile.ts';

const HOSTILE = [
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</script><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '{{constructor.constructor("alert(1)")()}}',
  ']]><!--',
];

const elementsIn = (html: string): Element[] => {
  const walk = (node: Root | Element): Element[] =>
    node.children.flatMap((child) => (child.type === 'element' ? [child, ...walk(child)] : []));
  return walk(htmlToHast(html) as Root).filter(({ tagName }) => !['html', 'head', 'body'].includes(tagName));
};

test.each(HOSTILE)('%s of site.yaml is text in a body that shows it', (value) => {
  const site = { contact: { address: value, phone: value, email: `a${value.replaceAll(/\s/g, '')}@b.c` } } as Site;
  const html = proseHtml('<Contact field="address" /> <Contact field="phone" /> <Contact field="email" />\n', {
    site,
    base: '/ita/',
  });
  expect(
    elementsIn(html)
      .map(({ tagName }) => tagName)
      .filter((name) => !['p', 'a', 'span'].includes(name)),
  ).toEqual([]);
  for (const { properties } of elementsIn(html))
    for (const name of Object.keys(properties)) expect(name).not.toMatch(/^on/i);
});

test.each(HOSTILE)('%s is text in the markup of a picture', (value) => {
  const html = pictureHtml({ src: value, alt: value, variants: [], size: { width: 1, height: 1 }, sizes: value });
  const elements = elementsIn(html);
  expect(elements.map(({ tagName }) => tagName)).toEqual(['picture', 'img']);
  expect(elements[1]?.properties['alt']).toBe(value);
  expect(Object.keys(elements[1]?.properties ?? {}).filter((name) => /^on/i.test(name))).toEqual([]);
});

test.each([
  "=cmd|'/c calc'!A1",
  '+cmd|x!A1',
  '-HYPERLINK("x")',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u0000=1+1',
  '\uff1d1+1',
  '\uff0b1',
  '\ufe63x',
])('%j is no formula in what we export', (cell) => {
  expect(csvOf([[cell]]).replace(/^\ufeff"?/, '')).toMatch(/^'/);
});

/** What stands in for an element of a browser: what is put in as text stays text, and nothing else can be put in. */
class Parent {
  readonly tag: string;
  readonly children: (Parent | string)[] = [];
  readonly attributes: Record<string, string> = {};

  constructor(tag: string) {
    this.tag = tag;
  }

  append(...children: (Parent | string)[]) {
    this.children.push(...children);
  }

  setAttribute(name: string, value: string) {
    this.attributes[name] = value;
  }

  querySelector() {
    return null;
  }

  set innerHTML(html: string) {
    throw new Error(`markup: ${html}`);
  }
}

test.each(HOSTILE)('%s that a PDF says is text in the excerpt of a search', async (value) => {
  const escaped = value.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);
  const bytes = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamOf(`BT /F 12 Tf 20 100 Td (salamander ${escaped}) Tj ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  ]);
  const [page] = (await pdfReader.open(bytes, 'pdf')).pages;
  expect(page?.text).toContain(value);
  vi.stubGlobal('document', { createElement: (tag: string) => new Parent(tag) });
  onTestFinished(() => void vi.unstubAllGlobals());
  const result = { kind: 'page', url: '/ita/', title: value, code: '', facts: [value], texts: [page?.text ?? ''] };
  const shown = resultElement(result as Result, ['salamander']) as unknown as Parent;
  const all = (parent: Parent): (Parent | string)[] =>
    parent.children.flatMap((child) => (typeof child === 'string' ? [child] : [child, ...all(child)]));
  const elements = all(shown).filter((child) => typeof child !== 'string');
  expect(elements.map(({ tag }) => tag).sort()).toEqual(['a', 'mark', 'p', 'p']);
  const texts = all(shown).filter((child) => typeof child === 'string');
  expect(texts.join('')).toContain(`salamander ${value}`);
});

/** A server that answers as it likes, and what a client of ours makes of it. */
async function askHostile(answer: Parameters<typeof createServer>[1], path = '/') {
  const server = createServer({ maxHeaderSize: 1 << 20 }, answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const start = performance.now();
  const asked = await ask(`http://127.0.0.1:${port}${path}`, {
    method: 'GET',
    redirect: 'manual',
    headers: {},
    most: 10_000,
    kept: 10_000,
    timeout: 400,
    longest: 900,
  });
  expect(performance.now() - start).toBeLessThan(5_000);
  return asked;
}

test('an answer that unpacks to a hundred million bytes is not unpacked', async () => {
  const bomb = gzipSync(new Uint8Array(100_000_000));
  const before = process.memoryUsage.rss();
  await askHostile((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  expect(process.memoryUsage.rss() - before).toBeLessThan(80_000_000);
});

test('headers without an end are a fault, and no end of the program', async () => {
  expect((await askHostile((_, response) => response.writeHead(200, { 'x-long': 'a'.repeat(200_000) }).end())).ok).toBe(
    false,
  );
});

test('an answer that drips, and one that never comes, is given up', async () => {
  const drip = await askHostile((_, response) => {
    const timer = setInterval(() => response.write('a'), 100);
    response.on('close', () => clearInterval(timer));
  });
  expect(drip.ok).toBe(false);
  expect((await askHostile(() => {})).ok).toBe(false);
});

test.each(['file:///etc/passwd', 'data:text/html,x', 'ftp://127.0.0.1/'])(
  'a redirect to %s is not followed',
  async (to) => {
    const asked = await askHostile((_, response) => response.writeHead(302, { location: to }).end());
    expect(asked.ok && asked.reply.status).toBe(302);
  },
);

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost:8080/',
  'http://10.0.0.1/',
  'http://[::1]/',
  'http://2130706433/',
])('the link check is not led to %s by a server outside', async (to) => {
  const asked: string[] = [];
  const server = createServer((_, response) => response.writeHead(302, { location: to }).end());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const visitor = new Visitor({
    clock: CLOCK,
    manners: { ...MANNERS, timeout: 500, longest: 500, retries: 0, wait: 1, pause: 0 },
    deadline: Date.now() + 5_000,
    route: (url) => {
      asked.push(url.hostname);
      return new URL(`http://127.0.0.1:${port}/`);
    },
  });
  expect(await visitor.visit('https://www.example.go.th/')).toEqual({ kind: 'astray', to });
  expect(asked).toEqual(['www.example.go.th']);
});
