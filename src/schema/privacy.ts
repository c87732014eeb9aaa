import { z } from 'astro/zod';
import { field } from './field.ts';
import { ofKind } from './kind.ts';
import { oneOf, refuse, text } from './values.ts';

/** What the scan for personal data knows, by the name an editor answers a finding with. */
export const PRIVACY_KINDS = [
  'citizen-id',
  'bank-account',
  'phone',
  'email',
  'address',
  'gps',
  'author',
  'path',
] as const;
export type PrivacyKind = (typeof PRIVACY_KINDS)[number];

/** The findings an editor has looked at, each kind with the reason why it may be published. */
export const privacyAnswers = (where: string) =>
  field(
    z.array(
      field(
        z
          .strictObject({
            allow: field(oneOf(PRIVACY_KINDS), 'ชนิดของข้อมูลที่เผยแพร่ได้', `คำที่ใช้ได้คือ ${PRIVACY_KINDS.join(', ')}`),
            reason: field(
              text().transform((value, ctx) =>
                [...value].length >= 10 ? value : refuse(ctx, 'เหตุผลสั้นเกินไป ผู้ตรวจจะไม่รู้ว่าเผยแพร่ได้เพราะอะไร'),
              ),
              'เหตุผลที่เผยแพร่ได้',
              'เขียนหนึ่งประโยค เช่น เป็นเบอร์โทรศัพท์ของสำนักงานที่ประกาศให้ประชาชนติดต่อ',
            ),
            ends: field(
              ofKind(text().regex(/^\d{4}$/, { error: 'ต้องเป็นเลขอารบิกสี่ตัว' }), { is: 'number' }),
              'เลขสี่ตัวท้าย',
              'เขียนเลขสี่ตัวท้ายของเลขที่ตรวจแล้ว เช่น "1234"',
            ).optional(),
          })
          .refine(({ allow, ends }) => allow !== 'citizen-id' || ends !== undefined, {
            // One reason must not wave a whole list of people through.
            error: 'คำตอบเรื่อง citizen-id ต้องบอกว่าเป็นเลขใด',
            params: { hint: 'เพิ่ม ends: "เลขสี่ตัวท้ายของเลขนั้น" ถ้ามีหลายเลข ให้ตอบทีละเลข' },
          }),
        'คำตอบเรื่องข้อมูลส่วนบุคคล',
        'เขียนเป็น { allow: phone, reason: เหตุผล }',
      ),
    ),
    `ข้อมูลส่วนบุคคลใน${where}ที่ตรวจแล้วว่าเผยแพร่ได้`,
    'เขียนเป็นรายการ เช่น [{ allow: phone, reason: เป็นเบอร์ของสำนักงาน }]',
  );

export type PrivacyAnswer = z.output<ReturnType<typeof privacyAnswers>>[number];
