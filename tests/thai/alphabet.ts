import fc from 'fast-check';

const CONSONANTS = 'กขคงจชดตนบปผพมยรลวศสหอฮ';
const MARKS = '\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e';
const VOWELS = 'ะาำเแโใไๅ';

/** Nothing may be cut before one of these. */
export const BEGINS_WITH_MARK = /^(?:[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|\u0301)/;

/** Thai letters in any order, right or wrong. */
export const thaiText = fc.string({ unit: fc.constantFrom(...CONSONANTS, ...VOWELS, ...MARKS), maxLength: 60 });

/** The same among all else that can stand in a page or be typed into a search box. */
export const anyText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...CONSONANTS, ...VOWELS, ...MARKS) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...'aZ19๑๙ .,/-()ๆฯ฿\n\u00a0\u00ad\u200b\u200d\u2060\ufeff\u0301\uf70a\uf71a'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('การ', 'จัดซื้อ', 'งบประมาณ', 'เเ', '\u0e4dา', '👍🏽', '👨‍👩‍👧', 'ป.ป.ช.', '<script>'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 60,
});
