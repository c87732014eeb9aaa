import { expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { serverSettings } from '../../src/publish/settings.ts';
import { type Changes, contentWith } from '../support/content-folder.ts';

/** What servers are told of the made-up town with other lines in its site.yaml. */
async function settingsOf(changes: Changes[string]) {
  const { disclosure } = await checkFolder(await contentWith({ 'site.yaml': changes }));
  return disclosure && serverSettings(disclosure.site, disclosure.site.base);
}

const withSecurity = (lines: string) => ({ replace: 'units:\n', by: `security:\n${lines}units:\n` });

test('a section that says nothing of it is shown by no other site, and keeps browsers to HTTPS for a year', async () => {
  expect(await settingsOf({ replace: 'units:\n', by: 'units:\n' })).toEqual({
    base: '/ita/',
    frameAncestors: [],
    hstsDays: 365,
  });
});

test('sites that may show it are told by their origins, a Thai name by its ASCII form', async () => {
  const lines =
    '  frameAncestors:\n    - https://www.example.go.th\n    - https://portal.example.go.th:8443/\n    - https://ทุ่งต่อ.ไทย\n';
  expect((await settingsOf(withSecurity(lines)))?.frameAncestors).toEqual([
    'https://www.example.go.th',
    'https://portal.example.go.th:8443',
    'https://xn--72c2ae4g5b6ec.xn--o3cw4h',
  ]);
});

test('days of HTTPS are as many as are said, also none, in Thai digits too', async () => {
  expect((await settingsOf(withSecurity('  hstsDays: 0\n')))?.hstsDays).toBe(0);
  expect((await settingsOf(withSecurity('  hstsDays: ๓๐\n')))?.hstsDays).toBe(30);
});

test('a section that is published without HTTPS tells browsers nothing of it', async () => {
  const url = { replace: 'url: https://www.example.go.th', by: 'url: http://www.example.go.th' };
  expect((await settingsOf(url))?.hstsDays).toBe(0);
});
