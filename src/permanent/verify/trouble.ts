import type { Finding } from './finding.ts';

const TLS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'ใบรับรองความปลอดภัย (HTTPS) ของเว็บหมดอายุ',
  CERT_NOT_YET_VALID: 'ใบรับรองความปลอดภัย (HTTPS) ของเว็บยังไม่ถึงวันเริ่มใช้ หรือนาฬิกาของเครื่องนี้ผิด',
  ERR_TLS_CERT_ALTNAME_INVALID: 'ใบรับรองความปลอดภัย (HTTPS) ออกให้เว็บชื่ออื่น',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'ใบรับรองความปลอดภัย (HTTPS) ออกเอง ไม่มีผู้รับรอง',
  SELF_SIGNED_CERT_IN_CHAIN: 'ใบรับรองความปลอดภัย (HTTPS) ออกเอง ไม่มีผู้รับรอง',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'เว็บเซิร์ฟเวอร์ส่งใบรับรองความปลอดภัย (HTTPS) มาไม่ครบ',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'เว็บเซิร์ฟเวอร์ส่งใบรับรองความปลอดภัย (HTTPS) มาไม่ครบ',
};

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'ไม่พบเว็บชื่อนี้ ตรวจตัวสะกดของที่อยู่',
  EAI_AGAIN: 'ค้นชื่อเว็บไม่ได้ ตรวจว่าเครื่องนี้ต่ออินเทอร์เน็ตอยู่',
  ECONNREFUSED: 'เว็บเซิร์ฟเวอร์ไม่รับการเชื่อมต่อ',
  ECONNRESET: 'เว็บเซิร์ฟเวอร์ตัดการเชื่อมต่อ',
  UND_ERR_SOCKET: 'เว็บเซิร์ฟเวอร์ตัดการเชื่อมต่อ',
};

const TOO_LATE = 'เว็บเซิร์ฟเวอร์ไม่ตอบในเวลาที่รอ';

/** What a failed request means for an officer. A failure is wrapped in others, so the causes are walked through. */
export function troubleOf(error: unknown): Pick<Finding, 'kind' | 'message'> {
  for (const { code, name, message } of causes(error)) {
    const tls = TLS[code];
    if (tls) return { kind: 'tls', message: tls };
    if (/^ERR_SSL|^ERR_TLS|^EPROTO$|CERT/.test(code)) {
      return { kind: 'tls', message: 'เชื่อมต่อแบบปลอดภัย (HTTPS) กับเว็บเซิร์ฟเวอร์ไม่ได้' };
    }
    if (/redirect count exceeded/.test(message)) {
      return { kind: 'redirected', message: 'เว็บเซิร์ฟเวอร์พาวนไปมาไม่รู้จบ' };
    }
    if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return { kind: 'unreachable', message: TOO_LATE };
    const network = NETWORK[code];
    if (network) return { kind: 'unreachable', message: network };
  }
  return { kind: 'unreachable', message: 'ติดต่อเว็บเซิร์ฟเวอร์ไม่ได้' };
}

/** What the system calls a failure of the network, `ENOTFOUND`; the empty text where it has no name. */
export function networkCode(error: unknown): string {
  return causes(error).find(({ code }) => code)?.code ?? '';
}

/** Every error in a failure, the innermost first: it knows best. */
function causes(error: unknown): { code: string; name: string; message: string }[] {
  const all: { code: string; name: string; message: string }[] = [];
  const open: unknown[] = [error];
  for (let one = open.pop(); one instanceof Error && all.length < 20; one = open.pop()) {
    all.unshift({ code: String((one as { code?: unknown }).code ?? ''), name: one.name, message: one.message });
    open.push(one.cause);
    if (one instanceof AggregateError) open.push(...(one.errors as unknown[]));
  }
  return all;
}
