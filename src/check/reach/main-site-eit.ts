import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { paths } from '../../model/urls.ts';
import { eitCode } from '../../schema/eit-address.ts';
import { said } from '../../schema/said.ts';
import type { Rule, RuleInput } from '../rules.ts';
import type { MainSite } from './main-site.ts';
import { addressOf } from './own-address.ts';
import type { Picture } from './page.ts';
import { plainAddress } from './same-address.ts';

const LOOKS_LIKE_CODE = /eit|qr[-_ ]?code|แบบวัด|ประเมิน\s*ita/i;

/** The EIT code on the main site, where the frame of 2566 asks for it (o43): this year's, and no other. */
export const mainSiteEitRules: Rule = (input) => {
  const mainSite = input.reach?.mainSite;
  return mainSite ? [...oldCodes(input, mainSite), ...thisYearsCode(input, mainSite)] : [];
};

/** Codes of other years that are still there: they lead to a questionnaire that is closed. */
function oldCodes({ disclosure: { current, years }, atSite }: RuleInput, { links }: MainSite): Diagnostic[] {
  const own = current.eit?.url && eitCode(current.eit.url);
  const old = new Set(links.flatMap((link) => eitCode(link) ?? []).filter((code) => code !== own));
  return [...old].flatMap((code) => {
    const year = years.find(({ eit }) => eit?.url && eitCode(eit.url) === code)?.year;
    if (!own && year === undefined) return [];
    return [
      diagnostic(
        'eit/main-site-old',
        atSite(['mainSite']),
        `เว็บไซต์หลักยังมีลิงก์แบบวัด EIT ${year ? `ของปี ${year}` : 'ที่ไม่ใช่ของปีนี้'} (รหัส ${said(code)})`,
        `เปลี่ยนเป็นลิงก์และ QR code ของปี ${current.year} ถ้าใช้โค้ดจากหน้า /eit/ ของหมวดนี้ รูปจะเปลี่ยนตามเองทุกปี`,
      ),
    ];
  });
}

function thisYearsCode({ disclosure: { site, current }, atSite }: RuleInput, mainSite: MainSite): Diagnostic[] {
  const { url } = current.eit ?? {};
  if (!url) return [];
  const { links, images, isPartial } = mainSite;
  const pictures = [paths.eitPng(), paths.eitSvg()].flatMap((path) => addressOf(site, path) ?? []).map(plainAddress);
  const isShown =
    images.some(({ src }) => pictures.includes(withoutQuery(src))) ||
    links.some((link) => eitCode(link) === eitCode(url));
  if (isShown || isPartial) return [];
  const where = atSite(['mainSite']);
  const picture = images.find(looksLikeCode);
  if (picture) {
    return [
      diagnostic(
        'eit/main-site-picture',
        where,
        `เว็บไซต์หลักมีรูปที่น่าจะเป็น QR code แบบวัด EIT (${said(picture.alt || picture.src)}) แต่โปรแกรมบอกไม่ได้ว่าเป็นรหัสของปี ${current.year}`,
        'สแกนรูปนั้นแล้วเทียบกับลิงก์ใน site.yaml หรือใช้โค้ดจากหน้า /eit/ ของหมวดนี้แทน ซึ่งรูปจะเปลี่ยนตามเองทุกปี',
      ),
    ];
  }
  return [
    diagnostic(
      'eit/main-site-missing',
      where,
      `ไม่พบ QR code หรือลิงก์แบบวัด EIT ของปี ${current.year} ใน ${mainSite.pages} หน้าของเว็บไซต์หลักที่ตรวจดู`,
      'คัดลอกโค้ดจากหน้า /eit/ ของหมวดนี้ไปวางในหน้าแรกของเว็บไซต์หลัก',
    ),
  ];
}

function looksLikeCode({ src, alt }: Picture): boolean {
  return LOOKS_LIKE_CODE.test(alt) || LOOKS_LIKE_CODE.test(src.split('/').at(-1) ?? '');
}

/** A picture may be asked for with a number that changes, so that no old copy is shown. */
function withoutQuery(address: string): string {
  return plainAddress(address).replace(/\?.*/, '');
}
