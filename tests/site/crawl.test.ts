import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { BuiltSite } from '../support/built-sites.ts';
import { attribute, elementsOf, filesOf, htmlFilesOf, textOf } from '../support/pages.ts';

const sites = Object.values(inject('sites'));

/** Addresses a page leads to or needs: links, pictures, styles, scripts, form targets, the redirect of a meta. */
function addressesOf(html: string): string[] {
  return elementsOf(html).flatMap((element) => {
    const refresh = attribute(element, 'httpEquiv') === 'refresh' ? attribute(element, 'content').split('url=')[1] : '';
    return [attribute(element, 'href'), attribute(element, 'src'), attribute(element, 'action'), refresh ?? ''].filter(
      Boolean,
    );
  });
}

/** The file that answers an address inside the section, as a plain web server finds it. */
function fileOf(site: BuiltSite, path: string): string | undefined {
  if (!path.startsWith(site.base)) return undefined;
  const inside = decodeURIComponent(path.slice(site.base.length));
  const file = path.endsWith('/') ? join(inside, 'index.html') : inside;
  const full = join(site.folder, file);
  return existsSync(full) && statSync(full).isFile() ? file : undefined;
}

describe.each(sites)('the section $name under $base', (site) => {
  const pages = htmlFilesOf(site);

  test('has no dead link, anchor or asset', () => {
    const ids = new Map(
      pages.map((page) => [page, new Set(elementsOf(textOf(site, page)).map((e) => attribute(e, 'id')))]),
    );
    const dead: string[] = [];
    let checked = 0;
    for (const page of pages) {
      const at = `http://section${site.base}${page.replace(/index\.html$/, '')}`;
      for (const address of addressesOf(textOf(site, page))) {
        const url = new URL(address, at);
        if (url.host !== 'section') continue;
        checked++;
        const file = fileOf(site, url.pathname);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (!file || (anchor && file.endsWith('.html') && !ids.get(file)?.has(anchor)))
          dead.push(`${page} → ${address}`);
      }
    }
    expect(dead).toEqual([]);
    expect(checked).toBeGreaterThan(pages.length * 5);
  });

  test('reaches every page from the home page, but for those that only lead on and the page for lost visitors', () => {
    const seen = new Set(['index.html']);
    for (const page of seen) {
      for (const address of addressesOf(textOf(site, page))) {
        const url = new URL(address, `http://section${site.base}${page.replace(/index\.html$/, '')}`);
        const file = url.host === 'section' ? fileOf(site, url.pathname) : undefined;
        if (file?.endsWith('.html')) seen.add(file);
      }
    }
    const unreached = pages.filter(
      (page) =>
        !seen.has(page) &&
        !/^(404\.html|o\d+\/index\.html|eit\/poster\/index\.html)$/.test(page) &&
        !/http-equiv="refresh"/.test(textOf(site, page)),
    );
    expect(unreached).toEqual([]);
  });

  test('asks nothing of another host', () => {
    const foreign = pages.flatMap((page) =>
      elementsOf(textOf(site, page))
        .filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'source', 'form'].includes(tagName))
        .filter((element) => !['canonical'].includes(attribute(element, 'rel')))
        .flatMap((element) => [attribute(element, 'src'), attribute(element, 'href'), attribute(element, 'action')])
        .filter((address) => /^(https?:)?\/\//.test(address)),
    );
    expect(foreign).toEqual([]);
  });

  test('publishes paths in plain ASCII', () => {
    expect(filesOf(site).filter((file) => !/^[A-Za-z0-9._/-]+$/.test(file))).toEqual([]);
  });

  test('has nothing inline that the policy of its pages forbids', () => {
    const inline = pages.flatMap((page) =>
      elementsOf(textOf(site, page)).filter(
        (element) =>
          element.tagName === 'style' ||
          (element.tagName === 'script' && attribute(element, 'src') === '') ||
          Object.keys(element.properties).some((name) => name === 'style' || /^on/.test(name)),
      ),
    );
    expect(inline).toEqual([]);
  });
});

describe('addresses of the contract', () => {
  const { real, townAtRoot } = inject('sites');

  test.each([
    'index.html',
    '2567/index.html',
    '2567/o12/index.html',
    'o12/index.html',
    'search/index.html',
    'eit/index.html',
    '2567/report/index.html',
    '2567/itas/index.html',
    '2567/itas.csv',
    '2567/itas.xlsx',
    'accessibility/index.html',
    '404.html',
    'pagefind/pagefind.js',
  ])('%s is published', (file) => {
    expect(filesOf(real)).toContain(file);
  });

  test('every item of the year has its page and its short address', () => {
    for (let no = 1; no <= 43; no++) {
      expect(filesOf(real)).toContain(`2567/o${no}/index.html`);
      expect(textOf(real, `o${no}/index.html`)).toContain(`0; url=/ita/2567/o${no}/`);
    }
  });

  test('an evidence file lies beside its item', () => {
    expect(textOf(townAtRoot, '2567/o12/six-months.csv')).toContain('ซ่อมถนนสมมติ');
  });

  test('the code of the questionnaire is published only where it is known', () => {
    expect(filesOf(townAtRoot)).toEqual(expect.arrayContaining(['eit/qr.svg', 'eit/qr.png']));
    expect(filesOf(real)).not.toContain('eit/qr.svg');
  });
});
