import { contact } from '../model/contact.ts';
import type { Site } from '../schema/site.ts';

/**
 * Where to ask for a document in a form one can read: by mail with the document named, else by telephone.
 * `undefined` where the organisation has told neither.
 */
export function accessibleRequest(site: Site, title: string, item: string, year: number): string | undefined {
  const { href: mail } = contact(site, 'email');
  if (!mail) return contact(site, 'phone').href;
  const subject = `ขอเอกสารในรูปแบบที่เข้าถึงได้: ${title} (${item} ปี ${year})`;
  return `${mail}?subject=${encodeURIComponent(subject)}`;
}
