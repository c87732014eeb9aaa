import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { said } from '../../schema/said.ts';
import type { Rule } from '../rules.ts';
import { type AddressFinding, judgeAddress, withoutCredentials } from './address.ts';
import { externalLinks } from './external-links.ts';
import type { Outcome } from './outcome.ts';

type Kind = AddressFinding['kind'];

/** What an address makes likely, and a look at it settles. */
const LIKELY: readonly Kind[] = ['private-drive', 'members-only', 'login'];

/** Links to other hosts, by what their addresses alone say; where they were asked over the network, that says it better. */
export const addressRules: Rule = (input) =>
  externalLinks(input).flatMap(({ url, role, at }) => {
    const outcome = input.reach?.links.get(url);
    return judgeAddress(url, role)
      .filter(({ kind }) => !isSettled(kind, outcome))
      .map((finding): Diagnostic => {
        const [message, hint] = words(finding, url, outcome?.to);
        return diagnostic(`reach/${finding.kind}`, at, message, hint);
      });
  });

function isSettled(kind: Kind, outcome: Outcome | undefined): boolean {
  if (!outcome || outcome.kind === 'unsure') return false;
  if (kind === 'http') return Boolean(outcome.isMoved && outcome.to?.startsWith('https:'));
  return LIKELY.includes(kind);
}

const PUBLISH = 'ดาวน์โหลดเอกสารมาวางในโฟลเดอร์ของข้อแล้วใช้ file: แทน';

/** @param to where the link was seen to lead */
function words(finding: AddressFinding, url: string, to: string | undefined): readonly [message: string, hint: string] {
  const link = `ลิงก์ ${said(withoutCredentials(url))}`;
  switch (finding.kind) {
    case 'local-only':
      return [`${link} เปิดจากภายนอกไม่ได้ เพราะ${finding.why}`, 'ใช้ที่อยู่ที่เปิดได้จากอินเทอร์เน็ต หรือวางเอกสารในโฟลเดอร์ของข้อ'];
    case 'mail-attachment':
      return [`${link} คนอื่นเปิดไม่ได้ เพราะ${finding.why}`, PUBLISH];
    case 'private-drive':
      return [`${link} ประชาชนอาจเปิดไม่ได้ เพราะ${finding.why}`, `${PUBLISH} หรือเปิดสิทธิ์ให้ทุกคนที่มีลิงก์ดูได้`];
    case 'members-only':
      return [`${link} ประชาชนอาจเปิดไม่ได้ เพราะ${finding.why}`, 'ใช้ลิงก์ของเพจหรือหน้าเว็บที่เปิดให้ทุกคนดู'];
    case 'wrapped':
      return [
        `${link} ไม่ใช่ที่อยู่จริงของหน้า เพราะ${finding.why}`,
        finding.inner
          ? `ใช้ที่อยู่จริง คือ ${said(withoutCredentials(finding.inner))}`
          : 'เปิดหน้านั้นแล้วคัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์',
      ];
    case 'shortener':
      return [
        `${link} เป็นลิงก์ย่อ ${finding.why}`,
        to ? `ใช้ที่อยู่เต็ม คือ ${said(withoutCredentials(to))}` : 'เปิดลิงก์แล้วคัดลอกที่อยู่เต็มของหน้าปลายทางมาใส่แทน',
      ];
    case 'login':
      return [`${link} ประชาชนเปิดแล้วไม่เห็นข้อมูล เพราะ${finding.why}`, 'ใช้ลิงก์ของหน้าที่เปิดได้โดยไม่ต้องเข้าสู่ระบบ'];
    case 'credentials':
      return ['ลิงก์นี้มีชื่อผู้ใช้หรือรหัสผ่านอยู่ข้างใน ซึ่งจะเผยแพร่ให้ทุกคนเห็น', 'ลบส่วนที่อยู่ระหว่าง // กับ @ ออก แล้วเปลี่ยนรหัสผ่านนั้น'];
    case 'session':
      return [
        `${link} มีรหัสการเข้าใช้ของผู้ที่คัดลอก (${finding.names.map(said).join(' ')}) ซึ่งหมดอายุได้และให้ผู้อื่นสวมสิทธิ์ได้`,
        `ใช้ ${said(withoutCredentials(finding.without))} แทน แล้วลองเปิดในหน้าต่างไม่ระบุตัวตน`,
      ];
    case 'tracking':
      return [
        `${link} มีส่วนที่ใช้ติดตามผู้อ่าน (${finding.names.map(said).join(' ')}) ซึ่งไม่จำเป็น`,
        `ใช้ ${said(withoutCredentials(finding.without))} แทน`,
      ];
    case 'http':
      return [
        `${link} ขึ้นต้นด้วย http ซึ่งไม่เข้ารหัส เบราว์เซอร์จะเตือนว่าไม่ปลอดภัย`,
        'ลองเปิดด้วย https:// ถ้าเปิดได้ให้แก้ลิงก์ ถ้าไม่ได้ให้แจ้งผู้ดูแลเว็บนั้น',
      ];
  }
}
