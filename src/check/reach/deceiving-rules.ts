import { domainToUnicode } from 'node:url';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import { said } from '../../schema/said.ts';
import { atBody } from '../item-place.ts';
import type { Rule } from '../rules.ts';
import { externalLinks } from './external-links.ts';

/** Letters that names of Thai and international sites are written with. */
const EXPECTED = /^[a-z0-9.\u0e01-\u0e59-]*$/;

/** Names of sites in other letters: a Cyrillic `а` looks like ours. The Thai names of `.ไทย` are all right. */
export const lookAlikeRules: Rule = (input) =>
  externalLinks(input).flatMap(({ url, at }) => {
    const { hostname } = new URL(url);
    const shown = domainToUnicode(hostname);
    if (EXPECTED.test(shown) || hostname.startsWith('[')) return [];
    return [
      diagnostic(
        'reach/look-alike',
        at,
        `ชื่อเว็บ ${said(shown)} มีอักษรที่ไม่ใช่ไทยหรืออังกฤษ ที่อยู่จริงคือ ${said(hostname)}`,
        'เปิดเว็บที่ตั้งใจจากแหล่งที่เชื่อถือได้ แล้วคัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์มาแทน',
      ),
    ];
  });

/** Words that look like an address: they say so, or end as names of sites do. */
const ADDRESS = /^(?:https?:\/\/|(?=www\.)|(?=[^\s/?#]+\.(?:th|com|org|net|info|ไทย)(?:[/:?#]|$)))([^\s/?#:@]+)/i;

/** Links of bodies whose words are an address of another site than they lead to. */
export const shownAddressRules: Rule = ({ bodies }) =>
  bodies.flatMap((body) =>
    body.links.flatMap(({ href, text, offset }) => {
      const [, written] = ADDRESS.exec(text.trim()) ?? [];
      const shown = written && siteOf(`https://${written}`);
      const real = /^https?:/i.test(href) && siteOf(href);
      if (!shown || !real || isSame(shown, real)) return [];
      return [
        diagnostic(
          'reach/other-address',
          atBody(body, offset),
          `ลิงก์นี้เขียนให้เห็นเป็น ${said(shown)} แต่พาไปที่ ${said(real)}`,
          'แก้ข้อความหรือที่อยู่ให้เป็นเว็บเดียวกัน หรือเขียนข้อความเป็นชื่อของหน้าที่จะเปิดแทนที่อยู่',
        ),
      ];
    }),
  );

function siteOf(address: string): string | undefined {
  return URL.canParse(address) ? domainToUnicode(new URL(address).hostname).replace(/^www\./, '') : undefined;
}

/** A part of a site is the same site to its readers. */
function isSame(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
