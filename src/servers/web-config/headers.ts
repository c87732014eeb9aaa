import { type AnswerKind, headersOf, type ServerSettings } from '../answers.ts';
import { mixedPolicy } from '../policy.ts';
import { element, entry } from './xml.ts';

const CACHE = 'Cache-Control';
const POLICY = 'Content-Security-Policy';

/** What the site around may have set, and what says nothing true of a file of ours. */
const FOREIGN = [CACHE, 'Content-Disposition', 'Expires', 'Pragma', 'X-Frame-Options', 'X-Powered-By'];

/**
 * Headers of a place where files of every kind lie, or of one kind by itself.
 *
 * A page of ours carries its own strict policy, and two policies hold together: what the header allows for the sake of
 * documents, no page may do.
 */
export function headersAt(kind: AnswerKind, settings: ServerSettings): ReadonlyMap<string, string> {
  const headers = new Map(headersOf(kind, settings));
  if (kind === 'page' || kind === 'search')
    headers.set(POLICY, mixedPolicy(kind === 'search', settings.frameAncestors));
  return headers;
}

/** The headers that a folder sends with everything. */
export function protocol(headers: ReadonlyMap<string, string>, gone: readonly string[] = FOREIGN): string[] {
  const own = [...headers].filter(([name]) => name !== CACHE);
  const foreign = gone.filter((name) => !own.some(([other]) => other === name));
  return element('httpProtocol', {}, [
    element('customHeaders', {}, [
      ...foreign.map((name) => element('remove', { name })),
      ...own.map(([name, value]) => entry('add', { name }, { value })),
    ]),
  ]);
}

/**
 * `Cache-Control`, which IIS writes itself for files.
 *
 * @throws Error for a value that it has no words for
 */
export function clientCache(headers: ReadonlyMap<string, string>): string[] {
  const value = headers.get(CACHE) ?? '';
  if (value === 'no-cache') return element('clientCache', { cacheControlMode: 'DisableCache', cacheControlCustom: '' });
  const [, before, seconds, after] = /^(\w+), max-age=(\d+), (\w+)$/.exec(value) ?? [];
  if (!before || !seconds || !after) throw new Error(`IIS has no words for ${CACHE}: ${value}`);
  return element('clientCache', {
    cacheControlMode: 'UseMaxAge',
    cacheControlMaxAge: timeSpan(Number(seconds)),
    cacheControlCustom: `${before}, ${after}`,
  });
}

/** Seconds as days and a time: `365.00:00:00`. */
function timeSpan(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${Math.floor(seconds / 86_400)}.${time}`;
}
