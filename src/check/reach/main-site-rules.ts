import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DisclosureItem } from '../../model/types.ts';
import { paths } from '../../model/urls.ts';
import { said } from '../../schema/said.ts';
import type { ChannelKind } from '../../schema/site.ts';
import type { Rule, RuleInput } from '../rules.ts';
import type { MainSite } from './main-site.ts';
import { addressOf } from './own-address.ts';
import { isWithin, plainAddress } from './same-address.ts';

/** Channels of site.yaml that are what an item with an element of kind `channel` asks for, by the item's topic. */
const CHANNELS: Readonly<Record<string, readonly ChannelKind[]>> = {
  qa: ['qa'],
  social: ['facebook', 'line'],
  'e-service': ['eService'],
  'complaint-channel': ['complaint'],
};

/**
 * What the main site must lead to: this section, and the channels of the items that ask for one that is “เข้าถึงหรือเชื่อมโยง
 * ได้จากเว็บไซต์หลักของหน่วยงาน” (o8.3, o9.2, o18 and o28.3 of the frame of 2566).
 */
export const mainSiteRules: Rule = (input) => {
  const { reach, disclosure, atSite } = input;
  const mainSite = reach?.mainSite;
  if (!mainSite) return [];
  const missing = [...sectionRule(input, mainSite), ...disclosure.current.items.flatMap(channelRule(input, mainSite))];
  if (missing.length === 0 || !mainSite.isPartial) return missing;
  return [
    diagnostic(
      'reach/main-site-unread',
      atSite(['mainSite']),
      `อ่านเว็บไซต์หลักได้ไม่หมด จึงยังบอกไม่ได้ว่ามีลิงก์มายังหมวดนี้และช่องทางต่าง ๆ ครบหรือไม่ ที่ยังไม่พบมี ${missing.length} อย่าง`,
      'เปิดหน้าแรกของเว็บไซต์หลัก แล้วดูว่ามีลิงก์มายังหมวดนี้และช่องทางของข้อ o8 o9 o18 o28 ครบหรือไม่',
    ),
  ];
};

function sectionRule({ disclosure: { site }, atSite }: RuleInput, { links, pages }: MainSite): Diagnostic[] {
  const section = addressOf(site, paths.home());
  // A section that is the main site needs no way from there.
  if (!section || (site.mainSite && isWithin(site.mainSite, section)) || links.some((link) => isWithin(link, section)))
    return [];
  return [
    diagnostic(
      'reach/main-site-section',
      atSite(['mainSite']),
      `ไม่พบลิงก์มายังหมวดนี้ (${said(section)}) ใน ${pages} หน้าของเว็บไซต์หลักที่ตรวจดู`,
      `เพิ่มลิงก์ “การเปิดเผยข้อมูลสาธารณะ (OIT)” ไปยัง ${section} ในหน้าแรกของเว็บไซต์หลัก`,
    ),
  ];
}

const channelRule =
  ({ disclosure: { site }, atSite }: RuleInput, { links, pages }: MainSite) =>
  ({ id, frame, evidence }: DisclosureItem): Diagnostic[] => {
    const kinds = frame.requirements.some(({ kind }) => kind === 'channel') ? (CHANNELS[frame.topic] ?? []) : [];
    const known = kinds.flatMap((kind) => (site.channels?.[kind] ? [{ kind, url: site.channels[kind] }] : []));
    const [first] = known;
    if (!first) return [];
    const found = new Set(links.map(plainAddress));
    const ways = [...known.map(({ url }) => url), ...evidence.flatMap(({ link }) => link ?? [])];
    if (ways.some((way) => found.has(plainAddress(way)))) return [];
    return [
      diagnostic(
        'reach/main-site-channel',
        atSite(['channels', first.kind]),
        `ข้อ ${id} ต้องเข้าถึงช่องทางได้จากเว็บไซต์หลัก แต่ไม่พบลิงก์ ${said(first.url)} ใน ${pages} หน้าของเว็บไซต์หลักที่ตรวจดู`,
        'เพิ่มลิงก์ของช่องทางนี้ในหน้าแรกของเว็บไซต์หลัก',
      ),
    ];
  };
