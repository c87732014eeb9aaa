import { extname } from 'node:path';
import { expect } from 'vitest';
import { headersOf, hsts, kindOf, type ServerSettings } from '../../../src/servers/answers.ts';
import { ANSWER_PARTS, type Target } from '../../../src/servers/target.ts';
import { CONTENT_TYPES } from '../../../src/servers/types.ts';
import type { Answer } from './ask.ts';

/**
 * Holds the headers of an answer to the data, as far as the server claims to send them: those that it sends are there as
 * they should be, and no other of them is.
 *
 * @param path under the base of what was answered, `2567/o12/`
 * @param isSecure whether it was asked for by HTTPS
 */
export function expectHeaders(
  { headers }: Answer,
  path: string,
  { target, settings, isSecure = false }: { target: Target; settings: ServerSettings; isSecure?: boolean },
): void {
  const wanted = new Map(headersOf(kindOf(path), settings));
  const ending = path === '' || path.endsWith('/') ? 'html' : extname(path).slice(1).toLowerCase();
  wanted.set('Content-Type', CONTENT_TYPES[ending] ?? 'no type in the data');
  const transport = hsts(settings);
  if (isSecure && transport) wanted.set('Strict-Transport-Security', transport);
  const names = ANSWER_PARTS.filter((part) => /^[A-Z]/.test(part) && target.reach[part] === 'sent');
  const got = (name: string) => headers[name.toLowerCase()];
  expect(Object.fromEntries(names.map((name) => [name, got(name)])), path).toEqual(
    Object.fromEntries(names.map((name) => [name, wanted.get(name)])),
  );
}
