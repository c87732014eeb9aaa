import { ANSWER_KINDS, hsts, NOT_FOUND_PAGE, type ServerSettings } from './answers.ts';
import { splitHeaders } from './shared-headers.ts';
import { ALL_SENT, type Target } from './target.ts';

/** What a store keeps with each file that is put there, and sends with it. */
export const STORED_HEADERS: readonly string[] = ['Cache-Control', 'Content-Disposition'];

/** An S3-like store that `npm run upload` fills, with CloudFront before it. */
export const s3: Target = {
  name: 's3',
  title: 'S3 + CloudFront',
  files: (settings) =>
    new Map([
      ['response-headers-policy.json', json(headersPolicy(settings))],
      ['custom-error-responses.json', json(errorResponses(settings))],
      ['viewer-request.js', viewerRequest(settings)],
      ['viewer-response.js', viewerResponse(settings)],
    ]),
  steps: [
    'ส่งไฟล์ขึ้นที่เก็บด้วย `npm run upload -- s3://ชื่อที่เก็บ` ตามด้วยเส้นทางของหมวด ชนิดของไฟล์และการเก็บไว้ในเครื่องผู้ชมถูกส่งไปกับแต่ละไฟล์',
    'สร้าง response headers policy จาก `response-headers-policy.json` ด้วย `aws cloudfront create-response-headers-policy --response-headers-policy-config file://response-headers-policy.json`',
    'สร้าง CloudFront Functions (runtime cloudfront-js-2.0) จาก `viewer-request.js` และ `viewer-response.js` แล้วผูกทั้งสามอย่างกับ behavior ของหมวด',
    'ใส่ `custom-error-responses.json` ใน CustomErrorResponses ของ distribution ที่มีแต่หมวดนี้ ถ้า distribution มีเว็บไซต์อื่นอยู่ด้วย ให้ข้ามข้อนี้',
  ],
  reach: { ...ALL_SENT, '.br': 'host', '.gz': 'host' },
  proof: 'format',
};

/** Headers that CloudFront has fields of its own for; it refuses them among the others. */
const FIELDS: Readonly<Record<string, (value: string) => Record<string, unknown>>> = {
  'X-Content-Type-Options': () => ({ ContentTypeOptions: { Override: true } }),
  'X-Frame-Options': (value) => ({ FrameOptions: { Override: true, FrameOption: value } }),
  'Referrer-Policy': (value) => ({ ReferrerPolicy: { Override: true, ReferrerPolicy: value } }),
  'Strict-Transport-Security': (value) => ({
    StrictTransportSecurity: {
      Override: true,
      IncludeSubdomains: false,
      Preload: false,
      AccessControlMaxAgeSec: Number(/^max-age=(\d+)$/.exec(value)?.[1]),
    },
  }),
};

/** `ResponseHeadersPolicyConfig` of CloudFront's API: what every answer has. */
function headersPolicy(settings: ServerSettings) {
  const transport = hsts(settings);
  const all = [
    ...splitHeaders(settings).shared,
    ...(transport ? [['Strict-Transport-Security', transport] as const] : []),
  ];
  const custom = all.filter(([name]) => !FIELDS[name]);
  return {
    Name: `oit${settings.base.replaceAll(/[^A-Za-z0-9]+/g, '-')}headers`,
    Comment: `OIT section at ${settings.base}`.slice(0, 128),
    SecurityHeadersConfig: Object.assign({}, ...all.map(([name, value]) => FIELDS[name]?.(value))),
    CustomHeadersConfig: {
      Quantity: custom.length,
      Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
}

/** `CustomErrorResponses` of a distribution. A store that may not be listed says 403 of what is not there. */
function errorResponses({ base }: ServerSettings) {
  const Items = [403, 404].map((ErrorCode) => ({
    ErrorCode,
    ResponsePagePath: `${base}${NOT_FOUND_PAGE}`,
    ResponseCode: '404',
    ErrorCachingMinTTL: 10,
  }));
  return { Quantity: Items.length, Items };
}

/** Gives a folder its page, and an address its slash: a store knows files alone. */
function viewerRequest({ base }: ServerSettings): string {
  return `// หน้าของโฟลเดอร์คือ index.html ในนั้น และที่อยู่ที่ไม่มี / ท้ายถูกพาไปยังที่อยู่ที่มี
const BASE = ${JSON.stringify(base)};

function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri + '/' === BASE) return movedTo(BASE, request);
  if (!uri.startsWith(BASE)) return request;
  if (uri.endsWith('/')) {
    request.uri = uri + 'index.html';
    return request;
  }
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return name.includes('.') ? request : movedTo(uri + '/', request);
}

function movedTo(path, request) {
  const asked = Object.keys(request.querystring).map((name) => name + '=' + request.querystring[name].value);
  const query = asked.length > 0 ? '?' + asked.join('&') : '';
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path + query } } };
}
`;
}

/** Adds what kinds of files don't have in common, and the store does not keep. */
function viewerResponse(settings: ServerSettings): string {
  const { ownOf } = splitHeaders(settings);
  const kinds = ANSWER_KINDS.map(({ name, path }) => {
    const own = [...ownOf(name)].filter(([header]) => !STORED_HEADERS.includes(header));
    // The runtime has no groups without case, so that the address is looked at in small letters.
    return [
      path.replaceAll('(?i:', '(?:'),
      Object.fromEntries(own.map(([header, value]) => [header.toLowerCase(), value])),
    ];
  });
  return `// ส่วนหัวที่ไฟล์แต่ละแบบมีต่างกัน แบบแรกที่ตรงคือแบบของไฟล์นั้น
const BASE = ${JSON.stringify(settings.base)};
const KINDS = ${JSON.stringify(kinds, null, 2)};

function handler(event) {
  const response = event.response;
  const uri = event.request.uri;
  if (!uri.startsWith(BASE)) return response;
  const path = uri.slice(BASE.length).toLowerCase();
  const kind = KINDS.find((one) => new RegExp(one[0]).test(path));
  for (const name of Object.keys(kind[1])) response.headers[name] = { value: kind[1][name] };
  return response;
}
`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
