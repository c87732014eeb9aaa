import { filePolicy, pagePolicy } from './policy.ts';

/** What a server must know of a section, from site.yaml and the build. */
export interface ServerSettings {
  /** Path of the section, `/ita/`. */
  readonly base: string;
  /** Origins beside the section's own that may show it in a frame. */
  readonly frameAncestors: readonly string[];
  /** Days for which browsers are told to ask for the host by HTTPS alone; 0 tells them nothing. */
  readonly hstsDays: number;
}

/**
 * Kinds of files in a section, each answered with headers of its own. The first kind whose `path` matches is a file's.
 * `path` is a regular expression on the path under the base, `2567/o12/`; it means the same to JavaScript and to PCRE,
 * since nginx and Apache are handed it as it is.
 */
export const ANSWER_KINDS = [
  { name: 'search', path: '^search/(?:index\\.html)?$' },
  /** Named by what is in them: a new content has a new name. */
  { name: 'hashed', path: '^(?:assets/|pagefind/(?:fragment|index)/|pagefind/pagefind\\.[^/]+\\.pf_meta$)' },
  /** Meant to be shown on other sites. */
  { name: 'shared', path: '^eit/qr\\.(?:svg|png)$' },
  { name: 'pdf', path: '\\.pdf$' },
  /** Opened by another program, or nothing that a browser should show in our origin. */
  { name: 'download', path: '\\.(?:docx|xlsx|odt|ods|csv|zip)$' },
  { name: 'picture', path: '\\.(?:png|jpe?g|webp|avif|svg)$' },
  { name: 'data', path: '\\.(?:json|jsonld|xml|txt|js|css|woff2|pf_meta|pf_fragment|pf_index|pagefind)$' },
  { name: 'page', path: '' },
] as const satisfies readonly { readonly name: string; readonly path: string }[];

export type AnswerKind = (typeof ANSWER_KINDS)[number]['name'];

/** Kind of a file by its path under the base, `2567/o12/index.html` or `2567/o12/`. */
export function kindOf(path: string): AnswerKind {
  return ANSWER_KINDS.find((kind) => new RegExp(kind.path).test(path))?.name ?? 'page';
}

const DAY = 24 * 60 * 60;
const YEAR = 365 * DAY;

/** Abilities of a browser that a page of ours never needs; copying is done by its own buttons. */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * Headers that a kind of file is sent with, by name; without `Content-Type`, which hangs on the ending
 * (`types.ts`), and `Strict-Transport-Security`, which is sent over HTTPS alone (`hsts`).
 */
export function headersOf(kind: AnswerKind, { frameAncestors }: ServerSettings): ReadonlyMap<string, string> {
  const isPage = kind === 'page' || kind === 'search';
  return new Map([
    ['Content-Security-Policy', isPage ? pagePolicy(kind === 'search', frameAncestors) : filePolicy(frameAncestors)],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // Other sites of the municipality may show its pictures and documents; the code of the questionnaire is for all.
    ['Cross-Origin-Resource-Policy', kind === 'shared' ? 'cross-origin' : 'same-site'],
    ['Permissions-Policy', PERMISSIONS],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    // Only says what browsers without `frame-ancestors` can be told.
    ...(frameAncestors.length === 0 ? [['X-Frame-Options', 'SAMEORIGIN'] as const] : []),
    ['Cache-Control', kind === 'hashed' ? `public, max-age=${YEAR}, immutable` : 'no-cache'],
    ...(kind === 'download' ? [['Content-Disposition', 'attachment'] as const] : []),
    ...(kind === 'pdf' ? [['Content-Disposition', 'inline'] as const] : []),
  ]);
}

/** `Strict-Transport-Security`, for answers over HTTPS; `undefined` where site.yaml wants none. It binds the whole host, and so never its other hosts. */
export function hsts({ hstsDays }: ServerSettings): string | undefined {
  return hstsDays > 0 ? `max-age=${hstsDays * DAY}` : undefined;
}
