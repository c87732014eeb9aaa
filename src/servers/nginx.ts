import { ANSWER_KINDS, HIDDEN_PATHS, headersOf, hsts, NOT_FOUND_PAGE, type ServerSettings } from './answers.ts';
import { ALL_SENT, type Place, type Target } from './target.ts';
import { endingsByType } from './types.ts';
import { literal, underBase } from './under-base.ts';

/** Where Debian's nginx keeps what is put into a `server { }`; a path that does not begin with `/` is under `/etc/nginx`. */
const SNIPPETS = 'snippets';
const MAIN = 'oit-section.conf';
const BROTLI = 'oit-section-brotli.conf';

/** All that a visitor may do. */
const METHODS = ['GET', 'HEAD'];

export const nginx: Target = {
  name: 'nginx',
  title: 'nginx',
  files: (settings, place) =>
    new Map([
      [MAIN, snippet(settings, place)],
      [
        BROTLI,
        `# เฉพาะเครื่องที่มีโมดูล brotli (Debian: libnginx-mod-http-brotli-static) เครื่องอื่นไม่ต้องใช้ไฟล์นี้\nbrotli_static on;\n`,
      ],
    ]),
  steps: [
    `คัดลอก \`${MAIN}\` ไปไว้ที่ \`/etc/nginx/${SNIPPETS}/\` ถ้าเครื่องมีโมดูล brotli ให้คัดลอก \`${BROTLI}\` ไปด้วย`,
    `เพิ่มบรรทัด \`include ${SNIPPETS}/${MAIN};\` ใน \`server { }\` ของเว็บไซต์เดิม`,
    'สั่ง `nginx -t` ถ้าผ่านจึงสั่ง `systemctl reload nginx`',
  ],
  reach: ALL_SENT,
  proof: 'server',
};

/**
 * What is included in the `server { }` that the municipality has: one location for the section, which the patterns of
 * its other locations (scripts, caching) have no hold on, and which none of its headers comes into.
 */
function snippet(settings: ServerSettings, { folder }: Place): string {
  const { base } = settings;
  return [
    `# หมวดการเปิดเผยข้อมูลสาธารณะ (OIT) ที่ ${base} เขียนโดย npm run deploy-files: แก้ที่ site.yaml แล้วสั่งใหม่ ไม่แก้ที่นี่`,
    '',
    ...transportLines(settings),
    '# อ่านได้อย่างเดียว แม้ server { } นี้จะเปิดให้เขียนไว้ที่อื่น',
    'set $oit_asks "$request_method $uri";',
    `if ($oit_asks ~ ${quoted(`^(?!${METHODS.map((method) => `${method} `).join('|')})[A-Z]+ ${literal(base)}`)}) { rewrite ^ ${base}${REFUSED} last; }`,
    ...refusedLines(base),
    '',
    ...(base === '/' ? [] : bareLines(base.slice(0, -1))),
    `location ${base === '/' ? '' : '^~ '}${base} {`,
    ...indented([
      `alias ${folder};`,
      'index index.html;',
      'autoindex off;',
      'absolute_redirect off;',
      'expires off;',
      'etag on;',
      // Of a section that is replaced as a whole it would send old files beside new ones for as long as it keeps them open.
      'open_file_cache off;',
      'gzip_static on;',
      'gzip_vary on;',
      `include ${SNIPPETS}/${BROTLI}*;`,
      `error_page 404 ${base}${NOT_FOUND_PAGE};`,
      `error_page 403 =404 ${base}${NOT_FOUND_PAGE};`,
      '',
      'default_type application/octet-stream;',
      'types {',
      ...indented(typeLines()),
      '}',
      '',
      '# ไฟล์ที่มีไว้ให้เว็บเซิร์ฟเวอร์อ่านเท่านั้น',
      `location ~ ${quoted(HIDDEN_PATHS.map((path) => underBase(path, base)).join('|'))} { return 404; }`,
      '',
      ...ANSWER_KINDS.flatMap(({ name, path }) => {
        const lines = [...headersOf(name, settings)].map(headerLine);
        if (hsts(settings)) lines.push('add_header Strict-Transport-Security $oit_hsts always;');
        // What is of no other kind stays in the outer location.
        return path === ''
          ? [`# ${name}`, ...lines]
          : [`# ${name}`, `location ~ ${quoted(underBase(path, base))} {`, ...indented(lines), '}', ''];
      }),
    ]),
    '}',
    '',
  ].join('\n');
}

/** HSTS where the visitor came by HTTPS, to this server or to the one before it; nginx leaves an empty header out. */
function transportLines(settings: ServerSettings): string[] {
  const value = hsts(settings);
  if (!value) return [];
  return [
    '# HSTS เฉพาะผู้ที่เปิดด้วย HTTPS ไม่ว่าจะถอดรหัสที่เครื่องนี้หรือที่พร็อกซีข้างหน้า',
    'set $oit_hsts "";',
    `if ($scheme = https) { set $oit_hsts ${quoted(value)}; }`,
    `if ($http_x_forwarded_proto = https) { set $oit_hsts ${quoted(value)}; }`,
    '',
  ];
}

/** Stands for an address that is asked in another way than to be read. Nothing has it: what begins with a dot is not served. */
const REFUSED = '.405';

/**
 * The answer to every method but GET and HEAD, with the methods that are allowed (RFC 9110, 15.5.6). A header can't be
 * added where the method is looked at, before nginx chooses a location. TRACE is refused earlier still, by nginx itself.
 */
function refusedLines(base: string): string[] {
  return [
    `location = ${base}${REFUSED} {`,
    ...indented([
      'internal;',
      // Or nginx would answer 413 to a large body instead.
      'client_max_body_size 0;',
      // Its own, so that a page of the municipality's for 405 does not come into the section, without the header.
      `error_page 404 ${base}${NOT_FOUND_PAGE};`,
      `add_header Allow "${METHODS.join(', ')}" always;`,
      'return 405;',
    ]),
    '}',
  ];
}

/** The address without its slash, as people type it. */
function bareLines(path: string): string[] {
  return [
    `location = ${path} {`,
    ...indented(['absolute_redirect off;', `return 301 ${path}/$is_args$args;`]),
    '}',
    '',
  ];
}

function typeLines(): string[] {
  return [...endingsByType()].map(([type, endings]) => `${quoted(type)} ${endings.join(' ')};`);
}

function headerLine([name, value]: readonly [string, string]): string {
  return `add_header ${name} ${quoted(value)} always;`;
}

/** @throws Error for what nginx would read as more than text; nothing that site.yaml may say has any of it */
function quoted(text: string): string {
  if (/["\n\r]|\$[\w{]|\\["'\\trn]/.test(text)) throw new Error(`not to be quoted for nginx: ${text}`);
  return `"${text}"`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
