/*
 * Thai in Latin letters after the Royal Institute's หลักเกณฑ์การถอดอักษรไทยเป็นอักษรโรมันแบบถ่ายเสียง (ประกาศสำนักนายกรัฐมนตรี
 * 11 มกราคม 2542): its tables of consonants and vowels. Which letter ends a syllable is found by rule, without a
 * dictionary of pronunciation; so a name can be read and told from others, but not each is spelt as a gazetteer would.
 */

const INITIALS = spread(
  'k ก|kh ขฃคฅฆ|ng ง|ch จฉชฌ|s ซศษส|y ญย|d ฎด|t ฏต|th ฐฑฒถทธ|n ณน|b บ|p ป|ph ผพภ|f ฝฟ|m ม|r ร|l ลฬ|w ว|h หฮ| อ',
);
const FINALS = spread('k กขคฆ|ng ง|t จชซฎฏฐฑฒดตถทธศษส|n ญณนรลฬ|p บปพฟภ|m ม|i ย|o ว| ฃฅฉฌผฝหอฮ');

const CONSONANT = '[ก-ฮ]';
/** Two letters that are spoken together, or of which one is silent. */
const PAIR = '(?:[กขคตปพผทสศจ]ร|[กขคปผพ]ล|[กขค]ว|ห[งญนมยรลว])';
const START = `(${PAIR}|${CONSONANT})`;
/** No vowel follows, so that the letter before is none of the next syllable. */
const ENDS = '(?![\u0e31\u0e34-\u0e39\u0e47ะาำ])';

const SYLLABLE = new RegExp(
  [
    `(?<before>[เแโใไ])(?<lead>${START})(?<above>[\u0e34\u0e35\u0e37\u0e47]?)(?<after>าะ|[ยอ]ะ|[ยอ]${ENDS}|[ะา]|)`,
    `(?<first>${START})(?<vowel>\u0e31ว${ENDS}|[\u0e37\u0e47]อ|[\u0e31\u0e34-\u0e39\u0e47ะาำ]|อ${ENDS})`,
    '(?<rue>ฤๅ?)',
    `(?<bare>${CONSONANT}+?(?=[เแโใไฤ]|${START}(?:[\u0e31\u0e34-\u0e39\u0e47ะาำ]|อ${ENDS})|[^ก-ฮ]|$))`,
  ].join('|'),
  'gu',
);

/** Vowels with a part before the consonant, by their three parts; what is not here has no third part of its own. */
const AROUND: Readonly<Record<string, string>> = {
  เ_ียะ: 'ia',
  เ_ีย: 'ia',
  เ_ือะ: 'uea',
  เ_ือ: 'uea',
  เ_าะ: 'o',
  เ_อะ: 'oe',
  เ_อ: 'oe',
  เ_า: 'ao',
  เ_ิ: 'oe',
  เ_ย: 'oei',
  เ_: 'e',
  แ_: 'ae',
  โ_: 'o',
  ใ_: 'ai',
  ไ_: 'ai',
  ไ_ย: 'ai',
};
const AFTER: Readonly<Record<string, string>> = {
  'ัว': 'ua',
  'ือ': 'ue',
  '็อ': 'o',
  'ั': 'a',
  'ิ': 'i',
  'ี': 'i',
  'ึ': 'ue',
  'ื': 'ue',
  'ุ': 'u',
  'ู': 'u',
  '็': 'e',
  ะ: 'a',
  า: 'a',
  ำ: 'am',
  อ: 'o',
};

/** A Thai word in lower-case Latin letters; all that is no Thai letter is left out. */
export function romanise(word: string): string {
  const heard = word
    // A letter under thanthakhat is silent, and its vowel with it.
    .replaceAll(/[ก-ฮ][\u0e34\u0e38]?\u0e4c/g, '')
    .replaceAll(/[\u0e48-\u0e4b\u0e4d\u0e4e\u0e3a]/g, '')
    .replaceAll('รร', '\u0e31')
    // ชาติ, เหตุ, ปฏิบัติ: the last vowel is not spoken.
    .replace(/(า|\u0e31|เ[ก-ฮ])([ตธ])[\u0e34\u0e38]$/, '$1$2');
  let spoken = '';
  let wantsEnd = false;
  for (const { groups = {}, index, 0: piece } of heard.matchAll(SYLLABLE)) {
    const { before, lead, above = '', after = '', first, vowel, bare } = groups;
    if (bare) spoken += bareLetters(bare, spoken !== '', wantsEnd, index + piece.length === heard.length);
    else if (before && lead) spoken += start(lead) + around(before, above + after);
    else if (first && vowel) spoken += start(first) + (AFTER[vowel] ?? '');
    else spoken += 'rue';
    wantsEnd = vowel === '\u0e31' || vowel === '\u0e47' || above === '\u0e34' || above === '\u0e47';
  }
  return spoken;
}

function around(before: string, rest: string): string {
  return AROUND[`${before}_${rest}`] ?? AROUND[`${before}_`] ?? '';
}

/** The consonants before a vowel: ทร is spoken s, จร สร ศร without their ร, and a leading ห only lifts the tone. */
function start(letters: string): string {
  const [first = '', second] = letters;
  if (!second) return INITIALS[first] ?? '';
  if (first === 'ห') return INITIALS[second] ?? '';
  if (second === 'ร' && 'ทจสศ'.includes(first)) return first === 'ท' ? 's' : (INITIALS[first] ?? '');
  return `${INITIALS[first]}${INITIALS[second]}`;
}

const UA = new RegExp(`^(${PAIR}|${CONSONANT})ว(${CONSONANT})(.*)$`, 'u');
const O = new RegExp(`^(${PAIR})(${CONSONANT})$`, 'u');

/**
 * Letters that no vowel holds: one ends the syllable before it, two make a syllable with o (คน), ว between two is ua
 * (สวน), and what is over is a syllable with a.
 */
function bareLetters(letters: string, isAfter: boolean, wantsEnd: boolean, isLast: boolean): string {
  const [first = '', second = ''] = letters;
  if (letters === '') return '';
  if (isAfter && wantsEnd) {
    const rest = letters.slice(1);
    // จักร, บัตร: nobody speaks the last ร.
    return (FINALS[first] ?? '') + (rest === 'ร' && isLast ? '' : bareLetters(rest, true, false, isLast));
  }
  const [, lead, end, rest] = UA.exec(letters) ?? [];
  if (lead && end) return `${start(lead)}ua${FINALS[end]}${bareLetters(rest ?? '', true, false, isLast)}`;
  if (isAfter && letters.length % 2 === 1) {
    return `${FINALS[first]}${bareLetters(letters.slice(1), false, false, isLast)}`;
  }
  if (letters.length === 1) return `${INITIALS[first]}${isLast ? 'o' : 'a'}`;
  if (letters.length === 2) return `${INITIALS[first]}o${FINALS[second]}`;
  const [, pair, last] = O.exec(letters) ?? [];
  if (pair && last) return `${start(pair)}o${FINALS[last]}`;
  return `${INITIALS[first]}a${bareLetters(letters.slice(1), false, false, isLast)}`;
}

function spread(table: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    table.split('|').flatMap((row) => {
      const [sound = '', letters = ''] = row.split(' ');
      return [...letters].map((letter) => [letter, sound]);
    }),
  );
}
