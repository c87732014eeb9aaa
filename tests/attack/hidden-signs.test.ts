import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hash } from '../../src/evidence/hash.ts';
import { formatOcrText } from '../../src/evidence/ocr/text-file.ts';
import { hiddenSigns, withoutHidden } from '../../src/thai/hidden-signs.ts';
import { documentBytes } from '../evidence/pdf/documents.ts';
import { item, O12, prose } from '../fixtures/broken/case.ts';
import { PROJECT } from '../support/commands.ts';
import { attacked, told } from './attacked.ts';

/** What a value is attacked with, and what becomes of the file. */
const SIGNS: readonly (readonly [attack: string, text: string, code: string])[] = [
  ['a name read backwards from a sign on', 'รายงาน\u202efdp.exe', 'content/hidden-sign'],
  ['an isolate', 'ก\u2066ข\u2069', 'content/hidden-sign'],
  ['a mark of direction', 'ก\u200fข', 'content/hidden-sign'],
  ['letters of tags', 'ก\u{e0068}\u{e0069}', 'content/hidden-sign'],
  ['a letter of Hangul that is blank', 'ก\u3164ข', 'content/hidden-sign'],
  ['a colour of a terminal', 'ก\u001b[31mข', 'content/hidden-sign'],
  ['the same in one sign', 'ก\u009b31mข', 'content/hidden-sign'],
  ['a bell', 'ก\u0007', 'content/hidden-sign'],
  ['words of nothing but letters without width', 'ก\u200b\u200c\u200b\u200d\u2060ข', 'content/hidden-sign'],
  ['three hundred marks on a letter', `ก${'\u0e49'.repeat(300)}`, 'content/stacked-marks'],
];

/** Each with the line it must be told at. */
const PLACES: Readonly<Record<string, (text: string) => readonly [files: Record<string, unknown>, place: string]>> = {
  'a field of an item': (text) => [{ [O12]: item(`status: not-started\nprogress: ${text}`) }, `content/${O12}:3`],
  'a body': (text) => [{ [O12]: prose(`ก\n\n${text}\n`) }, `content/${O12}:7`],
  'site.yaml': (text) => [{ 'site.yaml': { replace: 'district:', by: `# ${text}\ndistrict:` } }, 'content/site.yaml:4'],
};

describe.each(Object.entries(PLACES))('in %s', (_, place) => {
  test.each(SIGNS)('%s is refused at its line', async (_, text, code) => {
    const [files, where] = place(text);
    const check = await attacked(files as Parameters<typeof attacked>[0]);
    expect(told(check)).toContain(`${code} ${where}`);
    expect(check.summary.publishable).toBe(false);
  });
});

test.each<[spelling: string, file: string, becomes: string]>([
  [
    'an escape of YAML',
    item('status: not-started\nprogress: "ก\\u202eข"'),
    'content/hidden-sign content/oit/2567/o12.mdx:3',
  ],
  [
    'an escape of a terminal in YAML',
    item('status: not-started\nprogress: "ก\\x1b[31mข"'),
    'content/hidden-sign content/oit/2567/o12.mdx:3',
  ],
  [
    'half of a letter in YAML',
    item('status: not-started\nprogress: "ก\\ud800"'),
    'content/hidden-sign content/oit/2567/o12.mdx:3',
  ],
  ['an entity', prose('ก&#x202e;ข\n'), 'content/hidden-sign content/oit/2567/o12.mdx:5'],
  [
    'an entity in the words of a picture',
    prose('![ก&#x202e;](o12/a.jpg)\n'),
    'content/hidden-sign content/oit/2567/o12.mdx:5',
  ],
  [
    'an entity in the title of a table',
    prose('<DataTable file="o12/a.csv" caption="ก&#x202e;" />\n'),
    'content/hidden-sign content/oit/2567/o12.mdx:5',
  ],
  [
    'marks on a letter in YAML',
    item(`status: not-started\nprogress: "ก${'\\u0e49'.repeat(9)}"`),
    'content/stacked-marks content/oit/2567/o12.mdx:3',
  ],
])('a hidden sign that is spelled as %s is refused as well', async (_, file, becomes) => {
  expect(told(await attacked({ [O12]: file }))).toContain(becomes);
});

test('the text beside a scanned document is shown without what it hides', async () => {
  const bytes = documentBytes('scan.pdf');
  const signs = SIGNS.map(([, text]) => text);
  const check = await attacked({
    [O12]: item('status: done\nevidence:\n  - title: ก\n    file: o12/scan.pdf'),
    'oit/2567/o12/scan.pdf': bytes,
    'oit/2567/o12/scan.pdf.ocr.txt': formatOcrText('scan.pdf', {
      sha256: hash(bytes),
      pages: new Map([[1, `ซาลาแมนเดอร์\n${signs.join('\n')}`]]),
    }),
  });
  const [page] = [...check.documents.values()].find(({ file }) => file === 'o12/scan.pdf')?.pages ?? [];
  expect(page?.source).toBe('ocr');
  expect(page?.text).toMatch(/^ซาลาแมนเดอร์\nรายงานfdp\.exe\nกข\nกข\n/);
  expect(hiddenSigns(page?.text ?? '')).toEqual([]);
});

test('names of files are told without what steers a terminal', async () => {
  const check = await attacked({
    'oit/2567/\u001b[31mx.mdx': 'ก',
    'oit/2567/o12/\u202efdp.exe': 'ก',
    'oit/2567/a\n::error ::x.mdx': 'ก',
  });
  expect(told(check).map((one) => one.split(' ')[0])).toEqual(
    expect.arrayContaining(['content/stray', 'content/unnamed-file']),
  );
});

describe('honest text is not suspected', () => {
  test.each([
    ['where a Thai line may end', 'การ\u200bจัดซื้อ\u200bจัดจ้าง'],
    ['three marks on a letter', 'น\u0e49\u0e4dา ที่ ปฏิ\u0e39\u0e49'],
    ['a family of emoji', '👨\u200d👩\u200d👧\u200d👦 1\ufe0f\u20e3'],
    ['a soft hyphen, tabs and line ends', 'co\u00adoperate\ta\r\nb'],
  ])('%s', (_, text) => {
    expect(hiddenSigns(text)).toEqual([]);
    expect(withoutHidden(text)).toBe(text);
  });

  test('of the real section no file has a hidden sign', () => {
    const files = readdirSync(join(PROJECT, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:mdx|yaml)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(40);
    for (const file of files)
      expect(hiddenSigns(readFileSync(join(PROJECT, 'content', file), 'utf8')), file).toEqual([]);
  });
});
