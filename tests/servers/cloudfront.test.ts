import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { ANSWER_KINDS, headersOf, hsts, kindOf } from '../../src/servers/answers.ts';
import { STORED_HEADERS, s3 } from '../../src/servers/cloudfront.ts';
import { EXAMPLE as SETTINGS } from '../../src/servers/deploy.ts';

const fileOf = (name: string, settings = SETTINGS) => s3.files(settings, { folder: '' }).get(name) ?? '';
const dataOf = (name: string, settings = SETTINGS) => JSON.parse(fileOf(name, settings));

type Handler = (event: object) => { uri?: string; statusCode?: number; headers?: Record<string, { value: string }> };
/** A function as CloudFront would run it: by its name, with nothing around it. */
const handlerOf = (name: string, settings = SETTINGS): Handler =>
  runInNewContext(`${fileOf(name, settings)};handler`, {});

describe('the response headers policy', () => {
  test('has the shape of the API, and each header in the field that it has there', () => {
    const policy = dataOf('response-headers-policy.json');
    expect(Object.keys(policy)).toEqual(['Name', 'Comment', 'SecurityHeadersConfig', 'CustomHeadersConfig']);
    expect(policy.Name).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
    expect(policy.SecurityHeadersConfig).toEqual({
      ContentTypeOptions: { Override: true },
      FrameOptions: { Override: true, FrameOption: 'SAMEORIGIN' },
      ReferrerPolicy: { Override: true, ReferrerPolicy: 'strict-origin-when-cross-origin' },
      StrictTransportSecurity: {
        Override: true,
        IncludeSubdomains: false,
        Preload: false,
        AccessControlMaxAgeSec: 31_536_000,
      },
    });
    const { Quantity, Items } = policy.CustomHeadersConfig;
    expect(Items.map(({ Header }: { Header: string }) => Header)).toEqual([
      'Cross-Origin-Opener-Policy',
      'Permissions-Policy',
    ]);
    expect(Quantity).toBe(Items.length);
    for (const item of Items) expect(Object.keys(item)).toEqual(['Header', 'Value', 'Override']);
  });

  test('has no field for what is not sent', () => {
    const { SecurityHeadersConfig } = dataOf('response-headers-policy.json', {
      base: '/',
      frameAncestors: ['https://www.example.go.th'],
      hstsDays: 0,
    });
    expect(Object.keys(SecurityHeadersConfig).sort()).toEqual(['ContentTypeOptions', 'ReferrerPolicy']);
  });

  test('gives with the function and what the store keeps every header that the data has, of every kind', () => {
    const policy = dataOf('response-headers-policy.json');
    const respond = handlerOf('viewer-response.js');
    const paths = [
      '',
      'search/index.html',
      'eit/qr.svg',
      '2567/o12/A.PDF',
      '2567/itas.xlsx',
      'favicon.svg',
      'feed.xml',
      'assets/Base.x.css',
    ];
    expect(new Set(paths.map(kindOf)).size).toBe(ANSWER_KINDS.length);
    for (const path of paths) {
      const own = respond({ request: { uri: `/ita/${path}` }, response: { headers: {} } }).headers ?? {};
      const wanted = headersOf(kindOf(path), SETTINGS);
      for (const [name, value] of wanted) {
        const custom = policy.CustomHeadersConfig.Items.find(
          ({ Header }: { Header: string }) => Header === name,
        )?.Value;
        const isField = ['X-Content-Type-Options', 'X-Frame-Options', 'Referrer-Policy'].includes(name);
        if (!isField && !STORED_HEADERS.includes(name))
          expect(own[name.toLowerCase()]?.value ?? custom, `${path} ${name}`).toBe(value);
      }
    }
    expect(hsts(SETTINGS)).toContain('31536000');
  });
});

describe('the functions', () => {
  test('give a folder its page, and an address its slash with what was asked', () => {
    const ask = (uri: string, querystring = {}) => handlerOf('viewer-request.js')({ request: { uri, querystring } });
    expect(ask('/ita/').uri).toBe('/ita/index.html');
    expect(ask('/ita/2567/o12/').uri).toBe('/ita/2567/o12/index.html');
    expect(ask('/ita/2567/o12/a.pdf').uri).toBe('/ita/2567/o12/a.pdf');
    expect(ask('/ita').headers?.['location']?.value).toBe('/ita/');
    const led = ask('/ita/search', { q: { value: '%E0%B8%81' }, year: { value: '2567' } });
    expect(led.statusCode).toBe(301);
    expect(led.headers?.['location']?.value).toBe('/ita/search/?q=%E0%B8%81&year=2567');
    // The municipality's own pages are none of ours.
    for (const uri of ['/', '/news/', '/itabc', '/itabc/']) expect(ask(uri).uri).toBe(uri);
  });

  test('leave alone what lies beside the section', () => {
    const response = { headers: {} };
    expect(handlerOf('viewer-response.js')({ request: { uri: '/news/' }, response })).toEqual({ headers: {} });
  });

  test('are as small as CloudFront takes them, and use nothing that its runtime lacks', () => {
    for (const name of ['viewer-request.js', 'viewer-response.js']) {
      expect(Buffer.byteLength(fileOf(name))).toBeLessThan(10_240);
      expect(fileOf(name)).not.toMatch(/\(\?i:|\bimport\b|\brequire\(|=>\s*\{|\?\.|\?\?|`/);
    }
  });
});

test('what is not there is answered by our page with 404, whatever the store says', () => {
  expect(dataOf('custom-error-responses.json')).toEqual({
    Quantity: 2,
    Items: [403, 404].map((ErrorCode) => ({
      ErrorCode,
      ResponsePagePath: '/ita/404.html',
      ResponseCode: '404',
      ErrorCachingMinTTL: 10,
    })),
  });
});
