import type { ServerSettings } from './answers.ts';

/** What an answer has that a server must be told of, in the order of the table in the README. */
export const ANSWER_PARTS = [
  'Content-Type',
  'Content-Security-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Cache-Control',
  'Content-Disposition',
  '404.html',
  '.br',
  '.gz',
] as const;

/** A header, or `404.html` for our own page with its status, or `.br` and `.gz` for the compressed siblings. */
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/**
 * How a part gets into the answers of a server:
 * - `sent` our configuration sends it as `answers.ts` and `types.ts` have it;
 * - `part` our configuration sends it with some kinds of files as the data has it, and with the others what does no harm
 *   to any of them, or nothing: the server's guide tells which;
 * - `host` the host has a way of its own, that we can't change and that does the same work;
 * - `page` each page says it itself, for what can't be said by a header there;
 * - `none` it can't be had.
 */
export type Reach = 'sent' | 'part' | 'host' | 'page' | 'none';

/** Every part sent as the data has it; a server names beside it what is otherwise there. */
export const ALL_SENT = Object.fromEntries(ANSWER_PARTS.map((part) => [part, 'sent'])) as Readonly<
  Record<AnswerPart, Reach>
>;

/** Where the section goes on a server, as far as the server must be told. */
export interface Place {
  /** Folder of the section on that machine, `/var/www/html/ita/`. */
  readonly folder: string;
}

/** A kind of web server that a section can be put on. */
export interface Target {
  /** Folder below `deploy/`, and the guide's name below `docs/deploy/`. */
  readonly name: string;
  /** As it is called in tables. */
  readonly title: string;
  /** Its configuration, as files by their names; texts that end with a line end. */
  files(settings: ServerSettings, place: Place): ReadonlyMap<string, string>;
  /** What is done with the files, in Thai: a step a line. */
  readonly steps: readonly string[];
  readonly reach: Readonly<Record<AnswerPart, Reach>>;
  /** What holds the above: the server itself, run in a test, or the form of its files alone. */
  readonly proof: 'server' | 'format';
}
