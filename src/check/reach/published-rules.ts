import { diagnostic } from '../../diagnostics/catalogue.ts';
import { paths } from '../../model/urls.ts';
import { said } from '../../schema/said.ts';
import { atField } from '../item-place.ts';
import type { Rule } from '../rules.ts';
import { addressOf } from './own-address.ts';

/** The section where it is published: that it answers, and the page of each item of the current year. */
export const publishedRules: Rule = ({ reach, disclosure: { site, current }, atSite }) => {
  const { published } = reach ?? {};
  if (!published) return [];
  const { address, home, items, unchecked } = published;
  if (home.kind !== 'open') {
    return [
      diagnostic(
        'reach/section',
        atSite(['url']),
        `เปิดหมวดนี้ที่ ${said(address)} ไม่ได้ ${home.detail}`,
        'ถ้ายังไม่ได้เผยแพร่ ให้นำสิ่งที่อยู่ใน dist ขึ้นเว็บเซิร์ฟเวอร์ ถ้าเผยแพร่แล้ว ให้ตรวจ url และ base ใน site.yaml',
      ),
    ];
  }
  return [
    ...current.items.flatMap((item) => {
      const outcome = items.get(item.id);
      if (!outcome) return [];
      const where = item.entry ? atField(item, 'status') : atSite(['url']);
      const page = addressOf(site, paths.item(item.year, item.id));
      return [
        diagnostic(
          'reach/item',
          where,
          `เปิดหน้าของข้อ ${item.id} ที่ ${said(page)} ไม่ได้ ${outcome.detail}`,
          'สั่ง npm run build แล้วนำสิ่งที่อยู่ใน dist ขึ้นเว็บเซิร์ฟเวอร์ใหม่ทั้งชุด จากนั้นสั่ง npm run verify',
        ),
      ];
    }),
    ...(unchecked > 0
      ? [
          diagnostic(
            'reach/items-unchecked',
            atSite(['url']),
            `ยังไม่ได้ตรวจหน้าที่เผยแพร่แล้ว ${unchecked} ข้อ เพราะหมดเวลาที่ให้ไว้`,
            'สั่งอีกครั้งโดยให้เวลาเพิ่ม เช่น npm run check -- --links --budget 300',
          ),
        ]
      : []),
  ];
};
