import { expect, test } from 'vitest';
import { evidenceFile } from '../../src/schema/file-name.ts';
import { item, O12 } from '../fixtures/broken/case.ts';
import { attacked, told } from './attacked.ts';

/** Names that lead elsewhere, mean something to Windows or a server, or hide what they are. */
const NAMES = [
  '../../../etc/passwd.pdf',
  'o12/../../../../etc/passwd.pdf',
  'o12/../o11/a.pdf',
  '/etc/passwd.pdf',
  'C:/Windows/a.pdf',
  '\\\\server\\share\\a.pdf',
  'o12\\a.pdf',
  'o12/%2e%2e/a.pdf',
  'o12/..%2fa.pdf',
  'o12/a.pdf%00.html',
  'o12/a.pdf\0.html',
  'o12/CON.pdf',
  'o12/nul.pdf',
  'o12/com1.pdf',
  'o12/LPT9.tar.pdf',
  'o12/a.pdf.',
  'o12/a.pdf:x',
  'o12/a.pdf::$DATA',
  'o12/.htaccess',
  'o12/.a.pdf',
  'o12/a.php.pdf',
  'o12/a.pHp5.pdf',
  'o12/a.cgi.csv',
  'o12/a.asp.pdf',
  'o12/a.html.pdf',
  'o12/a.svg.png',
  'o12/a.pdf.gz.pdf',
  'o12/a.\u202efdp.exe',
  'o012/a.pdf',
  'o12/a.pdf/',
  'o12//a.pdf',
  'o12/a.pdf?x.pdf',
  'o12/a.pdf#x.pdf',
  'o12/a;b.pdf',
  'o12/<b>.pdf',
  'o12/"a.pdf',
];

test.each(NAMES)('%j names no file of evidence', (name) => {
  expect(evidenceFile().safeParse(name).success).toBe(false);
});

test.each(['o12/plan.2567.pdf', 'o12/report-v1.2.pdf', 'o1/context.pdf', 'o43/auxiliary.csv', 'o12/a.docx'])(
  '%s does',
  (name) => {
    expect(evidenceFile().safeParse(name).success).toBe(true);
  },
);

test('the check refuses each of them at its line', async () => {
  const written = NAMES.map((name) => `  - title: ก\n    file: ${JSON.stringify(name)}`).join('\n');
  const check = await attacked({ [O12]: item(`status: done\nevidence:\n${written}`) });
  const lines = told(check).filter((one) => one.startsWith('content/bad-value '));
  expect(lines).toEqual(NAMES.map((_, i) => `content/bad-value content/${O12}:${5 + 2 * i}`));
});

test('two names that are one on Windows are refused', async () => {
  const check = await attacked({
    [O12]: item(
      'status: done\nevidence:\n  - title: ก\n    file: o12/six-months.pdf\n  - title: ข\n    file: o12/Six-Months.pdf',
    ),
  });
  expect(told(check)).toContain('content/name-twins content/oit/2567/o12.mdx:7');
});

test('no file that a server acts on is published, whatever it is called', async () => {
  const files = ['index.html', 'web.config', 'a.php', 'a.js', 'a.svg', 'a.xml', 'a.pdf.ocr.txt'];
  const check = await attacked({
    [O12]: item(`status: done\nevidence:\n${files.map((name) => `  - title: ก\n    file: o12/${name}`).join('\n')}`),
    ...Object.fromEntries(files.map((name) => [`oit/2567/o12/${name}`, '<?php phpinfo();'])),
  });
  expect([...check.documents.keys()]).toEqual([]);
  expect(told(check).filter((one) => /^(?:evidence\/foreign|content\/bad-value)/.test(one))).toHaveLength(files.length);
});
