import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../src/permanent/manifest.ts';
import { folderWith, hash, manifestOf } from './support.ts';

const ABOUT = { base: '/ita/', commit: 'c'.repeat(40) };

describe('the list of a published section', () => {
  test('names every file but itself, sorted, with size and SHA-256', async () => {
    const root = await folderWith({ 'o2/index.html': 'ข', 'index.html': 'ก', 'o2.pdf': '', 'manifest.json': 'old' });
    const text = await manifestOf(root, ABOUT);
    const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
    const read = readManifest(text);
    expect(read).toMatchObject(ABOUT);
    expect([...(read?.files ?? [])]).toEqual([
      ['/index.html', { bytes: 3, sha256: sha256('ก') }],
      ['/o2.pdf', { bytes: 0, sha256: sha256('') }],
      ['/o2/index.html', { bytes: 3, sha256: sha256('ข') }],
    ]);
    expect(text.split('\n').filter((line) => line.includes('sha256'))).toHaveLength(3);
  });

  test('of the same files is the same, whenever it is made', async () => {
    const root = await folderWith({ 'b.html': 'b', 'a.html': 'a' });
    const text = await manifestOf(root, ABOUT);
    await writeFile(join(root, 'manifest.json'), text);
    expect(await manifestOf(root, ABOUT)).toBe(text);
    expect(await manifestOf(await folderWith({ 'a.html': 'a', 'b.html': 'b' }), ABOUT)).toBe(text);
  });

  test('says nothing of a commit where the content was not committed', async () => {
    expect(await manifestOf(await folderWith({}), { base: '/', commit: undefined })).not.toContain('commit');
  });

  test('says which program made the section, where it knows, and is read without that as well', async () => {
    const root = await folderWith({ a: '' });
    const program = { version: '0.1.0', commit: 'd'.repeat(40) };
    const text = await manifestOf(root, { ...ABOUT, program });
    expect(text).toContain(`\n  "program": { "version": "0.1.0", "commit": "${program.commit}" },\n`);
    expect(readManifest(text)?.program).toEqual(program);
    const changed = await manifestOf(root, { ...ABOUT, program: { version: '0.1.0', commit: undefined } });
    expect(changed).toContain('"program": { "version": "0.1.0" },');
    expect(readManifest(await manifestOf(root, ABOUT))).toMatchObject({ ...ABOUT, program: undefined });
  });

  test.each([
    ['no list at all', '<!doctype html>'],
    ['another format', JSON.stringify({ format: 2, base: '/', files: {} })],
    ...['../a', '/../a', '/a/../b', 'a', '/a//b', '/', '/a/', '/a\\b', '//host/a'].map((path) => [
      `a path that leads out: ${path}`,
      JSON.stringify({ format: 1, base: '/', files: { [path]: { bytes: 1, sha256: hash('a') } } }),
    ]),
  ])('is not taken from what is %s', (_, text) => {
    expect(readManifest(text)).toBeUndefined();
  });

  test('may hold the names that files have', () => {
    const files = { '/a..b/.well-known/x y.pdf': { bytes: 1, sha256: hash('a') } };
    expect(readManifest(JSON.stringify({ format: 1, base: '/', files }))?.files.size).toBe(1);
  });
});
