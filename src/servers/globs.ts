/**
 * What patterns of paths mean in the words of hosts that know no regular expressions: `*` for anything, `:name` for a
 * part between two slashes.
 *
 * `answers.ts` has its patterns as regular expressions. They are turned into globs as far as they go: letters, `\.`,
 * `[^/]+`, `(?:a|b)`, `(?i:a|b)`, `?`. Endings without case become those that people type: `pdf`, `PDF`, `Pdf`.
 *
 * @param pattern begins with `^`, or tells how a path ends
 * @throws Error for a pattern that says more
 */
export function globsOf(pattern: string): string[] {
  const isFromStart = pattern.startsWith('^');
  const [texts, rest] = alternatives(pattern.slice(isFromStart ? 1 : 0), pattern);
  // What stands after an end is never reached.
  if (rest !== '' || texts.some((text) => /\$./.test(text))) throw new Error(`no glob for ${pattern}`);
  const globs = texts.map((text) => `${isFromStart ? '' : '*'}${text.endsWith('$') ? text.slice(0, -1) : `${text}*`}`);
  return [...new Set(globs.map((glob) => glob.replace('**', '*')))];
}

/** Every text of `a|b`, and what stands after it. */
function alternatives(from: string, whole: string): [texts: string[], rest: string] {
  const all: string[] = [];
  for (let rest = from; ; rest = rest.slice(1)) {
    const [texts, after] = sequence(rest, whole);
    all.push(...texts);
    rest = after;
    if (!rest.startsWith('|')) return [all, rest];
  }
}

function sequence(from: string, whole: string): [texts: string[], rest: string] {
  let texts = [''];
  let rest = from;
  while (rest !== '' && !/^[|)]/.test(rest)) {
    let [next, after] = atom(rest, whole);
    if (after.startsWith('?')) {
      next = ['', ...next];
      after = after.slice(1);
    }
    texts = texts.flatMap((text) => next.map((one) => text + one));
    rest = after;
  }
  return [texts, rest];
}

function atom(from: string, whole: string): [texts: string[], rest: string] {
  const [part] = /^(?:\[\^\/\]\+|\\\.|\(\?i?:|[A-Za-z0-9_/$-])/.exec(from) ?? [];
  if (part === undefined) throw new Error(`no glob for ${whole}`);
  const rest = from.slice(part.length);
  if (part === '[^/]+') return [[':part'], rest];
  if (part === '\\.') return [['.'], rest];
  if (!part.startsWith('(')) return [[part], rest];
  const [texts, after] = alternatives(rest, whole);
  if (!after.startsWith(')')) throw new Error(`no glob for ${whole}`);
  return [part === '(?i:' ? texts.flatMap(asTyped) : texts, after.slice(1)];
}

function asTyped(ending: string): string[] {
  return [ending, ending.toUpperCase(), ending.slice(0, 1).toUpperCase() + ending.slice(1)];
}
