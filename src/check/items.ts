import type { Diagnostic } from '../content/diagnostic.ts';
import { START } from '../content/place.ts';
import type { Disclosure } from '../model/types.ts';

/** Claims of the items against what stands behind them. */
export function itemRules({ years }: Disclosure): Diagnostic[] {
  return years.flatMap(({ items }) =>
    items.flatMap(({ status, evidence, entry }): Diagnostic[] =>
      entry && status === 'done' && evidence.length === 0 && !entry.meets?.length
        ? [
            {
              severity: 'warning',
              code: 'item/done-without-evidence',
              file: entry.origin.file,
              ...(entry.origin.fields['status'] ?? START),
              message: 'ข้อนี้แจ้งว่าดำเนินการแล้ว แต่ยังไม่แนบหลักฐาน ผู้ประเมินจะเปิดดูไม่ได้',
              hint: 'แนบไฟล์หรือลิงก์ในช่อง evidence หรือเปลี่ยนสถานะเป็น in-progress',
            },
          ]
        : [],
    ),
  );
}
