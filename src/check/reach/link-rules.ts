import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { said } from '../../schema/said.ts';
import type { Rule } from '../rules.ts';
import { judgeAddress, withoutCredentials } from './address.ts';
import { externalLinks } from './external-links.ts';
import type { OutcomeKind } from './outcome.ts';

type Fault = Exclude<OutcomeKind, 'open'>;

const FILE = 'หาที่อยู่ใหม่ของเอกสาร หรือวางเอกสารในโฟลเดอร์ของข้อแล้วใช้ file: แทน';
const ASK = 'ลองเปิดลิงก์ในเบราว์เซอร์ ถ้าเปิดไม่ได้ให้แจ้งผู้ดูแลเว็บนั้น หรือวางเอกสารในโฟลเดอร์ของข้อแล้วใช้ file: แทน';
const PUBLIC = 'เปิดลิงก์ในหน้าต่างไม่ระบุตัวตน ถ้าไม่เห็นข้อมูล ให้เปิดสิทธิ์ให้ทุกคนดูได้ หรือวางเอกสารในโฟลเดอร์ของข้อแล้วใช้ file: แทน';

const FAULTS: Readonly<Record<Fault, { readonly what: string; readonly hint: string }>> = {
  dead: { what: 'เปิดไม่ได้', hint: FILE },
  'server-error': { what: 'เปิดไม่ได้ในตอนที่ตรวจ', hint: ASK },
  'no-answer': { what: 'เปิดไม่ได้ในตอนที่ตรวจ', hint: ASK },
  certificate: {
    what: 'เบราว์เซอร์จะเตือนว่าไม่ปลอดภัย',
    hint: 'แจ้งผู้ดูแลเว็บนั้นให้แก้ใบรับรอง ระหว่างนี้วางเอกสารในโฟลเดอร์ของข้อแล้วใช้ file: แทน',
  },
  'redirect-loop': { what: 'เปิดไม่ได้', hint: ASK },
  'private-drive': { what: 'ประชาชนเปิดไม่ได้', hint: PUBLIC },
  login: { what: 'ประชาชนเปิดแล้วไม่เห็นข้อมูล', hint: PUBLIC },
  refused: {
    what: 'เว็บเซิร์ฟเวอร์ไม่ยอมให้โปรแกรมตรวจเปิด',
    hint: 'เปิดลิงก์ในหน้าต่างไม่ระบุตัวตน ถ้าเห็นข้อมูลก็ใช้ได้ ถ้าไม่เห็นให้แจ้งผู้ดูแลเว็บนั้น',
  },
  'soft-404': { what: 'เปิดได้ แต่ไม่มีข้อมูลที่อ้างถึง', hint: FILE },
  'page-for-file': {
    what: 'ไม่ได้เปิดเอกสารตามชื่อ',
    hint: 'คัดลอกลิงก์ดาวน์โหลดของเอกสารมาใหม่ หรือวางเอกสารในโฟลเดอร์ของข้อแล้วใช้ file: แทน',
  },
  empty: { what: 'เปิดแล้วว่างเปล่า', hint: FILE },
  unsure: {
    what: 'โปรแกรมตรวจแทนไม่ได้',
    hint: 'เปิดลิงก์ในหน้าต่างไม่ระบุตัวตน ถ้าเห็นข้อมูลโดยไม่ต้องเข้าสู่ระบบก็ใช้ได้',
  },
};

/** Links to other hosts, by what they answered where they were asked. */
export const externalLinkRules: Rule = (input) => {
  const { reach, atSite } = input;
  if (!reach) return [];
  const unchecked =
    reach.unchecked > 0 && !reach.isOffline
      ? [
          diagnostic(
            'reach/unchecked',
            atSite([]),
            `ยังไม่ได้ตรวจ ${reach.unchecked} ลิงก์ เพราะหมดเวลาที่ให้ไว้`,
            'สั่ง npm run check -- --links อีกครั้ง ลิงก์ที่เปิดได้แล้วจะไม่ถูกตรวจซ้ำใน 7 วัน หรือให้เวลาเพิ่ม เช่น --budget 300',
          ),
        ]
      : [];
  const offline = reach.isOffline
    ? [
        diagnostic(
          'reach/offline',
          atSite([]),
          `ตรวจลิงก์ไม่ได้ เพราะไม่มีเว็บใดตอบเลย ยังไม่ได้ตรวจ ${reach.unchecked} ลิงก์`,
          'ตรวจว่าเครื่องนี้ต่ออินเทอร์เน็ตอยู่ แล้วสั่ง npm run check -- --links อีกครั้ง',
        ),
      ]
    : [];
  const links = externalLinks(input).flatMap(({ url, role, at }): Diagnostic[] => {
    const outcome = reach.links.get(url);
    if (!outcome) return [];
    const { kind, detail, to, isMoved } = outcome;
    const link = `ลิงก์ ${said(withoutCredentials(url))}`;
    if (kind !== 'open') {
      const { what, hint } = FAULTS[kind];
      const where = to && kind !== 'dead' ? ` พบที่ ${said(withoutCredentials(to))}` : '';
      return [diagnostic(`reach/${kind}`, at, `${link} ${what} ${detail}${where}`, hint)];
    }
    // Of a short address its own rule says where it leads.
    if (!to || !isMoved || judgeAddress(url, role).some(({ kind }) => kind === 'shortener' || kind === 'wrapped'))
      return [];
    return [diagnostic('reach/moved', at, `${link} ย้ายไปที่ใหม่อย่างถาวรแล้ว`, `ใช้ ${said(withoutCredentials(to))} แทน`)];
  });
  return [...offline, ...unchecked, ...links];
};
