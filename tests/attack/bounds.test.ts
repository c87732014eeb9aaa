import { describe, expect, test } from 'vitest';
import { item, O12, prose } from '../fixtures/broken/case.ts';
import { attacked, told } from './attacked.ts';

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

/** Almost as large as a text file may be. */
const FULL = 900_000;
const full = (text: string) => text.repeat(Math.ceil(FULL / text.length)).slice(0, FULL);

describe('a file of fields that is made to hold the reader up, or to become more than it is, is refused', () => {
  const letters = [...'abcdefghij'];
  test.each<[attack: string, fields: string, code: string]>([
    [
      'a billion laughs',
      letters.map((c, i) => `${c}: &${c} [${times(9, () => (i ? `*${letters[i - 1]}` : 'ha')).join(', ')}]`).join('\n'),
      'content/syntax',
    ],
    ['fields merged from elsewhere', '<<: { status: done }', 'content/unknown-field'],
    ['a function', 'status: !!js/function "function () {}"', 'content/syntax'],
    ['bytes', 'status: !!binary aGVsbG8=', 'content/syntax'],
    ['an object of Python', 'status: !!python/object/apply:os.system ["id"]', 'content/syntax'],
    ['a field twice', 'status: done\nstatus: done', 'content/syntax'],
    ['the prototype of all objects', 'status: done\n__proto__: { publishable: true }', 'content/unknown-field'],
    ['its constructor', 'status: done\nconstructor: { prototype: { a: b } }', 'content/unknown-field'],
    ['a hundred thousand brackets', `status: ${'['.repeat(100_000)}`, 'content/syntax'],
    ['a hundred thousand braces', `status: ${'{a: '.repeat(100_000)}`, 'content/syntax'],
    ['a hundred thousand dashes', `status:\n  ${'- '.repeat(100_000)}`, 'content/syntax'],
    ['sixty thousand fields', times(60_000, (i) => `k${i}: v`).join('\n'), 'content/syntax'],
    [
      'twenty thousand documents',
      `status: done\nevidence:\n${times(20_000, (i) => `  - { title: a, file: o12/a${i}.pdf }`).join('\n')}`,
      'content/syntax',
    ],
  ])('%s', async (_, fields, code) => {
    const check = await attacked({ [O12]: item(fields) });
    expect(told(check).join('\n')).toMatch(new RegExp(`^${code} content/${O12}:`, 'm'));
    expect(check.summary.publishable).toBe(false);
  });
});

test('a file larger than prose is not read', async () => {
  expect(told(await attacked({ [O12]: prose('ก'.repeat(2_000_000)) }))).toContain(`content/too-large content/${O12}:1`);
});

describe('a body that is made to hold the parser up is refused before it is parsed', () => {
  test.each<[attack: string, body: string]>([
    ['emphasis in emphasis', full('_a_')],
    ['stars', full('*a ')],
    ['brackets', full('[')],
    ['pictures', full('![')],
    ['links that are not closed', full('[a](b')],
    ['braces', full('{')],
    ['tags', full('<a ')],
    ['comments', full('<!--')],
    ['sections of XML', full('<![CDATA[')],
    ['notes in notes', full('<Note>\n\n')],
    ['letters as entities', full('&#x41;')],
    ['quotes in quotes', full('> ')],
    ['lists in lists', full('- ')],
    ['addresses', full('www.a.b ')],
    ['mailboxes', full('a@b.c ')],
    ['a table of 3,000 columns', `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n${'|\n'.repeat(10_000)}`],
    ['a table of 80,000 rows', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(80_000)}`],
  ])('%s', async (_, body) => {
    expect(told(await attacked({ [O12]: prose(`${body}\n`) })).join('\n')).toMatch(
      new RegExp(`^content/too-much content/${O12}:`, 'm'),
    );
  });
});

/** Parsed as they are; what they say is no matter, only that it is over soon. */
test.each<[attack: string, body: string]>([
  ['quotes in quotes', '> '.repeat(900)],
  ['lists in lists', times(400, (i) => `${' '.repeat(i * 2)}- a`).join('\n')],
  ['a line of nothing but digits', '1'.repeat(FULL)],
  ['spaces', ' '.repeat(FULL)],
  ['dots', full('. ')],
  ['lines', full('a\n')],
  ['Thai without an end', full('กองคลัง').slice(0, 300_000)],
  ['one address with steps back', `[a](https://www.example.go.th/${full('a/../')})`],
])('a body of %s is looked at in bounded time', async (_, body) => {
  await attacked({ [O12]: prose(`${body}\n`) });
});
