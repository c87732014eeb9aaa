import { describe, expect, test } from 'vitest';
import { evidence, O12, prose } from '../fixtures/broken/case.ts';
import { attacked, told } from './attacked.ts';

/** Addresses that a browser would run, or take for another than they look, however they are disguised. */
const DISGUISED: readonly (readonly [address: string, code: string])[] = [
  ['javascript:alert(1)', 'content/prose'],
  ['JaVaScRiPt:alert(1)', 'content/prose'],
  ['javascript&colon;alert(1)', 'content/prose'],
  ['java&#9;script:alert(1)', 'link/dead'],
  ['java&NewLine;script:alert(1)', 'link/dead'],
  ['&#1;javascript:alert(1)', 'link/dead'],
  ['<java script:alert(1)>', 'link/dead'],
  ['ja%0avascript:alert(1)', 'link/dead'],
  ['javascript\u200b:alert(1)', 'link/dead'],
  ['vbscript:msgbox(1)', 'content/prose'],
  ['data:text/html;base64,PHNjcmlwdD4=', 'content/prose'],
  ['file:///C:/Windows/', 'content/prose'],
  ['blob:https://www.example.go.th/x', 'content/prose'],
  ['//evil.example', 'content/prose'],
  ['///evil.example', 'content/prose'],
  ['/\\evil.example', 'link/dead'],
  ['\\\\evil.example', 'link/dead'],
  ['/&Tab;/evil.example', 'link/dead'],
  ['https:evil.example', 'content/prose'],
  ['https:/evil.example', 'content/prose'],
  ['https:\\\\evil.example', 'content/prose'],
  ['https://www.nacc.go.th@evil.example/', 'reach/credentials'],
];

/** Some are told by the reader, the others by rules over bodies in which it finds nothing; each in a line of its own. */
test.each([
  ['by the reader', (code: string) => code.startsWith('content/')],
  ['by what it leads to', (code: string) => !code.startsWith('content/')],
])('no disguise takes a link of a body to what a browser would run: %s', async (_, isMeant) => {
  const meant = DISGUISED.filter(([, code]) => isMeant(code));
  const body = meant.map(([address]) => `[คลิก](${address})`).join('\n\n');
  const all = told(await attacked({ [O12]: prose(`${body}\n`) }));
  for (const [i, [address, code]] of meant.entries())
    expect(all, address).toContain(`${code} content/${O12}:${5 + 2 * i}`);
});

/** What no field for an address takes. */
const NO_ADDRESS = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  '"java\\tscript:alert(1)"',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:\\\\evil.example',
  '"https://www.exam\\tple.go.th"',
  '"https://www.example.go.th/\\nx"',
];

describe.each(NO_ADDRESS)('%s', (address) => {
  test('is refused as a link of evidence', async () => {
    const check = await attacked({ [O12]: evidence(`link: ${address}`) });
    expect(told(check)).toContain('content/bad-value content/oit/2567/o12.mdx:5');
  });

  test('is refused as a channel, and as a site that may show us in a frame', async () => {
    const check = await attacked({
      'site.yaml': {
        replace: 'channels:\n  facebook:',
        by: `channels:\n  facebook: ${quoted(address)}\nsecurity: { frameAncestors: [${quoted(address)}] }`,
      },
    });
    expect(told(check).filter((one) => one.startsWith('content/bad-value content/site.yaml'))).toHaveLength(2);
  });
});

const quoted = (address: string) => (address.startsWith('"') ? address : JSON.stringify(address));

test.each([
  ['/2567/o12/a.pdf: https://evil.example/', 'content/bad-value'],
  ['/2567/o12/a.pdf: //evil.example/', 'content/bad-value'],
  ['/2567/o12/a.pdf: /\\evil.example/', 'content/bad-value'],
  ['/2567/o12/a.pdf: "/2567/\\r\\nLocation: https://evil.example/"', 'content/bad-value'],
  ['/2567/../../x: /2567/', 'content/bad-key'],
  ['//evil.example/: /2567/', 'content/bad-key'],
])('a redirect %s leads nowhere', async (redirect, code) => {
  const check = await attacked({
    'site.yaml': { replace: 'current: 2567', by: `current: 2567\nredirects:\n  ${redirect}` },
  });
  expect(told(check).join('\n')).toMatch(new RegExp(`^${code} content/site.yaml`, 'm'));
});

test.each([
  ['[คลิก](https://\u0430\u0440\u0440\u04cf\u0435.com/)', 'reach/look-alike'],
  ['[คลิก](https://xn--80ak6aa92e.com/)', 'reach/look-alike'],
  ['[https://www.nacc.go.th](https://evil.example/)', 'reach/other-address'],
  ['[**www.nacc.go.th**/x](https://evil.example/)', 'reach/other-address'],
  ['[nacc.go.th](https://evil.example/)', 'reach/other-address'],
])('%s deceives its reader, and is told as %s', async (link, code) => {
  expect(told(await attacked({ [O12]: prose(`${link}\n`) }))).toContain(`${code} content/${O12}:5`);
});

test.each([
  '[เว็บไซต์](https://เทศบาล.ไทย/)',
  '[www.nacc.go.th](https://nacc.go.th/main)',
  '[itas.nacc.go.th](https://www.nacc.go.th/)',
  '[แผน.pdf](https://www.example.go.th/plan.pdf)',
  'https://www.example.go.th/',
])('%s deceives nobody', async (link) => {
  expect(told(await attacked({ [O12]: prose(`${link}\n`) })).join('\n')).not.toMatch(
    /reach\/(?:look-alike|other-address)/,
  );
});
