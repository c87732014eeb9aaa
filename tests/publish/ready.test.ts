import { appendFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readListed } from '../../src/publish/read-file.ts';
import { readiness } from '../../src/publish/ready.ts';
import { writeSection } from '../support/section.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-ready-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const FILES = { 'index.html': '<p>หน้าแรก</p>', '2567/o1/a.pdf': '%PDF-1.7' };

describe('a section', () => {
  test('that is as its list says may be sent out, with the moment it was built', async () => {
    await writeSection(folder, FILES);
    await utimes(join(folder, 'manifest.json'), 1_700_000_000, 1_700_000_001.9);
    const found = await readiness(folder);
    expect(found.ok && [...found.section.manifest.files.keys()]).toEqual(['/2567/o1/a.pdf', '/index.html']);
    expect(found.ok && found.section.built).toBe(1_700_000_001);
  });

  test('that is none is told from a preview and from one without its list', async () => {
    expect(await readiness(join(folder, 'nowhere'))).toEqual({ ok: false, why: 'none' });
    await writeFile(join(folder, 'index.html'), '');
    expect(await readiness(folder)).toEqual({ ok: false, why: 'unlisted' });
    await mkdir(join(folder, 'check'));
    expect(await readiness(folder)).toEqual({ ok: false, why: 'preview' });
    await writeFile(join(folder, 'manifest.json'), '{"format": 1, "base": "/ita/", "files"');
    expect(await readiness(folder)).toEqual({ ok: false, why: 'unlisted' });
  });

  test('with a file that has changed or gone is refused, and one with a stray file is not', async () => {
    await writeSection(folder, FILES);
    await writeFile(join(folder, 'stray.txt'), '');
    expect((await readiness(folder)).ok).toBe(true);
    await appendFile(join(folder, 'index.html'), ' ');
    await rm(join(folder, '2567/o1/a.pdf'));
    expect(await readiness(folder)).toMatchObject({
      why: 'changed',
      findings: [
        { kind: 'missing', path: '/2567/o1/a.pdf' },
        { kind: 'changed', path: '/index.html' },
      ],
    });
  });

  test('is held to its list once more with each file that is read', async () => {
    const section = await writeSection(folder, FILES);
    expect(Buffer.from(await readListed(section, '/2567/o1/a.pdf')).toString()).toBe('%PDF-1.7');
    expect(Buffer.from(await readListed(section, '/manifest.json')).toString()).toBe(section.text);
    await writeFile(join(folder, '2567/o1/a.pdf'), '%PDF-1.6');
    await expect(readListed(section, '/2567/o1/a.pdf')).rejects.toThrow('changed: /2567/o1/a.pdf');
    await writeFile(join(folder, 'manifest.json'), '{}');
    await expect(readListed(section, '/manifest.json')).rejects.toThrow('changed: /manifest.json');
    await rm(join(folder, 'index.html'));
    await expect(readListed(section, '/index.html')).rejects.toThrow('changed: /index.html');
  });
});
