import type { Run } from './numbers.ts';
import { isInTableOfPeople } from './personal.ts';
import { isBroken, type Reading } from './reading.ts';
import { bare } from './skeleton.ts';
import { later } from './spans.ts';

const HOUSE = '\\d{1,4}(?:[/-]\\d{1,4}){0,2}(?![\\d/,])';
const VILLAGE = `(?:${bare('หมู่ที่', 'หมู่', 'ม\\.ที่', 'ม\\.')})[.:]?(?<moo>\\d{1,2})(?![\\d,/])`;
const STREET = `(?:${bare('ซอย', 'ซ\\.', 'ถนน', 'ถ\\.', 'ตรอก')})`;

/**
 * A house number: labelled as a home's; labelled as any, with a village, a street or a sub-district behind; or bare, with
 * a village behind, or a street where it is written as house numbers are (12/3).
 */
const PLACE = new RegExp(
  [
    `(?<home>${bare('บ้านเลขที่')})[.:]?(?<h1>${HOUSE})(?:,?${VILLAGE})?`,
    `${bare('เลขที่')}[.:]?(?<h2>${HOUSE}),?(?:${VILLAGE.replace('<moo>', '<moo2>')}|(?=${STREET}|${bare('ตำบล', 'ต\\.')}))`,
    `(?<![\\d.,/a-z-])(?<h3>${HOUSE}),?${VILLAGE.replace('<moo>', '<moo3>')}`,
    `(?<![\\d.,/a-z-])(?<h4>\\d{1,4}/\\d{1,4}(?![\\d/,])),?(?=${STREET})`,
  ].join('|'),
  'g',
);
/** Numbers before หมู่ that count something else. */
const NO_HOUSE = new RegExp(
  `(?:${bare('อายุ', 'จำนวน', 'ร้อยละ', 'คะแนน', 'ยาว', 'กว้าง', 'ระยะทาง', 'ขนาด', 'รวม', 'วันที่', 'ลำดับ', 'ข้อ', 'ครั้งที่', 'พ\\.ศ\\.', 'ปี', '(?<!เลข|อยู่)ที่')})$`,
);
const YEAR = /^25\d\d$/;

/** Home addresses beside a name or a word of private people; not those of offices, shops and works. */
export function homeAddresses(reading: Reading): Run[] {
  const { text, at } = reading.skeleton;
  return Array.from(text.matchAll(PLACE)).flatMap((match) => {
    const groups = match.groups ?? {};
    const bareHouse = groups['h3'] ?? groups['h4'];
    if (bareHouse && (YEAR.test(bareHouse) || NO_HOUSE.test(text.slice(Math.max(0, match.index - 10), match.index))))
      return [];
    const from = at[match.index] ?? 0;
    const house = match.index + match[0].indexOf(groups['h1'] ?? groups['h2'] ?? bareHouse ?? '');
    const span = { from: at[house] ?? 0, to: (at[match.index + match[0].length - 1] ?? 0) + 1 };
    const isLabelled = groups['home'] !== undefined;
    if (isOfPerson(reading, { from, to: span.to }, isLabelled)) return [span];
    return (isLabelled || match[0].includes('/')) && isInTableOfPeople(reading, from) ? [span] : [];
  });
}

function isOfPerson(reading: Reading, { from, to }: Run, isLabelled: boolean): boolean {
  const { cues } = reading;
  const owner = later(cues.before('person', from + 6, 126), cues.before('role', from + 6, 126));
  const other = cues.before('organisation', from, 120);
  if (owner) {
    if (!other || other.from < owner.to) return true;
    // a person who works for an organisation still lives at home
    return isLabelled && from - other.to > 10;
  }
  const next = cues.after('person', to, 40);
  return !other && next !== undefined && !isBroken(reading, to, next.from);
}
