import type { ChannelKind, ContactField, Site } from '../schema/site.ts';

/** What the public is told where a fact is not known. */
export const UNKNOWN = 'ยังไม่มีข้อมูล';

export const CONTACT_NAMES: Record<ContactField, string> = {
  address: 'ที่อยู่',
  phone: 'โทรศัพท์',
  fax: 'โทรสาร',
  email: 'อีเมล',
  map: 'แผนที่',
};

export const CHANNEL_NAMES: Record<ChannelKind, string> = {
  facebook: 'เฟซบุ๊ก',
  line: 'ไลน์',
  qa: 'ช่องทางถาม-ตอบ',
  complaint: 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริต',
  eService: 'บริการออนไลน์',
};

/** A fact as it is shown: its text, and an address where it leads somewhere. */
export interface Shown {
  readonly text: string;
  readonly href?: string;
}

/** A contact detail of the organisation, or that it is not known yet. */
export function contact({ contact: known }: Site, field: ContactField): Shown {
  const value = known?.[field];
  if (!value) return { text: UNKNOWN };
  if (field === 'phone') return { text: value, href: `tel:${value.replaceAll(/[^\d+]/g, '')}` };
  if (field === 'email') return { text: value, href: `mailto:${value}` };
  if (field === 'map') return { text: 'เปิดแผนที่', href: value };
  return { text: value };
}

/** An online channel of the organisation, or that it is not known yet. */
export function channel({ channels }: Site, kind: ChannelKind): Shown {
  const href = channels?.[kind];
  return href ? { text: CHANNEL_NAMES[kind], href } : { text: UNKNOWN };
}
