import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { type LookOptions, lookAround } from '../../../src/check/reach/look-around.ts';
import { type Changes, contentWith } from '../../support/content-folder.ts';
import { expectWellTold } from '../../support/well-told.ts';
import { type Handler, html, pages, pdf, QUICK, redirect, selfSigned, TestClock, webOf } from './web.ts';

const LONG = 'เนื้อหาของหน้านี้มีให้อ่านมากพอ '.repeat(60);
const OK = html(`<title>หน้า</title>${LONG}`);
const links = (...all: string[]) =>
  html(`<title>เทศบาล</title>${LONG}${all.map((href) => `<a href="${href}">x</a>`).join('')}`);
const FILLERS = ['/news', '/about', '/travel'];

/** What of the network is told of the made-up town, with these changes and these servers for hosts. */
async function told(changes: Changes, hosts: Readonly<Record<string, Handler>>, options: Partial<LookOptions> = {}) {
  const root = await contentWith(changes);
  const web = await webOf(hosts);
  const clock = new TestClock();
  const look = { budget: 600, manners: QUICK, clock, route: web.route, ...options };
  const { diagnostics, summary } = await checkFolder(root, { lookAround: (section) => lookAround(section, look) });
  await expectWellTold(diagnostics, root);
  const own = diagnostics.filter(({ code }) => /^(?:reach|eit\/main)/.test(code));
  return {
    own,
    codes: own.map(({ code }) => code),
    lines: own.map(({ severity, code, file, line, message }) => `${severity} ${code} ${file}:${line} ${message}`),
    summary,
    asked: web.asked,
  };
}

const item = (link: string, body = '') =>
  `---\nstatus: in-progress\nevidence:\n  - title: แผน\n    link: ${link}\n---\n\nเนื้อความ ${body}\n`;
const O11 = 'oit/2567/o11.mdx';

/** The town's site.yaml with a published address or none, a main site, and channels. */
const site = (mainSite = '', channels = '', url = ''): Changes => ({
  'site.yaml': `name: เทศบาลตำบลสมมติ
shortName: ทต.สมมติ
district: เมืองสมมติ
province: สมมติ
url: ${url}
base: /ita/
mainSite: ${mainSite}
units:
  palad: สำนักปลัด
  klang: กองคลัง
channels: {${channels}}
current: 2567
years:
  2566:
    framework: oit-2566
    eit: { url: https://itas.nacc.go.th/go/eit/old66 }
  2567:
    framework: oit-2566
    eit: { url: https://itas.nacc.go.th/go/eit/ab12cd, opens: 2568-01-01, closes: 2568-06-30 }
`,
});
/** Not published yet: nothing but the links is looked at. */
const BARE: Changes = { 'site.yaml': { replace: 'url: https://www.example.go.th\n', by: 'url:\n' } };

describe('links to other hosts, looked at over the network', () => {
  test('are told each at its place, in Thai, and none where all are sound', async () => {
    const changes = {
      ...BARE,
      [O11]: item('https://a.example/plan.pdf', '[หาย](https://a.example/gone) [ย้าย](https://a.example/old)'),
      'pages/contact.mdx': '---\ntitle: ติดต่อ\n---\n\n[เว็บ](https://b.example/)\n',
    };
    const hosts = {
      'a.example': pages({
        '/plan.pdf': html(`<title>เทศบาล</title>${LONG}`),
        '/old': redirect('https://b.example/new', 301),
      }),
      'b.example': OK,
    };
    expect((await told(changes, hosts)).lines).toEqual([
      'warning reach/page-for-file content/oit/2567/o11.mdx:5 ลิงก์ “https://a.example/plan.pdf” ไม่ได้เปิดเอกสารตามชื่อ เว็บเซิร์ฟเวอร์ส่งหน้าเว็บมาแทนเอกสาร',
      'warning reach/dead content/oit/2567/o11.mdx:8 ลิงก์ “https://a.example/gone” เปิดไม่ได้ เว็บเซิร์ฟเวอร์ตอบรหัส 404 แปลว่าไม่มีหน้านี้แล้ว',
      'note reach/moved content/oit/2567/o11.mdx:8 ลิงก์ “https://a.example/old” ย้ายไปที่ใหม่อย่างถาวรแล้ว',
    ]);
    const sound = { ...hosts, 'a.example': pages({ '/plan.pdf': pdf, '/gone': OK, '/old': OK }) };
    expect((await told(changes, sound)).lines).toEqual([]);
  });

  test.each<readonly [code: string, handler: Handler]>([
    ['reach/dead', html('x', 410)],
    ['reach/server-error', html('x', 500)],
    ['reach/no-answer', (request) => request.socket.destroy()],
    ['reach/redirect-loop', redirect('/plan')],
    ['reach/login', html('x', 401)],
    ['reach/refused', html('x', 403)],
    ['reach/soft-404', html('<title>404 Not Found</title>')],
    ['reach/empty', (_, response) => void response.writeHead(200, { 'content-length': '0' }).end()],
    ['reach/unsure', html('x', 429)],
  ])('%s is told and leaves the section fit to be published', async (code, handler) => {
    const { codes, summary } = await told({ ...BARE, [O11]: item('https://a.example/plan') }, { 'a.example': handler });
    expect(codes).toEqual([code]);
    expect(summary.publishable).toBe(true);
  });

  test('with a certificate that nobody vouches for are told', async () => {
    const { url } = await selfSigned();
    const { codes } = await told({ ...BARE, [O11]: item('https://a.example/plan') }, {}, { route: () => new URL(url) });
    expect(codes).toEqual(['reach/certificate']);
  });

  test('settle what an address made only likely', async () => {
    const address = 'https://drive.google.com/file/d/1AbC/view';
    const changes = { ...BARE, [O11]: item(address) };
    expect((await told(changes, { 'drive.google.com': OK })).codes).toEqual([]);
    const closed = await told(changes, { 'drive.google.com': html('<title>Google Drive</title>You need access') });
    expect(closed.lines).toEqual([
      `warning reach/private-drive content/oit/2567/o11.mdx:5 ลิงก์ “${address}” ประชาชนเปิดไม่ได้ หน้าที่ได้ให้ขอสิทธิ์เข้าถึงก่อน`,
    ]);
  });

  test('say where a short address leads, and nothing more of it', async () => {
    const hosts = { 'bit.ly': redirect('https://a.example/plan.pdf', 301), 'a.example': pdf };
    const { own } = await told({ ...BARE, [O11]: item('https://bit.ly/3abcde') }, hosts);
    expect(own).toMatchObject([{ code: 'reach/shortener', hint: 'ใช้ที่อยู่เต็ม คือ “https://a.example/plan.pdf”' }]);
  });

  test('that lead from http to https for good are told once', async () => {
    const hosts = { 'a.example': redirect('https://b.example/plan.pdf', 301), 'b.example': pdf };
    expect((await told({ ...BARE, [O11]: item('http://a.example/plan.pdf') }, hosts)).codes).toEqual(['reach/moved']);
  });

  test('that were not looked at in time are counted, in one note', async () => {
    const { lines } = await told(
      { ...BARE, [O11]: item('https://a.example/', 'https://b.example/') },
      {},
      { budget: 0 },
    );
    expect(lines).toEqual(['note reach/unchecked content/site.yaml:2 ยังไม่ได้ตรวจ 2 ลิงก์ เพราะหมดเวลาที่ให้ไว้']);
  });

  test('are told once, not one by one, where there is no network', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://${name}.example/`);
    const silent = Object.fromEntries(names.map((name) => [new URL(name).hostname, () => {}]));
    const { lines } = await told({ ...BARE, [O11]: item(names[0] ?? '', names.slice(1).join(' ')) }, silent);
    expect(lines).toEqual(['note reach/offline content/site.yaml:2 ตรวจลิงก์ไม่ได้ เพราะไม่มีเว็บใดตอบเลย ยังไม่ได้ตรวจ 5 ลิงก์']);
  });

  test('are not asked for at all without being told to', async () => {
    const root = await contentWith({ ...BARE, [O11]: item('https://a.example/') });
    const { diagnostics } = await checkFolder(root);
    expect(diagnostics.filter(({ code }) => code.startsWith('reach/'))).toEqual([]);
  });
});

describe('the main site', () => {
  const MAIN = 'https://main.example/';
  const CHANNELS =
    'qa: https://main.example/qa, facebook: https://social.example/town, eService: https://main.example/service, complaint: https://main.example/complaint';
  const town = site(MAIN, CHANNELS, 'https://www.main.example');
  const WAYS = ['/ita/', '/qa', 'https://social.example/town/', '/service', '/complaint'];
  /** The main site with that home page; the section and the channels answer, so that only what is missing is told. */
  const hosts = (home: Handler, more: Readonly<Record<string, Handler>> = {}) => ({
    'main.example': pages({
      '/': home,
      '/qa': OK,
      '/service': OK,
      '/complaint': OK,
      '/news': OK,
      '/about': OK,
      '/travel': OK,
      ...more,
    }),
    'www.main.example': OK,
    'social.example': OK,
  });
  const QR = '<img src="https://www.main.example/ita/eit/qr.png?v=2" alt="">';
  const withQr = (...all: string[]) =>
    html(`<title>เทศบาล</title>${LONG}${QR}${all.map((href) => `<a href="${href}">x</a>`).join('')}`);

  test('with the section, the channels and the code of this year is not told of', async () => {
    expect((await told(town, hosts(withQr(...WAYS)))).lines).toEqual([]);
  });

  test('is looked at one link deep', async () => {
    const deep = hosts(links('/about', '/news', '/travel'), { '/about': withQr(...WAYS) });
    expect((await told(town, deep)).lines).toEqual([]);
  });

  test('without them is told of each, at its place', async () => {
    expect((await told(town, hosts(links(...FILLERS)))).lines).toEqual([
      'warning eit/main-site-missing content/site.yaml:7 ไม่พบ QR code หรือลิงก์แบบวัด EIT ของปี 2567 ใน 4 หน้าของเว็บไซต์หลักที่ตรวจดู',
      'warning reach/main-site-section content/site.yaml:7 ไม่พบลิงก์มายังหมวดนี้ (“https://www.main.example/ita/”) ใน 4 หน้าของเว็บไซต์หลักที่ตรวจดู',
      'warning reach/main-site-channel content/site.yaml:11 ข้อ o8 ต้องเข้าถึงช่องทางได้จากเว็บไซต์หลัก แต่ไม่พบลิงก์ “https://main.example/qa” ใน 4 หน้าของเว็บไซต์หลักที่ตรวจดู',
      'warning reach/main-site-channel content/site.yaml:11 ข้อ o9 ต้องเข้าถึงช่องทางได้จากเว็บไซต์หลัก แต่ไม่พบลิงก์ “https://social.example/town” ใน 4 หน้าของเว็บไซต์หลักที่ตรวจดู',
      'warning reach/main-site-channel content/site.yaml:11 ข้อ o18 ต้องเข้าถึงช่องทางได้จากเว็บไซต์หลัก แต่ไม่พบลิงก์ “https://main.example/service” ใน 4 หน้าของเว็บไซต์หลักที่ตรวจดู',
      'warning reach/main-site-channel content/site.yaml:11 ข้อ o28 ต้องเข้าถึงช่องทางได้จากเว็บไซต์หลัก แต่ไม่พบลิงก์ “https://main.example/complaint” ใน 4 หน้าของเว็บไซต์หลักที่ตรวจดู',
    ]);
  });

  test('with last year’s code still there is told, beside this year’s', async () => {
    const home = withQr(...WAYS, 'https://itas.nacc.go.th/go/eit/old66', 'https://itas.nacc.go.th/go/eit/zz99');
    expect((await told(town, hosts(home))).lines).toEqual([
      'warning eit/main-site-old content/site.yaml:7 เว็บไซต์หลักยังมีลิงก์แบบวัด EIT ของปี 2566 (รหัส “old66”)',
      'warning eit/main-site-old content/site.yaml:7 เว็บไซต์หลักยังมีลิงก์แบบวัด EIT ที่ไม่ใช่ของปีนี้ (รหัส “zz99”)',
    ]);
  });

  test('with a link to this year’s code needs no picture of ours', async () => {
    expect((await told(town, hosts(links(...WAYS, 'https://itas.nacc.go.th/go/eit/ab12cd')))).lines).toEqual([]);
    const followed = links(...WAYS, 'http://itas.nacc.go.th/go/eit/ab12cd?fbclid=x');
    expect((await told(town, hosts(followed))).lines).toEqual([]);
  });

  test('with a picture that may be any year’s is left to be scanned', async () => {
    const home = html(
      `<title>x</title>${LONG}<img src="/up/qr-code.jpg">${WAYS.map((to) => `<a href="${to}">x</a>`).join('')}`,
    );
    expect((await told(town, hosts(home))).codes).toEqual(['eit/main-site-picture']);
  });

  test('that is drawn by a script is not judged by what was not found', async () => {
    const { codes } = await told(town, hosts(html('<title>x</title><div id="app"></div>')));
    expect(codes).toEqual(['reach/main-site-unread']);
  });

  test('is asked for no more than fifteen pages, each once, one after another', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `/p${i}`);
    const more = Object.fromEntries(many.map((path) => [path, OK]));
    const { asked } = await told(site(MAIN), hosts(links(...many, ...many, '/file.pdf', '#top', '/?x=1'), more));
    const gets = asked.filter((line) => line.startsWith('GET main.example'));
    expect(gets.length).toBe(15);
    expect(new Set(gets).size).toBe(15);
  });

  test('that does not answer is told as a link, and no more', async () => {
    expect((await told(site(MAIN), { 'main.example': html('x', 404), 'a.example': OK })).codes).toEqual(['reach/dead']);
  });
});

describe('the section as it is published', () => {
  const town = site('', '', 'https://www.main.example');

  const all = Object.fromEntries(Array.from({ length: 43 }, (_, i) => [`/ita/2567/o${i + 1}/`, OK]));

  test('is asked for each item of the year, by HEAD', async () => {
    const { lines, asked } = await told(town, { 'www.main.example': pages({ '/ita/': OK, ...all }) });
    expect(lines).toEqual([]);
    expect(asked).toHaveLength(44);
    expect(asked.every((line) => line.startsWith('HEAD '))).toBe(true);
  });

  test('is told of an item that does not answer, at its file', async () => {
    const { '/ita/2567/o12/': _, ...others } = all;
    expect((await told(town, { 'www.main.example': pages({ '/ita/': OK, ...others }) })).lines).toEqual([
      'warning reach/item content/oit/2567/o12.mdx:2 เปิดหน้าของข้อ o12 ที่ “https://www.main.example/ita/2567/o12/” ไม่ได้ เว็บเซิร์ฟเวอร์ตอบรหัส 404 แปลว่าไม่มีหน้านี้แล้ว',
    ]);
  });

  test('is told once where it is not there', async () => {
    const { lines, asked } = await told(town, { 'www.main.example': pages({}) });
    expect(lines).toEqual([
      'warning reach/section content/site.yaml:5 เปิดหมวดนี้ที่ “https://www.main.example/ita/” ไม่ได้ เว็บเซิร์ฟเวอร์ตอบรหัส 404 แปลว่าไม่มีหน้านี้แล้ว',
    ]);
    expect(asked).toHaveLength(2);
  });

  test('is told in part where the time is up', async () => {
    const clock = new TestClock();
    const slow: Handler = (request, response) => {
      clock.time += 1_000;
      OK(request, response);
    };
    const { codes } = await told(town, { 'www.main.example': slow }, { clock, budget: 20 });
    expect(codes).toEqual(['reach/items-unchecked']);
  });
});
