import { expect, inject, test } from 'vitest';
import { headersOf, isHidden, kindOf } from '../../src/servers/answers.ts';
import { headersAt, readHeadersFile, readRedirectsFile } from '../support/cloudflare.ts';
import { filesOf, textOf } from '../support/pages.ts';

const { real, townAtRoot, townDeep, evidence } = inject('sites');

test.each([real, townAtRoot, townDeep, evidence])(
  'Cloudflare Pages sends every file of $name as the data says',
  (site) => {
    const rules = readHeadersFile(textOf(site, '_headers'));
    const files = filesOf(site).filter((file) => !isHidden(file));
    expect(files.length).toBeGreaterThan(100);
    const settings = { base: site.base, frameAncestors: [], hstsDays: 365 };
    for (const file of files) {
      // A page is asked for by its folder.
      const path = file.replace(/(?<=^|\/)index\.html$/, '');
      const found = headersAt(rules, site.base + path);
      for (const [name, value] of headersOf(kindOf(path), settings))
        expect(found.get(name.toLowerCase()), `${path} ${name}`).toBe(value);
      expect(found.has('access-control-allow-origin')).toBe(false);
    }
  },
);

test.each([real, townAtRoot, townDeep])(
  'its redirects in $name lead where the pages of the same addresses lead',
  (site) => {
    const redirects = readRedirectsFile(textOf(site, '_redirects'));
    const led = filesOf(site).flatMap((file) => {
      const [, to] =
        (file.endsWith('.html') && /http-equiv="refresh" content="0; url=([^"]+)"/.exec(textOf(site, file))) || [];
      return to ? [[file, to] as const] : [];
    });
    expect(led.length).toBeGreaterThan(40);
    expect(redirects.size).toBe(led.length);
    for (const [file, to] of led) {
      const folder = site.base + file.replace(/index\.html$/, '');
      const found = redirects.get(folder) ?? redirects.get(folder.replace(/\/$/, ''));
      expect(found?.to, file).toBe(to);
      // What leads to the current year will lead to the next one.
      expect(found?.status).toBe(/^o\d+\//.test(file) ? 302 : 301);
    }
  },
);
