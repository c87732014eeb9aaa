import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../../../src/cli/keep-pages.ts';
import { lackingForHost, layOut, tooMuchForHost } from '../../../src/publish/pack/site-root.ts';
import { writeSection } from '../../support/section.ts';

let room = '';

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'oit-root-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

const FILES = {
  'index.html': 'home',
  'index.html.br': 'packed',
  '404.html': 'nothing here',
  '2567/o1/a.pdf': '%PDF-1.7',
  _headers: '/ita/*\n  X-A: b\n',
  _redirects: '/ita/o1/ /ita/2567/o1/ 302\n',
  '.nojekyll': '',
  '.htaccess': '# Apache',
};

describe('a section laid out as a whole site', () => {
  test('lies below its base, with what Cloudflare reads in the root, and nothing that is for others', async () => {
    const folder = join(room, 'out/cloudflare');
    await layOut(await writeSection(join(room, 'dist'), FILES), folder, 'cloudflare');
    expect(await filesIn(folder)).toEqual(
      [
        '404.html',
        '_headers',
        '_redirects',
        'ita/2567/o1/a.pdf',
        'ita/404.html',
        'ita/index.html',
        'ita/manifest.json',
      ].sort(),
    );
    expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe(`/ /ita/ 302\n${FILES._redirects}`);
    expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(FILES._headers);
  });

  test('has for GitHub a page in the root that leads to it', async () => {
    const folder = join(room, 'out/github');
    await layOut(await writeSection(join(room, 'dist'), FILES), folder, 'github');
    expect(await filesIn(folder)).toEqual(
      [
        '.nojekyll',
        '404.html',
        'index.html',
        'ita/2567/o1/a.pdf',
        'ita/404.html',
        'ita/index.html',
        'ita/manifest.json',
      ].sort(),
    );
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('url=/ita/"');
  });

  test('that is the root itself is only freed of what is for others', async () => {
    const folder = join(room, 'root');
    await layOut(await writeSection(join(room, 'dist'), FILES, { base: '/' }), folder, 'cloudflare');
    expect(await filesIn(folder)).toEqual(
      ['2567/o1/a.pdf', '404.html', '_headers', '_redirects', 'index.html', 'manifest.json'].sort(),
    );
    expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe(FILES._redirects);
  });

  test('takes the place of the one before, or leaves it where the section changes meanwhile', async () => {
    const folder = join(room, 'out/cloudflare');
    const section = await writeSection(join(room, 'dist'), FILES);
    await layOut(section, folder, 'cloudflare');
    await writeFile(join(folder, 'ita/stray.html'), '');
    await layOut(section, folder, 'cloudflare');
    expect(await filesIn(folder)).not.toContain('ita/stray.html');
    await writeFile(join(room, 'dist/index.html'), 'other');
    await expect(layOut(section, folder, 'cloudflare')).rejects.toThrow('changed: /index.html');
    expect(await readFile(join(folder, 'ita/index.html'), 'utf8')).toBe('home');
    expect(await readdir(join(room, 'out'))).toEqual(['cloudflare']);
  });

  test('lacks what the host reads where it was built before that was made', async () => {
    const { _headers, '.nojekyll': _, ...older } = FILES;
    const section = await writeSection(join(room, 'dist'), older);
    expect(lackingForHost(section, 'cloudflare')).toEqual(['_headers']);
    expect(lackingForHost(section, 'github')).toEqual(['.nojekyll']);
    expect(lackingForHost(await writeSection(join(room, 'now'), FILES), 'cloudflare')).toEqual([]);
  });

  test('is refused before it is begun where the host would refuse it', async () => {
    const section = await writeSection(join(room, 'dist'), FILES);
    const holding = (count: number, bytes: number, ending = '') => ({
      ...section,
      manifest: {
        ...section.manifest,
        files: new Map(Array.from({ length: count }, (_, i) => [`/${i}${ending}`, { bytes, sha256: '' }])),
      },
    });
    // With the list of files, and what stands in the root once more.
    expect(tooMuchForHost(holding(19_996, 1), 'cloudflare')).toEqual([]);
    expect(tooMuchForHost(holding(19_997, 1), 'cloudflare')).toEqual(['*']);
    // What is packed beforehand is not handed over.
    expect(tooMuchForHost(holding(40_000, 26_214_401, '.br'), 'cloudflare')).toEqual([]);
    expect(tooMuchForHost(holding(1, 26_214_401), 'cloudflare')).toEqual(['/0']);
    expect(tooMuchForHost(holding(1, 26_214_401), 'github')).toEqual([]);
  });
});
