import { PACKINGS } from '../../permanent/packed.ts';
import { ANSWER_KINDS, headersOf, hsts, type ServerSettings } from '../answers.ts';
import { literal, underBase } from '../under-base.ts';
import { block, quoted } from './words.ts';

/** Kinds but pages, which need no mark. What Apache is told last holds, and so the first of two that fit comes last. */
const KINDS = ANSWER_KINDS.filter(({ name }) => name !== 'page').reverse();

/** What the site around may have set, and what says nothing true of a file of ours. */
const FOREIGN = ['Content-Disposition', 'Expires', 'Pragma', 'Vary', 'X-Frame-Options'];

const markOf = (kind: string) => `oit_${kind}`;

/** Marks a request with the kind of its file; its address may have been led on to a packed copy, and end as that does. */
export function kindMarks({ base }: ServerSettings): string[] {
  const packed = `(?:${PACKINGS.map(({ ending }) => literal(ending)).join('|')})?$`;
  return block(
    '<IfModule mod_setenvif.c>',
    KINDS.map(({ name, path }, at) => {
      const address = underBase(path, base).replace(/\$(?=\)|\||$)/g, () => packed);
      const others = KINDS.slice(0, at).map((other) => ` !${markOf(other.name)}`);
      return `SetEnvIf Request_URI ${quoted(address)} ${markOf(name)}${others.join('')}`;
    }),
  );
}

/**
 * The headers of every kind, each once, whatever the site around has set.
 *
 * Apache keeps one list of headers for good answers and one for all, and sends both. `<If>` is merged after the
 * `<FilesMatch>` of plugins that cache and the `<Location>` of a host.
 */
export function headerLines(settings: ServerSettings): string[] {
  const page = headersOf('page', settings);
  const others = KINDS.flatMap(({ name: kind }) => [...headersOf(kind, settings)].map((header) => ({ kind, header })));
  const special = others.filter(({ header: [name, value] }) => page.get(name) !== value);
  const isSpecial = (name: string) => special.some(({ header }) => header[0] === name);
  const names = new Set([...FOREIGN, ...others.map(({ header }) => header[0])]);
  const lines = [
    ...[...names].sort().flatMap((name) => [`Header unset ${name}`, `Header always unset ${name}`]),
    ...[...page].filter(([name]) => !isSpecial(name)).map(([name, value]) => set(name, value)),
    set('Vary', 'Accept-Encoding'),
    // What Apache packs by itself gets a mark in its ETag, by which Apache does not know it again.
    'RequestHeader edit* If-None-Match "-(?:br|gzip)\\"" "\\""',
    // Without marks, what a page may do would be said of all, and the search would not run.
    ...block('<IfModule mod_setenvif.c>', [
      ...[...page].filter(([name]) => isSpecial(name)).map(([name, value]) => set(name, value)),
      ...special.map(({ kind, header: [name, value] }) => `${set(name, value)} env=${markOf(kind)}`),
    ]),
  ];
  return block('<IfModule mod_headers.c>', block('<If "true">', lines));
}

/**
 * The order to keep to HTTPS, for answers over HTTPS, also where a proxy in front has taken it off. It binds the whole
 * host: where the site around gives one, that one stays. Apache 2.4.10.
 */
export function hstsLines(settings: ServerSettings): string[] {
  const order = hsts(settings);
  if (!order) return [];
  const isMissing = '-z %{resp:Strict-Transport-Security}';
  const isSafe = "(%{HTTPS} == 'on' || req_novary('X-Forwarded-Proto') == 'https')";
  const line = `Header set Strict-Transport-Security ${value(order)} "expr=${isMissing} && ${isSafe}"`;
  return block('<IfModule mod_headers.c>', block('<If "true">', [line]));
}

function set(name: string, text: string): string {
  return `Header always set ${name} ${value(text)}`;
}

/** Apache fills in what a percent sign names. */
function value(text: string): string {
  return quoted(text.replaceAll('%', '%%'));
}
