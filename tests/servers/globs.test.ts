import { expect, test } from 'vitest';
import { ANSWER_KINDS } from '../../src/servers/answers.ts';
import { globsOf } from '../../src/servers/globs.ts';

test.each([
  ['', ['*']],
  ['^assets/', ['assets/*']],
  ['^search/(?:index\\.html)?$', ['search/', 'search/index.html']],
  ['\\.(?:js|css)$', ['*.js', '*.css']],
  ['\\.(?i:pdf)$', ['*.pdf', '*.PDF', '*.Pdf']],
  ['^(?:a/|b/(?:c|d)/|e\\.[^/]+\\.f$)', ['a/*', 'b/c/*', 'b/d/*', 'e.:part.f']],
  ['^a/[^/]+\\.jpe?g$', ['a/:part.jpg', 'a/:part.jpeg']],
])('the pattern %s is %j to hosts that know no regular expressions', (pattern, globs) => {
  expect(globsOf(pattern)).toEqual(globs);
});

test.each(ANSWER_KINDS)('every path of the kind $name has a glob', ({ path }) => {
  expect(globsOf(path).length).toBeGreaterThan(0);
});

test.each(['^a(?=b)', '[ab]', 'a+', '(?:a', 'a)', 'ก', 'a$b'])('a pattern that says more is refused: %s', (pattern) => {
  expect(() => globsOf(pattern)).toThrow('no glob for');
});
