import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clusters } from '../../src/thai/clusters.ts';
import { COMPOUNDS } from '../../src/thai/domain.ts';
import { packWords, unpackWords } from '../../src/thai/front-coding.ts';
import { segment } from '../../src/thai/segment.ts';
import { WORDS } from '../../src/thai/words.ts';

const ROOM = new URL('../../src/thai/', import.meta.url);
const words = unpackWords(WORDS);
const compounds = COMPOUNDS.trim()
  .split(/\s+/)
  .map((compound) => compound.split('|'));

describe('the dictionary', () => {
  it('has at least 4,500 words, none twice', () => {
    expect(words.length).toBeGreaterThan(4500);
    expect(new Set(words).size).toBe(words.length);
  });

  it('is packed as packWords packs it (run with -u to pack words that were added)', async () => {
    const source = read('words.ts');
    const packed = source.replace(/`\n[^`]*\n`;/, () => `\`\n${packWords(words)}\n\`;`);
    await expect(packed).toMatchFileSnapshot('../../src/thai/words.ts');
  });

  it('has words of whole clusters alone', () => {
    expect(words.filter((word) => !/^[เ-ไก-ฮ]/.test(word) || /[^ก-ฮะ-\u0e3aเ-ๅ\u0e47-\u0e4e]/.test(word))).toEqual([]);
    expect(words.filter((word) => /[เ-ไ]$/.test(word))).toEqual([]);
  });

  it('hides no word behind การ or ความ', () => {
    const known = new Set(words);
    const hidden = words.filter((word) => known.has(word.replace(/^(?:การ|ความ)/, '')) && /^(?:การ|ความ)./.test(word));
    expect(hidden).toEqual(['การบ้าน', 'การเมือง']); // homework and politics are other things than house and town
  });

  it('gives back each of its words whole', () => {
    expect(words.filter((word) => segment(word).length !== 1)).toEqual([]);
  });

  it('stays within 28 kB gzip with the code that uses it', () => {
    const sources = Array.from(closure('segment.ts'), read).join('\n');
    expect(sources).toContain('export const WORDS');
    expect(gzipSync(sources).length).toBeLessThanOrEqual(28_000);
  });
});

describe('the compounds', () => {
  it('come out as their parts', () => {
    expect(compounds.map((parts) => segment(parts.join('')).map((token) => token.text))).toEqual(compounds);
  });

  it('have parts that come out alike when they are typed alone', () => {
    const parts = compounds.flat();
    expect(parts.filter((part) => segment(part)[0]?.text !== part)).toEqual([]);
  });

  it('are cut between clusters', () => {
    expect(compounds.filter((parts) => parts.flatMap(clusters).join() !== clusters(parts.join('')).join())).toEqual([]);
  });

  it('are not in the dictionary as well', () => {
    const known = new Set(words);
    expect(compounds.filter((parts) => known.has(parts.join('')))).toEqual([]);
  });
});

describe('packWords', () => {
  it('writes what a word shares with the one before as a number', () => {
    expect(packWords(['กด', 'กฎหมาย', 'กฎ', 'ขน', 'กฎ'])).toBe('กฎ2หมาย\n1ด\nขน');
  });

  it('is undone by unpackWords', () => {
    const sorted = ['กฎ', 'กฎหมาย', 'กด', 'ขน', 'องค์การบริหาร', 'องค์การบริหารส่วน', 'องค์การบริหารส่วนตำบล'];
    expect(unpackWords(packWords(sorted))).toEqual(sorted);
    expect(unpackWords(packWords([]))).toEqual([]);
  });

  it('leaves room for a word in full at the end, whatever ends the lines', () => {
    expect(unpackWords('กฎ2หมาย\r\n1ด\r\nขยะ\r\n')).toEqual(['กฎ', 'กฎหมาย', 'กด', 'ขยะ']);
  });
});

function read(file: string): string {
  return readFileSync(new URL(file, ROOM), 'utf8');
}

/** A file of the room and all that it imports. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  for (const [, next = ''] of read(file).matchAll(/from '\.\/([^']+)'/g)) if (!seen.has(next)) closure(next, seen);
  return seen;
}
