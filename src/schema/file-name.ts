import { ofKind } from './kind.ts';
import { said } from './said.ts';
import { refuse, text } from './values.ts';

/** Published paths are ASCII: Thai names make long percent-encoded addresses and break in zip uploads. */
const FILE_NAME = /^o\d{1,2}\/[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+$/;

/** An evidence file beside its item: `o12/six-months.pdf`. */
export const evidenceFile = () =>
  ofKind(
    text().transform((value, ctx): string =>
      FILE_NAME.test(value) && !serverFault(value)
        ? value
        : refuse(ctx, `ไฟล์ ${said(value)} ใช้ไม่ได้ เพราะ${serverFault(value) ?? fault(value)}`, mend(value)),
    ),
    { is: 'address' },
  );

/** Names that Windows keeps for its devices, whatever ending follows: such a file can't be made or served there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/**
 * Endings before the last one that servers act on: Apache runs `plan.php.pdf` as PHP where its host says
 * `AddHandler … .php`, and sends `plan.html.pdf` or `plan.pdf.gz` as what they are not (httpd 2.4, mod_mime, “Files with
 * Multiple Extensions”).
 */
const ACTED_ON =
  /\.(?:php\d?|phps|pht|phtml|phar|cgi|fcgi|pl|py|rb|sh|lua|asp|aspx|ashx|asmx|asa|cer|cfm|jsp|jspx|do|shtml?|stm|html?|xhtml|xht|svgz?|xml|xsl|js|mjs|exe|bat|cmd|com|scr|config|htaccess|gz|br|zst|var)\./i;

/** What servers would make of a name. */
function serverFault(value: string): string | undefined {
  const name = value.slice(value.indexOf('/') + 1);
  if (DEVICE.test(name)) return 'เป็นชื่อที่ Windows สงวนไว้ เปิดและเผยแพร่บนเครื่อง Windows ไม่ได้ ให้ตั้งชื่ออื่น';
  if (ACTED_ON.test(name)) return 'มีนามสกุลของโปรแกรมหรือหน้าเว็บอยู่กลางชื่อ เครื่องแม่ข่ายอาจเรียกใช้เป็นโปรแกรม ให้ใช้ - แทนจุดกลางชื่อ';
  return undefined;
}

/** What an officer sees wrong in a name, most telling first. */
function fault(value: string): string {
  if (/^https?:/i.test(value)) return 'เป็นลิงก์ ไม่ใช่ไฟล์ ลิงก์ให้เขียนในช่อง link';
  if (value.includes('\\')) return 'คั่นโฟลเดอร์ด้วย \\ ต้องใช้ /';
  if (/[\u0e00-\u0e7f]/.test(value)) return 'ชื่อมีอักษรไทย ซึ่งกลายเป็นที่อยู่เว็บที่ยาวและเสียง่าย';
  if (/\s/.test(value)) return 'ชื่อมีเว้นวรรค ให้ใช้ - แทน';
  if (!value.includes('/')) return 'ไม่ได้บอกโฟลเดอร์ของข้อไว้ข้างหน้า';
  if (!/\.[A-Za-z0-9]+$/.test(value)) return 'ไม่มีนามสกุลไฟล์ เช่น .pdf';
  if (!/^o\d{1,2}\/[^/]+$/.test(value)) return 'ไฟล์ต้องอยู่ในโฟลเดอร์ของข้อโดยตรง เช่น o12/';
  return 'ชื่อมีอักขระอื่นนอกจาก a-z 0-9 - _ .';
}

/** A name that the program can change by itself, the file with it, is not for the editor to type again. */
function mend(value: string): string | undefined {
  return /^o\d{1,2}\/[^/\\]+$/.test(value) && !FILE_NAME.test(value)
    ? 'สั่ง npm run check -- --fix ให้โปรแกรมเปลี่ยนชื่อไฟล์และแก้บรรทัดนี้ให้'
    : undefined;
}
