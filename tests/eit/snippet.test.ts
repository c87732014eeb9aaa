import { describe, expect, test } from 'vitest';
import { mainSiteSnippet } from '../../src/eit/snippet.ts';

const addresses = {
  pageUrl: 'https://www.example.go.th/ita/eit/',
  pngUrl: 'https://www.example.go.th/ita/eit/qr.png',
};

describe('the snippet for the main website', () => {
  test('is a link around a picture with a Thai text and a size', () => {
    expect(mainSiteSnippet({ ...addresses, shortName: 'อบต.ทุ่งต่อ' })).toMatchInlineSnapshot(`
      "<a href="https://www.example.go.th/ita/eit/">
        <img src="https://www.example.go.th/ita/eit/qr.png" alt="QR code แบบวัด EIT ของ อบต.ทุ่งต่อ สแกนหรือกดเพื่อประเมินหน่วยงาน" width="256" height="256">
      </a>"
    `);
  });

  test.each(['"><script>alert(1)</script>', "' onerror='alert(1)", '" onclick="alert(1)', '<b>&amp;'])(
    'keeps %s inside the attribute it stands in',
    (evil) => {
      const snippet = mainSiteSnippet({
        pageUrl: `${addresses.pageUrl}?a=1&b=${evil}`,
        pngUrl: `${addresses.pngUrl}?${evil}`,
        shortName: evil,
      });
      expect(snippet.replace(/="[^"<>']*"/g, '')).toBe('<a href>\n  <img src alt width height>\n</a>');
      expect(decoded(/alt="([^"]*)"/.exec(snippet)?.[1] ?? '')).toContain(evil);
    },
  );
});

/** What a browser makes of the entities. */
function decoded(text: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&([a-z]+|#39);/g, (entity, name: string) => characters[name] ?? entity);
}
