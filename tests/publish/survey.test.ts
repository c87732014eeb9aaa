import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesIn, sumOf } from '../../src/permanent/files.ts';
import { survey } from '../../src/publish/survey.ts';
import { folderWith } from '../permanent/support.ts';

const PAGE = `<!doctype html><title>ข้อ</title>${'<p>รายละเอียด</p>'.repeat(100)}`;
const FILES = {
  'index.html': PAGE,
  '2567/o12/index.html': PAGE,
  '2567/o12/a.pdf': `%PDF-1.7 ${'x'.repeat(3_000)}`,
  '2567/o12/small.csv': 'ก,ข\n',
};

describe('the survey of a built section', () => {
  test('sums all that lies in the folder afterwards, packed copies too', async () => {
    const folder = await folderWith(FILES);
    const sums = await survey(folder, await filesIn(folder), () => {});
    const paths = await filesIn(folder);
    expect([...sums.keys()].toSorted()).toEqual(paths);
    for (const path of paths) expect(sums.get(path), path).toEqual(await sumOf(join(folder, path)));
    expect(paths.filter((path) => /\.(br|gz)$/.test(path))).toEqual([
      '/2567/o12/index.html.br',
      '/2567/o12/index.html.gz',
      '/index.html.br',
      '/index.html.gz',
    ]);
  });

  test('packs what lies on the disk', async () => {
    const folder = await folderWith(FILES);
    await survey(folder, await filesIn(folder), () => {});
    expect(gunzipSync(await readFile(join(folder, 'index.html.gz'))).toString()).toBe(PAGE);
  });

  test('shows each text once', async () => {
    const seen: string[] = [];
    const folder = await folderWith(FILES);
    await survey(folder, await filesIn(folder), (path, bytes) => seen.push(`${path} ${bytes.length}`));
    const size = (text: string) => Buffer.byteLength(text);
    expect(seen.toSorted()).toEqual([
      `/2567/o12/index.html ${size(PAGE)}`,
      `/2567/o12/small.csv ${size(FILES['2567/o12/small.csv'])}`,
      `/index.html ${size(PAGE)}`,
    ]);
  });
});
