import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair, repairLetters } from '../../src/thai/repair.ts';
import { anyText, thaiText } from './alphabet.ts';

const NAM = 'น\u0e49ำ';

describe('repair', () => {
  it.each([
    ['joins nikhahit and sara aa', 'ท\u0e4dางาน', 'ทำงาน'],
    ['joins them around a tone mark', 'น\u0e4d\u0e49า', NAM],
    ['joins them after a tone mark', 'น\u0e49\u0e4dา', NAM],
    ['moves a tone mark back over sara am', 'นำ\u0e49', NAM],
    ['moves a tone mark back over sara aa and sara a', 'กา\u0e49ว คะ\u0e48', 'ก้าว ค่ะ'],
    ['puts an upper vowel before its tone mark', 'ก\u0e48\u0e35', 'กี่'],
    ['puts a lower vowel before its tone mark', 'ผ\u0e49\u0e39', 'ผู้'],
    ['puts mai han-akat before its tone mark', 'ท\u0e49\u0e31ง', 'ทั้ง'],
    ['puts the vowel before thanthakhat', 'สิทธ\u0e4c\u0e34', 'สิทธิ์'],
    ['keeps one of two equal marks', 'ผ\u0e39\u0e39\u0e49\u0e49', 'ผู้'],
    ['keeps one of two equal marks that others part', 'ก\u0e35\u0e48\u0e35\u0e48', 'กี่'],
    ['makes one sara ae of two sara e', 'เเละเเผน', 'และแผน'],
    ['drops what can not be seen', 'งบ\u200bประ\u00adมาณ\u2060\ufeff', 'งบประมาณ'],
    ['mends what met when the invisible went', 'ก\u0e48\u200b\u0e35', 'กี่'],
    ['makes a space of a no-break space', 'พ.ศ.\u00a02567', 'พ.ศ. 2567'],
    ['reads the glyphs of old fonts', 'ป\uf701\uf70bน \uf70f\uf700 ฝ\uf710\uf713ง', 'ปิ้น ญฐ ฝั่ง'],
    ['reads the last of them', 'ก\uf718ก\uf719ก\uf71a', 'กุกูก\u0e3a'],
    ['composes Latin letters', 'cafe\u0301', 'café'],
    ['drops marks of direction', '\u202bงบ\u200eประมาณ\u2066', 'งบประมาณ'],
    ['makes a plain space of any other', 'ปี\u202f2567\u3000งบ', 'ปี 2567 งบ'],
    ['reads obsolete letters in a word', 'ฃ้อมูล ฅน', 'ข้อมูล คน'],
    ['leaves obsolete letters that are meant', 'ฃ ขวด', 'ฃ ขวด'],
    ['puts mai yamok between spaces', 'ต่างๆที่เด็กๆ', 'ต่าง ๆ ที่เด็ก ๆ'],
    ['leaves mai yamok that has them', '(ต่าง ๆ) ต่าง ๆ ที่', '(ต่าง ๆ) ต่าง ๆ ที่'],
    ['leaves the end of a line before mai yamok', 'ต่าง\nๆ', 'ต่าง\nๆ'],
    ['keeps one of two signs', 'เด็กๆๆ กรุงเทพฯฯ ฯลฯฯ', 'เด็ก ๆ กรุงเทพฯ ฯลฯ'],
    ['puts paiyannoi after its word', 'กรุงเทพ ฯมหานคร', 'กรุงเทพฯ มหานคร'],
    ['puts paiyanyai between spaces', 'ไฟฯลฯและ', 'ไฟ ฯลฯ และ'],
    ['lets a title begin with its sign', 'กราบเรียน ฯพณฯนายกรัฐมนตรี', 'กราบเรียน ฯพณฯ นายกรัฐมนตรี'],
    ['leaves good text alone', 'ผู้บริหาร น้ำ ศูนย์ สิทธิ์ เพราะ ๒๕๖๗ ฯลฯ', 'ผู้บริหาร น้ำ ศูนย์ สิทธิ์ เพราะ ๒๕๖๗ ฯลฯ'],
  ])('%s', (_, broken, good) => {
    expect(repair(broken)).toBe(good);
  });

  it.each(['ะ\u0e48', 'ะ', '\u0e48\u0e35', 'น\u0e4d\u0e49า', 'เ', '\u200b', 'ๆ', 'ฯ', 'กๆ', 'ก ', 'ฃ'])(
    'mends 20,000 letters of %j at once',
    (letters) => {
      const text = `${letters.repeat(20_000 / letters.length)}\u0e49`;
      const start = performance.now();
      repair(text);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, thaiText), (text) => {
        const once = repair(text);
        expect(repair(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves text in NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(repair(text)).toBe(repair(text).normalize('NFC'));
      }),
    );
  });

  it('loses no consonant and adds none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const consonants = (of: string) =>
          of
            .replace(/[^ก-ฮ]/g, '')
            .replace(/ฃ/g, 'ข')
            .replace(/ฅ/g, 'ค');
        expect(consonants(repair(text))).toBe(consonants(text));
      }),
    );
  });

  it('keeps every kind of mark that a text had, but for nikhahit that became sara am', () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        const kinds = (of: string) => new Set(of.match(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4c\u0e4e]/g));
        expect(kinds(repair(text))).toEqual(kinds(text));
      }),
    );
  });
});

describe('repairLetters', () => {
  it('mends how letters are stored, and leaves spaces, signs and what can not be seen', () => {
    expect(repairLetters('ท\u0e4dางาน ผ\u0e49\u0e39 เเผน cafe\u0301')).toBe('ทำงาน ผู้ แผน café');
    const style = 'ต่างๆ  งบ\u200bประมาณ\u00a0ฃวด กรุงเทพ ฯ\r\n';
    expect(repairLetters(style)).toBe(style);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, thaiText), (text) => {
        const once = repairLetters(text);
        expect(repairLetters(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
