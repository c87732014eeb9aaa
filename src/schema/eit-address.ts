import { ofKind } from './kind.ts';
import { said } from './said.ts';
import { refuse, text } from './values.ts';

/**
 * The address of the EIT questionnaire of one agency in one year. The code is given by the ITAS system of
 * สำนักงาน ป.ป.ช.; its form (4 to 12 lower-case letters or digits) is the one of the codes seen in public.
 */
const EIT_ADDRESS = /^https:\/\/itas\.nacc\.go\.th\/go\/eit\/[a-z0-9]{4,12}$/;

const CODE = /^https?:\/\/(?:www\.)?itas\.nacc\.go\.th\/go\/eit\/([^/?#]+)/i;

/** The code in an address of a questionnaire, however it is written; `undefined` where it leads to none. */
export function eitCode(address: string): string | undefined {
  return CODE.exec(address)?.[1];
}

/** An address of the one form that is published. */
export const eitAddress = () =>
  ofKind(
    text().transform((value, ctx): string =>
      EIT_ADDRESS.test(value) ? value : refuse(ctx, `ลิงก์แบบวัด EIT ${said(value)} ใช้ไม่ได้ เพราะ${fault(value)}`),
    ),
    { is: 'address' },
  );

/** Why an address is not that of an EIT questionnaire, in words for the officer who pasted it. */
function fault(value: string): string {
  if (/\s/.test(value)) return 'มีเว้นวรรคอยู่ในลิงก์';
  const [, scheme, host = '', path = ''] = /^(?:([a-z]+):\/\/)?([^/?#]*)(.*)$/i.exec(value) ?? [];
  if (host !== 'itas.nacc.go.th') {
    return host.toLowerCase() === 'itas.nacc.go.th'
      ? `ชื่อเว็บ ${host} ต้องเป็นตัวเล็กทั้งหมด`
      : 'ไม่ใช่ลิงก์ของระบบ ITAS ของสำนักงาน ป.ป.ช. (itas.nacc.go.th)';
  }
  if (scheme !== 'https') return 'ต้องขึ้นต้นด้วย https://';
  if (!path.startsWith('/go/eit/')) return 'หลังชื่อเว็บต้องเป็น /go/eit/ ตามด้วยรหัส';
  const [code = '', ...rest] = path.slice('/go/eit/'.length).split(/(?=[/?#])/);
  if (code === '') return 'ไม่มีรหัสของหน่วยงานต่อท้าย';
  if (/[^a-z0-9]/.test(code)) {
    return `รหัส ${said(code)} มี${/[A-Z]/.test(code) ? 'ตัวพิมพ์ใหญ่' : 'อักขระอื่น'} รหัสจริงมีแต่ a-z ตัวเล็กและ 0-9`;
  }
  if (rest.length > 0) return `มี ${said(rest.join(''))} เกินมาหลังรหัส`;
  return `รหัส ${said(code)} ยาว ${code.length} ตัว รหัสจริงยาว 4 ถึง 12 ตัว`;
}
