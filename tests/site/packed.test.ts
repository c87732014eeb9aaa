import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { filesOf } from '../support/pages.ts';

const { real, evidence, preview } = inject('sites');

describe.each([real, evidence])('the packed copies in $name', (site) => {
  const files = filesOf(site);
  const bytes = (file: string) => readFileSync(join(site.folder, file));
  const listed = JSON.parse(bytes('manifest.json').toString()) as { files: Record<string, unknown> };

  test('lie beside every text that is not tiny, unpack to it, and are listed', () => {
    const texts = files.filter(
      (file) =>
        /\.(html|css|js|json|svg|csv|xml|txt)$/.test(file) && file !== 'manifest.json' && bytes(file).length > 2_000,
    );
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      expect(gunzipSync(bytes(`${text}.gz`)), text).toEqual(bytes(text));
      expect(brotliDecompressSync(bytes(`${text}.br`)), text).toEqual(bytes(text));
      expect(Object.keys(listed.files)).toEqual(expect.arrayContaining([`/${text}.gz`, `/${text}.br`]));
    }
  });

  test('lie beside nothing else', () => {
    const alone = files.filter((file) => /\.(br|gz)$/.test(file) && !files.includes(file.replace(/\.(br|gz)$/, '')));
    expect(alone).toEqual([]);
    expect(files.filter((file) => /\.(pdf|png|xlsx|docx|woff2|pf_\w+)\.(br|gz)$/.test(file))).toEqual([]);
  });
});

test('a section that is only looked at has none', () => {
  expect(filesOf(preview).filter((file) => /\.(br|gz)$/.test(file))).toEqual([]);
});
