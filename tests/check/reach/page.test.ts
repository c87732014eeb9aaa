import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/check/reach/page.ts';

const AT = new URL('https://www.example.go.th/a/b');

function read(body: string | Uint8Array, type = 'text/html; charset=utf-8') {
  const start = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const reply = { status: 200, url: AT.href, isRedirected: false, isCut: false, bytes: start.length, sha256: '' };
  return readPage({ ...reply, start, headers: new Headers({ 'content-type': type }) }, AT);
}

describe('a page of another host', () => {
  test('is read for what a reader sees and where it leads', () => {
    const page = read(`<!doctype html><html><head><title> หน้า
      แรก </title><base href="/sub/"><style>a{}</style></head><body>
      <h1>ข่าว <b>วันนี้</b></h1><p>ข้อความ &amp; อื่น</p><script>var x = "<a href='/no'>";</script>
      <a href="x?a=1&amp;b=2">1</a><a href="mailto:a@b.c">2</a><a href="javascript:void(0)">3</a><a href="">4</a><a>5</a>
      <map><area href="//other.example/y"></map><iframe src="https://frame.example/"></iframe>
      <IMG SRC=qr.png ALT="รูป"><img src="data:image/png;base64,AAAA"><noscript><a href="/quiet">6</a></noscript></body>`);
    expect(page).toEqual({
      title: 'หน้า แรก',
      headings: ['ข่าว วันนี้'],
      text: 'ข่าว วันนี้ ข้อความ & อื่น 1 2 3 4 5',
      hasPassword: false,
      links: [
        'https://www.example.go.th/sub/x?a=1&b=2',
        'https://other.example/y',
        'https://frame.example/',
        'https://www.example.go.th/quiet',
      ],
      images: [
        { src: 'https://www.example.go.th/sub/qr.png', alt: 'รูป' },
        { src: '', alt: '' },
      ],
      isCut: false,
    });
  });

  test.each(['text/html; charset=windows-874', 'text/html; charset=TIS-620', 'text/html'])('is read in %s', (type) => {
    const meta = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=tis-620"><title>';
    // “ไม่พบ” in windows-874
    const thai = Uint8Array.of(0xe4, 0xc1, 0xe8, 0xbe, 0xba);
    const bytes = new Uint8Array([...new TextEncoder().encode(meta), ...thai, ...new TextEncoder().encode('</title>')]);
    expect(read(bytes, type)?.title).toBe('ไม่พบ');
  });

  test('of a charset that nobody knows is read as UTF-8', () => {
    expect(read('<html><title>หน้า</title>', 'text/html; charset=klingon')?.title).toBe('หน้า');
  });

  test.each(['%PDF-1.7', '', '{"a":1}'])('is none where the answer is %s', (body) => {
    expect(read(body, 'application/octet-stream')).toBeUndefined();
  });
});

describe('a page that is made to be slow', () => {
  const many = (piece: string) => `<html>${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
  test.each([
    ['elements in elements', many('<div>')],
    ['lists in lists', many('<li><ul>')],
    ['elements in elements with ends of others', many('<div></x>')],
    ['lists in lists with ends of others', many('<li></x><ul></x>')],
    ['tables in tables', many('<table><tr><td>')],
    ['formats that are never closed', many('<b><i><font><p>')],
    ['attributes', `<html><a ${Array.from({ length: 150_000 }, (_, i) => `a${i}=1`).join(' ')}>`],
    ['attributes behind slashes', `<html><a ${Array.from({ length: 150_000 }, (_, i) => `a${i}`).join('/')}>`],
    ['attributes in quotes', `<html><a ${Array.from({ length: 120_000 }, (_, i) => `a${i}=""`).join('')}>`],
    ['signs without end', many('<')],
    ['comments', many('<!--')],
    ['entities', many('&amp')],
    ['marks of a charset', many('<meta ')],
  ])('by %s is read in a few seconds, as far as it goes', (_, body) => {
    const started = performance.now();
    expect(read(body)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test('of any bytes is read or not, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('text/html', 'text/plain', ''), (bytes, type) => {
        read(bytes, type);
        read(new Uint8Array([...new TextEncoder().encode('<html><a href='), ...bytes]), 'text/html; charset=utf-16');
      }),
      { numRuns: 300 },
    );
    const piece = fc.constantFrom(
      '<a href="',
      '">',
      '<base href=x:>',
      '<img src=',
      '<',
      '>',
      '</',
      '&#x0;',
      '"',
      'ก',
      '<svg>',
      '<template>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (all) => void read(`<html>${all.join('')}`)),
      { numRuns: 300 },
    );
  });
});
