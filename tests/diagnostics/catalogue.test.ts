import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../src/cli/keep-pages.ts';
import { CODES, type Code, entryOf, FAMILIES } from '../../src/diagnostics/catalogue.ts';
import { guidePages } from '../../src/diagnostics/page.ts';
import { SEVERITY_NAMES } from '../../src/diagnostics/words.ts';
import { PROJECT } from '../support/commands.ts';
import { foreignWord, withoutQuoted } from '../support/foreign-words.ts';

const GUIDE = join(PROJECT, 'docs/codes');

/** Shortest and longest text of each field that says something and is still read, in UTF-16 units. */
const LENGTHS = { title: [6, 80], happened: [15, 400], why: [20, 400], mend: [15, 600], source: [10, 200] } as const;
const FIELDS = Object.keys(LENGTHS) as (keyof typeof LENGTHS)[];

/** An English sentence has two words side by side; what is typed or clicked stands in quotes or backticks. */
const ENGLISH = /\b[A-Za-z]{2,} [A-Za-z]{2,}\b/;
/** Names of things that Thai writes as they are. */
const NAMES = /\b(?:QR code|Google|Microsoft|OneDrive|SharePoint|Dropbox|iCloud|Facebook|Word|Excel|PDF|CSV|ITAS?)\b/g;

describe('the entry of a code', () => {
  test.each(CODES)('%s says everything, in Thai', (code) => {
    const entry = entryOf(code);
    for (const field of FIELDS) {
      const text = entry[field];
      const [least, most] = LENGTHS[field];
      const where = `${code} ${field}: ${text}`;
      expect(text.length, `${where}\nlength`).toBeGreaterThanOrEqual(least);
      expect(text.length, `${where}\nlength`).toBeLessThanOrEqual(most);
      expect(text, where).toMatch(/[\u0e00-\u0e7f]{3}/);
      expect(text, `${where}\nspaces, line ends`).not.toMatch(/ {2}|^\s|\s$|\n/);
      expect(text.match(/`/g)?.length ?? 0, `${where}\nbackticks come in pairs`).toSatisfy((n: number) => n % 2 === 0);
      expect(foreignWord(text), `${where}\na word of programmers`).toBeUndefined();
      const english = ENGLISH.exec(withoutQuoted(text).replaceAll(NAMES, ''))?.[0];
      expect(
        english,
        `${where}\nEnglish words; what is typed or clicked stands in backticks or “quotes”`,
      ).toBeUndefined();
    }
    if (entry.example) {
      const { wrong, right } = entry.example;
      expect(wrong.trim(), `${code} example`).not.toBe('');
      expect(right.trim(), `${code} example`).not.toBe(wrong.trim());
    }
  });

  test.each(Object.entries(FAMILIES))('of the family %s has its family in its code', (family, kinds) => {
    for (const code of Object.keys(kinds)) expect(code).toMatch(new RegExp(`^${family}/[a-z0-9]+(-[a-z0-9]+)*$`));
  });

  test('is there once: no title stands for two codes', () => {
    const titles = CODES.map((code) => entryOf(code).title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

describe('the guide to the codes', () => {
  const pages = guidePages();
  const MEND = 'The guide is drawn from the catalogue: run `npm run guide` and commit docs/codes.';

  test.each([...pages.keys()])('has docs/codes/%s, as the catalogue says it', (path) => {
    const kept = readIfThere(join(GUIDE, path));
    expect(kept, `docs/codes/${path} is missing. ${MEND}`).toBeDefined();
    expect(kept === pages.get(path), `docs/codes/${path} is stale. ${MEND}`).toBe(true);
  });

  test('has no page of a code that is gone', async () => {
    const left = (await filesIn(GUIDE)).filter((path) => !pages.has(path));
    expect(left, `Pages left over. ${MEND}`).toEqual([]);
  });

  test('names every code in its index, with its severity in words', () => {
    const rows = (pages.get('README.md') ?? '').split('\n').filter((line) => line.startsWith('| ['));
    expect(rows.map((row) => /`(.+)` \|$/.exec(row)?.[1])).toEqual(CODES);
    expect(rows.map((row) => row.split(' | ')[1])).toEqual(CODES.map((code) => SEVERITY_NAMES[entryOf(code).severity]));
  });

  test('is found from the guide of the editors', () => {
    expect(readFileSync(join(PROJECT, 'docs/editor-guide.md'), 'utf8')).toContain('(codes/README.md)');
  });

  test('shows what is typed as it is, and signs elsewhere as signs', () => {
    const page = pages.get('content/component.md' satisfies `${Code}.md`) ?? '';
    expect(page).toContain('`<DataTable file="…" caption="…" />`');
    expect(page.replaceAll(/```text\n[\s\S]*?\n```|`[^`]*`/g, '')).not.toMatch(/(?<!\\)</);
    expect(page).toContain('ผิด\n\n```text\n<b>สำคัญ</b>\n```\n\nถูก\n\n```text\n**สำคัญ**\n```\n');
  });
});

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
