import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LinkCache } from '../../../src/check/reach/cache.ts';
import { lookAtLinks } from '../../../src/check/reach/look.ts';
import { USER_AGENT, Visitor } from '../../../src/check/reach/visitor.ts';
import { type Handler, html, pages, pdf, QUICK, redirect, selfSigned, TestClock, type Web, webOf } from './web.ts';

const LONG = 'เนื้อหาของหน้านี้มีให้อ่านมากพอ '.repeat(60);
const DAY = 24 * 60 * 60 * 1000;

interface LookWith {
  readonly budget?: number;
  readonly clock?: TestClock;
  readonly cache?: LinkCache;
  readonly route?: (url: URL) => URL;
}

/** Looks at links over servers of this machine. */
async function look(web: Pick<Web, 'route'>, addresses: readonly string[], options: LookWith = {}) {
  const { clock = new TestClock(), budget = 600, cache = await LinkCache.open(undefined, clock.now()) } = options;
  const visitor = new Visitor({ clock, manners: QUICK, deadline: clock.now() + budget * 1000, route: web.route });
  const progress: string[] = [];
  const looked = await lookAtLinks(addresses, {
    visitor,
    cache,
    manners: QUICK,
    progress: (done, total) => progress.push(`${done}/${total}`),
  });
  return { ...looked, clock, progress, kinds: addresses.map((one) => looked.outcomes.get(one)?.kind) };
}

/** What the one link of a host is, that answers so. */
async function kindOf(handler: Handler, address = 'https://a.example/plan') {
  const web = await webOf({ [new URL(address).hostname]: handler });
  const { outcomes, clock } = await look(web, [address]);
  return { ...outcomes.get(address), asked: web.asked, clock };
}

describe('a link that is sound', () => {
  test('to a document is asked by HEAD alone, by a program that names itself', async () => {
    let agent: string | undefined;
    const found = await kindOf((request, response) => {
      agent = request.headers['user-agent'];
      pdf(request, response);
    }, 'https://a.example/plan.pdf');
    expect(found).toMatchObject({ kind: 'open', asked: ['HEAD a.example/plan.pdf'] });
    expect(agent).toBe(USER_AGENT);
  });

  test('to a page is read once', async () => {
    expect(await kindOf(html(`<title>แผน</title>${LONG}`))).toMatchObject({
      kind: 'open',
      asked: ['HEAD a.example/plan', 'GET a.example/plan'],
    });
  });

  test.each([405, 403, 501, 400, 404, 500])('is asked by GET where HEAD is answered with %i', async (status) => {
    const found = await kindOf((request, response) => {
      if (request.method === 'HEAD') response.writeHead(status).end();
      else html(`<title>แผน</title>${LONG}`)(request, response);
    });
    expect(found).toMatchObject({ kind: 'open', asked: ['HEAD a.example/plan', 'GET a.example/plan'] });
  });

  test('is asked by GET where HEAD breaks off', async () => {
    const found = await kindOf((request, response) => {
      if (request.method === 'HEAD') request.socket.destroy();
      else pdf(request, response);
    });
    expect(found).toMatchObject({ kind: 'open', asked: ['HEAD a.example/plan', 'GET a.example/plan'] });
  });

  test('is asked once however often it is named, its anchors aside', async () => {
    const web = await webOf({ 'a.example': pdf });
    const { kinds } = await look(web, ['https://a.example/p#1', 'https://a.example/p#2', 'https://a.example/p#1']);
    expect(kinds).toEqual(['open', 'open', 'open']);
    expect(web.asked).toEqual(['HEAD a.example/p']);
  });

  test('that leads on for good is known with its new address; one that leads on for now is not', async () => {
    const web = await webOf({
      'a.example': pages({
        '/old': redirect('/mid', 301),
        '/mid': redirect('https://b.example/new', 308),
        '/now': redirect('https://b.example/new'),
      }),
      'b.example': pdf,
    });
    const { outcomes } = await look(web, ['https://a.example/old', 'https://a.example/now']);
    expect(outcomes.get('https://a.example/old')).toMatchObject({
      kind: 'open',
      to: 'https://b.example/new',
      isMoved: true,
    });
    expect(outcomes.get('https://a.example/now')).toMatchObject({ kind: 'open', to: 'https://b.example/new' });
    expect(outcomes.get('https://a.example/now')?.isMoved).toBeUndefined();
  });

  test('behind a cookie that leads back to the same address is no circle', async () => {
    const found = await kindOf((request, response) => {
      if (request.headers.cookie === 'seen=1') html(`<title>แผน</title>${LONG}`)(request, response);
      else response.writeHead(302, { location: '/plan', 'set-cookie': 'seen=1; Path=/' }).end();
    });
    expect(found.kind).toBe('open');
  });

  test('with a password in it is asked without', async () => {
    let authorization: string | undefined;
    const found = await kindOf((request, response) => {
      authorization = request.headers.authorization;
      pdf(request, response);
    }, 'https://user:secret@a.example/plan.pdf');
    expect([found.kind, authorization]).toEqual(['open', undefined]);
  });
});

describe('a link that is not there', () => {
  test.each([404, 410])('is dead by its status %i, once asked by GET', async (status) => {
    const found = await kindOf(html('<title>หาย</title>', status));
    expect(found).toMatchObject({ kind: 'dead', detail: `เว็บเซิร์ฟเวอร์ตอบรหัส ${status} แปลว่าไม่มีหน้านี้แล้ว` });
    expect(found.asked).toEqual(['HEAD a.example/plan', 'GET a.example/plan']);
  });

  test('is dead where nobody listens, and where no host has its name; neither is tried twice', async () => {
    const web = await webOf({ 'a.example': pdf });
    // Too long a name to be asked for: nothing leaves this machine.
    const nameless = new URL(`http://${'x'.repeat(70)}.example/`);
    const route = (url: URL) => (url.hostname === 'nameless.example' ? nameless : web.route(url));
    const { outcomes, clock } = await look({ route }, [
      'https://a.example/',
      'https://b.example/',
      'https://nameless.example/',
    ]);
    expect(outcomes.get('https://b.example/')).toMatchObject({ kind: 'dead', detail: 'เว็บเซิร์ฟเวอร์ไม่รับการเชื่อมต่อ' });
    expect(outcomes.get('https://nameless.example/')).toMatchObject({
      kind: 'dead',
      detail: 'ไม่พบเว็บชื่อนี้ ตรวจตัวสะกดของที่อยู่',
    });
    expect(clock.pauses.filter((ms) => ms !== QUICK.pause)).toEqual([]);
  });

  test.each([
    ['a title that says so', '<title>404 Not Found</title><p>x</p>'],
    ['a heading in Thai', `<title>เทศบาล</title><h1>ไม่พบหน้าที่ท่านต้องการ</h1>${LONG}`],
    ['a short text', '<title>เทศบาล</title><p>เอกสารนี้ถูกลบแล้ว</p>'],
  ])('is a soft 404 by %s', async (_, body) => {
    expect((await kindOf(html(body))).kind).toBe('soft-404');
  });

  test('is a soft 404 where it leads to the home page', async () => {
    const found = await kindOf(pages({ '/plan': redirect('/'), '/': html(`<title>หน้าแรก</title>${LONG}`) }));
    expect(found).toMatchObject({
      kind: 'soft-404',
      detail: 'เว็บเซิร์ฟเวอร์พากลับไปหน้าแรกของเว็บ',
      to: 'https://a.example/',
    });
  });

  test('is a soft 404 where the server sends the same page for an address that nobody made, asked for once', async () => {
    const same: Handler = (request, response) =>
      html(`<title>เทศบาล</title>${LONG}<p>ไม่พบข้อมูล ${request.url} เวลา ${Math.random()}</p>`)(request, response);
    const web = await webOf({ 'a.example': same });
    const { kinds } = await look(web, ['https://a.example/x', 'https://a.example/y']);
    expect(kinds).toEqual(['soft-404', 'soft-404']);
    expect(web.asked.filter((line) => line.includes('no-such-page'))).toEqual(['GET a.example/oit-check-no-such-page']);
  });

  test('is open where a page only speaks of what is not found, and the server knows what it does not have', async () => {
    const real = html(`<title>ถามตอบ</title>${LONG}<p>ถ้าไม่พบข้อมูล โทรหาเรา</p>`);
    expect((await kindOf(pages({ '/plan': real }))).kind).toBe('open');
  });

  test('is told where a page comes in place of a PDF', async () => {
    const found = await kindOf(html(`<title>เทศบาล</title>${LONG}`), 'https://a.example/plan.pdf');
    expect(found.kind).toBe('page-for-file');
  });

  test('is told where the answer is empty', async () => {
    const nothing: Handler = (_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '0' }).end();
    expect((await kindOf(nothing)).kind).toBe('empty');
  });
});

describe('a link that asks for more than a reader has', () => {
  test.each([
    [
      'leads to a page to log in',
      pages({ '/plan': redirect('/user/login?next=/plan'), '/user/login': html('<title>x</title>') }),
    ],
    ['is answered with 401', html('<title>x</title>', 401)],
    ['shows a page to log in', html(`<title>เข้าสู่ระบบ</title><input type="password">${LONG}`)],
    ['shows little but a field for a password', html('<title>ระบบ</title><INPUT TYPE=PassWord>')],
  ])('%s', async (_, handler) => {
    expect((await kindOf(handler)).kind).toBe('login');
  });

  test('is open where a page has a box to log in beside what it shows', async () => {
    expect((await kindOf(html(`<title>แผน</title>${LONG}<input type="password">`))).kind).toBe('open');
  });

  test('is refused by 403', async () => {
    expect(await kindOf(html('<title>x</title>', 403))).toMatchObject({
      kind: 'refused',
      detail: 'เว็บเซิร์ฟเวอร์ตอบรหัส 403',
    });
  });

  test.each([
    ['leads to the log-in of its company', redirect('https://accounts.google.com/ServiceLogin?continue=x')],
    [
      'asks to request access',
      html('<title>Google Drive</title><p>You need access. Request access, or switch accounts.</p>'),
    ],
    ['asks for leave in Thai', html('<title>Google ไดรฟ์</title><p>คุณต้องมีสิทธิ์เข้าถึง ขอสิทธิ์เข้าถึง</p>', 200)],
    ['is answered with 403', html('<title>x</title>', 403)],
  ])('is a private drive where it %s', async (_, handler) => {
    const web = await webOf({ 'drive.google.com': handler, 'accounts.google.com': html('<title>Sign in</title>') });
    const address = 'https://drive.google.com/file/d/1AbC/view';
    expect((await look(web, [address])).kinds).toEqual(['private-drive']);
  });

  test('is open where a drive shows its file to everyone', async () => {
    const shown = html(`<title>แผน.pdf - Google ไดรฟ์</title><a>Sign in</a>${LONG}`);
    expect((await kindOf(shown, 'https://drive.google.com/file/d/1AbC/view')).kind).toBe('open');
  });

  test('is left open where a host shows programs something else than readers', async () => {
    const facebook = async (handler: Handler) => (await kindOf(handler, 'https://www.facebook.com/sommut')).kind;
    expect(await facebook(pages({ '/sommut': redirect('/login/'), '/login/': html('<title>เข้าสู่ระบบ</title>') }))).toBe(
      'unsure',
    );
    expect(await facebook(html('<title>x</title>', 400))).toBe('unsure');
    expect(await facebook(redirect('/sommut'))).toBe('unsure');
    expect(await facebook(html(`<title>เทศบาล</title>${LONG}`))).toBe('open');
  });
});

describe('a server that makes trouble', () => {
  test('never answers: is waited for three times, longer each time, and no more', async () => {
    const found = await kindOf(() => {});
    expect(found).toMatchObject({ kind: 'no-answer', detail: 'เว็บเซิร์ฟเวอร์ไม่ตอบในเวลาที่รอ' });
    expect(found.asked).toEqual(['HEAD a.example/plan', 'GET a.example/plan', 'GET a.example/plan']);
    expect(found.clock.pauses).toEqual([400, 2_000, 400]);
  });

  test('drips a byte now and then: is left after the longest time', async () => {
    const started = performance.now();
    const drip: Handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    };
    expect((await kindOf(drip)).kind).toBe('no-answer');
    expect(performance.now() - started).toBeLessThan(3 * QUICK.longest + 2_000);
  });

  test('sends 3 GB: is read for a moment and left', async () => {
    let sent = 0;
    const endless: Handler = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(3 * 2 ** 30) });
      if (request.method === 'HEAD') return void response.end();
      const piece = Buffer.alloc(64 * 1024, 'ก ');
      const more = () => {
        while (!response.destroyed && sent < 3 * 2 ** 30) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once('drain', more);
        }
      };
      more();
    };
    expect((await kindOf(endless)).kind).toBe('open');
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(16 * 2 ** 20);
  });

  test('breaks the connection: is tried again by GET, and then told', async () => {
    const found = await kindOf((request) => request.socket.destroy());
    expect(found).toMatchObject({ kind: 'no-answer', detail: 'เว็บเซิร์ฟเวอร์ตัดการเชื่อมต่อ' });
    expect(found.asked).toHaveLength(3);
  });

  test('fails for now: is waited for, and asked again by HEAD', async () => {
    let asked = 0;
    const found = await kindOf((request, response) => {
      if (asked++ < 2) response.writeHead(503).end();
      else pdf(request, response);
    });
    expect(found).toMatchObject({ kind: 'open', asked: Array(3).fill('HEAD a.example/plan') });
    expect(found.clock.pauses).toEqual([1_000, 400, 2_000, 400]);
  });

  test('says when to come back: is waited for so long', async () => {
    let asked = 0;
    const found = await kindOf((request, response) => {
      if (asked++ === 0) response.writeHead(429, { 'retry-after': '7' }).end();
      else if (asked === 2)
        response.writeHead(429, { 'retry-after': new Date(new TestClock().time + 20_000).toUTCString() }).end();
      else pdf(request, response);
    });
    expect(found.kind).toBe('open');
    expect(found.clock.pauses[0]).toBe(7_000);
    expect(found.clock.pauses[2]).toBeGreaterThan(10_000);
  });
  test('says to come back tomorrow: is not waited for, and said to be unsure', async () => {
    const found = await kindOf((_, response) => response.writeHead(429, { 'retry-after': '86400' }).end());
    expect(found).toMatchObject({ kind: 'unsure', asked: ['HEAD a.example/plan', 'GET a.example/plan'] });
    expect(found.clock.pauses).toEqual([400]);
  });

  test('fails for good: is told after one GET', async () => {
    const found = await kindOf((_, response) => response.writeHead(500).end());
    expect(found).toMatchObject({ kind: 'server-error', asked: ['HEAD a.example/plan', 'GET a.example/plan'] });
  });

  test('leads in a circle, in one that grows, and to what no browser opens', async () => {
    expect((await kindOf(pages({ '/plan': redirect('/b'), '/b': redirect('/plan') }))).kind).toBe('redirect-loop');
    const growing = await kindOf((request, response) => redirect(`${request.url}x`)(request, response));
    expect(growing.kind).toBe('redirect-loop');
    expect(growing.asked.length).toBeLessThan(15);
    for (const to of ['intent://open', 'http://[', 'javascript:alert(1)'])
      expect((await kindOf(redirect(to))).kind, to).toBe('redirect-loop');
  });

  test('shows a certificate that nobody vouches for: is told, not ignored, and not tried again', async () => {
    const { url, requests } = await selfSigned();
    const { outcomes, clock } = await look({ route: () => new URL(url) }, ['https://a.example/']);
    expect(outcomes.get('https://a.example/')).toEqual({
      kind: 'certificate',
      detail: 'ใบรับรองความปลอดภัย (HTTPS) ออกเอง ไม่มีผู้รับรอง',
    });
    expect([requests(), clock.pauses]).toEqual([0, []]);
  });
});

describe('many links', () => {
  test('of one host are asked one after another with a pause, those of others at the same time', async () => {
    const slow: Handler = (request, response) => void setTimeout(() => pdf(request, response), 20);
    const names = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example', 'f.example'];
    const web = await webOf(Object.fromEntries(names.map((name) => [name, slow])));
    const links = names.flatMap((name) => Array.from({ length: 5 }, (_, i) => `https://${name}/${i}.pdf`));
    const { kinds, clock, progress } = await look(web, links);
    expect(new Set(kinds)).toEqual(new Set(['open']));
    expect(web.most.ofHost).toBe(1);
    expect(web.most.all).toBeGreaterThan(1);
    expect(web.most.all).toBeLessThanOrEqual(QUICK.atOnce);
    expect(clock.pauses).toEqual(Array(names.length * 4).fill(QUICK.pause));
    expect(progress.at(-1)).toBe('30/30');
  });

  test('of a host that redirects lead to are asked in its turns, too', async () => {
    const slow: Handler = (request, response) => void setTimeout(() => pdf(request, response), 20);
    const from = ['a.example', 'b.example', 'c.example'];
    const web = await webOf({
      'z.example': slow,
      ...Object.fromEntries(from.map((name) => [name, redirect(`https://z.example/${name}.pdf`)])),
    });
    const { kinds } = await look(web, [...from.map((name) => `https://${name}/`), 'https://z.example/own.pdf']);
    expect(kinds).toEqual(Array(4).fill('open'));
    expect(web.most.ofHost).toBe(1);
  });

  test('of a host that is silent are not all waited for', async () => {
    const web = await webOf({ 'a.example': () => {}, 'b.example': pdf });
    const links = Array.from({ length: 20 }, (_, i) => `https://a.example/${i}`);
    const { kinds } = await look(web, [...links, 'https://b.example/']);
    expect(kinds).toEqual([...Array(20).fill('no-answer'), 'open']);
    expect(web.asked.filter((line) => line.includes('a.example')).length).toBeLessThanOrEqual(6);
  });

  test('are left when the time is up, and counted', async () => {
    const clock = new TestClock();
    const web = await webOf({
      'a.example': (request, response) => {
        clock.time += 4_000;
        pdf(request, response);
      },
    });
    const links = Array.from({ length: 9 }, (_, i) => `https://a.example/${i}.pdf`);
    const { outcomes, unchecked, isOffline } = await look(web, links, { budget: 10, clock });
    expect([outcomes.size, unchecked, isOffline]).toEqual([3, 6, false]);
    expect(web.asked).toHaveLength(3);
  });

  test('to this machine and this office are not asked at all', async () => {
    const web = await webOf({});
    const asked: string[] = [];
    const route = (url: URL) => {
      asked.push(url.href);
      return web.route(url);
    };
    const { outcomes, unchecked } = await look({ route }, [
      'http://localhost/x',
      'http://192.168.1.1/',
      'http://intranet/',
    ]);
    expect([outcomes.size, unchecked, asked]).toEqual([0, 0, []]);
  });

  test('are not judged where nobody answers at all: it is this machine that has no network', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.example`);
    const web = await webOf(Object.fromEntries(names.map((name) => [name, () => {}])));
    const { outcomes, unchecked, isOffline } = await look(
      web,
      names.map((name) => `https://${name}/`),
    );
    expect([outcomes.size, unchecked, isOffline]).toEqual([0, 6, true]);
  });
});

describe('what was found before', () => {
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'oit-links-'));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
  };

  test('is believed for seven days where it was sound, and asked again where it was not', async () => {
    const root = await folder();
    const file = join(root, 'deep', 'links.json');
    const start = new TestClock();
    const web = await webOf({ 'a.example': pages({ '/good.pdf': pdf, '/old.pdf': redirect('/good.pdf', 301) }) });
    const links = ['https://a.example/good.pdf', 'https://a.example/old.pdf', 'https://a.example/bad.pdf'];
    const at = async (days: number, isFresh = false) => {
      const clock = new TestClock(start.time + days * DAY);
      const cache = await LinkCache.open(file, clock.now(), isFresh);
      web.asked.length = 0;
      const { kinds, outcomes } = await look(web, links, { clock, cache });
      await cache.save();
      return { kinds, asked: web.asked.length, moved: outcomes.get('https://a.example/old.pdf') };
    };
    const first = await at(0);
    expect(first).toMatchObject({ kinds: ['open', 'open', 'dead'], asked: 5 });
    expect(await at(6)).toEqual({ ...first, asked: 2, moved: { ...first.moved, detail: '' } });
    expect(await at(6, true)).toMatchObject({ asked: 5 });
    // Asked anew on the sixth day, good until the thirteenth.
    expect(await at(12)).toMatchObject({ asked: 2 });
    expect(await at(13)).toMatchObject({ asked: 5 });
    expect(await readdir(join(root, 'deep'))).toEqual(['links.json']);
    expect(Object.keys((JSON.parse(await readFile(file, 'utf8')) as { links: object }).links)).toEqual([
      'https://a.example/good.pdf',
      'https://a.example/old.pdf',
    ]);
  });

  test.each([
    'garbage',
    '',
    '[]',
    'null',
    '{"version":1}',
    '{"version":1,"links":[1,null,"x"]}',
    '{"version":1,"links":{"https://a.example/p.pdf":{"asked":5}}}',
    '{"version":1,"links":{"https://a.example/p.pdf":{"asked":"soon"}}}',
    '{"version":1,"links":{"https://a.example/p.pdf":{"asked":"2999-01-01T00:00:00Z"}}}',
    '{"version":1,"links":{"https://a.example/p.pdf":{"asked":"2024-06-01T00:00:00Z","to":{}}}}',
    '{"version":9,"links":{"https://a.example/p.pdf":{"asked":"2024-06-01T00:00:00Z"}}}',
  ])('is thrown away where the file is broken: %s', async (text) => {
    const file = join(await folder(), 'links.json');
    await writeFile(file, text);
    const clock = new TestClock();
    const cache = await LinkCache.open(file, clock.now());
    expect(cache.get('https://a.example/p.pdf')).toBeUndefined();
    cache.set('https://a.example/p.pdf', { kind: 'open', detail: '' });
    await cache.save();
    expect((await LinkCache.open(file, clock.now())).get('https://a.example/p.pdf')).toMatchObject({ kind: 'open' });
  });

  test('is forgotten where it can’t be written', async () => {
    const file = join(await folder(), 'links.json');
    await writeFile(file, 'x');
    const cache = await LinkCache.open(join(file, 'links.json'), 0);
    await expect(cache.save()).resolves.toBeUndefined();
  });
});
