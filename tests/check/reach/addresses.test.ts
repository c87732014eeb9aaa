import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { judgeAddress } from '../../../src/check/reach/address.ts';
import { ADDRESS_PATTERNS } from '../../../src/check/reach/address-kinds.ts';
import { contentWith } from '../../support/content-folder.ts';
import { expectWellTold } from '../../support/well-told.ts';

const kinds = (address: string, role: Parameters<typeof judgeAddress>[1] = 'evidence') =>
  judgeAddress(address, role).map(({ kind }) => kind);

describe('an address that says of itself that others can’t open it', () => {
  test.each([
    ['https://drive.google.com/file/d/1AbC/view', 'private-drive'],
    ['https://drive.google.com/drive/folders/1AbC', 'private-drive'],
    ['https://drive.google.com/open?id=1AbC', 'private-drive'],
    ['https://drive.google.com/drive/u/0/my-drive?usp=sharing', 'private-drive'],
    ['https://docs.google.com/document/d/1AbC/edit?usp=sharing', 'private-drive'],
    ['https://docs.google.com/forms/d/1AbC/edit', 'private-drive'],
    ['https://photos.google.com/album/AF1', 'private-drive'],
    ['https://onedrive.live.com/?id=1', 'private-drive'],
    ['https://1drv.ms/b/s!Abc', 'private-drive'],
    ['https://sommut-my.sharepoint.com/:b:/g/personal/x', 'private-drive'],
    ['https://www.dropbox.com/scl/fi/x/plan.pdf?rlkey=y', 'private-drive'],
    ['https://www.icloud.com/iclouddrive/0Ab', 'private-drive'],
    ['https://www.facebook.com/groups/123456', 'members-only'],
    ['https://m.facebook.com/groups/123456/', 'members-only'],
    ['https://line.me/R/ti/g/AbCdEf', 'members-only'],
    ['https://line.me/R/home/public/post?id=x', 'members-only'],
    ['https://classroom.google.com/c/abc', 'members-only'],
    ['http://localhost:4321/ita/', 'local-only'],
    ['http://127.0.0.1/plan.pdf', 'local-only'],
    ['http://192.168.1.10/plan.pdf', 'local-only'],
    ['http://172.31.0.1/', 'local-only'],
    ['http://10.0.0.5/', 'local-only'],
    ['http://169.254.1.1/', 'local-only'],
    ['http://100.64.0.1/', 'local-only'],
    ['http://[::1]/', 'local-only'],
    ['http://[fd12::1]/', 'local-only'],
    ['http://intranet/plan', 'local-only'],
    ['https://nas.local/plan', 'local-only'],
    ['https://mail.google.com/mail/u/0/?ui=2&attid=0.1', 'mail-attachment'],
    ['https://mail-attachment.googleusercontent.com/attachment/u/0/', 'mail-attachment'],
    ['https://webmail.sommut.go.th/?_task=mail', 'mail-attachment'],
    ['https://bit.ly/3abcde', 'shortener'],
    ['https://goo.gl/abcde', 'shortener'],
    ['https://qr.me-qr.com/abc', 'shortener'],
    ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.example.go.th%2F', 'wrapped'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.example.go.th%2F&h=AT', 'wrapped'],
    ['https://accounts.google.com/ServiceLogin?continue=x', 'login'],
    ['https://www.sommut.go.th/wp-login.php?redirect_to=x', 'login'],
    ['https://eservice.sommut.go.th/Login.aspx', 'login'],
    ['https://eservice.sommut.go.th/user/sign-in/', 'login'],
    ['https://user:secret@www.example.go.th/', 'credentials'],
    ['https://www.example.go.th/?PHPSESSID=0a1b', 'session'],
    ['https://www.example.go.th/plan;jsessionid=0A1B?x=1', 'session'],
    ['https://www.example.go.th/?a=1&fbclid=IwAR', 'tracking'],
    ['https://www.example.go.th/?utm_source=line', 'tracking'],
    ['http://www.example.go.th/', 'http'],
  ])('%s is %s', (address, kind) => {
    expect(kinds(address)[0]).toBe(kind);
  });

  test.each([
    'https://www.example.go.th/plan.pdf?id=1#page=2',
    'https://drive.google.com/file/d/1AbC/view?usp=sharing',
    'https://drive.google.com/uc?export=download&id=1AbC',
    'https://docs.google.com/forms/d/e/1AbC/viewform',
    'https://docs.google.com/document/d/e/1AbC/pub',
    'https://www.dropbox.com/scl/fi/x/plan.pdf?rlkey=y&dl=0',
    'https://www.facebook.com/sommut',
    'https://line.me/R/ti/p/@sommut',
    'https://lin.ee/abc',
    'https://m.me/sommut',
    'https://photos.google.com/share/AF1',
    'https://172.32.0.1/',
    'https://goo.gl/maps/abc',
    'https://www.google.com/maps?q=x',
    'https://www.example.go.th/news/login-system-notice',
    'https://www.example.go.th/?next=/login',
    'mailto:saraban@example.go.th',
    'not an address',
  ])('%s says nothing of the kind', (address) => {
    expect(kinds(address)).toEqual([]);
  });

  test('is told of each thing that is wrong with it, but of one place once', () => {
    expect(kinds('http://user@bit.ly/x?fbclid=1')).toEqual(['shortener', 'credentials', 'tracking', 'http']);
    expect(kinds('http://user@localhost/?fbclid=1')).toEqual(['local-only']);
    expect(kinds('https://l.facebook.com/l.php?u=x&fbclid=1')).toEqual(['wrapped']);
  });

  test('is right for a map where it is how maps are shared', () => {
    expect(kinds('https://goo.gl/abc', 'map')).toEqual([]);
  });

  test('keeps the rest of its letters when a part is to be left out', () => {
    const [finding] = judgeAddress('https://www.example.go.th/a%20b?q=%E0%B8%81+x&fbclid=1&b=2#c', 'body');
    expect(finding).toMatchObject({ without: 'https://www.example.go.th/a%20b?q=%E0%B8%81+x&b=2#c' });
    expect(judgeAddress('https://www.example.go.th/?fbclid=1', 'body')).toMatchObject([
      { without: 'https://www.example.go.th/' },
    ]);
    expect(judgeAddress('https://www.example.go.th/a;jsessionid=0A?x=1', 'body')).toMatchObject([
      { without: 'https://www.example.go.th/a?x=1' },
    ]);
  });

  test('gives a reason with each pattern of the list, in Thai', () => {
    for (const { why, hosts } of ADDRESS_PATTERNS) expect(why, hosts.join()).toMatch(/[ก-๙]/);
  });
});

describe('the links of a content folder', () => {
  test('are judged where they stand: evidence, bodies, pages and site.yaml', async () => {
    const root = await contentWith({
      'oit/2567/o11.mdx':
        '---\nstatus: in-progress\nevidence:\n  - title: แผน\n    link: https://drive.google.com/file/d/1AbC/view\n---\n\nดู [แผน](http://10.1.1.1/plan) และ https://bit.ly/3abcde\n',
      'pages/contact.mdx': '---\ntitle: ติดต่อ\n---\n\n[กลุ่ม](https://www.facebook.com/groups/1)\n',
      'site.yaml': {
        replace: '  facebook:\n',
        by: '  facebook: https://www.facebook.com/groups/1?mibextid=x\n',
      },
    });
    const { diagnostics } = await checkFolder(root);
    await expectWellTold(diagnostics, root);
    const own = diagnostics.filter(({ code }) => code.startsWith('reach/'));
    expect(
      own.map(({ severity, code, file, line, column }) => `${severity} ${code} ${file}:${line}:${column}`),
    ).toEqual([
      'warning reach/private-drive content/oit/2567/o11.mdx:5:5',
      'error reach/local-only content/oit/2567/o11.mdx:8:4',
      'warning reach/shortener content/oit/2567/o11.mdx:8:36',
      'warning reach/members-only content/pages/contact.mdx:5:1',
      'warning reach/members-only content/site.yaml:16:13',
      'note reach/tracking content/site.yaml:16:13',
    ]);
    expect(own.map(({ message, hint }) => `${message}\n${hint}`).join('\n\n')).toMatchSnapshot();
  });

  test('never show a password in a message', async () => {
    const root = await contentWith({
      'oit/2567/o11.mdx': '---\nstatus: in-progress\n---\n\n[ก](http://somchai:s3cret@bit.ly/x?fbclid=1&PHPSESSID=2)\n',
    });
    const { diagnostics } = await checkFolder(root);
    await expectWellTold(diagnostics, root);
    const own = diagnostics.filter(({ code }) => code.startsWith('reach/'));
    expect(own.map(({ code }) => code).sort()).toEqual([
      'reach/credentials',
      'reach/http',
      'reach/session',
      'reach/shortener',
      'reach/tracking',
    ]);
    expect(JSON.stringify(own)).not.toMatch(/s3cret|somchai/);
  });

  test('are told by their kind: a mailbox, a log-in page, an address within another one', async () => {
    const root = await contentWith({
      'oit/2567/o11.mdx':
        '---\nstatus: in-progress\n---\n\n[ก](https://mail.google.com/mail/u/0/?attid=0.1)\n\n[ข](https://www.example.go.th/login)\n\n[ค](https://www.google.com/url?url=https%3A%2F%2Fwww.example.go.th%2F)\n',
    });
    const { diagnostics } = await checkFolder(root);
    await expectWellTold(diagnostics, root);
    const own = diagnostics.filter(({ code }) => code.startsWith('reach/'));
    expect(own.map(({ severity, code, line }) => `${severity} ${code} ${line}`)).toEqual([
      'warning reach/mail-attachment 5',
      'warning reach/login 7',
      'warning reach/wrapped 9',
    ]);
  });
});
