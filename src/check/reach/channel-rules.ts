import type { ComponentUse } from '../../content/component-uses.ts';
import { itemKey } from '../../content/item-file.ts';
import type { Body } from '../../content/types.ts';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { CHANNEL_NAMES, CONTACT_NAMES, channel, contact, UNKNOWN } from '../../model/contact.ts';
import { fullAddress, paths } from '../../model/urls.ts';
import { said } from '../../schema/said.ts';
import type { ChannelKind, ContactField, Site } from '../../schema/site.ts';
import { atBody } from '../item-place.ts';
import type { Rule, RuleInput } from '../rules.ts';
import { isOneOf } from './address.ts';
import { SOCIAL } from './known-hosts.ts';
import { isSamePage } from './same-address.ts';

/** The channels of site.yaml: that they are what their items ask for, and there where a page that is done shows them. */
export const channelRules: Rule = (input) => [
  ...complaintRule(input),
  ...questionRule(input),
  ...factRules(input),
  ...mainSiteRule(input),
];

/** A complaint of corruption must have a way of its own, which protects who complains: o28 of the frame of 2566. */
function complaintRule({ disclosure: { site }, atSite }: RuleInput): Diagnostic[] {
  const { complaint } = site.channels ?? {};
  if (!complaint) return [];
  const same = otherPages(site).filter(({ url }) => isSamePage(url, complaint));
  if (same.length === 0) return [];
  return [
    diagnostic(
      'reach/complaint-not-separate',
      atSite(['channels', 'complaint']),
      `ช่องทางแจ้งเรื่องร้องเรียนการทุจริต ${said(complaint)} เป็นที่อยู่เดียวกับ${same.map(({ name }) => name).join(' และ')}`,
      'ทำหน้ารับเรื่องร้องเรียนการทุจริตแยกต่างหาก แล้วใส่ที่อยู่ของหน้านั้น ถ้ายังไม่มี ให้เว้นว่างไว้',
    ),
  ];
}

function otherPages({ channels = {}, mainSite, url, base }: Site): { name: string; url: string }[] {
  const { complaint: _, ...others } = channels;
  const homes = url ? [url, fullAddress(url, base, paths.home())] : [];
  return [
    ...Object.entries(others).flatMap(([kind, address]) =>
      address ? [{ name: `${CHANNEL_NAMES[kind as ChannelKind]} (${kind})`, url: address }] : [],
    ),
    ...(mainSite ? [{ name: 'หน้าแรกของเว็บไซต์หลัก (mainSite)', url: mainSite }] : []),
    ...(homes.some((home) => mainSite && isSamePage(home, mainSite)) ? [] : homes.slice(0, 1)).map((home) => ({
      name: 'หน้าแรกของเว็บไซต์ (url)',
      url: home,
    })),
    ...homes.slice(1).map((home) => ({ name: 'หน้าแรกของหมวดนี้', url: home })),
  ];
}

/** Questions and answers must go both ways on the office's own site: o8 of the frame of 2566, beside which o9 asks for social networks. */
function questionRule({ disclosure: { site }, atSite }: RuleInput): Diagnostic[] {
  const { qa, facebook, line } = site.channels ?? {};
  if (!qa || !URL.canParse(qa)) return [];
  const own = [
    { name: 'เฟซบุ๊ก (facebook)', url: facebook },
    { name: 'ไลน์ (line)', url: line },
  ].find(({ url }) => url && isSamePage(url, qa));
  const host = new URL(qa).hostname;
  if (!own && !isOneOf(SOCIAL, host)) return [];
  return [
    diagnostic(
      'reach/qa-only-social',
      atSite(['channels', 'qa']),
      own
        ? `ช่องทางถาม-ตอบ ${said(qa)} เป็นที่อยู่เดียวกับ${own.name}`
        : `ช่องทางถาม-ตอบ ${said(qa)} เป็นสื่อสังคมออนไลน์ ไม่ใช่ช่องทางบนเว็บไซต์ของหน่วยงาน`,
      'ใส่ที่อยู่ของกระดานถาม-ตอบ กล่องข้อความ หรือแชตบนเว็บไซต์ของหน่วยงาน ส่วนสื่อสังคมออนไลน์ใส่ใน facebook หรือ line',
    ),
  ];
}

/** Facts that the page of an item that is done would show, and that nobody has filled in: the page says it has no data. */
function factRules({ disclosure: { site, years }, bodies }: RuleInput): Diagnostic[] {
  const done = years.flatMap(({ items }) => items.filter(({ status, entry }) => status === 'done' && entry));
  const names = new Set(done.map(itemKey));
  return bodies
    .filter(({ page }) => 'year' in page && names.has(itemKey(page)))
    .flatMap((body) => unknownFacts(body, site));
}

function unknownFacts(source: Body, site: Site): Diagnostic[] {
  return source.components.flatMap((component): Diagnostic[] => {
    const fact = factOf(component, site);
    if (fact?.shown.text !== UNKNOWN) return [];
    return [
      diagnostic(
        'reach/unknown-fact',
        atBody(source, component.offset),
        `ข้อนี้แจ้งว่าดำเนินการแล้ว แต่ตรงนี้จะแสดงว่า “${UNKNOWN}” เพราะยังไม่ได้ใส่${fact.name}ใน site.yaml`,
        `ใส่ค่าใน ${fact.field} ของ site.yaml ถ้าหน่วยงานไม่มี ให้ลบ <${component.name}> ออก`,
      ),
    ];
  });
}

/** The fact that a component shows, and where it is filled in. */
function factOf({ name, attributes }: ComponentUse, site: Site) {
  if (name === 'Channel') {
    const kind = attributes['kind'] as ChannelKind;
    return { name: CHANNEL_NAMES[kind], field: `channels › ${kind}`, shown: channel(site, kind) };
  }
  if (name !== 'Contact') return undefined;
  const field = attributes['field'] as ContactField;
  return { name: CONTACT_NAMES[field], field: `contact › ${field}`, shown: contact(site, field) };
}

/** Elements that must be reached from the main website can't be looked at while nobody says which it is: one note for all. */
function mainSiteRule({ disclosure: { site, years }, atSite }: RuleInput): Diagnostic[] {
  const missing = (['mainSite', 'url'] as const).filter((field) => !site[field]);
  const [first] = missing;
  if (!first) return [];
  const items = years.flatMap(({ items: all }) =>
    all.filter(({ status, entry, frame }) => {
      const hasChannel = frame.requirements.some(({ kind }) => kind === 'channel');
      return status === 'done' && entry && hasChannel;
    }),
  );
  if (items.length === 0) return [];
  const ids = [...new Set(items.map(({ id }) => id))];
  return [
    diagnostic(
      'reach/no-main-site',
      atSite([first]),
      `ยังไม่ได้ใส่${missing.map((field) => NAMES[field]).join(' และ')} จึงตรวจไม่ได้ว่า ${ids.join(', ')} เปิดถึงได้จากเว็บไซต์หลัก ตามที่ข้อเหล่านี้กำหนด`,
      `ใส่ที่อยู่ในช่อง ${missing.join(' และ ')} ของ site.yaml`,
    ),
  ];
}

const NAMES = { mainSite: 'ที่อยู่เว็บไซต์หลัก (mainSite)', url: 'ที่อยู่เว็บที่เผยแพร่หมวดนี้ (url)' };
