import { PACKINGS, type Packing } from '../../permanent/packed.ts';
import { HIDDEN_PATHS, NOT_FOUND_PAGE, type ServerSettings } from '../answers.ts';
import { underBase } from '../under-base.ts';
import { block, quoted } from './words.ts';

/** The page of unknown addresses, below the base alone. */
export function notFoundLine({ base }: ServerSettings): string {
  return `ErrorDocument 404 ${base}${NOT_FOUND_PAGE}`;
}

/**
 * What answers an address: its file, the page of a folder, a packed copy for a visitor who knows its coding; for every
 * other address nothing.
 *
 * Rules in a folder take the place of those of the site around, which would lead unknown addresses to its front page.
 */
export function rewriteLines({ base }: ServerSettings): string[] {
  const isUnpacked = ['RewriteCond %{REQUEST_FILENAME}index.html -f', 'RewriteRule ^(.*/)?$ $1index.html [END]'];
  const isNothing = ['RewriteCond %{REQUEST_FILENAME} !-f', 'RewriteCond %{REQUEST_FILENAME}/index.html !-f'];
  return block('<IfModule mod_rewrite.c>', [
    'RewriteEngine On',
    `RewriteBase ${base}`,
    'RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$',
    'RewriteRule ^ - [R=405,L]',
    // A packed copy that a rule below leads on to is not asked again (`END`).
    `RewriteCond %{REQUEST_URI} ${hidden(base)}`,
    'RewriteRule ^ - [R=404,L]',
    // Without the module nothing would say that the copy is packed.
    ...block(
      '<IfModule mod_mime.c>',
      PACKINGS.flatMap((packing) => packedLines(packing)),
    ),
    ...isUnpacked,
    // A folder with a page gets its slash from Apache; one without has no list of files.
    ...isNothing,
    'RewriteRule ^ - [R=404,L]',
  ]);
}

function packedLines({ coding, ending }: Packing): string[] {
  return [
    ...whoKnows(coding),
    `RewriteRule ^ - [E=oit_${coding}:1]`,
    `RewriteCond %{ENV:oit_${coding}} 1`,
    `RewriteCond %{REQUEST_FILENAME}index.html${ending} -f`,
    `RewriteRule ^(.*/)?$ $1index.html${ending} [END]`,
    `RewriteCond %{ENV:oit_${coding}} 1`,
    `RewriteCond %{REQUEST_FILENAME}${ending} -f`,
    `RewriteRule ^(.*[^/])$ $1${ending} [END]`,
  ];
}

/** The condition that a visitor knows a coding. That answers vary by it is said by our own header, else by the rule. */
function whoKnows(coding: string): string[] {
  const known = `RewriteCond %{HTTP:Accept-Encoding} "(?:^|[,\\s])${coding}\\s*(?:,|$|;\\s*q=(?:1|0\\.\\d*[1-9]))"`;
  return [
    ...block('<IfModule mod_headers.c>', [`${known} [NC,NV]`]),
    ...block('<IfModule !mod_headers.c>', [`${known} [NC]`]),
  ];
}

/**
 * What holds where rules can't be asked.
 *
 * A host without links (`Options FollowSymLinks` and `SymLinksIfOwnerMatch` both off) forbids every address for which
 * there is a rule. Nothing but an answer can tell, and so the server asks itself for the page of unknown addresses.
 */
export function withoutRewriteLines({ base }: ServerSettings): string[] {
  const probe = `${base}${NOT_FOUND_PAGE}`;
  const isProbe = `(%{IS_SUBREQ} == 'true' && %{REQUEST_URI} == '${probe}')`;
  // Led on by a rule already.
  const isProven = "reqenv('REDIRECT_STATUS') == '200'";
  const hide = block('<IfModule mod_alias.c>', [`RedirectMatch 404 ${hidden(base)}`]);
  return [
    ...block('<IfModule !mod_rewrite.c>', hide),
    ...block(
      '<IfModule mod_rewrite.c>',
      block(`<If "! ${isProbe} && ! ${isProven} && ! -U '${probe}'">`, ['RewriteEngine Off', ...hide]),
    ),
  ];
}

function hidden(base: string): string {
  return quoted(HIDDEN_PATHS.map((path) => underBase(path, base)).join('|'));
}
