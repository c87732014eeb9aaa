import { parseThaiDate } from '../thai/date.ts';
import { repair } from '../thai/repair.ts';

const MONTHS =
  'มกราคม|มกรา|กุมภาพันธ์|กุมภา|มีนาคม|มีนา|เมษายน|เมษา|พฤษภาคม|พฤษภา|มิถุนายน|มิถุนา|กรกฎาคม|กรกฎา|สิงหาคม|สิงหา|กันยายน|กันยา|ตุลาคม|ตุลา|พฤศจิกายน|พฤศจิกา|ธันวาคม|ธันวา|' +
  '[มกพสต]\\.?ค\\.?|ก\\.?[พยค]\\.?|มี\\.?ค\\.?|เม\\.?ย\\.?|มิ\\.?ย\\.?|ส\\.?ค\\.?|พ\\.?ย\\.?|ธ\\.?ค\\.?';

const MONTH = new RegExp(`^(?:เดือน ?)?(?:${MONTHS})[ -/]?(?:พ\\.?ศ\\.? ?)?(?:\\d{2}|\\d{4})?$`);
const YEAR = /^(?:ปี ?)?(?:งบประมาณ ?)?(?:พ\.?ศ\.? ?)?2[45]\d\d$/;
const QUARTER = /^ไตรมาส(?:ที่)? ?[1-4](?: ?[/.-]? ?(?:ปี ?)?(?:\d{2}|\d{4}))?$/;

/** Whether a text names a time: a day, a month with or without its year, a quarter or a Buddhist year. */
export function isTime(text: string): boolean {
  if (text.length > 60) return false;
  const plain = repair(text);
  return MONTH.test(plain) || YEAR.test(plain) || QUARTER.test(plain) || parseThaiDate(plain).ok;
}
