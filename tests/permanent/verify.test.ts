import { spawn } from 'node:child_process';
import { cp, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verdictJson, verdictText } from '../../src/permanent/verify/report.ts';
import { troubleOf } from '../../src/permanent/verify/trouble.ts';
import {
  type Against,
  listedIn,
  type Verdict,
  verifyCopy,
  verifyPublished,
} from '../../src/permanent/verify/verify.ts';
import { PROJECT } from '../support/commands.ts';
import { serve } from '../support/serve.ts';
import { folderWith, manifestOf } from './support.ts';

const PAGE = (text: string) => `<!doctype html><title>${text}</title><p>${text.repeat(40)}</p>`;
const FILES = {
  'index.html': PAGE('หน้าแรก'),
  '404.html': PAGE('ไม่พบหน้านี้'),
  '2567/o12/index.html': PAGE('ข้อ 12'),
  '2567/o12/a.pdf': `%PDF-1.7\n${'x'.repeat(5_000)}`,
  '2567/o12/ข้อมูล 1.csv': 'ก,ข\n1,2\n',
};
const PDF = '/2567/o12/a.pdf';
const QUICK = { timeout: 1_000, longest: 5_000, retries: 1, wait: 5 };
const NONE = () => {};

/** A built section with its list. */
async function section(files: Readonly<Record<string, string>> = FILES): Promise<string> {
  const root = await folderWith(files);
  await writeFile(join(root, 'manifest.json'), await manifestOf(root, { base: '/ita/', commit: 'c'.repeat(40) }));
  return root;
}

const kinds = ({ findings }: Verdict) => findings.map(({ kind, path }) => `${kind} ${path}`);

/** Every verdict can be told: in Thai, without what only a program would say. */
function told(verdict: Verdict): Verdict {
  const text = verdictText(verdict);
  expect(text).not.toMatch(/undefined|NaN|\[object|Error|\bat \S+:\d+/);
  expect(text).toMatch(verdict.ok ? /✓ ตรงกันทุกไฟล์\n$/ : /✗ (?:ไม่ตรง \d+ ไฟล์|ยังตรวจไม่ได้)\n$/);
  for (const { message } of verdict.findings) expect(message).toMatch(/[ก-๙]/);
  expect(JSON.parse(verdictJson(verdict))).toMatchObject({ ok: verdict.ok, findings: verdict.findings });
  return verdict;
}

describe('a folder', () => {
  const copy = async (folder: string, against: Against = {}) => told(await verifyCopy(folder, against, NONE));

  test('that is as it was built is found so, with progress told', async () => {
    const progress: number[] = [];
    const verdict = await verifyCopy(await section(), {}, (done) => progress.push(done));
    expect(told(verdict)).toMatchObject({ ok: true, checked: 5, total: 5, findings: [], notes: [] });
    expect(progress).toEqual([1, 2, 3, 4, 5]);
  });

  test('with a byte changed, a file gone, one cut and one left over from before is not', async () => {
    const folder = await section();
    await writeFile(join(folder, PDF), FILES['2567/o12/a.pdf'].replace('xxx', 'xyx'));
    await rm(join(folder, 'index.html'));
    await truncate(join(folder, '404.html'), 10);
    await writeFile(join(folder, '2567/withdrawn.pdf'), 'x');
    await rm(join(folder, '2567/o12/index.html'));
    await mkdir(join(folder, '2567/o12/index.html'));
    await rm(join(folder, '2567/o12/ข้อมูล 1.csv'));
    await symlink('/nowhere', join(folder, '2567/o12/ข้อมูล 1.csv'));
    expect(kinds(await copy(folder)).toSorted()).toEqual([
      'changed /2567/o12/a.pdf',
      'changed /404.html',
      'extra /2567/withdrawn.pdf',
      'missing /2567/o12/index.html',
      'missing /index.html',
      'refused /2567/o12/ข้อมูล 1.csv',
    ]);
  });

  test('may hold the settings of the web server', async () => {
    const folder = await section();
    await writeFile(join(folder, '.htaccess'), '');
    expect(await copy(folder)).toMatchObject({ ok: true, notes: [expect.stringContaining('/.htaccess')] });
  });

  test('without a list can be compared with another one’s', async () => {
    const folder = await section();
    const wanted = await listedIn(join(folder, 'manifest.json'));
    await rm(join(folder, 'manifest.json'));
    expect(kinds(await copy(folder))).toEqual(['missing /manifest.json']);
    expect(kinds(await copy(folder, { wanted }))).toEqual(['missing /manifest.json']);
    await writeFile(
      join(folder, 'manifest.json'),
      (await listedIn(join(await section({}), 'manifest.json')))?.text ?? '',
    );
    expect(kinds(await copy(folder, { wanted }))).toEqual(['changed /manifest.json']);
  });
});

/** A server of its own for one test, that answers what serving the folder would not. */
async function answering(
  folder: string,
  odd: (path: string, ...rest: Parameters<RequestListener>) => boolean,
): Promise<URL> {
  const behind = await serve(folder, '/ita/');
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/^\/ita/, '');
    if (odd(path, request, response)) return;
    const headers = { 'accept-encoding': String(request.headers['accept-encoding']) };
    fetch(new URL(request.url ?? '', behind.url), { headers }).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await behind.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ita/`);
}

describe('a published section', () => {
  const look = async (base: URL, against: Against = {}) => told(await verifyPublished(base, against, NONE, QUICK));
  const ordinary = async (folder: string) => {
    const served = await serve(folder, '/ita/');
    onTestFinished(() => served.close());
    return new URL(served.url);
  };
  /** One file answered oddly, the others as they are. */
  const odd = async (path: string, answer: RequestListener) =>
    look(
      await answering(await section(), (asked, ...rest) => {
        if (asked === path) answer(...rest);
        return asked === path;
      }),
    );

  test('that is as it was built is found so, packed by the server or not', async () => {
    const folder = await section();
    const built = await listedIn(join(folder, 'manifest.json'));
    expect(await look(await ordinary(folder), { built })).toMatchObject({
      ok: true,
      checked: 5,
      notes: ['รายการไฟล์ตรงกับชุดที่สร้างไว้ในเครื่องนี้'],
    });
  });

  test('with a byte changed, and a file that is not there, is not', async () => {
    const folder = await section();
    await writeFile(join(folder, PDF), FILES['2567/o12/a.pdf'].replace('xxx', 'xyx'));
    await rm(join(folder, '2567/o12/ข้อมูล 1.csv'));
    expect(kinds(await look(await ordinary(folder)))).toEqual([
      'changed /2567/o12/a.pdf',
      'missing /2567/o12/ข้อมูล 1.csv',
    ]);
  });

  test('is told apart from the one built here, and held to it where that is asked', async () => {
    const older = await section();
    const newer = await section({ ...FILES, 'index.html': PAGE('หน้าแรกใหม่') });
    const built = await listedIn(join(newer, 'manifest.json'));
    const base = await ordinary(older);
    expect(await look(base, { built })).toMatchObject({ ok: true, notes: [expect.stringContaining('ต่างกัน 1 ไฟล์')] });
    expect(kinds(await look(base, { wanted: built }))).toEqual(['changed /manifest.json', 'changed /index.html']);
  });

  test('without a list is compared with the one built here, or not at all', async () => {
    const folder = await section();
    const built = await listedIn(join(folder, 'manifest.json'));
    await rm(join(folder, 'manifest.json'));
    const base = await ordinary(folder);
    expect(kinds(await look(base))).toEqual(['missing /manifest.json']);
    expect(await look(base, { built })).toMatchObject({ ok: false, checked: 5 });
  });

  test.each([
    ['the page for what is missing', FILES['404.html'], '/404.html'],
    ['the home page', FILES['index.html'], '/index.html'],
    ['some other page', PAGE('โปรดเข้าสู่ระบบ'), 'หน้าเว็บ'],
  ])('that sends %s as if it were the file is seen through', async (_, body, word) => {
    const verdict = await odd(PDF, (_request, response) => response.setHeader('content-type', 'text/html').end(body));
    expect(kinds(verdict)).toEqual([`soft-404 ${PDF}`]);
    expect(verdict.findings[0]?.message).toContain(word);
  });

  test('that sends one page for every address is seen through', async () => {
    const folder = await section();
    const built = await listedIn(join(folder, 'manifest.json'));
    const base = await answering(folder, (_, _request, response) => {
      response.setHeader('content-type', 'text/html').end(FILES['index.html']);
      return true;
    });
    expect(kinds(await look(base))).toEqual(['missing /manifest.json']);
    expect((await look(base, { built })).findings.map(({ kind }) => kind)).toEqual([
      'missing',
      ...Array.from({ length: 4 }, () => 'soft-404'),
    ]);
  });

  test('that breaks off in the middle of a file is told so', async () => {
    const verdict = await odd(PDF, (_request, response) => {
      response.writeHead(200, { 'content-length': 5_009 });
      response.write('%PDF-1.7\n', () => response.destroy());
    });
    expect(kinds(verdict)).toEqual([`truncated ${PDF}`]);
  });

  test('that fails for a moment is asked again', async () => {
    let asked = 0;
    const verdict = await odd(PDF, (_request, response) => {
      if (asked++ === 0) response.writeHead(503).end();
      else response.end(FILES['2567/o12/a.pdf']);
    });
    expect({ ok: verdict.ok, asked }).toEqual({ ok: true, asked: 2 });
  });

  test.each([403, 500])('that answers %d is told so', async (status) => {
    expect(kinds(await odd(PDF, (_request, response) => response.writeHead(status).end()))).toEqual([`refused ${PDF}`]);
  });

  test('that sends without end is not read to the end', async () => {
    const verdict = await odd(PDF, (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(kinds(verdict)).toEqual([`changed ${PDF}`]);
  });

  test('that drips a byte now and then is not waited for without end', async () => {
    const folder = await section();
    const base = await answering(folder, (path, _request, response) => {
      if (path !== PDF) return false;
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
      return true;
    });
    const verdict = told(await verifyPublished(base, {}, NONE, { timeout: 200, longest: 600, retries: 0, wait: 1 }));
    expect(verdict.findings).toMatchObject([{ kind: 'unreachable', path: PDF, message: 'เว็บเซิร์ฟเวอร์ไม่ตอบในเวลาที่รอ' }]);
  });

  test('that keeps silent is not waited for, and the rest is not asked for ever', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`2567/o${i + 1}/index.html`, PAGE(`${i}`)]));
    const folder = await section(many);
    const base = await answering(folder, (path) => path !== '/manifest.json');
    const verdict = told(await verifyPublished(base, {}, NONE, { timeout: 100, longest: 5_000, retries: 0, wait: 1 }));
    expect(verdict.ok).toBe(false);
    expect(verdict.checked).toBeLessThan(12);
    expect(verdict.findings[0]).toMatchObject({ kind: 'unreachable', message: 'เว็บเซิร์ฟเวอร์ไม่ตอบในเวลาที่รอ' });
    expect(verdict.notes.join()).toContain('หยุดตรวจกลางทาง');
  });

  test('that moved as a whole is checked where it is now', async () => {
    const now = await ordinary(await section());
    const base = await answering(await section({}), (path, _request, response) => {
      response.writeHead(301, { location: now.href + path.slice(1) }).end();
      return true;
    });
    expect(await look(base)).toMatchObject({ ok: true, notes: [expect.stringContaining(now.href)] });
  });

  test('that sends one file on is fine where the file comes, and told where it does not', async () => {
    const to = (location: string) => odd(PDF, (_request, response) => response.writeHead(302, { location }).end());
    expect(await to('/ita/2567/o12/ข้อมูล%201.csv'.replace('ข้อมูล', encodeURIComponent('ข้อมูล')))).toMatchObject({
      findings: [{ kind: 'soft-404' }],
    });
    expect(kinds(await to('/ita/2567/o12/a.pdf'))).toEqual([`redirected ${PDF}`]);
    const moved = await odd('/2567/o12/', (_request, response) =>
      response.writeHead(302, { location: '/ita/2567/o12/index.html' }).end(),
    );
    expect(moved).toMatchObject({ ok: true, notes: [expect.stringContaining('พาไปที่อยู่อื่นก่อนส่งไฟล์ 1 ไฟล์')] });
  });

  /** A section whose home page lies packed beside itself, and what only servers read. */
  const packed = async () => {
    const folder = await section({
      ...FILES,
      '.nojekyll': '',
      '.htaccess': 'Options -Indexes',
      'index.html.br': 'the packed copy',
      'index.html.gz': 'the other one',
    });
    return folder;
  };
  const HOME = FILES['index.html'];
  /** The server of such a section, which sends the home page as it is told. */
  const sending = async (answer: (coding: string, response: Parameters<RequestListener>[1]) => void) => {
    const asked: string[] = [];
    const base = await answering(await packed(), (path, request, response) => {
      asked.push(path);
      const isHome = path === '/';
      if (isHome) answer(String(request.headers['accept-encoding']), response);
      return isHome;
    });
    return { verdict: await look(base), asked };
  };
  const coded = (coding: string, text: string) =>
    coding === 'br' ? brotliCompressSync(text) : coding === 'gzip' ? gzipSync(text) : Buffer.from(text);
  const send = (coding: string, body: string | Buffer, response: Parameters<RequestListener>[1]) =>
    response.writeHead(200, coding === 'identity' ? {} : { 'content-encoding': coding }).end(body);

  test('is asked for what visitors get, as it is and in each coding, and not for what servers hide', async () => {
    const codings: string[] = [];
    const { verdict, asked } = await sending((coding, response) => {
      codings.push(coding);
      send(coding, coded(coding, HOME), response);
    });
    expect(verdict).toMatchObject({ ok: true, checked: 5, total: 5 });
    expect(codings).toEqual(['identity', 'br', 'gzip']);
    expect(asked.filter((path) => /\.(?:br|gz|nojekyll|htaccess)$/.test(path))).toEqual([]);
  });

  test.each(['br', 'gzip'])(
    'that sends a packed copy of before to those who take %s is seen through',
    async (stale) => {
      const { verdict } = await sending((coding, response) =>
        send(coding, coded(coding, coding === stale ? PAGE('หน้าแรกเก่า') : HOME), response),
      );
      expect(kinds(verdict)).toEqual(['coding /index.html']);
      expect(verdict.findings[0]?.message).toContain(stale);
    },
  );

  test('that says another coding than it sends is told so', async () => {
    const plain = await sending((coding, response) => send(coding, HOME, response));
    expect(kinds(plain.verdict)).toEqual(['coding /index.html']);
    const unsaid = await sending((coding, response) =>
      send('identity', coding === 'br' ? 'the packed copy' : HOME, response),
    );
    expect(kinds(unsaid.verdict)).toEqual(['coding /index.html']);
    expect(unsaid.verdict.findings[0]?.message).toContain('ไม่บอกว่าบีบอัดแบบใด');
  });

  test('that knows no coding sends the file as it is, and is fine', async () => {
    expect((await sending((_, response) => send('identity', HOME, response))).verdict.ok).toBe(true);
  });

  test('may send its page for what is missing with the status for that', async () => {
    const verdict = await odd('/404.html', (_request, response) => response.writeHead(404).end(FILES['404.html']));
    expect(verdict.ok).toBe(true);
  });

  test('under another path than it was built for is noted', async () => {
    const folder = await section();
    const root = dirname(folder);
    await cp(folder, join(root, 'other'), { recursive: true });
    const served = await serve(join(root, 'other'), '/other/');
    onTestFinished(() => served.close());
    expect((await look(new URL(served.url))).notes.join()).toContain('ชุดนี้สร้างไว้สำหรับเส้นทาง /ita/');
  });

  test('that nobody serves, or not securely, is told in one line', async () => {
    const closed = await serve(await section(), '/ita/');
    await closed.close();
    expect((await look(new URL(closed.url))).findings).toMatchObject([{ message: 'เว็บเซิร์ฟเวอร์ไม่รับการเชื่อมต่อ' }]);
    const plain = await ordinary(await section());
    const secure = await look(new URL(plain.href.replace('http:', 'https:')));
    expect(secure.findings).toMatchObject([{ kind: 'tls', message: expect.stringContaining('(HTTPS)') }]);
  });

  test.each([
    ['CERT_HAS_EXPIRED', 'tls', 'หมดอายุ'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'เว็บชื่ออื่น'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'ออกเอง'],
    ['SOME_CERT_TROUBLE', 'tls', 'HTTPS'],
    ['ENOTFOUND', 'unreachable', 'ไม่พบเว็บชื่อนี้'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreachable', 'ไม่ตอบ'],
    ['EUNHEARDOF', 'unreachable', 'ติดต่อเว็บเซิร์ฟเวอร์ไม่ได้'],
  ])('whose request fails with %s is told in Thai', (code, kind, word) => {
    const cause = new AggregateError([Object.assign(new Error('x'), { code })]);
    const { kind: told, message } = troubleOf(new TypeError('fetch failed', { cause }));
    expect(told).toBe(kind);
    expect(message).toContain(word);
  });
});

describe('npm run verify', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
      const child = spawn(process.execPath, ['src/cli/verify.ts', ...args], {
        cwd: PROJECT,
        env: { PATH: process.env['PATH'], OIT_OUT: '/nowhere', INIT_CWD: '/' },
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (piece) => {
        stdout += piece;
      });
      child.stderr.on('data', (piece) => {
        stderr += piece;
      });
      child.on('close', (code) => done({ code, stdout, stderr }));
    });

  test('looks at a folder and at an address, and exits with 0 where all is as it should be', async () => {
    const folder = await section();
    const served = await serve(folder, '/ita/');
    onTestFinished(() => served.close());
    const [local, web] = await Promise.all([
      run(folder),
      run(`${served.url}index.html?x#y`, '--json', '--against', folder),
    ]);
    expect(local).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/✓ ตรงกันทุกไฟล์\n$/) });
    expect({ ...web, stdout: JSON.parse(web.stdout) }).toMatchObject({
      code: 0,
      stderr: '',
      stdout: { ok: true, checked: 5, notes: expect.arrayContaining([expect.stringContaining('docs/deploy')]) },
    });
  });

  test('exits with 1 where not, and where it can’t be told what to look at', async () => {
    const folder = await section();
    await rm(join(folder, PDF));
    const all = await Promise.all([
      run(folder),
      run(),
      run('--nonsense'),
      run('/nowhere'),
      run('https://'),
      run(folder, '--against', '/nowhere'),
    ]);
    expect(all.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(all[0]?.stdout).toContain(PDF);
    for (const { stderr } of all.slice(1)) {
      expect(stderr).toMatch(/^\n✗ .*[ก-๙].*\n {2}วิธีแก้: /);
      expect(stderr).not.toMatch(/\bat \S+:\d+|Error/);
    }
  });
});
