import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atField } from './item-place.ts';
import type { Rule } from './rules.ts';

/** Claims of the items against what stands behind them. */
export const itemRules: Rule = ({ disclosure: { years } }) =>
  years.flatMap(({ items }) =>
    items.flatMap((item): Diagnostic[] =>
      item.entry && item.status === 'done' && item.evidence.length === 0 && !item.entry.meets?.length
        ? [
            diagnostic(
              'item/done-without-evidence',
              atField(item, 'status'),
              'ข้อนี้แจ้งว่าดำเนินการแล้ว แต่ยังไม่แนบหลักฐาน ผู้ประเมินจะเปิดดูไม่ได้',
              'แนบไฟล์หรือลิงก์ในช่อง evidence หรือเปลี่ยนสถานะเป็น in-progress',
            ),
          ]
        : [],
    ),
  );
