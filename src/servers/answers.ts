import { filePolicy, pagePolicy, pdfPolicy } from './policy.ts';

/** What a server must know of a section, from site.yaml and the build. */
export interface ServerSettings {
  /** Path of the section, `/ita/`. */
  readonly base: string;
  /** Origins beside the section's own that may show it in a frame. */
  readonly frameAncestors: readonly string[];
  /** Days for which browsers are told to ask for the host by HTTPS alone; 0 tells them nothing. */
  readonly hstsDays: number;
  /** Addresses that lead elsewhere, each also by a page of its own; left out where only the form of a configuration is shown. */
  readonly redirects?: readonly Redirection[];
}

/** An address that leads to another, both as paths under the base. */
export interface Redirection {
  /** `/o12/`, or a file, `/2567/o12/old.pdf`. */
  readonly from: string;
  readonly to: string;
  /** 301 where it has moved for good, 302 where it will lead to something else next year. */
  readonly status: 301 | 302;
}

/**
 * Kinds of files in a section, each answered with headers of its own. The first kind whose `path` matches is a file's.
 * `path` is a regular expression on the path under the base, `2567/o12/`; it means the same to JavaScript and to PCRE,
 * since nginx and Apache are handed it as it is: it begins with `^` or tells how a path ends. Endings may be in capitals:
 * officers name files as they like.
 */
export const ANSWER_KINDS = [
  { name: 'search', path: '^search/(?:index\\.html)?$' },
  /** Named by what is in them: a new content has a new name. */
  { name: 'hashed', path: '^(?:assets/|pagefind/(?:fragment|index)/|pagefind/pagefind\\.[^/]+\\.pf_meta$)' },
  /** Meant to be shown on other sites. */
  { name: 'shared', path: '^eit/qr\\.(?:svg|png)$' },
  { name: 'pdf', path: '\\.(?i:pdf)$' },
  /** Opened by another program, or nothing that a browser should show in our origin. */
  { name: 'download', path: '\\.(?i:docx|xlsx|odt|ods|csv|zip)$' },
  { name: 'picture', path: '\\.(?i:png|jpe?g|webp|avif|svg)$' },
  { name: 'data', path: '\\.(?:json|jsonld|xml|txt|js|css|woff2|pf_meta|pf_fragment|pf_index|pagefind)$' },
  { name: 'page', path: '' },
] as const satisfies readonly { readonly name: string; readonly path: string }[];

export type AnswerKind = (typeof ANSWER_KINDS)[number]['name'];

/** Kind of a file by its path under the base, `2567/o12/index.html` or `2567/o12/`. */
export function kindOf(path: string): AnswerKind {
  return ANSWER_KINDS.find((kind) => new RegExp(kind.path).test(path))?.name ?? 'page';
}

/**
 * Paths under the base that are answered as if nothing were there, as regular expressions like those of the kinds: what
 * only a server reads, names that begin with a dot, and the compressed siblings, which are sent under the name of the
 * file that they are made from.
 */
export const HIDDEN_PATHS: readonly string[] = [
  '^(?:.*/)?\\.(?!well-known/)',
  '^(?:web\\.config|_headers|_redirects)$',
  '\\.(?:br|gz)$',
];

/** Whether a path under the base is answered as if nothing were there. */
export function isHidden(path: string): boolean {
  return HIDDEN_PATHS.some((hidden) => new RegExp(hidden).test(path));
}

/** The page that answers an address below the base where nothing is; with the status 404. */
export const NOT_FOUND_PAGE = '404.html';

const DAY = 24 * 60 * 60;
const YEAR = 365 * DAY;

/**
 * Abilities of a browser that a page of ours never needs. Copying is done by its own buttons (`clipboard-write`), and
 * a viewer of PDFs may fill the screen, so these two are not among them. Names are those that Chromium knows: it
 * complains of others.
 */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * Headers that a kind of file is sent with, by name; without `Content-Type`, which hangs on the ending
 * (`types.ts`), and `Strict-Transport-Security`, which is sent over HTTPS alone (`hsts`).
 */
export function headersOf(kind: AnswerKind, { frameAncestors }: ServerSettings): ReadonlyMap<string, string> {
  return new Map([
    ['Content-Security-Policy', policyOf(kind, frameAncestors)],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // Other sites of the municipality may show its pictures and documents; the code of the questionnaire is for all.
    ['Cross-Origin-Resource-Policy', kind === 'shared' ? 'cross-origin' : 'same-site'],
    ['Permissions-Policy', PERMISSIONS],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    // Says to browsers without `frame-ancestors` what they can be told; it can't name other sites.
    ...(frameAncestors.length === 0 ? [['X-Frame-Options', 'SAMEORIGIN'] as const] : []),
    ['Cache-Control', kind === 'hashed' ? `public, max-age=${YEAR}, immutable` : 'no-cache'],
    // Without a file name: it is the last part of the address.
    ...(kind === 'download' ? [['Content-Disposition', 'attachment'] as const] : []),
    ...(kind === 'pdf' || kind === 'picture' ? [['Content-Disposition', 'inline'] as const] : []),
  ]);
}

function policyOf(kind: AnswerKind, frameAncestors: readonly string[]): string {
  if (kind === 'page' || kind === 'search') return pagePolicy(kind === 'search', frameAncestors);
  return kind === 'pdf' ? pdfPolicy(frameAncestors) : filePolicy(frameAncestors);
}

/** `Strict-Transport-Security`, for answers over HTTPS; `undefined` where site.yaml wants none. It binds the whole host, and so never its other hosts. */
export function hsts({ hstsDays }: ServerSettings): string | undefined {
  return hstsDays > 0 ? `max-age=${hstsDays * DAY}` : undefined;
}
