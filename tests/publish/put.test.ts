import { chmod, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holderOf, withHolder } from '../../src/publish/holder.ts';
import { markOf } from '../../src/publish/mark.ts';
import { put } from '../../src/publish/put.ts';
import { place, section, textsOf } from './support.ts';

const KEPT = { isKept: true };
const page = (text: string) => ({ 'index.html': text, '2567/o1/index.html': text });

async function published(room: string, out: string, text: string, commit?: string) {
  const fresh = await section(join(room, `fresh-${text}`), page(text), commit);
  const texts = await textsOf(fresh);
  return { texts, ...(await put(fresh, out, KEPT)) };
}

describe('a publication', () => {
  test('puts the first section in its place, and leaves nothing beside it', async () => {
    const room = await place();
    const out = join(room, 'web', 'ita');
    const { texts } = await published(room, out, 'one');
    expect(await textsOf(out)).toEqual(texts);
    expect(await readdir(join(room, 'web'))).toEqual(['ita']);
  });

  test('keeps the section it replaces, one and no more', async () => {
    const room = await place();
    const out = join(room, 'web', 'ita');
    await published(room, out, 'one');
    const second = await published(room, out, 'two');
    const third = await published(room, out, 'three');
    expect(await textsOf(out)).toEqual(third.texts);
    expect(await textsOf(holderOf(out).kept)).toEqual(second.texts);
    expect((await readdir(join(room, 'web'))).sort()).toEqual(['.ita-previous', 'ita']);
    expect((await readdir(holderOf(out).folder)).sort()).toEqual(['.gitignore', '.htaccess', 'section', 'web.config']);
  });

  test('keeps it where no web server opens it', async () => {
    const room = await place();
    const out = join(room, 'ita');
    await published(room, out, 'one');
    await published(room, out, 'two');
    const { folder } = holderOf(out);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readFile(join(folder, '.htaccess'), 'utf8')).toContain('Require all denied');
    expect(await readFile(join(folder, 'web.config'), 'utf8')).toContain('<add segment="section" />');
  });

  test('of the files that are published already leaves what is kept, whatever commit they come from', async () => {
    const room = await place();
    const out = join(room, 'ita');
    const first = await published(room, out, 'one');
    await published(room, out, 'two', 'a'.repeat(40));
    const again = await published(room, out, 'two', 'b'.repeat(40));
    expect(await textsOf(out)).toEqual(again.texts);
    expect(await textsOf(holderOf(out).kept)).toEqual(first.texts);
  });

  test('mends a published section that somebody has changed by hand', async () => {
    const room = await place();
    const out = join(room, 'ita');
    const { texts } = await published(room, out, 'one');
    await writeFile(join(out, 'index.html'), 'by hand');
    await published(room, out, 'one');
    expect(await textsOf(out)).toEqual(texts);
  });

  test('keeps a folder that was no section as well', async () => {
    const room = await place();
    const out = join(room, 'ita');
    await mkdir(out);
    await writeFile(join(out, 'old.html'), 'old');
    await published(room, out, 'one');
    expect(await textsOf(holderOf(out).kept)).toEqual({ '/old.html': 'old' });
  });

  test('keeps nothing of a preview', async () => {
    const room = await place();
    const out = join(room, 'looked-at');
    for (const text of ['one', 'two']) await put(await section(join(room, text), page(text)), out, { isKept: false });
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('two');
    expect((await readdir(room)).sort()).toEqual(['looked-at']);
  });

  test('leaves a group that may write as it was', async () => {
    const room = await place();
    const out = join(room, 'ita');
    await published(room, out, 'one');
    await chmod(out, 0o2775);
    await published(room, out, 'two');
    expect((await stat(out)).mode & 0o7777).toBe(0o2775);
  });

  test('names the documents that it takes out, whose copies are kept', async () => {
    const room = await place();
    const out = join(room, 'ita');
    await put(await section(join(room, 'one'), { '2567/o12/list.pdf': 'x', '2567/o12/plan.pdf': 'y' }), out, KEPT);
    const fresh = await section(join(room, 'two'), { '2567/o12/list.pdf/index.html': 'moved' });
    expect(await put(fresh, out, KEPT)).toEqual({ withdrawn: ['/2567/o12/list.pdf'] });
  });
});

describe('what a killed command has left', () => {
  /** A section that is published, and another that waits beside it as a killed command leaves it. */
  async function killed() {
    const room = await place();
    const out = join(room, 'ita');
    const { texts: old } = await published(room, out, 'old');
    const { coming } = holderOf(out);
    await section(coming.section, page('new'));
    return { room, out, old, coming, mark: await markOf(coming.section), next: () => published(room, out, 'next') };
  }

  test('before the swap is cleared, and the section that was published is kept by the next', async () => {
    const { out, old, coming, mark, next } = await killed();
    await writeFile(coming.mark, mark);
    const { texts } = await next();
    expect(await textsOf(out)).toEqual(texts);
    expect(await textsOf(holderOf(out).kept)).toEqual(old);
  });

  test('half written is cleared too', async () => {
    const { out, old, next } = await killed();
    await next();
    expect(await textsOf(holderOf(out).kept)).toEqual(old);
  });

  test('between the swap and the keeping is a section to keep', async () => {
    const { room, out, old, coming, mark } = await killed();
    await writeFile(coming.mark, mark);
    await rename(out, join(room, 'aside'));
    await rename(coming.section, out);
    await rename(join(room, 'aside'), coming.section);
    const now = await textsOf(out);
    await withHolder(out, async () => {});
    expect(await textsOf(out)).toEqual(now);
    expect(await textsOf(holderOf(out).kept)).toEqual(old);
  });

  test('between two renames, where there is no swap, is put back', async () => {
    const { out, old, coming, mark } = await killed();
    await writeFile(coming.mark, mark);
    await rename(out, coming.replaced);
    await withHolder(out, async () => {});
    expect(await textsOf(out)).toEqual(old);
    expect(await textsOf(holderOf(out).folder)).toBeUndefined();
  });

  test('after the second rename is a section to keep', async () => {
    const { out, old, coming, mark } = await killed();
    await writeFile(coming.mark, mark);
    await rename(out, coming.replaced);
    await rename(coming.section, out);
    await withHolder(out, async () => {});
    expect(await textsOf(holderOf(out).kept)).toEqual(old);
  });
});
