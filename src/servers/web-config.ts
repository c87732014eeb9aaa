import { headersOf, NOT_FOUND_PAGE, type ServerSettings } from './answers.ts';
import { ALL_SENT, type Target } from './target.ts';
import { CONTENT_TYPES } from './types.ts';
import { clientCache, headersAt, protocol } from './web-config/headers.ts';
import { PLACES } from './web-config/places.ts';
import { element, entry } from './web-config/xml.ts';

/** Name of the file, as IIS looks for it. */
const FILE = 'web.config';

export const iis: Target = {
  name: 'iis',
  title: 'IIS',
  files: (settings) => new Map([[FILE, webConfig(settings)]]),
  steps: [
    `ไม่ต้องตั้งค่าอะไร ไฟล์ \`${FILE}\` อยู่ในหมวดที่สร้างเสร็จแล้ว ทำงานทันทีที่วางหมวดลงในโฟลเดอร์ของเว็บไซต์`,
    'ถ้า IIS ตอบ 500.19 แปลว่าเครื่องล็อกส่วนใดส่วนหนึ่งไว้ คู่มือฉบับเต็มบอกวิธีปลดล็อก',
    'เปิด HSTS ของเว็บไซต์ใน IIS Manager เพราะไฟล์นี้แยก HTTPS จาก HTTP ไม่ได้',
  ],
  reach: {
    ...ALL_SENT,
    // One policy for pages and documents; the strict one of a page is in the page.
    'Content-Security-Policy': 'part',
    // IIS 10 has its own order, for a whole site; a header here would be sent without HTTPS too.
    'Strict-Transport-Security': 'host',
    // A file in a folder of other kinds that is named by what is in it is asked for again.
    'Cache-Control': 'part',
    'Content-Disposition': 'none',
    '.br': 'none',
    // IIS packs by itself what is asked for often.
    '.gz': 'host',
  },
  proof: 'format',
};

/**
 * `web.config` in the root of a section, for IIS 7.5 and later without further modules: `URL Rewrite` is missing on many
 * hosts, and an element that IIS does not know makes it answer 500.19 to everything.
 *
 * @param settings what site.yaml says; its base must be where the folder lies
 */
export function webConfig(settings: ServerSettings): string {
  const page = headersAt('page', settings);
  const lines = element('configuration', {}, [
    element('system.webServer', {}, [
      element('defaultDocument', { enabled: 'true' }, [
        element('files', {}, [element('clear'), element('add', { value: 'index.html' })]),
      ]),
      element('directoryBrowse', { enabled: 'false' }),
      element('urlCompression', { doStaticCompression: 'true' }),
      element('staticContent', {}, [
        clientCache(page),
        ...Object.entries(CONTENT_TYPES).map(([ending, mimeType]) =>
          entry('mimeMap', { fileExtension: `.${ending}` }, { mimeType }),
        ),
      ]),
      protocol(page),
      notFound(settings),
      element('security', {}, [filtering(settings)]),
    ]),
    ...PLACES.map(({ path, kind }) => place(path, kind, settings)),
  ]);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- สำหรับเว็บเซิร์ฟเวอร์ IIS วางไว้ในโฟลเดอร์ที่เปิดด้วย ${settings.base} โปรแกรมเขียนไฟล์นี้ใหม่ทุกครั้งที่สร้างหมวด ไม่ต้องแก้ -->`,
    ...lines,
    '',
  ].join('\n');
}

/** What a place says otherwise than the folder around it. */
function place(path: string, kind: (typeof PLACES)[number]['kind'], settings: ServerSettings): string[] {
  const around = headersAt('page', settings);
  const other = new Map([...headersAt(kind, settings)].filter(([name, value]) => around.get(name) !== value));
  const cache = headersOf(kind, settings).get('Cache-Control') === around.get('Cache-Control');
  return element('location', { path }, [
    element('system.webServer', {}, [
      ...(cache ? [] : [element('staticContent', {}, [clientCache(headersOf(kind, settings))])]),
      protocol(other, []),
    ]),
  ]);
}

/**
 * The page of unknown addresses, and of folders that are no pages. As a file: run as an address, it would be sent with
 * the status 200. Its path is that from the root of the site.
 */
function notFound({ base }: ServerSettings): string[] {
  const path = `${base.slice(1)}${NOT_FOUND_PAGE}`.replaceAll('/', '\\');
  const page = (statusCode: string, subStatusCode: string) =>
    entry('error', { statusCode, subStatusCode }, { path, responseMode: 'File' });
  return element('httpErrors', { errorMode: 'Custom', existingResponse: 'Replace' }, [
    page('404', '-1'),
    page('403', '14'),
  ]);
}

/** What is not answered: other methods than to read, packed copies, and what only a server reads. */
function filtering({ base }: ServerSettings): string[] {
  return element('requestFiltering', {}, [
    element('verbs', { allowUnlisted: 'false' }, [
      element('clear'),
      ...['GET', 'HEAD'].map((verb) => element('add', { verb, allowed: 'true' })),
    ]),
    element(
      'fileExtensions',
      {},
      ['.br', '.gz'].map((fileExtension) => entry('add', { fileExtension }, { allowed: 'false' })),
    ),
    element(
      'hiddenSegments',
      {},
      ['.htaccess', '.nojekyll', '_headers', '_redirects', FILE].map((segment) => entry('add', { segment })),
    ),
    // A host proves by /.well-known/ that it has its name, where the section is all there is of it.
    ...(base === '/' ? [] : [element('denyUrlSequences', {}, [entry('add', { sequence: '/.' })])]),
  ]);
}
