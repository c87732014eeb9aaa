import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagsOf } from '../../../src/publish/inspect/tags.ts';
import { attribute, elementsOf } from '../../support/pages.ts';

/** The elements of a text, as our scanner sees them: `img{src=a}`. */
const ours = (html: string) =>
  tagsOf(html).map(
    ({ name, attributes }) => `${name}{${[...attributes].map(([key, value]) => `${key}=${value}`).join(' ')}}`,
  );

describe('start tags', () => {
  test.each([
    ['<a href="x" title=\'y "z"\'>', ['a{href=x title=y "z"}']],
    ['<A HREF=x>', ['a{href=x}']],
    ['<a href=x/y?z=1>', ['a{href=x/y?z=1}']],
    ['<a href = "x"\n\tid\n=\ny>', ['a{href=x id=y}']],
    ['<a href="x"id="y">', ['a{href=x id=y}']],
    ['<a href="first" href="second">', ['a{href=first}']],
    ['<img alt src="x"/>', ['img{alt= src=x}']],
    ['<img src=x/>', ['img{src=x/}']],
    ['<a href=>', ['a{href=}']],
    ['<a =x href=y>', ['a{=x= href=y}']],
    ['<a href="a?x=1&amp;y=2&#38;z=&#x33;&lt;&#0;&unknown;">', ['a{href=a?x=1&y=2&z=3<\ufffd&unknown;}']],
    ['<a title="1 > 0" href="x">', ['a{title=1 > 0 href=x}']],
    ['a < b <3 <', []],
    ['<!-- <a href="x"> --><b>', ['b{}']],
    ['<!--><a><!---><b><!-- --!><i>', ['a{}', 'b{}', 'i{}']],
    ['<!doctype html><?php <a> ?><b></ <i>><u>', ['b{}', 'u{}']],
    ['</a title="<b>"><i>', ['i{}']],
    ['<script>"<a>"</scripts><b></SCRIPT ><i>', ['script{}', 'i{}']],
    ['<style><a></style><title><b></title><textarea><i></textarea><u>', ['style{}', 'title{}', 'textarea{}', 'u{}']],
    ['<b><script><a>', ['b{}', 'script{}']],
    ['<b><a href="x', ['b{}']],
    ['<b><a href', ['b{}']],
    ['<b><!-- <a>', ['b{}']],
  ])('of %s', (html, expected) => {
    expect(ours(html)).toEqual(expected);
  });

  test('tell where they stand', () => {
    expect(tagsOf('x<b>y</b><i>').map(({ at }) => at)).toEqual([1, 9]);
  });
});

/** Pieces of pages, broken ones too. Elements that a parser neither moves nor adds. */
const PIECES = [
  '<span>',
  '</span>',
  '<div id="a">',
  '</div>',
  '<img src="/ita/x.png" alt=\'"\'>',
  '<img src=/ita/x.png>',
  '<span title="a > b" id=\'<b>\'>',
  '<span title="&amp;&#3585;&quot;">',
  '<!-- <img src="/no"> -->',
  '<!-- ',
  '-->',
  '<textarea><img src="/no"></textarea>',
  'ภาษาไทย & < 3',
  '"',
  "'",
  '>',
  '<',
  '/',
  '=',
  ' ',
  '\n',
];

test('of any soup of pieces are those that a parser of HTML sees', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const html = pieces.join('');
      const wanted = ['span', 'div', 'img', 'textarea'];
      const theirs = elementsOf(`<body>${html}`)
        .filter(({ tagName }) => wanted.includes(tagName))
        .map((element) => [
          element.tagName,
          attribute(element, 'id'),
          attribute(element, 'src'),
          attribute(element, 'title'),
        ]);
      const seen = tagsOf(`<body>${html}`)
        .filter(({ name }) => wanted.includes(name))
        .map(({ name, attributes }) => [name, ...['id', 'src', 'title'].map((key) => attributes.get(key) ?? '')]);
      expect(seen).toEqual(theirs);
    }),
    { numRuns: 1_000 },
  );
});
